"""Commands of Typer that take texts as they were typed.

Typer has pydantic convert even a text to a text, and importing that takes longer than all else before a command begins.
Where a later Typer does not ask `get_runtime_param` for a conversion, it converts in its own way again, and a test of
what is imported fails.
"""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

_AS_PARSED = (str, list[str], bool)
"""What the parser makes itself, as it does the number of a flag that is counted; other types are left to Typer."""


class Command(TyperCommand):
    """One command."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, `--help` among them."""
        return _as_typed(super().get_params(ctx))


class Group(TyperGroup):
    """A command with commands of its own."""

    def get_params(self, ctx: Any) -> list[Any]:
        """Its parameters, `--help` among them."""
        return _as_typed(super().get_params(ctx))


def _as_typed(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        kind = getattr(getattr(parameter, "type_descriptor", None), "annotation", None)
        if kind in _AS_PARSED or getattr(parameter, "count", False):
            vars(parameter)["get_runtime_param"] = _AsTyped
    return parameters


class _AsTyped:
    """Stands for Typer's conversion of one parameter."""

    def coerce(self, value: Any, *, param: Any, ctx: Any) -> Any:  # noqa: ARG002  (the names are Typer's)
        """The value; of a parameter that takes several, a list of them."""
        return list(value or ()) if param.nargs == -1 or param.multiple else value
