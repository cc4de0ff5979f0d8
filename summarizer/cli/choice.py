"""Which model answers: one behind an endpoint, one in a file, or one that already runs on this machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.cli.console import note
from summarizer.cli.endpoint import open_provider
from summarizer.cli.settings import Settings
from summarizer.errors import ConfigurationError
from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.secret import Secret
from summarizer.nouns.traffic import Gate
from summarizer.prices import is_local
from summarizer.providers import Provider
from summarizer.providers.openai import OpenAIProvider

if TYPE_CHECKING:
    from summarizer.providers.discovery import Found
    from summarizer.providers.model_catalog import LocalModel

NO_MODEL = "is not set, and neither Ollama nor llama.cpp nor LM Studio answers on this machine"
THREE_WAYS = """\
with a key: export OPENAI_API_KEY=..., and --base-url URL where it is not OpenAI's
with a model on this machine: pip install xllamacpp, then summarizer models list, and --model local:NAME
with neither: summarizer demo"""


@dataclass(frozen=True, slots=True)
class Choice:
    """The model that answers; nothing of it is downloaded, started or asked yet."""

    settings: Settings
    """With the model as requests and results name it."""
    answered_by: str
    """Who answers, in words, for recordings; empty where nobody does."""
    file: LocalModel | None = None
    """The model in a file, where it is one."""
    found: Found | None = None
    """The server that already runs on this machine, where it is one."""


def model_folder() -> Path:
    """Where downloaded models are kept."""
    from platformdirs import user_cache_path

    return user_cache_path("summarizer") / "models"


def user_models() -> Path:
    """The file in which users name models of their own."""
    from platformdirs import user_config_path

    return user_config_path("summarizer") / "models.toml"


def choose_model(settings: Settings) -> Choice:
    """The model that the settings mean; raises ConfigurationError where they name one that cannot be."""
    if is_local(settings.model):
        return _in_a_file(settings)
    if settings.offline or settings.api_key or settings.chosen:
        return Choice(settings, OpenAIProvider(settings.base_url).answered_by)
    return _running(settings)


def open_model(choice: Choice, gate: Gate | None = None) -> Provider | None:
    """What asks the chosen model, each attempt through `gate`; None offline.

    Asks whoever sits there before it downloads a model; raises ConfigurationError where that may not be.
    """
    settings = choice.settings
    say: Callable[[str], None] = (lambda _: None) if settings.quiet else note
    if settings.offline:
        return None
    if choice.file is not None:
        return _open_file(choice, choice.file, gate, say)
    if choice.found is not None:
        return _open_found(choice, choice.found, gate, say)
    return open_provider(settings, choice.answered_by, gate) if choice.answered_by else NoModel()


class NoModel:
    """What answers where nobody does: it says how to go on, once something has to be asked."""

    answered_by = "nobody"

    async def complete(self, request: Request) -> Reply:
        """Raises ConfigurationError with three ways to go on."""
        raise ConfigurationError(
            "OPENAI_API_KEY", NO_MODEL, f"{request.task} goes on in one of three ways:", detail=THREE_WAYS
        )

    def forget(self, request: Request) -> None:
        """Keeps nothing."""

    async def close(self) -> None:
        """Holds nothing."""


def _in_a_file(settings: Settings) -> Choice:
    from summarizer.providers.model_catalog import read_models, resolve

    model = resolve(settings.model, read_models(user_models()), model_folder())
    return Choice(replace(settings, model=model.name), f"{model.name}, run by llama.cpp on this machine", file=model)


def _running(settings: Settings) -> Choice:
    from summarizer.providers import discovery

    found = discovery.find_server(discovery.SERVERS)
    if found is None:
        return Choice(settings, "")
    at_server = replace(settings, model=found.name, base_url=found.base_url)
    return Choice(at_server, f"{found.server.name} on this machine", found=found)


def _open_file(choice: Choice, model: LocalModel, gate: Gate | None, say: Callable[[str], None]) -> Provider:
    from summarizer.providers.local import LocalProvider

    if model.open_model is not None:
        from summarizer.cli.downloading import ask_to_download

        ask_to_download(model.open_model, model_folder())
    settings = _without_traces(choice.settings)

    def connect(base_url: str, key: str) -> Provider:
        return open_provider(replace(settings, base_url=base_url, api_key=Secret(key)), choice.answered_by, gate)

    return LocalProvider(model, connect, say, choice.answered_by)


def _open_found(choice: Choice, found: Found, gate: Gate | None, say: Callable[[str], None]) -> Provider:
    from summarizer.providers.discovery import FoundProvider

    others = f" (the first of {found.choice}" if found.choice > 1 else " (its only model"
    say(
        f"OPENAI_API_KEY is not set: asking {found.server.name} on this machine, model {found.model}{others}; "
        f"--base-url {found.base_url} --model NAME chooses another)"
    )
    endpoint = open_provider(_without_traces(choice.settings), choice.answered_by, gate, found.model)
    return FoundProvider(found, endpoint, say)


def _without_traces(settings: Settings) -> Settings:
    """What a server on this machine is asked with: another may stand at its port tomorrow, and none sells tiers."""
    return replace(settings, cache=None, service_tier=None)
