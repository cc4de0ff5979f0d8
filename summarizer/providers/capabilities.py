"""How an endpoint takes the requests for a model: found out once, and remembered in a file.

A ladder: a strict JSON Schema, a schema without the strict mark, any JSON object, a prompt alone. Beside it the name
of the output limit, and parameters that an endpoint does not know.
"""

from __future__ import annotations

import json
import re
import tempfile
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, get_args

from summarizer.nouns.exchange import Request
from summarizer.providers.reading import bound_of
from summarizer.recordings import body_of

Rung = Literal["strict", "schema", "object", "prompt"]
LimitName = Literal["max_completion_tokens", "max_tokens"]

RUNGS: tuple[Rung, ...] = get_args(Rung)
REMEMBERED_SECONDS = 30 * 86_400.0
"""After a month an endpoint is asked anew: it may have learned."""
_OPTIONAL = ("temperature", "service_tier")
_AT_MOST = re.compile(r"(?:at most|less than or equal to|maximum(?: value)?(?: of| is)?|<=) ?(\d{2,7})\b", re.ASCII)
_CONTEXT = re.compile(r"(?:maximum|available) context (?:length|size|window)[^\d]{1,20}(\d{3,8})\b", re.ASCII)
_ASKED = re.compile(
    r"(\d{1,8}) (?:tokens )?(?:in|of) the (?:messages|prompt|input)"
    r"|(?:resulted in|contains(?: at least)?|has) (\d{1,8}) (?:input |prompt )?tokens",
    re.ASCII,
)
_SPARE_TOKENS = 64


@dataclass(frozen=True, slots=True)
class Form:
    """The form in which an endpoint takes a request."""

    rung: Rung = "strict"
    limit: LimitName = "max_completion_tokens"
    left_out: tuple[str, ...] = ()
    """Parameters that it does not know."""
    most_output: int | None = None
    """The largest output limit that it allows; None: any."""
    tells_end: bool = True
    """Whether its answers say why they ended."""

    def body(self, request: Request, parameters: Mapping[str, object]) -> dict[str, Any]:
        """What is sent."""
        body = body_of(request)
        body |= {name: value for name, value in parameters.items() if name not in self.left_out}
        most = body.pop("max_completion_tokens")
        body[self.limit] = min(most, self.most_output or most)
        match self.rung:
            case "schema":
                del body["response_format"]["json_schema"]["strict"]
            case "object":
                body["response_format"] = {"type": "json_object"}
            case "prompt":
                del body["response_format"]
        if self.rung in ("object", "prompt"):
            body["messages"] = [_in_words(request.schema), *body["messages"]]
        return body


class Ladder:
    """The forms that one endpoint takes, by model."""

    def __init__(self, endpoint: str, file: Path | None = None) -> None:
        """Takes the endpoint's address, and the file that remembers (None: nothing is)."""
        self._endpoint = endpoint
        self._file = file
        self._stored = _load(file, endpoint)
        self._forms = dict(self._stored)
        self._proven = {(model, form.rung) for model, form in self._forms.items()}
        self._first: dict[str, Form] = {}

    def form(self, model: str) -> Form:
        """The form in which to send the next request."""
        return self._forms.get(model, Form())

    def lower(self, model: str, used: Form, hint: str) -> bool:
        """After a refusal of `used`, which says `hint`: whether there is another form to try."""
        now = self.form(model)
        if now != used:
            # Another request found out meanwhile.
            return True
        lower = _by_name(used, hint) or (None if self.is_proven(model, used) else _by_guess(used))
        if lower is None:
            # No form is taken: so it is not the form.
            if not self.is_proven(model, used):
                self._forms[model] = self._first.pop(model, used)
            return False
        self._first.setdefault(model, used)
        self._forms[model] = lower
        return True

    def ask_in_words(self, model: str, used: Form) -> bool:
        """After an answer without JSON: whether the schema can be said in words instead."""
        if self.is_proven(model, used) or used.rung in ("object", "prompt"):
            return False
        self._first.setdefault(model, used)
        self._forms[model] = replace(used, rung="object")
        return True

    def take_back(self, model: str) -> None:
        """Goes back to where the ladder was entered: lower down it was no better."""
        if (first := self._first.pop(model, None)) is not None:
            self._forms[model] = first

    def is_proven(self, model: str, form: Form) -> bool:
        """Whether an answer in the form has been right."""
        return (model, form.rung) in self._proven

    def prove(self, model: str, form: Form) -> None:
        """An answer in the form was right: it is remembered."""
        self._proven.add((model, form.rung))
        if self._first.pop(model, None) is not None:
            self._forms[model] = form
        if self.form(model) == form != self._stored.get(model, Form()):
            self._stored[model] = form
            _store(self._file, self._endpoint, model, form)

    def without_end(self, model: str, form: Form) -> Form:
        """The form of an endpoint whose answers do not say why they ended."""
        self._forms[model] = replace(form, tells_end=False)
        return self._forms[model]


def room_left(hint: str, request: Request) -> int | None:
    """Tokens that a model's context leaves for the answer, by the refusal of a request; None where it does not say."""
    context, asked = _CONTEXT.search(hint), _ASKED.search(hint)
    if context is None:
        return None
    tokens = int(next(filter(None, asked.groups()))) if asked else bound_of(request)
    return int(context[1]) - tokens - _SPARE_TOKENS


def _in_words(schema: str) -> dict[str, str]:
    return {
        "role": "system",
        "content": f"Answer with one JSON object that follows this JSON Schema, and with nothing else:\n{schema}",
    }


def _by_name(form: Form, hint: str) -> Form | None:
    """The form without what the refusal names."""
    for name in _OPTIONAL:
        if name in hint and name not in form.left_out:
            return replace(form, left_out=(*form.left_out, name))
    if "max_tokens" in hint or "max_completion_tokens" in hint:
        allowed = _AT_MOST.search(hint)
        if allowed and form.most_output is None:
            return replace(form, most_output=int(allowed[1]))
        if form.limit == "max_completion_tokens":
            return replace(form, limit="max_tokens")
    if re.search(r"response_format|json_schema|json_object|grammar|structured output|schema", hint):
        return _next_rung(form)
    return None


def _by_guess(form: Form) -> Form | None:
    """The next form where the refusal does not say what is wrong."""
    if (lower := _next_rung(form)) is not None:
        return lower
    return replace(form, limit="max_tokens") if form.limit == "max_completion_tokens" else None


def _next_rung(form: Form) -> Form | None:
    place = RUNGS.index(form.rung) + 1
    return replace(form, rung=RUNGS[place]) if place < len(RUNGS) else None


def _load(file: Path | None, endpoint: str) -> dict[str, Form]:
    """What the file remembers of an endpoint; whatever else stands in it is passed over."""
    forms = {}
    for model, entry in _entries(file).get(endpoint, {}).items():
        with suppress(KeyError, TypeError, ValueError):
            if time.time() - float(entry.pop("found_at")) < REMEMBERED_SECONDS:
                forms[model] = _form(entry)
    return forms


def _form(entry: dict[str, Any]) -> Form:
    """A form as it was stored; raises TypeError or ValueError where it is none."""
    form = Form(**{**entry, "left_out": tuple(entry["left_out"])})
    right = form.rung in RUNGS and form.limit in get_args(LimitName) and isinstance(form.tells_end, bool)
    if not right or not isinstance(form.most_output, int | None) or form.most_output == 0:
        raise ValueError("no form")
    return form


def _entries(file: Path | None) -> dict[str, dict[str, Any]]:
    try:
        entries = json.loads(file.read_text(encoding="utf-8")) if file else {}
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(entries, dict):
        return {}
    return {
        endpoint: {model: entry for model, entry in models.items() if isinstance(entry, dict)}
        for endpoint, models in entries.items()
        if isinstance(models, dict)
    }


def _store(file: Path | None, endpoint: str, model: str, form: Form) -> None:
    """Remembers a form; where that cannot be done, it is found out again next time."""
    if file is None:
        return
    entries = _entries(file)
    entries.setdefault(endpoint, {})[model] = {**asdict(form), "found_at": time.time()}
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile("w", dir=file.parent, prefix=f".{file.name}.", delete=False) as temporary:
            json.dump(entries, temporary, indent=1)
        Path(temporary.name).replace(file)
