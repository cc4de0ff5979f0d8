"""Links and emphasis of the source are kept in the translation."""

from __future__ import annotations

import pytest

from summarizer.checks.markup import check_translation
from tests.factory import assign, make_translation

SOURCE = "**시장**은 [나래경제](#1)와 [한빛일보](#2)에 말했다."


@pytest.mark.parametrize(
    ("source", "english"),
    [
        (SOURCE, "The **mayor** told the [Hanbit Ilbo](#2) and the [Narae Economic Daily](#1)."),
        ("Nichts ist (#1) oder 2 * 3 * 4.", "Nothing is (#1) or 2 * 3 * 4."),
        ("他说了。", "He said so."),
    ],
)
def test_kept_markup_passes_in_any_order(source: str, english: str) -> None:
    """Word order differs between languages; what counts is what is there."""
    assert check_translation(assign("ko", source), make_translation(s1_1=english)) == []


@pytest.mark.parametrize(
    ("english", "message"),
    [
        ("The **mayor** told the [Daily](#1).", "links #1, #2 became #1"),
        ("The **mayor** told the [Daily](#1) and [Ilbo](#3).", "links #1, #2 became #1, #3"),
        ("The **mayor** told [a](#1) [b](#2) [c](#2).", "links #1, #2 became #1, #2, #2"),
        ("The **mayor** told two papers.", "links #1, #2 became none"),
    ],
)
def test_a_link_that_is_lost_changed_or_added_contradicts(english: str, message: str) -> None:
    """A reader would be led elsewhere."""
    (finding,) = check_translation(assign("ko", SOURCE), make_translation(s1_1=english))
    assert (finding.code, finding.verdict, finding.message) == ("markup.link", "contradicts", message)


def test_lost_emphasis_is_unproven() -> None:
    """Bold text that is gone is shown and no more."""
    (finding,) = check_translation(
        assign("de", "Er sagte **nein** und **nie**."), make_translation(s1_1="He said **no** and never.")
    )
    assert (finding.code, finding.verdict) == ("markup.emphasis", "unproven")
    assert finding.message == "2 bold passages became 1"


def test_what_is_missing_or_unknown_is_for_another_check() -> None:
    """An empty text has no markup to judge."""
    assert check_translation(assign("ko", SOURCE), make_translation(s1_1="", s9_9="[x](#9)")) == []
