"""`summarizer batch`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "folders", "do", "length", "formats", "glossary", "keep_tail", "include", "exclude", "limit",
    "max_cost", "max_tokens", "concurrency", "rpm", "tpm", "retry_failed", "verify", "dry_run", "status",
    "offline", "no_cache", "model", "base_url", "prompts", "config",
    "timeout", "allow_http", "verbose", "fail_on", "json_log", "quiet",
    do="translation",
)  # fmt: skip
def batch(values: Values) -> int:
    """Summarize and translate whole folders, into a mirrored folder.

    Run the same command again and it goes on: what was paid for is never bought twice. Caps hold for the
    output folder, over all runs on it.
    """
    # Imported late: --help needs none of it.
    if values["status"]:
        from summarizer.cli.batch_status import show_status

        return show_status(values)
    if values["dry_run"]:
        from summarizer.cli.batch_dry_run import show_batch_plan

        return show_batch_plan(values)
    from summarizer.cli.batch_run import run_batch

    return run_batch(values)
