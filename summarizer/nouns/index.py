"""What the index of a folder says of each of its files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexLine:
    """One input of a folder; all texts may hold anything that a file name can."""

    name: str
    """Its path, as text."""
    outputs: tuple[tuple[str, bytes], ...] = ()
    """What each output is called, and its path below the folder of the index."""
    remark: str = ""
    """What else there is to say; the only thing, where there are no outputs."""
