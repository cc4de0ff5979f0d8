"""What East Asian grammar says about the order of two numbers, where English turns them round, and where it may not."""

from __future__ import annotations

import re

from summarizer.expressions import late
from summarizer.quantities.facts import LEADING, Fact, Pair

PARTED = re.compile(r"\s*(?:중|가운데|[^\W\d]{0,3}(?:の中|のうち|之中)|うち|中|[一-鿿]{1,4}(?:之中|[里中]有|当中))")
"""*Of which*, behind the number or what it counts (``9往復のうち``)."""
PER = ("당", "当たり", "あたり", "につき", "ごとに", "不等", "级", "級", "급")
"""What belongs to a price or rate, and classes by weight: English puts them where it likes."""
_COMPARED = ("比", "相比", "より", "と比べ", "に比べ", "보다", "에 비해", "과 비교", "와 비교", "대비")
_IN_ALL = ("총", "모두", "計", "合計", "共计", "总共", "合计", "共", "共有")
"""What says a total, which English may put first (雄1頭と雌2頭の計3頭: *three, one male and two females*)."""
_BELOW_GROUND = ("지하", "地下")
"""``지하 2층, 지상 15층``: English counts the floors above ground first, or names the others in one word."""


def may_move(fact: Fact) -> bool:
    """``29경기 중 19경기`` is *19 of 29*, ``2021年と比べ`` *than in 2021*: English turns the two round."""
    following = fact.following.strip()
    return (
        following.startswith((*_COMPARED, *PER))
        or PARTED.match(fact.following) is not None
        or fact.before in ("每", "毎")
        or fact.leading.rstrip(" ").endswith((*_IN_ALL, *_BELOW_GROUND))
        or _EXCEEDING.search(fact.leading) is not None
        or _THAN_BEFORE.search(fact.leading) is not None
        or _COMPARED_WITH.search(fact.text, max(0, fact.start - 2 * LEADING), fact.start) is not None
        or (fact.following.startswith("的") and _MORE_THAN.search(fact.leading) is not None)
    )


_COMPARED_WITH = late(r"(?:相比于?|相较于?|较之|比起)[^，。,]{1,32}$")
"""``相比上次34%的投票率``: what it is compared with, which English names last."""
_EXCEEDING = late(
    r"(?:[을를]|에) (?:[가-힣]{1,3} )?(?:(?:뛰어)?넘[은는어]|웃[도돈]|[상하]회[하한]|밑[도돈]|능가[하한]|앞지[르른]"
    r"|앞[서선]|제[치친]|못 ?미[치친]|육박[하한]|맞먹|버금가)[^,.]{0,8}$"
    r"|[をに](?:[大わは]\w{1,3})?(?:[上下]回[るっ]|超え[るた]|[凌し](?:ぐ|のぐ)|迫る|匹敵する|次ぐ|及ばない)[^、。]{0,6}$"
)
"""``前年の300億円を上回る500億円``: English names what exceeds before what it exceeds."""
_MORE_THAN = late(r"(?:超过|超出|高于|低于|多于|少于|大于|不及|不到|接近)[^，。]{0,12}$")
_THAN_BEFORE = late(
    r"(?:超过|超出|高于|低于|多于|少于|大于|不及|不到|接近)[^，。]{0,8}(?:预期|预测|去年|上年|同期|此前|之前|前一|平均|目标|上月)[^，。]{0,6}$"
)


def is_exceeded(fact: Fact) -> bool:
    """Whether what looks like a bound of a number says how another one compares with it."""
    if fact.bound is None:
        return any(
            said.search(text)
            for said, text in (
                (_THAN_BEFORE, fact.leading),
                (_EXCEEDING, fact.written + fact.following),
            )
        )
    return fact.following.lstrip()[:1].isnumeric() and _EXCEEDING.search(fact.written) is not None


def is_per(fact: Fact) -> bool:
    """Whether a number says what others are counted by (10万人当たり)."""
    return fact.following.strip().startswith(PER) or fact.before in ("每", "毎")


def is_change(pair: Pair) -> bool:
    """Whether a sum is told as a change (412円安の3万8451円): English puts the level first."""
    told = _CHANGED.search(pair[1].leading) is not None or pair[1].following.startswith(_COMPARING)
    return says_change(pair[0]) and told


_COMPARING = (" more", " fewer", " less", " higher", " lower")


def says_change(source: Fact) -> bool:
    """Whether East Asian grammar makes a number what is added or taken off."""
    return _CHANGE.match(source.following) is not None or source.before in _CHANGING


def is_change_as_level(change: Pair, level: Pair) -> bool:
    """Whether a change was told as the level (*closed at 412 yen, down 38,451 yen*)."""
    return (
        says_change(change[0])
        and not says_change(level[0])
        and _LEVEL.search(change[1].leading) is not None
        and _CHANGED.search(level[1].leading) is not None
    )


_CHANGE = late(
    r"\s?(?:[高安増減](?=の|で|し|、|となる)|[のだ]?(?:上昇|下落|増加|減少|値上がり|値下がり|アップ|ダウン)"
    r"|(?:이|가|을|를|은|는)?\s?(?:오른|내린|늘어난|줄어든|상승한|하락한|증가한|감소한|뛴|떨어진|많은|적은|높은|낮은|비싼|싼))"
)
_CHANGING = frozenset("涨跌升降加少多调了")
_LEVEL = late(r"(?:at|to)\s+[$€£¥]?$")
_CHANGED = late(r"(?:up|down|by|or|rose|fell|gained|lost|added|shed|a|an|of)\s+[$€£¥]?$")
