"""Finds, fills and hashes prompt files: Markdown with TOML front matter and Jinja2 templates.

A prompt file reads ``+++``, TOML, ``+++``, then the two parts ``# system`` and ``# user``. The front
matter declares the variables; a template that uses another one, or does not use a declared one, is
an error when the file is loaded and not when an article has already been read.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from summarizer.errors import PromptError
from summarizer.nouns.exchange import Message

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment

PROMPT_NAMES = ("brief", "brief-repair", "translate", "translate-repair")
"""Every prompt that the program uses."""

_SHAPE = re.compile(r"\A\+\+\+\n(?P<front>.*?)\n\+\+\+\n+# system\n(?P<system>.*?)\n# user\n(?P<user>.*)\Z", re.DOTALL)
_TEMPLATE_FAILURES = (
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RecursionError,
    MemoryError,
)


class Template(NamedTuple):
    """A text with places for values."""

    variables: frozenset[str]
    """What it asks for."""
    fill: Callable[[Mapping[str, str]], str]
    """The text with the values; raises one of _TEMPLATE_FAILURES."""


@dataclass(frozen=True)
class Prompt:
    """One prompt file, read and checked."""

    name: str
    origin: str
    """Where the file lies, for messages to the user."""
    text: str
    """The file as it is."""
    description: str
    variables: frozenset[str]
    system: Template
    user: Template

    @cached_property
    def sha256(self) -> str:
        """Hash of the file, the version of the prompt."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    def fill(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """The messages to send; of `values` the declared variables are used.

        Raises PromptError where a variable is missing or the template fails.
        """
        if lacking := self.variables - values.keys():
            raise PromptError(self.origin, f"asks for {_listed(lacking)}, which this task does not have", "take it out")
        chosen = {name: values[name] for name in self.variables}
        try:
            return (
                Message("system", self.system.fill(chosen).strip()),
                Message("user", self.user.fill(chosen).strip()),
            )
        # An expression of the user's own template can fail in any way that Python's operators do, and run out
        # of stack or memory.
        except _TEMPLATE_FAILURES as error:
            said = str(error) or type(error).__name__
            raise PromptError(self.origin, f"the template fails: {said}", "correct the template") from error


class PromptFolder:
    """The prompts in use: the user's own files where there are any, else ours."""

    def __init__(self, own: Path | None = None) -> None:
        """Takes the user's folder, whose files shadow ours one by one.

        Raises PromptError where the folder is missing.
        """
        if own is not None and not own.is_dir():
            raise PromptError(str(own), "is not a folder", "name a folder of prompt files, or leave --prompts out")
        self._own = own
        self._loaded: dict[str, Prompt] = {}
        self._hashes: dict[str, str] = {}

    def load(self, name: str) -> Prompt:
        """The prompt of that name; raises PromptError where it cannot be used."""
        if name not in self._loaded:
            file = self._find(name)
            self._loaded[name] = parse_prompt(name, str(file), _read(file))
        return self._loaded[name]

    def sha256(self, name: str) -> str:
        """Hash of a prompt file; unlike `load` it does not read what the file says."""
        if name not in self._hashes:
            self._hashes[name] = hashlib.sha256(_read(self._find(name)).encode()).hexdigest()
        return self._hashes[name]

    def schema(self, name: str) -> str:
        """The frozen JSON Schema of a task's answer, as text; always ours, since code reads the answer."""
        return _schema(name)

    def _find(self, name: str) -> Path:
        if name not in PROMPT_NAMES:
            raise PromptError(name, "there is no such prompt", f"choose one of {', '.join(PROMPT_NAMES)}")
        if self._own is not None and (self._own / f"{name}.md").exists():
            return self._own / f"{name}.md"
        return _shipped() / f"{name}.md"


def _template(text: str) -> Template:
    """A template; raises ValueError where it is none, RecursionError where it is too deep."""
    # Imported on first use: it takes twice what a bare interpreter takes.
    from jinja2 import TemplateError, meta

    try:
        parsed = _environment().parse(text)
        variables = frozenset(meta.find_undeclared_variables(parsed))
        render = _environment().from_string(parsed).render
    except TemplateError as error:
        raise ValueError(str(error)) from error

    def fill(values: Mapping[str, str]) -> str:
        try:
            return render(values)
        except TemplateError as error:
            raise ValueError(str(error) or type(error).__name__) from error

    return Template(variables, fill)


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )


def parse_prompt(name: str, origin: str, text: str) -> Prompt:
    """Reads a prompt file's text; raises PromptError that names `origin` and what is wrong with it."""
    shape = _SHAPE.match(text.replace("\r\n", "\n"))
    if shape is None:
        raise PromptError(origin, "is not a prompt file", "begin with +++ TOML +++, then '# system' and '# user'")
    try:
        front = tomllib.loads(shape["front"])
        system, user = _template(shape["system"]), _template(shape["user"])
    except (ValueError, RecursionError) as error:
        raise PromptError(origin, f"cannot be read: {error}", "correct the file") from error
    variables = front.get("variables", [])
    if not isinstance(variables, list):
        raise PromptError(origin, "has 'variables' that are no list", 'write variables = ["article", ...]')
    declared, used = frozenset(map(str, variables)), system.variables | user.variables
    if undeclared := used - declared:
        raise PromptError(origin, f"uses {_listed(undeclared)} without declaring it", "add it to 'variables'")
    if unused := declared - used:
        raise PromptError(origin, f"declares {_listed(unused)} and does not use it", "use it or take it out")
    return Prompt(
        name=name,
        origin=origin,
        text=text,
        description=str(front.get("description", "")),
        variables=declared,
        system=system,
        user=user,
    )


@cache
def _schema(name: str) -> str:
    return (_shipped() / f"{name}.schema.json").read_text(encoding="utf-8")


@cache
def _shipped() -> Path:
    packaged = Path(__file__).parent / "prompts"
    # An editable install has no copy of the prompts in the package: they lie beside it in the checkout.
    return packaged if packaged.is_dir() else Path(__file__).parents[1] / "prompts"


def _read(file: Path) -> str:
    try:
        # Editors on Windows put a byte order mark first.
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(str(file), f"cannot be read: {error}", "make it a readable UTF-8 file") from error


def _listed(names: frozenset[str]) -> str:
    return ", ".join(f"'{name}'" for name in sorted(names))
