"""Attributes that are worked out when they are first asked for, and kept.

``functools.cached_property`` does the same, but takes a lock at each first look in Python 3.11, which costs more than
much of what is worked out here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

Value = TypeVar("Value")


class once(Generic[Value]):  # noqa: N801 -- used like a function, as ``property`` is
    """Makes a method an attribute whose value is kept in the object; the object must have a ``__dict__``."""

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        """Takes the method, whose docstring is that of the attribute."""
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> Value: ...

    def __get__(self, instance: object | None, owner: type) -> Self | Value:
        """The value; from then on Python finds it in the object without asking here."""
        if instance is None:
            return self
        value = instance.__dict__[self._name] = self._work_out(instance)
        return value
