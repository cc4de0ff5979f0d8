"""Any translation against its source: a pair of texts, or two documents paragraph by paragraph.

No model, no network, and nothing beyond the standard library once the documents are read.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from summarizer import quantities, statements
from summarizer.alignment import Bead, align_paragraphs, text_of
from summarizer.languages import LANGUAGES
from summarizer.nouns.article import Article, Paragraph
from summarizer.nouns.finding import Verdict
from summarizer.nouns.verification import Code, Discrepancy, Place, Verification
from summarizer.residue import (
    LANGUAGE,
    SCRIPT,
    UNTRANSLATED,
    Residue,
    find_language,
    find_script,
    find_untranslated,
    plain_words,
)

UNDETERMINED = "und"
EMPTY, ADDED = "segment.empty", "segment.added"
PARAGRAPH_MISSING, PARAGRAPH_ADDED = "paragraph.missing", "paragraph.added"
_WORD = re.compile(r"\w")
_LINE_END = re.compile("\r\n|[\n\r]")
_EXCERPT = 60
"""Code points of a paragraph, enough to know it by."""

_OWN_CODES = {
    SCRIPT: Code(
        "A word of the English is in another script than Latin; unproven where it is quoted or in brackets.",
        "ko", "시장은 서울역을 찾았다.", "The mayor visited Seoul Station.", "The mayor visited 서울역.",
    ),
    UNTRANSLATED: Code(
        "A sentence was left in the words of the source.",
        "de", "Die Brücke wird neu gebaut.", "The bridge will be rebuilt.", "Die Brücke wird neu gebaut.",
    ),
    LANGUAGE: Code(
        "A sentence is in another language than English; unproven where it is quoted or the language is not known.",
        "ko", "시장은 다리가 닫힌다고 말했다.",
        "The mayor said the bridge was closing.", "El alcalde dijo que el puente se cierra.",
    ),
    EMPTY: Code(
        "The source says something, the English says nothing.",
        "fr", "Le pont est fermé.", "The bridge is closed.", "",
    ),
    ADDED: Code(
        "The English says something, the source says nothing.",
        "fr", "", "", "The bridge is closed.",
    ),
    PARAGRAPH_MISSING: Code(
        "A paragraph or heading of the source has no counterpart in the English.",
        "it",
        "Il ponte è chiuso da lunedì per lavori.\n\nI residenti chiedono un traghetto.",
        "The bridge has been closed for works since Monday.\n\nResidents are asking for a ferry.",
        "The bridge has been closed for works since Monday.",
        alarms=True,
    ),
    PARAGRAPH_ADDED: Code(
        "A paragraph or heading of the English has no counterpart in the source.",
        "it",
        "Il ponte è chiuso da lunedì per lavori.",
        "The bridge has been closed for works since Monday.",
        "The bridge has been closed for works since Monday.\n\nThe mayor has resigned over the affair.",
        alarms=True,
    ),
}  # fmt: skip

CODES: dict[str, Code] = {
    **{
        name: Code(code.explanation, code.language, code.source, code.right, code.wrong, code.alarm)
        for name, code in quantities.CODES.items()
    },
    **{
        name: Code(code.meaning, code.language, code.source, code.right, code.wrong)
        for name, code in statements.CODES.items()
    },
    **_OWN_CODES,
}
"""Every code that a verification can find -> what it means."""

Comparison = Callable[[str, str, str, date | None], Iterable[Discrepancy]]
"""Source, English, language of the source, date of publication -> what differs."""


def _compare_script(_source: str, target: str, _language: str, _published: date | None) -> Iterator[Discrepancy]:
    if found := find_script(target):
        yield _of_residue(found)


def _compare_quantities(source: str, target: str, language: str, published: date | None) -> Iterator[Discrepancy]:
    for problem in quantities.compare(source, target, language, published):
        yield _discrepancy(problem.code, problem.verdict, problem.source, problem.target, problem.message)


def _compare_statements(source: str, target: str, language: str, _published: date | None) -> Iterator[Discrepancy]:
    for problem in statements.compare_statement(source, target, language):
        yield _discrepancy(problem.code, problem.verdict, problem.source, problem.english, problem.message)


COMPARISONS: tuple[Comparison, ...] = (_compare_script, _compare_quantities, _compare_statements)
"""What is compared of every pair; a comparison's codes stand in `CODES`."""


def known_language(code: object) -> str:
    """The code of a language that the program has tables for (``pt`` for ``pt-BR``), else ``und``."""
    primary = re.split("[-_]", code.strip().lower(), maxsplit=1)[0] if isinstance(code, str) else ""
    return primary if primary in LANGUAGES else UNDETERMINED


def verify_pair(
    source: str, target: str, language: str, published: date | None = None, ignore: Collection[str] = ()
) -> tuple[Discrepancy, ...]:
    """Where an English text does not say what its source says; ``published`` is the article's date.

    ``ignore`` are codes that are not wanted. Never raises, whatever the texts.
    """
    language = known_language(language)
    return tuple(problem for problem in _compare(source, target, language, published) if problem.code not in ignore)


def _compare(source: str, target: str, language: str, published: date | None) -> Iterator[Discrepancy]:
    said, given = _says_something(source), _says_something(target)
    if said and not given:
        yield _discrepancy(EMPTY, "contradicts", _excerpt(source), "", f"'{_excerpt(source)}' has no English")
    elif given and not said:
        yield _discrepancy(
            ADDED, "contradicts", "", _excerpt(target), f"'{_excerpt(target)}' stands where the source is empty"
        )
    else:
        found = find_untranslated(source, target, language) or find_language(target, language)
        if found:
            yield _of_residue(found)
        if not found or found.verdict != "contradicts":
            # Of what was not translated at all nothing else needs to be said.
            for compare in COMPARISONS:
                yield from compare(source, target, language, published)


def verify_documents(
    source: Article, target: Article, published: date | None = None, ignore: Collection[str] = ()
) -> Verification:
    """A document and its translation, paragraph by paragraph, each problem with its place in both.

    Paragraphs are aligned first, so that one that is missing is one problem and does not shift the others.
    """
    language = known_language(source.language)
    beads = align_paragraphs(source, target, language)
    finders = _Finder(source), _Finder(target)
    problems: list[Discrepancy] = []
    for bead in beads:
        for finder, paragraphs in zip(finders, (bead.source, bead.target), strict=True):
            finder.enter(paragraphs)
        problems += [
            replace(
                problem,
                source_place=finders[0].place_of(problem.source),
                target_place=finders[1].place_of(problem.target),
            )
            for problem in _of_bead(bead, language, published)
            if problem.code not in ignore
        ]
    compared = sum(1 for bead in beads if bead.source and bead.target)
    return Verification(source.name, target.name, language, published, compared, tuple(sorted(problems, key=_line)))


def _line(problem: Discrepancy) -> int:
    return problem.target_place.line if problem.target_place else 0


def _of_bead(bead: Bead, language: str, published: date | None) -> Iterator[Discrepancy]:
    if not bead.target or not bead.source:
        yield from (_alone(paragraph, PARAGRAPH_MISSING) for paragraph in bead.source)
        yield from (_alone(paragraph, PARAGRAPH_ADDED) for paragraph in bead.target)
        return
    source, target = ("\n".join(map(text_of, side)) for side in (bead.source, bead.target))
    problems = tuple(_compare(source, target, language, published))
    yield from problems
    if not any(problem.code == UNTRANSLATED for problem in problems):
        yield from map(_of_residue, _untranslated_sentences(bead, language))


def _untranslated_sentences(bead: Bead, language: str) -> Iterator[Residue]:
    """Sentences left as they were in a paragraph that was translated otherwise."""
    said = {plain_words(segment.text): segment.text for part in bead.source for segment in part.segments}
    for given in (segment.text for part in bead.target for segment in part.segments):
        original = said.get(plain_words(given))
        found = original and find_untranslated(original, given, language)
        if found:
            yield found


def _alone(paragraph: Paragraph, code: str) -> Discrepancy:
    """A paragraph without a counterpart."""
    excerpt = _excerpt(text_of(paragraph))
    missing = code == PARAGRAPH_MISSING
    message = f"paragraph {paragraph.number}, '{excerpt}', is not in the {'English' if missing else 'source'}"
    return _discrepancy(code, "unproven", excerpt if missing else "", "" if missing else excerpt, message)


class _Finder:
    """Tells at which line and paragraph of a document the words of a problem stand."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._line_ends = [found.end() for found in _LINE_END.finditer(article.text)]
        self._paragraphs = article.paragraphs
        self._starts = [paragraph.segments[0].span.start for paragraph in article.paragraphs]
        self._start = self._end = self._at = self._starts[0]

    def enter(self, paragraphs: tuple[Paragraph, ...]) -> None:
        """Looks for words in these from now on; where there are none, whatever is said stands behind the last."""
        if paragraphs:
            self._start = self._at = paragraphs[0].segments[0].span.start
            self._end = paragraphs[-1].segments[-1].span.end

    def place_of(self, words: str) -> Place:
        """Where the words stand, going on from the last ones found; else where the paragraphs begin."""
        found = self._start
        if words:
            found = self._text.find(words, self._at, self._end)
            if found < 0:
                found = max(self._text.find(words, self._start, self._end), self._start)
            self._at = found + len(words)
        return Place(bisect_right(self._line_ends, found) + 1, bisect_right(self._starts, found))


def _says_something(text: str) -> bool:
    return _WORD.search(text) is not None


def _excerpt(text: str) -> str:
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT].rstrip()} …"


def _of_residue(found: Residue) -> Discrepancy:
    return _discrepancy(found.code, found.verdict, "", found.words, found.message)


def _discrepancy(code: str, verdict: Verdict, source: str, target: str, message: str) -> Discrepancy:
    return Discrepancy(code, verdict, verdict == "contradicts" or CODES[code].alarms, source, target, message)
