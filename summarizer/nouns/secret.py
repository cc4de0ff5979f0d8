"""A key that shows itself to nobody who does not ask for it by name."""

from __future__ import annotations

from dataclasses import dataclass, field

SHOWN = "[key]"
_LEAST_SIGNS = 8
"""A shorter key, such as the ``x`` that some local servers want, would be found in every second word."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A text that no repr, format or log shows; falsy where it is empty."""

    _text: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        return bool(self._text)

    def __str__(self) -> str:
        return SHOWN if self._text else ""

    def reveal(self) -> str:
        """The text itself, for the one place that sends it."""
        return self._text

    def hidden_in(self, text: str) -> str:
        """`text` without the secret, should somebody have repeated it."""
        return text.replace(self._text, SHOWN) if len(self._text) >= _LEAST_SIGNS else text
