"""What a run would use: settings, endpoint, model, price, cache; nothing secret, nothing paid."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from summarizer import __version__
from summarizer.cli.choice import NO_MODEL, THREE_WAYS, Choice, choose_model, model_folder
from summarizer.cli.endpoint import open_provider
from summarizer.cli.options import Values
from summarizer.cli.settings import Settings, load_settings
from summarizer.cli.sources import write_output
from summarizer.errors import ConfigurationError, SummarizerError
from summarizer.nouns.exchange import Usage
from summarizer.prices import cost_of, is_local
from summarizer.providers.address import shown
from summarizer.providers.capabilities import Ladder, Rung
from summarizer.recordings import Cache
from summarizer.waiting import run_until_done
from summarizer.writers.controls import one_line

if TYPE_CHECKING:
    from summarizer.providers.model_catalog import LocalModel

_MODELS_NAMED = 5
_RUNGS: dict[Rung, str] = {
    "strict": "strict JSON Schema",
    "schema": "JSON Schema",
    "object": "any JSON, with the schema in words",
    "prompt": "the schema in words",
}


def show_status(values: Values) -> int:
    """Prints a line for each thing; returns what a run would come to at once, or 0."""
    settings = load_settings(values)
    try:
        choice = choose_model(settings)
        settings = choice.settings
        endpoint, code = _answering(choice)
    except SummarizerError as error:
        endpoint, code = str(error), error.exit_code
    lines = {
        "version": __version__,
        "model": f"{settings.model} ({_price(settings.model)})",
        "endpoint": endpoint,
        "key": _key(settings),
        "form": _form(settings),
        "time limit": f"{settings.timeout_seconds:g} s for a request with all its attempts",
        "cache": _cache(settings),
        "prompts": f"those in {settings.prompts}, else the shipped ones" if settings.prompts else "the shipped ones",
        "fail on": settings.fail_on,
    }
    write_output(None, "".join(f"{name:12}{one_line(text)}\n" for name, text in lines.items()))
    return code


def _answering(choice: Choice) -> tuple[str, int]:
    """Who would answer, and the exit code of a run that has to ask; raises the SummarizerError that it would raise."""
    if choice.file is not None:
        return _file(choice.file), 0
    if choice.found is not None:
        return f"{choice.found.base_url}: {choice.found.server.name} answers; offers {choice.found.model}", 0
    if not choice.answered_by:
        raise ConfigurationError("OPENAI_API_KEY", NO_MODEL, "; or ".join(THREE_WAYS.splitlines()))
    return run_until_done(_endpoint(choice.settings)), 0


def _file(model: LocalModel) -> str:
    """The model in a file, as far as that can be told without running it."""
    from summarizer.cli.downloading import check_is_here
    from summarizer.providers.local import context_of

    if model.open_model is not None:
        check_is_here(model.open_model, model_folder())
    return f"{model.path}: llama.cpp runs it with {context_of(model):,} tokens of context"


async def _endpoint(settings: Settings) -> str:
    """What the endpoint says."""
    provider = open_provider(settings)
    try:
        models = await provider.models()
    finally:
        await provider.close()
    return f"{shown(settings.base_url)}: answers; {_offer(models, settings.model)}"


def _offer(models: tuple[str, ...], model: str) -> str:
    if model in models:
        return f"offers {model}"
    if not models:
        return "does not say which models it has"
    named = ", ".join(models[:_MODELS_NAMED]) + (", ..." if len(models) > _MODELS_NAMED else "")
    return f"does not list {model}, but {named}"


def _price(model: str) -> str:
    if is_local(model):
        return "free"
    # Of a thousand tokens: a request of a million would have the price of a long one.
    bought, answered = cost_of(model, Usage(input_tokens=1000)), cost_of(model, Usage(output_tokens=1000))
    if bought is None or answered is None:
        return "price unknown"
    return f"${1000 * bought:.2f} for a million tokens in, ${1000 * answered:.2f} out"


def _key(settings: Settings) -> str:
    if is_local(settings.model):
        return "not needed"
    return "set" if settings.api_key else "not set"


def _form(settings: Settings) -> str:
    """How the endpoint takes requests, as far as that was found out."""
    memory = None if is_local(settings.model) else settings.memory
    form = Ladder(shown(settings.base_url), memory).form(settings.model)
    return ", ".join(
        [
            _RUNGS[form.rung],
            *([f"without {', '.join(form.left_out)}"] if form.left_out else []),
            *([f"answers of at most {form.most_output:,} tokens"] if form.most_output else []),
        ]
    )


def _cache(settings: Settings) -> str:
    path = settings.cache
    if path is None:
        return "none"
    if not path.exists():
        return f"{path}: empty"
    with closing(Cache(path)) as cache:
        answers = cache.count()
    return f"{path}: {answers:,} answer{'' if answers == 1 else 's'}, {path.stat().st_size / 1e6:.1f} MB"
