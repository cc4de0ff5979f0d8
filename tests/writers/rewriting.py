"""A result with every free string changed in the same way, found by the types of the nouns."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from summarizer.nouns.result import Result


def rewrite(result: Result, change: Callable[[str], str]) -> Result:
    """The same result with each string changed that is neither one of a fixed set nor a list marker."""
    changed: Result = _rewrite(result, Result, change)
    return changed


def strings(value: Any, *skipped: str) -> Iterator[str]:
    """All strings in a noun and below, but for fields of the names skipped."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each, *skipped)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in skipped:
                yield from strings(getattr(value, field.name), *skipped)


def _rewrite(value: Any, hint: Any, change: Callable[[str], str]) -> Any:
    if isinstance(hint, types.UnionType):
        wanted = [each for each in typing.get_args(hint) if each is not types.NoneType]
        return None if value is None else _rewrite(value, wanted[0], change)
    if hint is str:
        return change(value)
    if typing.get_origin(hint) is tuple:
        return tuple(_rewrite(each, typing.get_args(hint)[0], change) for each in value)
    if is_dataclass(hint):
        hints = typing.get_type_hints(hint)
        parts = {
            field.name: getattr(value, field.name)
            if field.name == "marker"
            else _rewrite(getattr(value, field.name), hints[field.name], change)
            for field in fields(hint)
        }
        return typing.cast(Any, hint)(**parts)
    return value
