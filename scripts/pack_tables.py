"""Build hook: the wheel holds the tables packed; a checkout reads them as they are written."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TABLES = ("summarizer/languages/*.toml", "summarizer/data/names/*.txt")
"""Left out of the wheel as they are, in `pyproject.toml`."""


class PackTables(BuildHookInterface):  # type: ignore[type-arg, misc, unused-ignore]
    """Called by hatchling before it makes a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds the packed tables; an editable install has the ones in the checkout."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from summarizer.packing import pack

        self._made = TemporaryDirectory()
        for table in (table for pattern in TABLES for table in Path(self.root).glob(pattern)):
            name, packed = pack(table.name, table.read_text(encoding="utf-8"))
            (Path(self._made.name) / name).write_bytes(packed)
            within = table.relative_to(self.root).with_name(name).as_posix()
            build_data["force_include"][str(Path(self._made.name) / name)] = within
