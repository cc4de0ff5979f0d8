"""`summarizer translate`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "sources", "format", "output", "glossary", "keep_tail", "dry_run",
    "offline", "no_cache", "model", "base_url", "allow_http", "timeout", "prompts", "config",
    "fail_on", "verbose", "quiet",
)  # fmt: skip
def translate(values: Values) -> int:
    """Translate articles in full.

    Sentence by sentence, so that what was left out or added is found.
    """
    wanted = {**values, "do": "translation"}
    if values["dry_run"]:
        from summarizer.cli.dry_run import show_plan

        return show_plan(wanted)
    from summarizer.cli.run import run_articles

    return run_articles(wanted)
