"""`summarizer record`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "sources", "into", "answered_by", "length", "published", "model", "base_url", "allow_http", "timeout", "prompts",
    "config", "verbose", "quiet",
)  # fmt: skip
def record(values: Values) -> int:
    """Record the answers for articles.

    Recordings whose request has not changed are kept; the tests and the demo run on them.
    """
    from summarizer.cli.recording import record_articles

    return record_articles(values)
