"""The section ``[reading]`` of a language's table in typed form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from summarizer.languages import section


class Lexicon(NamedTuple):
    """What a reader must know of a language; all of it empty for an unknown one."""

    tail_headings: frozenset[str]
    """What stands above a list of other articles, folded by ``fold_heading``."""
    furniture: tuple[str, ...]
    """Phrases of copyright lines, case-folded."""
    buttons: frozenset[str]
    """Lines of the page's own controls (share, print), folded."""
    abbreviations: frozenset[str]
    """What ends with a full stop and goes on, case-folded, without the stop."""
    before_number: frozenset[str]
    """Abbreviations only where a number follows, such as English ``No. 5``; case-folded."""
    sentence_openers: frozenset[str]
    """Words that open a sentence after ``3.``, where such a number may be an ordinal; case-folded."""
    speech_verbs: frozenset[str]
    """Verbs that tie a name after a closing quotation mark to the quotation; case-folded."""
    after_quotation: tuple[str, ...]
    """What after a closing quotation mark and a space still belongs to its sentence."""
    ordinal_stop: bool
    """Whether a full stop after a number makes it an ordinal, with a capital after it too (German nouns)."""


@cache
def lexicon_of(language: str) -> Lexicon:
    """The lexicon of a language by its code."""
    table = section(language, "reading")
    return Lexicon(
        frozenset(fold_heading(entry) for entry in table.get("tail_headings", ())),
        tuple(entry.casefold() for entry in table.get("furniture", ())),
        frozenset(fold_heading(entry) for entry in table.get("buttons", ())),
        frozenset(entry.casefold() for entry in table.get("abbreviations", ())),
        frozenset(entry.casefold() for entry in table.get("before_number", ())),
        frozenset(entry.casefold() for entry in table.get("sentence_openers", ())),
        frozenset(entry.casefold() for entry in table.get("speech_verbs", ())),
        tuple(table.get("after_quotation", ())),
        bool(table.get("ordinal_stop", False)),
    )


def fold_heading(line: str) -> str:
    """A heading without marks, case and spaces at its ends, so that ``■ 관련 기사 :`` is ``관련기사``."""
    return re.sub(r"[\W_]+", "", line).casefold()
