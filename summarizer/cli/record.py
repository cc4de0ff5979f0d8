"""`summarizer record`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes("sources", "into", "answered_by", "length", "published", "model", "base_url", "prompts", "quiet")
def record(values: Values) -> int:
    """Make or renew the recordings of articles; answers whose request has not changed are kept."""
    from summarizer.cli.recording import record_articles

    return record_articles(values)
