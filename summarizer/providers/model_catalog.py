"""The open models that can be named, ours and the user's, and what a `local:` name means."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from summarizer.errors import ConfigurationError
from summarizer.prices import LOCAL_PREFIX
from summarizer.providers.address import host_of
from summarizer.providers.gguf import check_is_gguf

_NAME = re.compile(r"[a-z0-9][a-z0-9.-]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SAMPLE_BYTES = 65_536
"""Of each end of a file, to tell two files apart: the head names the model, the tail holds weights."""


@dataclass(frozen=True, slots=True)
class OpenModel:
    """One file of weights that anyone may download."""

    name: str
    title: str
    publisher: str
    url: str
    size: int
    """Bytes."""
    sha256: str
    licence: str
    context: int
    """Tokens that the publisher trained it for."""
    memory: float
    """Gigabytes (10^9 bytes) that it takes while it runs."""

    @property
    def file_name(self) -> str:
        """The name under which the file is kept; the hash tells versions of a model apart."""
        return f"{self.name}-{self.sha256[:12]}.gguf"

    @property
    def host(self) -> str:
        """Where it is downloaded from."""
        return host_of(self.url)


@dataclass(frozen=True, slots=True)
class LocalModel:
    """What `--model local:...` stands for."""

    name: str
    """What requests and results say: `local:` and the name, or the file with a mark of what is in it."""
    path: Path
    open_model: OpenModel | None = None
    """Where the file can be had, if it is not there."""


def read_models(user_file: Path | None = None) -> dict[str, OpenModel]:
    """Name -> model: those that we ship, then those of the user's own TOML file, which may be missing.

    Raises ConfigurationError that names what is wrong in the user's file.
    """
    ours = (Path(__file__).parents[1] / "data" / "local_models.toml").read_text(encoding="utf-8")
    models = _parse(ours, "data/local_models.toml")
    if user_file is not None and user_file.exists():
        try:
            text = user_file.read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise _wrong(str(user_file), f"cannot be read ({error})") from error
        models |= _parse(text, str(user_file))
    return models


def resolve(model: str, models: dict[str, OpenModel], folder: Path) -> LocalModel:
    """The model that a `local:` name stands for; `folder` is where downloads are kept.

    Raises ConfigurationError where it is neither a known name nor a GGUF file.
    """
    wanted = model.removeprefix(LOCAL_PREFIX)
    if known := models.get(wanted):
        return LocalModel(LOCAL_PREFIX + wanted, folder / known.file_name, known)
    path = _existing(wanted)
    if path is None:
        raise ConfigurationError(
            f"--model {model}",
            "is neither a file nor a known model",
            f"name a .gguf file, or one of {', '.join(models)} (summarizer models list)",
        )
    check_is_gguf(path)
    return LocalModel(f"{LOCAL_PREFIX}{path.name}@{_mark(path)}", path)


def _existing(given: str) -> Path | None:
    """The path of a user's own, `~` and all, where something is there."""
    try:
        path = Path(given).expanduser()
        return path if given and path.exists() else None
    except (RuntimeError, OSError, ValueError):
        # No such user, a name that is too long, a sign that no path has.
        return None


def _mark(path: Path) -> str:
    """Eight hexadecimal digits of size and both ends of a file, so that no answer of another model is taken for its."""
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(_SAMPLE_BYTES)
        file.seek(max(0, size - _SAMPLE_BYTES))
        return hashlib.sha256(b"%d\n" % size + head + file.read(_SAMPLE_BYTES)).hexdigest()[:8]


def _parse(text: str, source: str) -> dict[str, OpenModel]:
    try:
        document = tomllib.loads(text)
    except ValueError as error:
        raise _wrong(source, f"is no TOML ({error})") from error
    return {name: _model(name, table, source) for name, table in document.items()}


def _model(name: str, table: Any, source: str) -> OpenModel:
    kinds = {field.name: field.type for field in fields(OpenModel) if field.name != "name"}
    if not _NAME.fullmatch(name):
        raise _wrong(source, f"'{name}' is no name: small letters, digits, dots and hyphens make one")
    if not isinstance(table, dict) or table.keys() != kinds.keys():
        raise _wrong(source, f"[{name}] must have exactly {', '.join(kinds)}")
    for key, kind in kinds.items():
        allowed = {"str": (str,), "int": (int,), "float": (int, float)}[str(kind)]
        if type(table[key]) not in allowed or not table[key] or (kind != "str" and table[key] < 0):
            raise _wrong(source, f"[{name}] {key} is {table[key]!r}")
    if not _SHA256.fullmatch(table["sha256"]):
        raise _wrong(source, f"[{name}] sha256 is not 64 small hexadecimal digits")
    if not host_of(table["url"]):
        raise _wrong(source, f"[{name}] url is no address")
    return OpenModel(name, **table)


def _wrong(source: str, cause: str) -> ConfigurationError:
    return ConfigurationError(source, cause, "correct or remove it; README, 'A model on this machine', shows the form")
