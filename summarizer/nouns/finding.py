"""What a check has to say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["kept", "unproven", "contradicts"]
Severity = Literal["neutral", "minor", "major", "critical"]
OutputName = Literal["summary", "facts", "translation"]


@dataclass(frozen=True, slots=True)
class Location:
    """Which item of which output a finding speaks of."""

    output: OutputName
    part: str
    """``headline``, ``sentences``, ``claims``, ``figures`` ...; of a translation ``segments``."""
    item: str = ""
    """Counted from 1 within the part; of a translation the segment id."""

    def __str__(self) -> str:
        return ".".join(filter(None, (self.output, self.part, self.item)))


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement of one check on one item; the scale of severity is MQM's."""

    code: str
    """Stable and documented, such as ``figure.not-in-source``."""
    verdict: Verdict
    severity: Severity
    where: Location
    message: str
    """One line for the reader, naming what was read on both sides."""
    segments: tuple[str, ...] = ()
    """The source segments concerned."""
