"""From one value to another: which of two is the start, and which the goal."""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.quantities.facts import Pair
from summarizer.quantities.scores import in_score


def from_to(first: Pair, second: Pair) -> bool | None:
    """Whether *from* and *to* belong to the other value than in the source; None where they do not tell.

    ``2.4%에서 2.2%로`` is *to 2.2 percent from 2.4 percent* as well.
    """
    start, goal = sorted((first, second), key=lambda pair: (pair[0].start, pair[0].place))
    if in_score(start[0]) and in_score(start[1]):
        return None  # *from 2-0 down* names a score, the loser's goals in either place
    led = start[0].before in _FROM_BEFORE or _FROM_LEADING.search(start[0].leading) is not None
    if not led and not _FROM.match(start[0].following):
        return None
    if start[1].group == goal[1].group:
        # 从1280元到380元不等 names no movement.
        return start[1].place > goal[1].place and not goal[0].following.startswith("不等")
    if start[1].leading.endswith("from ") or _FROM_BEHIND.match(goal[1].following):
        return False
    return True if goal[1].leading.endswith("from ") else None


_FROM = late(r"\s?(?:에서|부터|から|だったのを|だった)")
_FROM_LEADING = late(r"(?<![^\W\d_])(?:von|van|dal|dalla|desde|od|ze?|со?|із|з|từ|dari|de la) $")
"""What says *from* before its number in languages that set it there, and says little else."""
_FROM_BEFORE = frozenset("从由自")
_FROM_BEHIND = late(",? (?:up |down )?from")
