"""`OUT/glossary.csv`: the terms of a folder, for people to read and to correct.

What the user writes there stands above what articles settled; a line that is taken out is not offered
any more. Cells never begin with a sign that makes a spreadsheet compute: such terms are not kept at all.
"""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from summarizer.batch.articles import shown
from summarizer.batch.ledger import Ledger
from summarizer.batch.outputs import Outputs
from summarizer.batch.terms import is_term, read_own
from summarizer.errors import ConfigurationError

NAME = b"glossary.csv"
COLUMNS = ("source", "english", "language", "first seen", "how often", "also")
_BYTE_ORDER_MARK = "\ufeff"
"""Without it a spreadsheet takes the file for one in an old encoding."""

Key = tuple[str, str]
"""Language and source."""


@dataclass
class Seen:
    """Where and how a term was met."""

    first: str = ""
    english: Counter[str] = field(default_factory=Counter)


def read_sheet(ledger: Ledger, outputs: Outputs) -> None:
    """Notes what the user has changed since the sheet was written.

    Raises ConfigurationError that names the line that cannot be read.
    """
    data, written = outputs.read(NAME), _written(ledger)
    if data is None:
        return
    now = dict(_rows(data, outputs.name(NAME)))
    own = read_own(ledger)
    own |= {key: english for key, english in now.items() if written.get(key) != english}
    own |= {key: "" for key in written if key not in now}
    ledger.write_notes(**{"own-terms": json.dumps([(*key, english) for key, english in own.items()])})


def write_sheet(ledger: Ledger, outputs: Outputs) -> tuple[str, ...]:
    """Writes the sheet; returns a line for each term that articles translate differently.

    Raises OutputError.
    """
    own, seen = read_own(ledger), _seen(ledger)
    rows, differing = [], []
    for key in sorted(seen.keys() | {key for key, english in own.items() if english}):
        if own.get(key) == "":
            continue
        language, source = key
        term = seen.get(key, Seen())
        english = own.get(key) or term.english.most_common(1)[0][0]
        others = [f"{other} {count}" for other, count in term.english.most_common() if other != english]
        if others:
            differing.append(f"{source} ({language}): {english} {term.english[english]}, {', '.join(others)}")
        rows.append((source, english, language, term.first, str(term.english.total()), "; ".join(others)))
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows((COLUMNS, *rows))
    outputs.write(NAME, _BYTE_ORDER_MARK + text.getvalue())
    kept = json.dumps([(language, source, english) for source, english, language, *_ in rows])
    ledger.write_notes(**{"terms-written": kept})
    return tuple(differing)


def _seen(ledger: Ledger) -> dict[Key, Seen]:
    """All terms that articles settled, in the order in which they were planned."""
    seen: dict[Key, Seen] = {}
    with ledger.guarded():
        rows = ledger.connection.execute(
            "SELECT language, source, english, path FROM terms ORDER BY block, path, position"
        )
        for language, source, english, path in rows:
            term = seen.setdefault((language, source), Seen(_harmless(shown(path))))
            term.english[english] += 1
    return seen


def _written(ledger: Ledger) -> dict[Key, str]:
    kept = json.loads(ledger.note("terms-written") or "[]")
    return {(language, source): english for language, source, english in kept}


def _rows(data: bytes, name: str) -> Iterator[tuple[Key, str]]:
    """The terms of a sheet."""
    try:
        lines = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
        if not set(COLUMNS[:3]) <= set(lines.fieldnames or ()):
            raise ConfigurationError(name, f"has no columns {', '.join(COLUMNS[:3])}", "put them back")
        for line in lines:
            language, source, english = (
                str(line[column] or "").strip() for column in ("language", "source", "english")
            )
            if language and is_term(source, english):
                yield (language, source), english
    except (csv.Error, UnicodeDecodeError) as error:
        raise ConfigurationError(name, f"cannot be read ({error})", "save it as CSV in UTF-8, or remove it") from error


def _harmless(path: str) -> str:
    """A path as a cell."""
    return path if path[0].isalnum() else f"./{path}"
