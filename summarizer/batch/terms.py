"""Names stay the same across a folder: the terms that articles settle are offered to later ones.

Which terms an article is offered must not depend on the chance of what finished first, or a run that was
killed and resumed would send other requests than an undisturbed one. So an article of block `b` of the
plan is offered what the blocks up to `b - 2` settled, waits for these where it must, and its offer is kept
in the ledger when it is first made.
"""

from __future__ import annotations

import asyncio
import json
from collections import Counter, defaultdict
from collections.abc import Iterable

from summarizer.batch.ledger import Ledger
from summarizer.batch.plan import Work
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment, Result

BLOCKS_BEHIND = 2
BLOCKS_OF_A_GENERATION = 1_000_000
"""A generation is a run with its resumptions; later ones know all terms of earlier ones."""
OFFERED_AT_MOST = 40
KNOWN_AT_MOST = 5_000
"""Terms of a language that an article is searched for: the most frequent."""
LONGEST_TERM = 80
_ACTING_IN_A_SHEET = ("=", "+", "-", "@", "\t", "\r")

SettledTerm = tuple[int, str, str, str]
"""Block, language, source and English."""


class TermList:
    """The terms of a folder, in the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        """Takes the open ledger."""
        self._ledger = ledger
        self._first_block = int(ledger.note("generation") or 0) * BLOCKS_OF_A_GENERATION
        self._at_work: Counter[int] = Counter()
        self._drained = asyncio.Event()
        self._known = _Known()
        self._snapshots: dict[int, dict[str, list[Term]]] = {}
        self._own = read_own(ledger)

    def enter(self, work: Work) -> None:
        """An article was taken up; in the order of the plan."""
        self._at_work[work.block] += 1

    def leave(self, work: Work) -> None:
        """An article has come to an end, whichever."""
        self._at_work[work.block] -= 1
        if not self._at_work[work.block]:
            del self._at_work[work.block]
            self._drained.set()

    async def offered(self, work: Work, assignment: Assignment, digest: bytes) -> tuple[Term, ...]:
        """The terms for an article: those of its first plan, else of an equal text, else what is known now."""
        offer = self.kept(work.path, digest)
        if offer is None and self._waits(work):
            while self._waits(work):
                self._drained.clear()
                await self._drained.wait()
            # An equal text may have been offered its terms meanwhile.
            offer = self.kept(work.path, digest)
        if offer is not None:
            return offer
        offer = self._choose(work.block, assignment)
        text = json.dumps([(term.source, term.english) for term in offer])
        with self._ledger.guarded():
            self._ledger.connection.execute(
                "INSERT OR IGNORE INTO offers VALUES (?, ?), (?, ?)",
                (b"path:" + work.path, text, b"text:" + digest, text),
            )
        return offer

    def _waits(self, work: Work) -> bool:
        """Whether an article that settles terms for this one is still at work."""
        return any(block <= work.block - BLOCKS_BEHIND for block in self._at_work)

    def settled(self, work: Work, result: Result) -> tuple[SettledTerm, ...]:
        """The terms of a result that stand in its article, as the ledger keeps them."""
        block, language = self._first_block + work.block, result.article.language
        terms = dict[str, str]()
        for source, english in _terms_of(result):
            if is_term(source, english) and any(source in segment.text for segment in result.article.segments):
                terms.setdefault(source, english)
        return tuple((block, language, source, english) for source, english in terms.items())

    def kept(self, path: bytes, digest: bytes) -> tuple[Term, ...] | None:
        """What an article or an equal text was offered before; None where neither was planned yet."""
        with self._ledger.guarded():
            rows = dict(
                self._ledger.connection.execute(
                    "SELECT what, terms FROM offers WHERE what IN (?, ?)", (b"path:" + path, b"text:" + digest)
                )
            )
        text = rows.get(b"path:" + path) or rows.get(b"text:" + digest)
        return None if text is None else tuple(Term(source, english) for source, english in json.loads(text))

    def _choose(self, block: int, assignment: Assignment) -> tuple[Term, ...]:
        article, given = assignment.article, {term.source for term in assignment.glossary}
        text = "\n".join(segment.text for segment in article.segments)
        known = self._snapshot(block).get(article.language, [])
        found = (term for term in known if term.source in text and term.source not in given)
        return tuple(term for term, _ in zip(found, range(OFFERED_AT_MOST), strict=False))

    def _snapshot(self, block: int) -> dict[str, list[Term]]:
        """The best known terms of each language, as an article of a block may see them."""
        if block not in self._snapshots:
            # In order, for two blocks may ask in either order, and what is known only grows. Older ones than
            # the one before nobody can ask for any more.
            for each in range(max(self._snapshots, default=block - 2) + 1, block + 1):
                self._snapshots[each] = self._count(self._first_block + each - BLOCKS_BEHIND)
                self._snapshots.pop(each - 4, None)
        return self._snapshots[block]

    def _count(self, last: int) -> dict[str, list[Term]]:
        """The best known terms once the blocks through `last` are counted as well."""
        with self._ledger.guarded():
            rows = self._ledger.connection.execute(
                "SELECT language, source, english FROM terms WHERE block > ? AND block <= ? "
                "ORDER BY block, path, position",
                (self._known.through, last),
            )
            self._known.add(rows)
        self._known.through = max(self._known.through, last)
        return self._known.best(self._own)


class _Known:
    """Terms counted so far."""

    def __init__(self) -> None:
        self.through = -1
        """The last block that was counted."""
        self._counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))

    def add(self, rows: Iterable[tuple[str, str, str]]) -> None:
        for language, source, english in rows:
            self._counts[language][source][english] += 1

    def best(self, own: dict[tuple[str, str], str]) -> dict[str, list[Term]]:
        """By language, the most frequent first; what the user wrote stands above all counts."""
        chosen: dict[str, list[Term]] = defaultdict(list)
        for (language, source), english in own.items():
            if english:
                chosen[language].append(Term(source, english))
        for language, counts in self._counts.items():
            ranked = sorted(counts, key=lambda source: (-counts[source].total(), source))
            others = (source for source in ranked[:KNOWN_AT_MOST] if (language, source) not in own)
            chosen[language] += [Term(source, counts[source].most_common(1)[0][0]) for source in others]
        return chosen


def read_own(ledger: Ledger) -> dict[tuple[str, str], str]:
    """What the user has written into the list: (language, source) -> English, empty where the line was taken out."""
    return {(language, source): english for language, source, english in json.loads(ledger.note("own-terms") or "[]")}


def _terms_of(result: Result) -> Iterable[tuple[str, str]]:
    if result.translation is not None:
        yield from ((term.source, term.english) for term in result.translation.terms)
    if result.facts is not None:
        yield from ((entity.as_written, entity.name) for entity in result.facts.entities)


def is_term(source: str, english: str) -> bool:
    """Whether a pair can stand in a list and in a prompt: short, on one line, and nothing that a sheet computes."""
    return all(
        1 < len(text) <= LONGEST_TERM and text.isprintable() and not text.startswith(_ACTING_IN_A_SHEET)
        for text in (source, english)
    )
