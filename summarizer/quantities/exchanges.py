"""Two values that took each other's unit, bound, share or part in a movement: swapped in any language."""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.quantities.facts import Fact, Pair
from summarizer.quantities.movements import from_to
from summarizer.quantities.order_asia import PARTED, is_change_as_level, is_per
from summarizer.quantities.sorts import BARE, plain_sort, side_of, sort_of


def units_exchanged(first: Pair, second: Pair, kept: bool) -> bool:
    """Whether two values have each other's units; where their order is kept, a unit said once may go with either."""
    before = plain_sort(first[0]), plain_sort(second[0])
    after = plain_sort(first[1]), plain_sort(second[1])
    if set(before) == {BARE}:
        return False
    if _money_went_over(before, after) or _money_went_over(before[::-1], after[::-1]):
        return True
    if BARE in before and kept and all(_ends_phrase(pair[1]) for pair in (first, second) if sort_of(pair[1]) == BARE):
        return False
    if BARE in before and _share_unit(first[0], second[0]) and _share_unit(first[1], second[1]):
        return False
    if "date year" in before and before[::-1] == tuple("date year" if sort == BARE else sort for sort in after):
        # *In the 73.2 election, he got 2019 per cent.*
        return after[0] != after[1]
    if BARE in before:
        # Degrees of one text may be degrees Celsius of the other.
        before, after = ((_NO_SCALE.get(one, one), _NO_SCALE.get(other, other)) for one, other in (before, after))
    return after[0] != after[1] and before == after[::-1]


_NO_SCALE = {"degC": "deg", "degF": "deg"}


def _money_went_over(before: tuple[str, str], after: tuple[str, str]) -> bool:
    """Whether the currency of the first amount stands at what is measured otherwise (*over 50 million*, *60 yuan*)."""
    return before[0] == "money" == after[1] and after[0] != "money" and before[1] not in (BARE, "money")


def _ends_phrase(fact: Fact) -> bool:
    """Whether no noun follows a number, so that it counts what another one counts (*instead of the planned two*)."""
    return _NO_NOUN.match(fact.following) is not None


_NO_NOUN = late(r"\s*(?:$|[.,;:)!?%])|\s(?:in|on|to|at|and|or|of|for|by|from|as|per|with|after|last)(?![^\W\d_])")


def _bounds_exchanged(first: Pair, second: Pair) -> bool:
    """Whether "or more" went from one of two like amounts to the other: the amounts changed places around it."""
    said, given = (first[0].bound, second[0].bound), (first[1].bound, second[1].bound)
    alike = sort_of(first[0]) == sort_of(second[0]) and sort_of(first[1]) == sort_of(second[1])
    one_sided = None in said and said[0] != said[1]
    turned = [side_of(bound) for bound in given] == [side_of(bound) for bound in said[::-1]]
    return alike and one_sided and turned and not {*said} <= {None, "about", "exactly"}


def _days_exchanged(first: Pair, second: Pair) -> bool:
    """Whether the day of the month became a bare number, and a number a day (*the 1,200th*, *some 11 people*)."""
    for day, number in ((first, second), (second, first)):
        bare = day[1].kind == "number" == number[1].kind and not day[1].ordinal and day[1].unit != "day"
        if day[0].kind == "day" and bare and number[0].kind == "number" and number[1].ordinal > number[0].ordinal:
            return True
    return False


def _moves_exchanged(first: Pair, second: Pair) -> bool:
    """Whether what it rose from became what it rose to, or by how much."""
    if sort_of(first[0]) != sort_of(second[0]):
        return False
    return from_to(first, second) is True or is_change_as_level(first, second) or is_change_as_level(second, first)


def kept_bounds(first: Pair, second: Pair) -> bool:
    """Whether two values have different bounds, and each its own in the English."""
    kept = all(side_of(source.bound) == side_of(target.bound) for source, target in (first, second))
    return kept and first[0].bound != second[0].bound


def _share_unit(first: Fact, second: Fact) -> bool:
    """Whether one unit serves two numbers side by side (*25,000 and 50,000 dollars*, *USD 25,000 and 50,000*)."""
    earlier, later = sorted((first, second), key=lambda fact: fact.start)
    leads = sort_of(earlier) != BARE and not earlier.written[:1].isdigit()
    return later.start - earlier.end <= len(" and ") + 2 and (leads or sort_of(later) != BARE)


def of_another(first: Pair, second: Pair) -> bool:
    """Whether bounds changed places, or a part and its whole."""
    return any(rule(first, second) for rule in _EXCHANGES) or _more_than_whole(first[1], second[1])


def _more_than_whole(first: Fact, second: Fact) -> bool:
    """Whether English takes more than there is: *120 of the home's 85 places*."""
    if not sort_of(first) == BARE == sort_of(second):
        return False
    earlier, later = sorted((first, second), key=lambda fact: (fact.start, fact.place))
    between = later.leading[earlier.end - later.start :]
    return not earlier.vague and earlier.value > later.value > 1 and _OF_THOSE.fullmatch(between) is not None


_OF_THOSE = late(
    r"(?: out)? of (?:the|its|their|his|her|our|my|all) (?:[^\W\d_]+'s )?(?:(?:last|past|first|final|previous|next) )?"
)


def is_whole(fact: Fact, beside: bool = False) -> bool:
    """Whether something else is a part of what a number counts: *of the 22*, *among the 22*."""
    return beside or _OF_WHOLE.search(fact.leading) is not None


_OF_WHOLE = late(
    r"(?<![^\W\d_])(?:of|among|amongst|out of)(?: all)? (?:the|its|their|his|her|these|those|a total of) ?$"
)


def _parts_exchanged(whole: Pair, part: Pair) -> bool:
    """Whether the English has a whole as the part of its part (*of the 22 plaintiffs, 103 have died*), or a rate
    turned round."""
    near = 0 < part[0].start - whole[0].end <= _PART_NEAR
    if is_per(whole[0]):
        # ``10万人当たり3.2人`` is *3.2 per 100,000*.
        return near and part[1].leading.rstrip().endswith((" per", " every"))
    if PARTED.match(whole[0].following) is None or not near:
        return False
    return is_whole(part[1]) and not is_whole(whole[1])


_PART_NEAR = 12


_EXCHANGES = (_bounds_exchanged, _parts_exchanged, _days_exchanged, _moves_exchanged)
