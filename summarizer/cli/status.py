"""`summarizer status`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes("model", "base_url", "allow_http", "timeout", "no_cache", "prompts", "config", "verbose")
def status(values: Values) -> int:
    """Show the settings in effect, and whether the endpoint answers.

    Without a secret and without spending: only the free list of models is asked for, and a model on this machine is
    neither downloaded nor started. The exit code is 0 where
    articles can be asked for.
    """
    from summarizer.cli.readiness import show_status

    return show_status(values)
