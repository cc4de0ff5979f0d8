"""Numbers that stand in each other's place: all values are there, but what they belong to is not.

Two pieces of evidence are used. Two values whose units are exchanged (*45 miles, magnitude 7.1* and
*7.1 miles, magnitude 45*) are swapped in any language. Two values of the same sort in another order
are swapped where the order of things is kept in translation, which holds all but always between
European languages, and for near neighbours in the others.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise

from summarizer.expressions import late
from summarizer.quantities.agreement import COMPARED, DOWN, UP
from summarizer.quantities.counted import Bindings
from summarizer.quantities.facts import FOLLOWING, Fact
from summarizer.quantities.labels import labels_exchanged
from summarizer.quantities.matching import Matches
from summarizer.quantities.order_asia import PARTED, from_to, is_change, is_change_as_level, is_per, may_move
from summarizer.quantities.ratios import told_ratios
from summarizer.quantities.units import UNITS

FREE_ORDER = frozenset({"ko", "ja", "zh", "hi", "tr", "vi", "ar"})
"""Languages whose clauses English turns round."""
LISTED = frozenset({"hi", "tr", "vi", "ar"})
"""Those of them that set numbers in a row as English does."""
VERB_LAST = frozenset({"hi", "tr"})
"""Languages where even near neighbours are turned round; only the ends of a range keep their order."""
NEAR = 60
MOST_PAIRS = 40
SCORE_GAP = 3
"""Code points between the halves of a score."""
BARE = "-"
TEN = 10
_SCORE = late("[0-9][-–:][0-9]")


def find_swaps(matches: Matches, language: str, same_order: bool) -> list[tuple[tuple[Fact, Fact], tuple[Fact, Fact]]]:
    """Pairs of pairs (source, English) whose values changed places; each pair is named once.

    With `same_order` false the order alone proves nothing.
    """
    ratios = told_ratios(sorted((*matches.pairs, *matches.converted), key=lambda pair: pair[0].start), language)
    found = [(first, second) for first, second, turned in ratios if turned]
    if found:
        return found
    fair = [{first, second} for first, second, _ in ratios]
    pairs = [pair for pair in (*matches.pairs, *matches.converted) if _counts(pair)]
    if len(pairs) < 2:
        return []
    pairs.sort(key=lambda pair: (pair[0].start, pair[0].value if pair[0].group == pair[1].group else 0))
    used: set[int] = set()
    # Of a value that stands there twice nobody can tell which one moved.
    values = [pair[0].value for pair in pairs]
    once = len(set(values)) == len(values)
    repeated = set() if once else {value for value, times in Counter(values).items() if times > 1}
    bindings = Bindings(pairs, language, free=language in FREE_ORDER)
    for (at, first), (other, second) in combinations(enumerate(pairs[:MOST_PAIRS]), 2):
        if at in used or other in used or first[0].value == second[0].value or {first, second} in fair:
            continue
        twice = bool(repeated & {first[0].value, second[0].value}) and language in FREE_ORDER
        told = labels_exchanged(first, second, language) or (
            bindings.told(first, second) if _alike(first, second) else None
        )
        if told:
            used |= {at, other}
            found.append((first, second))
            continue
        turned = same_order and not twice and _turned(first, second, language) and not _fairly_turned(first, second)
        turned = turned and told is None
        kept = language not in FREE_ORDER and _place(first[0], second[0]) == _place(first[1], second[1])
        if turned or _exchanged(first, second, kept) or _of_another(first, second):
            used |= {at, other}
            found.append((first, second))
    return found or (_broken_scores(pairs[:MOST_PAIRS]) if same_order else [])


def _alike(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether two pairs are amounts that nothing but what they count may tell apart."""
    if not all(fact.kind == "number" or fact.duration for fact in (*first, *second)):
        return False
    return _plain(first[1]) == _plain(second[1]) or _plain(first[0]) == _plain(second[0])


def _broken_scores(pairs: list[tuple[Fact, Fact]]) -> list[tuple[tuple[Fact, Fact], tuple[Fact, Fact]]]:
    """A score (4-1) whose one half stands elsewhere in the English, with another number in its place."""
    values = Counter(pair[0].value for pair in pairs)
    for first, second in pairwise(pairs):
        if values[first[0].value] > 1 or values[second[0].value] > 1:
            continue
        if not _joined(first[0], second[0]) or _joined(first[1], second[1]):
            continue
        for stays, moved in ((first, second), (second, first)):
            for other in pairs:
                strange = other not in (first, second) and not _joined(other[0], stays[0])
                if strange and _joined(other[1], stays[1]) and other[0].value != moved[0].value:
                    return [(moved, other)]
    return []


def _joined(first: Fact, second: Fact) -> bool:
    """Whether two bare numbers stand side by side with a sign between them at most."""
    bare = first.kind == second.kind == "number" and BARE == _sort(first) == _sort(second)
    return bare and 0 <= max(first.start, second.start) - min(first.end, second.end) <= SCORE_GAP


def exchanged(
    pairs: list[tuple[Fact, Fact]], home: dict[Fact, int]
) -> list[tuple[tuple[Fact, Fact], tuple[Fact, Fact]]]:
    """Values that two sentences of a passage took from each other; `home` is the bead of every fact."""
    waiting: dict[tuple[int, int], tuple[Fact, Fact]] = {}
    found = []
    for pair in pairs:
        source, target = home[pair[0]], home[pair[1]]
        other = waiting.pop((target, source), None)
        if source != target and other is not None and other[0].value != pair[0].value:
            found.append((other, pair))
        else:
            waiting[source, target] = pair
    return found


def _fairly_turned(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether English turns two numbers round: the winner's goals first (*verlor 1:3*, *lost 3-1*), a part before or
    behind its whole (*unter den 22 sind vier*, *four of the 22*)."""
    earlier, later = sorted((first[1], second[1]), key=lambda fact: (fact.start, fact.place))
    if _is_score(first[0], second[0]) and _is_score(earlier, later):
        return earlier.value > later.value
    if earlier.leading.endswith("to ") and later.leading.endswith("from "):
        # Every language names first what it rose or fell from, but for English: *to 1.8 from 2.2 percent*.
        return True
    if any(_PER.search(fact.leading) and fact.value.normalize().as_tuple().digits == (1,) for fact in (earlier, later)):
        # *23 cases per 100,000*: a rate names what it is of on either side.
        return True
    if not {_sort(earlier), _sort(later)} <= {BARE, "ordinal"}:
        return False
    beside = earlier.following.startswith((" of ", " out of ")) or (
        _CHOSEN_FROM.search(later.leading) is not None and earlier.group != later.group
    )
    return (_is_whole(later, beside) and earlier.value < later.value) or (
        _is_whole(earlier) and earlier.value > later.value
    )


def _of_another(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether bounds changed places, or a part and its whole."""
    return any(rule(first, second) for rule in _EXCHANGES) or _more_than_whole(first[1], second[1])


def _more_than_whole(first: Fact, second: Fact) -> bool:
    """Whether English takes more than there is: *120 of the home's 85 places*."""
    if not _sort(first) == BARE == _sort(second):
        return False
    earlier, later = sorted((first, second), key=lambda fact: (fact.start, fact.place))
    between = later.leading[earlier.end - later.start :]
    return not earlier.vague and earlier.value > later.value > 1 and _OF_THOSE.fullmatch(between) is not None


_OF_THOSE = late(
    r"(?: out)? of (?:the|its|their|his|her|our|my|all) (?:[^\W\d_]+'s )?(?:(?:last|past|first|final|previous|next) )?"
)


def _is_score(first: Fact, second: Fact) -> bool:
    """Whether two numbers are a score; 0-2 is read as a range, with small numbers."""
    if first.group == second.group:
        return max(first.value, second.value) < TEN and _SCORE.fullmatch(first.written) is not None
    return _joined(first, second)


def _is_whole(fact: Fact, beside: bool = False) -> bool:
    """Whether something else is a part of what a number counts: *of the 22*, *among the 22*."""
    return beside or _OF_WHOLE.search(fact.leading) is not None


_PER = late(r"(?:per|for every|in every|out of every) $")
_CHOSEN_FROM = late(r"(?:selected|chosen|picked|drawn|elected) from $")
_OF_WHOLE = late(
    r"(?<![^\W\d_])(?:of|among|amongst|out of)(?: all)? (?:the|its|their|his|her|these|those|a total of) ?$"
)


def _counts(pair: tuple[Fact, Fact]) -> bool:
    source, target = pair
    if target.kind == "weekday" != source.kind:
        return False
    if target.written.casefold() == "both":
        return False  # a word of its own, which no other number can take the place of
    return not (source.loose or target.loose or source.kind in ("code", "relative")) and (
        source.value != 1 or (source.figures and target.figures)
    )


def _sort(fact: Fact) -> str:
    """What kind of thing the value is of."""
    if fact.duration:
        return fact.kind
    if fact.kind != "number":
        return f"date {fact.kind}"
    if fact.money:
        return "money"
    if fact.ordinal:
        return "ordinal"
    return fact.unit if fact.unit in UNITS else BARE


def _counted(fact: Fact) -> str:
    """The same with what is counted: people and goals may be named at one number and meant at the next one too,
    so that they bind a number only where both sides name them."""
    sort = _sort(fact)
    return fact.unit if sort == BARE and fact.unit in COMPARED and fact.unit is not None else sort


def _plain(fact: Fact) -> str:
    """The same, an ordinal as a bare number: 台風10号 is *Typhoon No. 10*."""
    sort = _sort(fact)
    return BARE if sort == "ordinal" else sort


def _exchanged(first: tuple[Fact, Fact], second: tuple[Fact, Fact], kept: bool) -> bool:
    """Whether two values have each other's units; where their order is kept, a unit said once may go with either."""
    before = _plain(first[0]), _plain(second[0])
    after = _plain(first[1]), _plain(second[1])
    if set(before) == {BARE}:
        return False
    if _money_went_over(before, after) or _money_went_over(before[::-1], after[::-1]):
        return True
    if BARE in before and kept and all(_ends_phrase(pair[1]) for pair in (first, second) if _sort(pair[1]) == BARE):
        return False
    if BARE in before and _share_unit(first[0], second[0]) and _share_unit(first[1], second[1]):
        return False
    if "date year" in before and before[::-1] == tuple("date year" if sort == BARE else sort for sort in after):
        # *In the 73.2 election, he got 2019 per cent.*
        return after[0] != after[1]
    return after[0] != after[1] and before == after[::-1]


def _money_went_over(before: tuple[str, str], after: tuple[str, str]) -> bool:
    """Whether the currency of the first amount stands at what is measured otherwise (*over 50 million*, *60 yuan*)."""
    return before[0] == "money" == after[1] and "money" != after[0] and before[1] not in (BARE, "money")


def _ends_phrase(fact: Fact) -> bool:
    """Whether no noun follows a number, so that it counts what another one counts (*instead of the planned two*)."""
    return _NO_NOUN.match(fact.following) is not None


_NO_NOUN = late(r"\s*(?:$|[.,;:)!?%])|\s(?:in|on|to|at|and|or|of|for|by|from|as|per|with|after|last)(?![^\W\d_])")


def _bounds_exchanged(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether "or more" went from one of two like amounts to the other: the amounts changed places around it."""
    said, given = (first[0].bound, second[0].bound), (first[1].bound, second[1].bound)
    alike = _sort(first[0]) == _sort(second[0]) and _sort(first[1]) == _sort(second[1])
    one_sided = None in said and said[0] != said[1]
    turned = [_side_of(bound) for bound in given] == [_side_of(bound) for bound in said[::-1]]
    return alike and one_sided and turned and not {*said} <= {None, "about", "exactly"}


def _side_of(bound: str | None) -> str | None:
    return "up" if bound in UP else "down" if bound in DOWN else bound


def _days_exchanged(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether the day of the month became a bare number, and a number a day (*the 1,200th*, *some 11 people*)."""
    for day, number in ((first, second), (second, first)):
        bare = day[1].kind == "number" == number[1].kind and not day[1].ordinal and day[1].unit != "day"
        if day[0].kind == "day" and bare and number[0].kind == "number" and number[1].ordinal > number[0].ordinal:
            return True
    return False


def _moves_exchanged(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether what it rose from became what it rose to, or by how much."""
    if _sort(first[0]) != _sort(second[0]):
        return False
    return from_to(first, second) is True or is_change_as_level(first, second) or is_change_as_level(second, first)


def _kept_bounds(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether two values have different bounds, and each its own in the English."""
    kept = all(_side_of(source.bound) == _side_of(target.bound) for source, target in (first, second))
    return kept and first[0].bound != second[0].bound


def _share_unit(first: Fact, second: Fact) -> bool:
    """Whether one unit serves two numbers side by side (*25,000 and 50,000 dollars*, *USD 25,000 and 50,000*)."""
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    leads = _sort(earlier) != BARE and not earlier.written[:1].isdigit()
    return later.start - earlier.end <= len(" and ") + 2 and (leads or _sort(later) != BARE)


def _one_unit(first: Fact, second: Fact) -> bool:
    """Whether of two numbers in a row one is bare and shares the other's currency, with one short word between."""
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    bare = [fact for fact in (first, second) if fact.kind == "number" and fact.unit is None and not fact.ordinal]
    if len(bare) != 1 or not (first.money or second.money) or earlier.group == later.group:
        return False
    between = earlier.following[: max(0, later.start - earlier.end)]
    return 0 < later.start - earlier.end < FOLLOWING and _LISTED.fullmatch(between) is not None


_LISTED = late(r"\s?[,/]?\s?(?:[^\W\d_]{1,4}\s)?")


def _turned(first: tuple[Fact, Fact], second: tuple[Fact, Fact], language: str) -> bool:
    if _place(first[0], second[0]) == _place(first[1], second[1]):
        return False
    before = _counted(first[0]), _counted(second[0])
    after = _counted(first[1]), _counted(second[1])
    if _one_unit(first[0], second[0]) and _one_unit(first[1], second[1]):
        return language not in VERB_LAST
    if language in LISTED and _coordinated(first, second):
        return True
    if before == after and before[0] != before[1]:
        return False
    before = _sort(first[0]), _sort(second[0])
    after = _sort(first[1]), _sort(second[1])
    if (CLOCK in (*before, *after) and before != after) or _of_one_score(first, second):
        return False
    if before[0] == before[1] and after[0] != after[1] and BARE in after and (before[0] in after):
        # One unit serves both (*4 degrees, at night minus 7*), one month both days, or only English has a unit.
        return language not in FREE_ORDER or (before[0] != BARE and first[0].group == second[0].group)
    if after[0] != after[1] or before[0] != before[1]:
        return after[0] == after[1] and BARE in before and language not in FREE_ORDER
    return _turned_in_order(first, second, language)


def _turned_in_order(first: tuple[Fact, Fact], second: tuple[Fact, Fact], language: str) -> bool:
    """Whether two of a sort stand in an order that a language and English share."""
    if language not in FREE_ORDER:
        return not _kept_bounds(first, second)
    if language in VERB_LAST:
        return first[0].group == second[0].group or _goes_from(first, second)
    return not (may_move(first[0]) or may_move(second[0])) and _turned_beside(first, second, language)


CLOCK = "date clock"


def _of_one_score(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether one of two numbers is a half of a score on either side, and the other is not its other half."""
    return any(
        (_in_score(one) or _in_score(other)) and not _halves(one, other)
        for one, other in zip(first, second, strict=True)
    )


def _halves(first: Fact, second: Fact) -> bool:
    """Whether two numbers are the halves of one score."""
    if first.group == second.group:
        return True
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    return later.start - earlier.end == 1 and _SCORE_AHEAD.match(earlier.following) is not None


def _in_score(fact: Fact) -> bool:
    """Whether a number is a half of a score, which keeps its halves together."""
    return any((_SCORE_AHEAD.match(fact.following), _SCORE_BEHIND.search(fact.leading), _SCORE.fullmatch(fact.written)))


_SCORE_AHEAD, _SCORE_BEHIND = late("[-–:][0-9]"), late("[0-9][-–:]$")


def _turned_beside(first: tuple[Fact, Fact], second: tuple[Fact, Fact], language: str) -> bool:
    """Whether two of a sort that English leaves in their order, near neighbours of an East Asian text, changed it."""
    if _counter(first[0]) != _counter(second[0]):
        return _listed(first[0], second[0], NEXT_IN_LIST) and _listed(first[1], second[1], NEAR // 3)
    if _kept_bounds(first, second) or from_to(first, second) is not None or is_change(first) or is_change(second):
        return False
    reach = NEAR if language == "ko" else 3 * NEAR // 4
    return abs(first[0].start - second[0].start) < reach and abs(first[1].start - second[1].start) < 3 * reach


def _goes_from(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether English goes from one value to the other: every language names the start first."""
    earlier, later = sorted((first[1], second[1]), key=lambda fact: fact.start)
    return (
        earlier.leading.endswith("from ") and later.leading.endswith("to ") and later.start - earlier.end <= NEAR // 2
    )


def _coordinated(first: tuple[Fact, Fact], second: tuple[Fact, Fact]) -> bool:
    """Whether two numbers of one unit stand side by side in both texts, linked by *and* (*9 ve 12*)."""
    earlier, later = sorted((first[0], second[0]), key=lambda fact: fact.start)
    sorts = {_sort(fact) for pair in (first, second) for fact in pair} - {BARE}
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
    bare = BARE == _sort(first) == _sort(second) and not first.bound and not second.bound
    apart = earlier.figures and later.figures and not _OUT_OF.match(earlier.following)
    return bare and apart and 0 <= later.start - earlier.end <= reach


_OUT_OF = late(r"[\s-](?:in|out|of|for|to)[\s-]")
NEXT_IN_LIST = 3
"""Code points."""


def _counter(fact: Fact) -> str:
    """The sign after the figures, whether or not a table knows it (16画)."""
    if fact.money or fact.unit in UNITS:
        return fact.unit or ""
    last = fact.written[-1:]
    if not last.isdigit():
        return last
    return fact.following[:1] if fact.following[:1].isalpha() else ""


def _parts_exchanged(whole: tuple[Fact, Fact], part: tuple[Fact, Fact]) -> bool:
    """``64기 가운데 20기`` is *20 of the 64*: whether the English has the whole as a part of its part."""
    near = 0 < part[0].start - whole[0].end <= _PART_NEAR
    if is_per(whole[0]):
        # ``10万人当たり3.2人`` is *3.2 per 100,000*.
        return near and part[1].leading.rstrip().endswith((" per", " every"))
    if PARTED.match(whole[0].following) is None or not near:
        return False
    if whole[1].following.startswith((" of ", " out")) and 0 < part[1].start - whole[1].end <= _PART_NEAR:
        return True
    # *Of the 22 plaintiffs, 103 have died*
    return _is_whole(part[1]) and not _is_whole(whole[1])


_PART_NEAR = 12


def _place(first: Fact, second: Fact) -> bool:
    """Whether the first stands before the second; in a range the parts keep their order."""
    return (first.start, first.place) < (second.start, second.place)


_EXCHANGES = (_bounds_exchanged, _parts_exchanged, _days_exchanged, _moves_exchanged)
