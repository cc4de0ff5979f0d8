"""The example articles, run through the whole program on their recordings, give what was reviewed."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.result import Assignment, Options, Result
from summarizer.pipeline import process
from summarizer.prices import DEFAULT_MODEL
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.providers.replay import Replay
from summarizer.readers import read_article
from summarizer.recordings import RecordingFolder, key_of, read_recording
from summarizer.tasks.schemas import REPLIES
from summarizer.writers import WRITERS

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").iterdir())
RECORDINGS = ROOT / "tests" / "recordings"
FILES = sorted(RECORDINGS.glob("*/*.json"))
ALL = Options(("summary", "facts", "translation"), "medium", DEFAULT_MODEL)


class Counting(Replay):
    """Counts which requests were made."""

    def __init__(self, folder: Path) -> None:
        """Takes the recordings of one article."""
        super().__init__([RecordingFolder(folder)])
        self.tasks: list[str] = []

    async def complete(self, request: Request) -> Reply:
        """The recorded answer."""
        self.tasks.append(request.task)
        return await super().complete(request)


def name_of(example: Path) -> str:
    """The name that an example's recordings lie under."""
    return example.name.partition(".")[0]


def run(example: Path) -> tuple[Result, Counting]:
    """The result of an example, and what was asked for it."""
    article = read_article(example.read_bytes(), example.name)
    provider = Counting(RECORDINGS / name_of(example))
    return asyncio.run(process(Assignment(article, article.publication.date), ALL, PromptFolder(), provider)), provider


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_an_example_gives_what_was_reviewed(example: Path) -> None:
    """Every recording is used, none is missing, and the Markdown is the reviewed one."""
    result, provider = run(example)
    assert len(provider.tasks) == len(list((RECORDINGS / name_of(example)).iterdir()))
    assert WRITERS["md"](result) == (ROOT / "tests" / "expected" / f"{name_of(example)}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_no_example_contradicts_its_source(example: Path) -> None:
    """Whatever the checks found at first was repaired or taken back; nothing of the tail got through."""
    result, _ = run(example)
    assert [f"{f.where}: {f.message}" for f in result.findings if f.verdict == "contradicts"] == []
    assert result.translation is not None
    assert [segment.id for segment in result.translation.segments] == [s.id for s in result.article.segments]


def test_every_example_is_recorded_and_nothing_else() -> None:
    """A folder of recordings and a reviewed output for each example."""
    names = {name_of(example) for example in EXAMPLES}
    assert {path.name for path in RECORDINGS.iterdir()} == names
    assert {path.stem for path in (ROOT / "tests" / "expected").iterdir()} == names


def test_the_long_example_needs_several_translation_requests() -> None:
    """And terms settled in one part are carried into the next."""
    requests = [
        read_recording(path.read_text(encoding="utf-8")).request
        for path in sorted((RECORDINGS / "seto-inland-long").glob("translate-*.json"))
    ]
    assert len(requests) >= 3
    assert ["Settled earlier" in str(request["messages"]) for request in requests] == [False] + [True] * (
        len(requests) - 1
    )


def test_an_example_needs_a_repair_round() -> None:
    """What failed was asked again, alone, and then held."""
    result, provider = run(ROOT / "examples" / "ryugaoka-name.ja.txt")
    assert any(task.endswith("-repair") for task in provider.tasks)
    assert result.outcomes
    assert result.metrics.repairs == sum(task.endswith("-repair") for task in provider.tasks)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_recording_follows_its_schema(path: Path) -> None:
    """To the letter: nothing more, nothing less."""
    recording = read_recording(path.read_text(encoding="utf-8"))
    answer = REPLIES[recording.task].model_validate_json(recording.reply.text)
    assert answer.model_dump() == json.loads(recording.reply.text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_recording_is_what_it_says(path: Path) -> None:
    """Its key is the hash of its own request, its prompt the one in use, its answer whole, and its answerer named."""
    recording = read_recording(path.read_text(encoding="utf-8"))
    assert recording.key == key_of(recording.request)
    assert recording.task in PROMPT_NAMES
    assert path.name.startswith(f"{recording.task}-")
    assert recording.prompt_hash == PromptFolder().load(recording.task).sha256
    assert recording.reply.finish_reason == "stop"
    assert recording.answered_by == "a large language model, relayed by hand"
