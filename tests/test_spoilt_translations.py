"""The recorded translations of the example articles: a figure spoilt by hand is found where it stands."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from summarizer.nouns.article import Article
from summarizer.nouns.verification import Discrepancy
from summarizer.readers import read_article
from summarizer.recordings import read_recording
from summarizer.verification import verify_documents

ROOT = Path(__file__).parents[1]
SPOILT = {
    "drei-zeugen.de.txt": (
        ("6.2", "13 October 2023", "13 October 2032"),
        ("8.2", "2 November 2023", "2 December 2023"),
        ("14.3", "on 13 and not on 30 October 2023", "in October 2023"),
        ("4.1", "from 2016 until its insolvency in January 2024", "from 2024 until its insolvency in January 2016"),
    ),
    "hanbit-port.ko.txt": (
        ("3.1", "2.34 trillion", "2.34 billion"),
        ("4.1", "1.5 trillion", "15 trillion"),
        ("5.1", "612 billion", "61.2 billion"),
        ("5.1", "up 8.5%", "up 12%"),
        ("7.2", "$1.5 billion", "1.5 billion won"),
        ("10.3", ", delaying the departure of 14 vessels", ", delaying departures"),
        ("5.2", "4.2 million containers a year to 5.5", "5.5 million containers a year to 4.2"),
        ("12.2", "20 of the 64 cranes", "64 of the 20 cranes"),
    ),
    "jinlan-rail.zh.txt": (
        ("4.1", "268,000", "26.8 million"),
        ("6.1", "26.83 billion yuan", "268.3 billion yuan"),
        ("3.2", "432 metro vehicles", "metro vehicles"),
        ("7.3", "from 1,600 vehicles to 2,400 vehicles", "from 2,400 vehicles to 1,600 vehicles"),
        ("4.1", "38.6 kilometres", "38.6 miles"),
    ),
    "kumaso-battery.ja.txt": (
        ("3.2", "1.2 trillion yen", "1.2 billion yen"),
        ("4.1", "420,000 square metres", "42,000 square metres"),
        ("6.2", "up 18%", "up 30%"),
        ("6.3", "350 million US dollars", "350 million yen"),
        ("13.2", "35,000 tonnes", "several tonnes"),
    ),
    "nordhafen-stahl.de.md": (
        ("5.2", "2.3 billion euros", "2.3 million euros"),
        ("5.2", "2.3 billion euros; originally, 1.8 billion", "1.8 billion euros; originally, 2.3 billion"),
        ("7.3", "by 6.5 percentage points to 68 percent", "to 68 percent"),
        ("13.3", "400 million", "440 million"),
        ("3.3", "10 November", "10 October"),
    ),
    "ryugaoka-name.ja.txt": (
        ("2.3", "320 million yen", "3.2 billion yen"),
        ("4.1", "1954", "1945"),
        ("6.2", "180,000 yen", "some money"),
        ("5.1", "16 strokes, and the simple 'ryu' has 10", "10 strokes, and the simple 'ryu' has 16"),
    ),
    "seto-inland-long.ja.txt": (
        ("5.3", "18.4 kilometers", "184 kilometers"),
        ("12.2", "590 million yen", "59 million yen"),
        ("13.2", "612, and that of Ogushi Island is 238", "238, and that of Ogushi Island is 612"),
        ("32.2", "up to 12 meters", "up to a limit"),
        ("20.5", "410 million yen", "410 million dollars"),
    ),
}
"""Example -> segment, what its recorded English has, what is made of it: scaled, swapped, dropped, another unit."""


@cache
def source_of(example: str) -> Article:
    """The article."""
    return read_article((ROOT / "examples" / example).read_bytes(), example)


@cache
def recorded(example: str) -> dict[str, str]:
    """Segment id -> English, as recorded."""
    folder = ROOT / "tests" / "recordings" / example.partition(".")[0]
    replies = [
        read_recording(path.read_text(encoding="utf-8")).reply for path in sorted(folder.glob("translate-*.json"))
    ]
    return {segment["id"]: segment["text"] for reply in replies for segment in json.loads(reply.text)["segments"]}


@cache
def found_in(example: str, segment: str = "", old: str = "", new: str = "") -> tuple[Discrepancy, ...]:
    """The problems of a recorded translation, with something replaced in one segment."""
    english = dict(recorded(example))
    if segment:
        assert old in english[segment], english[segment]
        english[segment] = english[segment].replace(old, new)
    paragraphs = source_of(example).paragraphs
    text = "\n\n".join(" ".join(english[part.id] for part in paragraph.segments) for paragraph in paragraphs)
    name = "english.md" if example.endswith(".md") else "english.txt"
    target = read_article(text.encode(), name, keep_tail=True, language="en")
    return verify_documents(source_of(example), target, source_of(example).publication.date).problems


def test_every_example_is_spoilt() -> None:
    """By hand, since a spoiling rule would only show what it was made for."""
    assert SPOILT.keys() == {path.name for path in (ROOT / "examples").iterdir()}


@pytest.mark.parametrize(
    ("example", "segment", "old", "new"),
    [(example, *spoilt) for example, each in SPOILT.items() for spoilt in each],
)
def test_a_spoilt_figure_is_found(example: str, segment: str, old: str, new: str) -> None:
    """In its paragraph, by a problem that flags; the recorded translation does not have it."""
    before = {(problem.code, problem.source, problem.target) for problem in found_in(example)}
    after = found_in(example, segment, old, new)
    fresh = [problem for problem in after if (problem.code, problem.source, problem.target) not in before]
    paragraph = int(segment.partition(".")[0])
    assert any(p.alarms and p.source_place and p.source_place.paragraph == paragraph for p in fresh)
    assert {p.source_place.paragraph for p in fresh if p.source_place} == {paragraph}
