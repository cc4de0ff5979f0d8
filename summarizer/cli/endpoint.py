"""The provider that the settings name, with its progress on standard error."""

from __future__ import annotations

from collections.abc import Callable

from summarizer.cli.console import note
from summarizer.cli.settings import Settings
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import Gate
from summarizer.providers.openai import Conduct, OpenAIProvider
from summarizer.providers.patience import Patience


def open_provider(
    settings: Settings, name: str = "", gate: Gate | None = None, called: str | None = None
) -> OpenAIProvider:
    """The endpoint of the settings.

    `name` says who answers where the host does not, `gate` lets attempts through, `called` is what the endpoint calls
    the model where requests name it otherwise.
    """
    if settings.verbose:
        _log_to_standard_error(settings.api_key, settings.verbose)
    return OpenAIProvider(settings.base_url, settings.api_key, name, conduct_of(settings, gate, called))


def conduct_of(settings: Settings, gate: Gate | None = None, called: str | None = None) -> Conduct:
    """How the settings want an endpoint to be treated."""
    parameters = {"service_tier": settings.service_tier, "model": called}
    progress: Callable[[str], None] = (lambda _: None) if settings.quiet else note
    return Conduct(
        gate=gate,
        patience=Patience(seconds=settings.timeout_seconds),
        progress=progress,
        memory=settings.memory,
        allow_http=settings.allow_http,
        parameters={name: value for name, value in parameters.items() if value},
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
