"""`summarizer brief`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "sources", "do", "length", "format", "output", "published", "glossary", "keep_tail", "dry_run",
    "offline", "no_cache", "model", "base_url", "allow_http", "timeout", "prompts", "config",
    "fail_on", "verbose", "quiet",
)  # fmt: skip
def brief(values: Values) -> int:
    """Summarize articles, with a fact sheet.

    Every sentence and every fact cites the source sentences that it rests on, and is checked against them by code.
    """
    # Imported late: --help needs none of it.
    if values["dry_run"]:
        from summarizer.cli.dry_run import show_plan

        return show_plan(values)
    from summarizer.cli.run import run_articles

    return run_articles(values)
