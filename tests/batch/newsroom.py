"""Short Korean articles by the thousand, written for these tests, and the model that knows their English."""

from __future__ import annotations

import json
import re
from pathlib import Path
from random import Random
from typing import Any

SENTENCES: tuple[tuple[str, str], ...] = (
    (
        "한빛항만은 올해 크레인 {n}대를 새로 들인다고 밝혔다.",
        "Hanbit Hangman said it would bring in {n} new cranes this year.",
    ),
    (
        "회사는 이 사업에 {m}억 원을 쓴다고 설명했다.",
        "The company explained that it would spend {won} on this project.",
    ),
    ("노조는 일자리 {n}개가 사라질 수 있다고 우려했다.", "The union worried that {n} jobs could disappear."),
    ("공사는 {m}일 안에 끝날 것으로 예상된다.", "The work is expected to be finished within {m} days."),
)
"""Source and English; `n` and `m` are numbers of the article, `won` is `m` times a hundred million."""
LONG_READS: dict[str, tuple[tuple[str, str], ...]] = {
    "ko": SENTENCES,
    "ja": (
        (
            "港は今年、クレーン{n}台を新たに購入すると発表した。",
            "The port announced that it would buy {n} new cranes this year.",
        ),
        ("会社は事業費を{m}億円と見込んでいる。", "The company expects the project to cost {yen}."),
        ("労働組合は雇用{n}人分が失われる恐れがあるとしている。", "The labour union says that {n} jobs may be lost."),
        ("工事は{m}日以内に終わる見通しだ。", "The work is expected to be finished within {m} days."),
    ),
    "de": (
        ("Der Hafen will in diesem Jahr {n} neue Kräne kaufen.", "The port wants to buy {n} new cranes this year."),
        (
            "Das Unternehmen rechnet mit Kosten von {m} Millionen Euro.",
            "The company expects costs of {m} million euros.",
        ),
        (
            "Die Gewerkschaft befürchtet, dass {n} Stellen wegfallen könnten.",
            "The union fears that {n} jobs could be lost.",
        ),
        ("Die Arbeiten dauern voraussichtlich {m} Tage.", "The work is expected to take {m} days."),
    ),
}
"""Sentences of long articles, by language; `yen` is `m` times a hundred million."""
POISON = "독이 든 기사이다."
"""A sentence at which the model's endpoint fails, in a way that the words behind it choose."""

LIE = "한빛항만은 크레인 77대를 팔았다."
"""A sentence whose number the model gets wrong, however often it is asked."""

_LINE = re.compile(r"^(\d+\.\d+) (.*)$", re.MULTILINE)
_RANGE = re.compile(r"Translate sentences (\d+\.\d+) to (\d+\.\d+)")
_FAILED = re.compile(r"^(\d+\.\d+) .*\n  check: ", re.MULTILINE)
_SHAPES = [
    (re.compile(re.escape(source).replace(r"\{n\}", r"(?P<n>\d+)").replace(r"\{m\}", r"(?P<m>\d+)")), english)
    for sentences in LONG_READS.values()
    for source, english in sentences
]


def write_article(number: int, sentences: int = 4) -> str:
    """Article `number`: no two are the same."""
    n, m = 20 + number, 30 + number % 60
    chosen = (SENTENCES[at % len(SENTENCES)][0].format(n=n + at, m=m + at) for at in range(sentences))
    return " ".join(chosen) + "\n"


def write_paragraph(language: str, chance: Random) -> str:
    """A paragraph of one to four sentences."""
    sentences = LONG_READS[language]
    chosen = (chance.choice(sentences)[0] for _ in range(chance.randint(1, 4)))
    written = (sentence.format(n=chance.randint(20, 999), m=chance.randint(30, 990)) for sentence in chosen)
    return ("" if language == "ja" else " ").join(written)


def write_folder(folder: Path, count: int, sentences: int = 4) -> None:
    """Articles in folders of at most 100."""
    for number in range(count):
        path = folder / f"d{number // 100:03d}" / f"a{number:05d}.ko.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(write_article(number, sentences), encoding="utf-8")


def translate(prompt: str) -> str:
    """The answer of a model that follows the format: the sentences that the prompt asks for."""
    lines = dict(_LINE.findall(prompt.split("~~~")[2]))
    segments = [{"id": id_, "text": _english(lines[id_])} for id_ in _asked(prompt, list(lines))]
    terms = [{"source": "한빛항만", "english": "Hanbit Hangman"}] if "한빛항만" in prompt else []
    return json.dumps({"segments": segments, "terms": terms})


def _asked(prompt: str, ids: list[str]) -> list[str]:
    """The ids that a translation or a repair asks for; all of the article where it says neither."""
    if asked := _RANGE.search(prompt):
        first, last = map(ids.index, asked.groups())
        return ids[first : last + 1]
    return _FAILED.findall(prompt) or ids


def completion(text: str, prompt: str) -> dict[str, Any]:
    """A chat completion with that text, counted roughly."""
    usage = {"prompt_tokens": len(prompt) // 2, "completion_tokens": len(text) // 4}
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    return {"id": "c", "object": "chat.completion", "model": "gpt-6-luna", "choices": [choice], "usage": usage}


def _english(text: str) -> str:
    if text == LIE:
        return "Hanbit Hangman sold 78 cranes."
    for shape, english in _SHAPES:
        if match := shape.fullmatch(text):
            values = match.groupdict()
            amount = _billions(int(values.get("m") or 0))
            return english.format(**values, won=f"{amount} won", yen=f"{amount} yen")
    return "This article tells of other things."


def _billions(hundred_millions: int) -> str:
    return f"{hundred_millions / 10:g} billion"
