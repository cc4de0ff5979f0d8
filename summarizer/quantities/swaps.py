"""Numbers that stand in each other's place: all values are there, but what they belong to is not.

Two pieces of evidence are used. Two values whose units are exchanged (*45 miles, magnitude 7.1* and
*7.1 miles, magnitude 45*) are swapped in any language. Two values of the same sort in another order
are swapped where the order of things is kept in translation, which holds all but always between
European languages, and for near neighbours in the others.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, product

from summarizer.expressions import late
from summarizer.quantities.counted import Bindings, is_age
from summarizer.quantities.exchanges import is_whole, kept_bounds, of_another, units_exchanged
from summarizer.quantities.facts import FOLLOWING, Fact, Pair
from summarizer.quantities.labels import labels_told, read_labels
from summarizer.quantities.matching import Matches
from summarizer.quantities.movements import from_to
from summarizer.quantities.order_asia import is_change, may_move
from summarizer.quantities.ratios import told_ratios
from summarizer.quantities.scores import broken_scores, is_score, of_one_score
from summarizer.quantities.sorts import BARE, CLOCK, counted_sort, counter_of, plain_sort, sort_of

FREE_ORDER = frozenset({"ko", "ja", "zh", "hi", "tr", "vi", "ar"})
"""Languages whose clauses English turns round."""
LISTED = frozenset({"hi", "tr", "vi", "ar"})
"""Those of them that set numbers in a row as English does."""
VERB_LAST = frozenset({"hi", "tr"})
"""Languages where even near neighbours are turned round; only the ends of a range keep their order."""
NEAR = 60
MOST_PAIRS = 40


def find_swaps(matches: Matches, language: str, same_order: bool) -> list[tuple[Pair, Pair]]:
    """Pairs of pairs (source, English) whose values changed places; each pair is named once.

    With `same_order` false the order alone proves nothing.
    """
    if len(matches.pairs) + len(matches.converted) < 2:
        return []
    ratios = told_ratios(sorted((*matches.pairs, *matches.converted), key=lambda pair: pair[0].start), language)
    found = [(first, second) for first, second, wrong in ratios if wrong]
    if found:
        return found
    fair = [{first, second} for first, second, _ in ratios]
    pairs = [pair for pair in (*matches.pairs, *matches.converted) if _counts(pair)]
    pairs.sort(key=lambda pair: (pair[0].start, pair[0].value if pair[0].group == pair[1].group else 0))
    pairs = pairs[:MOST_PAIRS]
    used: set[int] = set()
    turned: list[tuple[Pair, Pair]] = []
    judge = _Judge(pairs, language, same_order=same_order)
    for (at, first), (other, second) in combinations(enumerate(pairs), 2):
        if at in used or other in used or first[0].value == second[0].value or {first, second} in fair:
            continue
        verdict = judge.weigh(first, second)
        if verdict is not None:
            used |= {at, other}
            (found if verdict else turned).append((first, second))
    found += [couple for couple in turned if not _moved_along(couple, pairs)]
    return found or (broken_scores(pairs) if same_order and not turned else [])


class _Judge:
    """Weighs what tells of two numbers whether they changed places."""

    def __init__(self, pairs: list[Pair], language: str, *, same_order: bool) -> None:
        self._language = language
        self._same_order = same_order
        self._bindings = Bindings(pairs, language, free=language in FREE_ORDER)
        self._labels = read_labels(pairs, language)
        # Of a value that stands there twice nobody can tell which one moved.
        values = [pair[0].value for pair in pairs]
        once = len(set(values)) == len(values)
        self._repeated = set() if once else {value for value, times in Counter(values).items() if times > 1}

    def weigh(self, first: Pair, second: Pair) -> bool | None:
        """True for two that have each other's label, noun, unit or part; False where only their order is turned."""
        told = labels_told(self._labels[first], self._labels[second]) if self._labels else None
        if told is None and _alike(first, second):
            told = self._bindings.told(first, second)
        kept = self._language not in FREE_ORDER and _place(first[0], second[0]) == _place(first[1], second[1])
        # A unit that is said once goes with either of two that keep their nouns (*CDU 31 Prozent, SPD 16*).
        told_apart = told is False and BARE in (plain_sort(first[0]), plain_sort(second[0]))
        if told or (not told_apart and units_exchanged(first, second, kept)) or of_another(first, second):
            return True
        if not self._same_order or (told is False and not (_goes_from(first, second) or _coordinated(first, second))):
            return None
        if self._language in FREE_ORDER and self._repeated & {first[0].value, second[0].value}:
            return None
        return False if _turned(first, second, self._language) and not _fairly_turned(first, second) else None


def _moved_along(couple: tuple[Pair, Pair], pairs: list[Pair]) -> bool:
    """Whether two numbers that stand in another order took their neighbours with them: their clauses changed places
    (*2023 waren es 15, 2024 nur 9*, *nine in 2024, against 15 in 2023*)."""
    first, second = (pairs.index(pair) for pair in couple)
    for step in (-1, 1):
        if min(first, second) + step < 0 or max(first, second) + step >= len(pairs):
            continue
        beside = pairs[first + step], pairs[second + step]
        if sort_of(beside[0][0]) == sort_of(beside[1][0]) and all(
            _place(one[0], another[0]) and _place(another[1], one[1])
            for one, another in product((couple[0], beside[0]), (couple[1], beside[1]))
        ):
            return True
    return False


def _alike(first: Pair, second: Pair) -> bool:
    """Whether two pairs are amounts that nothing but what they count may tell apart."""
    if first[1].group == second[1].group:
        return False
    for fact in (*first, *second):
        if fact.kind != "number" and not fact.duration:
            return False
    said, others = plain_sort(first[0]), plain_sort(second[0])
    if said in (others, BARE) or others == BARE:
        return True
    given, others = plain_sort(first[1]), plain_sort(second[1])
    return given in (others, BARE) or others == BARE


def exchanged(pairs: list[Pair], home: dict[Fact, int]) -> list[tuple[Pair, Pair]]:
    """Values that two sentences of a passage took from each other; `home` is the bead of every fact."""
    waiting: dict[tuple[int, int], Pair] = {}
    found = []
    for pair in pairs:
        source, target = home[pair[0]], home[pair[1]]
        other = waiting.pop((target, source), None)
        if source != target and other is not None and other[0].value != pair[0].value:
            found.append((other, pair))
        else:
            waiting[source, target] = pair
    return found


def _fairly_turned(first: Pair, second: Pair) -> bool:
    """Whether English turns two numbers round: the winner's goals first (*verlor 1:3*, *lost 3-1*), a part before or
    behind its whole (*unter den 22 sind vier*, *four of the 22*)."""
    earlier, later = sorted((first[1], second[1]), key=lambda fact: (fact.start, fact.place))
    if is_score(first[0], second[0]) and is_score(earlier, later):
        return earlier.value > later.value
    if earlier.value > later.value and _VOTES.search(later.leading):
        # *By 76 votes to 74*: those who won first.
        return True
    if earlier.leading.endswith("to ") and later.leading.endswith("from "):
        # Every language names first what it rose or fell from, but for English: *to 1.8 from 2.2 percent*.
        return True
    if not {sort_of(earlier), sort_of(later)} <= {BARE, "ordinal"}:
        return False
    beside = earlier.following.startswith((" of ", " out of ")) or (
        _CHOSEN_FROM.search(later.leading) is not None and earlier.group != later.group
    )
    return (is_whole(later, beside) and earlier.value < later.value) or (
        is_whole(earlier) and earlier.value > later.value
    )


_VOTES = late(r" votes? (?:to|against) $")
_CHOSEN_FROM = late(r"(?:selected|chosen|picked|drawn|elected) from $")


def _counts(pair: Pair) -> bool:
    source, target = pair
    if target.kind == "weekday" != source.kind:
        return False
    if target.written.casefold() == "both":
        return False  # a word of its own, which no other number can take the place of
    return not (source.loose or target.loose or source.kind in ("code", "relative")) and (
        source.value != 1 or (source.figures and target.figures)
    )


def _one_unit(first: Fact, second: Fact) -> bool:
    """Whether of two numbers in a row one is bare and shares the other's currency, with one short word between."""
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    bare = [fact for fact in (first, second) if fact.kind == "number" and fact.unit is None and not fact.ordinal]
    if len(bare) != 1 or not (first.money or second.money) or earlier.group == later.group:
        return False
    between = earlier.following[: max(0, later.start - earlier.end)]
    return 0 < later.start - earlier.end < FOLLOWING and _LISTED.fullmatch(between) is not None


_LISTED = late(r"\s?[,/]?\s?(?:[^\W\d_]{1,4}\s)?")


def _turned(first: Pair, second: Pair, language: str) -> bool:
    if _place(first[0], second[0]) == _place(first[1], second[1]) or _one_is_age(first, second):
        return False
    before = counted_sort(first[0]), counted_sort(second[0])
    after = counted_sort(first[1]), counted_sort(second[1])
    if _one_unit(first[0], second[0]) and _one_unit(first[1], second[1]):
        return language not in VERB_LAST
    if language in LISTED and _coordinated(first, second):
        return True
    if before == after and before[0] != before[1]:
        return False
    before = sort_of(first[0]), sort_of(second[0])
    after = sort_of(first[1]), sort_of(second[1])
    if (CLOCK in (*before, *after) and before != after) or of_one_score(first, second):
        return False
    if before[0] == before[1] and after[0] != after[1] and BARE in after and (before[0] in after):
        # One unit serves both (*4 degrees, at night minus 7*), one month both days, or only English has a unit.
        return language not in FREE_ORDER or (before[0] != BARE and first[0].group == second[0].group)
    if after[0] != after[1] or before[0] != before[1]:
        return after[0] == after[1] and BARE in before and language not in FREE_ORDER
    return _turned_in_order(first, second, language)


def _one_is_age(first: Pair, second: Pair) -> bool:
    """Whether of two numbers that stand apart English tells one to be an age: it goes with its person."""
    said, given = (sorted(side, key=lambda fact: fact.start) for side in zip(first, second, strict=True))
    apart = min(said[1].start - said[0].end, given[1].start - given[0].end) > NEAR // 5
    return apart and is_age(first[1]) != is_age(second[1])


def _turned_in_order(first: Pair, second: Pair, language: str) -> bool:
    """Whether two of a sort stand in an order that a language and English share."""
    if language not in FREE_ORDER:
        return not (kept_bounds(first, second) or _far_apart(first[1], second[1]))
    if _contrasted(first, second) and not (may_move(first[0]) or may_move(second[0])):
        return True
    if language in VERB_LAST:
        return first[0].group == second[0].group or _goes_from(first, second)
    return not (may_move(first[0]) or may_move(second[0])) and _turned_beside(first, second, language)


def _far_apart(first: Fact, second: Fact) -> bool:
    """Whether English counts different things, in numbers of another magnitude (*9,800 guests of 14 concerts*): two
    nouns, whose order is free, and which take their numbers with them."""
    low, high = sorted((first.value, second.value))
    one_thing = first.unit is not None and first.unit == second.unit
    if {sort_of(first), sort_of(second)} != {BARE} or one_thing or not 0 < low * FAR <= high:
        return False
    nouns = {_noun_of(first), _noun_of(second)}
    return None not in nouns and len(nouns) > 1


def _noun_of(fact: Fact) -> str | None:
    """What an English number counts, if its noun follows at once."""
    found = _NOUN.match(fact.text, fact.end)
    return fact.unit or (found[1] if found else None)


FAR = 20
_NOUN = late(r" (?!(?:to|in|and|or|of|for|at|on|by|from|with|per)\b)((?:[^\W\d_]|-)+)")


def _turned_beside(first: Pair, second: Pair, language: str) -> bool:
    """Whether two of a sort that English leaves in their order, near neighbours of an East Asian text, changed it."""
    if counter_of(first[0]) != counter_of(second[0]):
        return _listed(first[0], second[0], NEXT_IN_LIST) and _listed(first[1], second[1], NEAR // 3)
    if kept_bounds(first, second) or from_to(first, second) is not None or is_change(first) or is_change(second):
        return False
    reach = NEAR if language == "ko" else 3 * NEAR // 4
    return abs(first[0].start - second[0].start) < reach and abs(first[1].start - second[1].start) < 3 * reach


def _contrasted(first: Pair, second: Pair) -> bool:
    """Whether both texts set one value against the other with a word between, which keeps the order of the two."""
    said, given = (sorted(side, key=lambda fact: fact.start) for side in zip(first, second, strict=True))
    return (
        said[1].start - said[0].end < 2 * NEAR
        and _AGAINST.search(said[0].text, said[0].end, said[1].start) is not None
        and _WHILE.search(given[0].text, given[0].end, given[1].start) is not None
    )


_AGAINST = late("जबकि|वहीं|trong khi|بينما|في حين|مقابل|반면|것에 비해|一方で?、|のに対し|,而")
_WHILE = late(r"(?<![^\W\d_])(?:while|whereas|compared (?:with|to)|against|versus|up from|down from|from)(?![^\W\d_])")
"""Words that part two values of one sort, each told of something else."""


def _goes_from(first: Pair, second: Pair) -> bool:
    """Whether English goes from one value to the other: every language names the start first."""
    earlier, later = sorted((first[1], second[1]), key=lambda fact: fact.start)
    return (
        earlier.leading.endswith("from ") and later.leading.endswith("to ") and later.start - earlier.end <= NEAR // 2
    )


def _coordinated(first: Pair, second: Pair) -> bool:
    """Whether two numbers of one unit stand side by side in both texts, linked by *and* (*9 ve 12*)."""
    earlier, later = sorted((first[0], second[0]), key=lambda fact: fact.start)
    sorts = {sort_of(fact) for pair in (first, second) for fact in pair} - {BARE}
    if len(sorts) > 1 or any(fact.kind != "number" for pair in (first, second) for fact in pair):
        return False
    given = max(first[1].start, second[1].start) - min(first[1].end, second[1].end)
    linked = 0 < later.start - earlier.end <= _SHORT_LINK and _AND.match(earlier.following) is not None
    return linked and 0 < given <= _SHORT_LINK


_SHORT_LINK = len(" and ")
_AND = late("(?:,| ve| और| và| و)")


def _listed(first: Fact, second: Fact, reach: int) -> bool:
    """Whether two bare numbers stand in a list, side by side: 40金27银24铜, 54本塁打、130打点."""
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    bare = BARE == sort_of(first) == sort_of(second) and not first.bound and not second.bound
    apart = earlier.figures and later.figures and not _OUT_OF.match(earlier.following)
    return bare and apart and 0 <= later.start - earlier.end <= reach


_OUT_OF = late(r"[\s-](?:in|out|of|for|to)[\s-]")
NEXT_IN_LIST = 3
"""Code points."""


def _place(first: Fact, second: Fact) -> bool:
    """Whether the first stands before the second; in a range the parts keep their order."""
    return (first.start, first.place) < (second.start, second.place)
