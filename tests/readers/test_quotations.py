"""Which quotation marks belong together."""

import pytest

from summarizer.readers.quotations import find_pairs, outermost


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('Er "sagt" nichts', ["sagt"]),
        ("„Ja“, sagte er, „nein“.", ["Ja", "nein"]),
        ("“Yes,” he said", ["Yes,"]),
        ("»Ja«, sagte er", ["Ja"]),
        ("« Oui », dit-il", [" Oui "]),
        ("”Ja”, sa hon", ["Ja"]),
        ("'Yes,' he said of the workers' rights", ["Yes,"]),
        ("it isn't 'n the '90s", []),
        ('a 5" screen', []),
        ("‘it’s mine’ he said", ["it’s mine"]),
        ('"나는 간다"라고 ("왜")', ["나는 간다", "왜", '"왜"']),
        ("「『古い』と言う」", ["古い", "『古い』と言う"]),
        ("open ( and never closed", []),
        ("closed ) and never open", []),
        ('ends with "', []),
    ],
)
def test_pairs(text: str, quoted: list[str]) -> None:
    """Opening and closing are told by shape, else by the neighbours."""
    assert sorted(text[opening + 1 : closing] for opening, closing in find_pairs(text)) == sorted(quoted)


def test_outermost_pairs_swallow_the_inner_ones() -> None:
    """Order is that of the text."""
    assert outermost(find_pairs("(a (b)) (c)")) == [(0, 6), (8, 10)]
