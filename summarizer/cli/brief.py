"""`summarizer brief`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "sources", "do", "length", "format", "output", "published", "glossary", "keep_tail", "dry_run",
    "offline", "no_cache", "model", "base_url", "prompts", "fail_on", "quiet",
)  # fmt: skip
def brief(values: Values) -> int:
    """Summarize articles in English, with a fact sheet; every item is checked against the source."""
    # Imported late: --help needs none of it.
    from summarizer.cli.dry_run import show_plan
    from summarizer.cli.run import run_articles

    return show_plan(values) if values["dry_run"] else run_articles(values)
