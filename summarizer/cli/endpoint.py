"""The provider that the settings name, with its progress on standard error."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.cli.console import note
from summarizer.cli.settings import Settings
from summarizer.nouns.secret import Secret
from summarizer.providers.openai import Conduct, OpenAIProvider
from summarizer.providers.patience import Patience


def open_provider(settings: Settings, name: str = "") -> OpenAIProvider:
    """The endpoint of the settings; `name` says who answers where the host does not."""
    if settings.verbose:
        _log_to_standard_error(settings.api_key, settings.verbose)
    return OpenAIProvider(settings.base_url, settings.api_key, name, conduct_of(settings))


def conduct_of(settings: Settings) -> Conduct:
    """How the settings want an endpoint to be treated."""
    progress: Callable[[str], None] = (lambda _: None) if settings.quiet else note
    return Conduct(
        patience=Patience(seconds=settings.timeout_seconds),
        progress=progress,
        memory=settings.memory,
        allow_http=settings.allow_http,
        parameters={"service_tier": settings.service_tier} if settings.service_tier else {},
    )


def _log_to_standard_error(key: Secret, verbose: int) -> None:
    """Everything that is logged, one line each, without the key should a library have logged it."""
    import logging

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            note(f"{record.name}: {key.hidden_in(record.getMessage())}")

    logger = logging.getLogger("summarizer" if verbose == 1 else None)
    logger.setLevel(logging.INFO if verbose == 1 else logging.DEBUG)
    logger.handlers = [Lines()]
