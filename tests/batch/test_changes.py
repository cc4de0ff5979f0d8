"""A long article that has changed: what was not touched is not bought again, and nothing else is taken over."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any

import pytest

from summarizer.batch.calls import Calls
from summarizer.batch.earlier import Earlier
from summarizer.batch.ledger import Ledger
from summarizer.nouns.exchange import Question, Reply, Request, Usage
from tests.batch.newsroom import LIE, write_paragraph
from tests.batch.runs import Ended, Newsroom, outputs, run_folder
from tests.batch.servers import run, serving, start
from tests.batch.test_crashes import ENDED, STOPPED, bought, stop_at
from tests.factory import make_request

COUNTS = {"ko": 260, "ja": 240, "de": 330}
"""Paragraphs of an article of at least five parts."""
Paragraphs = list[str]
Change = Callable[[Paragraphs, int, str], Paragraphs]


def long_article(language: str = "ko", seed: int = 1) -> Paragraphs:
    """The paragraphs of an article of five parts."""
    chance = Random(seed)
    return [write_paragraph(language, chance) for _ in range(COUNTS[language])]


def put(folder: Path, paragraphs: Paragraphs, name: str = "a.txt") -> None:
    """Writes an article."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


def run_version(folder: Path, paragraphs: Paragraphs, **more: Any) -> tuple[list[Request], Ended]:
    """What a version of the article buys, and how the run ended."""
    put(folder / "in", paragraphs)
    model = Newsroom()
    ended = run_folder(folder / "in", folder / "out", model, **more)
    assert ended.statuses == {"done": 1}
    return model.requests, ended


@dataclass(frozen=True)
class Done:
    """An article that was translated."""

    paragraphs: Paragraphs
    folder: Path
    openings: list[int]
    """The paragraphs, counted from 0, with which its parts begin."""

    def copy(self, to: Path) -> Path:
        """The folder once more, for a test of its own."""
        shutil.copytree(self.folder, to, dirs_exist_ok=True)
        return to


def first_paragraph(request: Request) -> int:
    """The paragraph with which a part begins, counted from 0."""
    assert request.question is not None
    return int(request.question.ids[0].partition(".")[0]) - 1


def translated(folder: Path, paragraphs: Paragraphs) -> Done:
    """An article in a folder, and its translation."""
    requests, _ = run_version(folder, paragraphs)
    return Done(paragraphs, folder, [first_paragraph(request) for request in requests if request.task == "translate"])


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Done]:
    """A long article in a language."""

    @cache
    def of(language: str) -> Done:
        article = translated(tmp_path_factory.mktemp(language), long_article(language))
        assert len(article.openings) >= 5
        return article

    return of


@pytest.fixture(scope="module")
def korean(done: Callable[[str], Done]) -> Done:
    """A long article."""
    return done("ko")


def other_figures(paragraphs: Paragraphs, at: int, _: str) -> Paragraphs:
    """The same length: each digit is another."""
    changed = "".join(str(int(sign) % 8 + 1) if sign.isascii() and sign.isdigit() else sign for sign in paragraphs[at])
    return [*paragraphs[:at], changed, *paragraphs[at + 1 :]]


def longer(paragraphs: Paragraphs, at: int, language: str) -> Paragraphs:
    """The paragraph goes on."""
    added = "".join(write_paragraph(language, Random(number)) for number in range(3))
    return [*paragraphs[:at], paragraphs[at] + added, *paragraphs[at + 1 :]]


def another(paragraphs: Paragraphs, at: int, language: str) -> Paragraphs:
    """Another paragraph in its place."""
    return [*paragraphs[:at], write_paragraph(language, Random(99)), *paragraphs[at + 1 :]]


def inserted(paragraphs: Paragraphs, at: int, language: str) -> Paragraphs:
    """One more before it."""
    return [*paragraphs[:at], write_paragraph(language, Random(99)), *paragraphs[at:]]


def deleted(paragraphs: Paragraphs, at: int, _: str) -> Paragraphs:
    """One less."""
    return [*paragraphs[:at], *paragraphs[at + 1 :]]


def swapped(paragraphs: Paragraphs, at: int, _: str) -> Paragraphs:
    """It and the one behind it in the other order."""
    return [*paragraphs[:at], paragraphs[at + 1], paragraphs[at], *paragraphs[at + 2 :]]


CHANGES: tuple[Change, ...] = (other_figures, longer, another, inserted, deleted, swapped)


@pytest.mark.parametrize(("change", "language"), [*zip(CHANGES, cycle(COUNTS), strict=False)])
def test_one_change_buys_one_request(
    tmp_path: Path, done: Callable[[str], Done], change: Change, language: str
) -> None:
    """Wherever it is; and the outputs are those of a run that knows nothing of the version before."""
    article = done(language)
    at = Random(change.__name__).randrange(article.openings[1], article.openings[-1])
    while {at, at + 1} & set(article.openings):
        at += 1
    new = change(article.paragraphs, at, language)
    requests, ended = run_version(article.copy(tmp_path), new)
    assert len(requests) == ended.report.requests == 1
    translated(tmp_path / "fresh", new)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "fresh" / "out")


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_where_two_parts_meet_buys_no_more_than_it_touches(
    tmp_path: Path, korean: Done, change: Change
) -> None:
    """The first paragraph of a part is as any other; two that trade places are of two parts."""
    new = change(korean.paragraphs, korean.openings[2] - (change is swapped), "ko")
    requests, _ = run_version(korean.copy(tmp_path), new)
    assert len(requests) == (2 if change is swapped else 1)
    translated(tmp_path / "fresh", new)
    assert outputs(tmp_path / "out") == outputs(tmp_path / "fresh" / "out")


@pytest.mark.parametrize("seed", range(2))
def test_version_after_version_buys_only_what_is_new(tmp_path: Path, korean: Done, seed: int) -> None:
    """And nothing when the first version comes back."""
    chance, paragraphs, folder = Random(seed), korean.paragraphs, korean.copy(tmp_path)
    for _ in range(4):
        paragraphs = chance.choice(CHANGES)(paragraphs, chance.randrange(len(paragraphs) - 2), "ko")
        requests, _ = run_version(folder, paragraphs)
        assert len(requests) <= 2
    requests, _ = run_version(folder, korean.paragraphs)
    assert requests == []
    assert outputs(folder / "out") == outputs(korean.folder / "out")


def test_what_was_not_touched_keeps_its_words(tmp_path: Path, korean: Done) -> None:
    """Under the ids that it has now; the changed part is in the words of today's model."""
    folder, model = korean.copy(tmp_path), Newsroom()
    plain = model.complete

    async def in_new_words(request: Request) -> Reply:
        reply = await plain(request)
        return replace(reply, text=reply.text.replace("said", "announced").replace("worried", "feared"))

    model.complete = in_new_words  # type: ignore[method-assign]
    put(folder / "in", inserted(korean.paragraphs, korean.openings[2] + 3, "ko"))
    run_folder(folder / "in", folder / "out", model, formats="json")
    translation = json.loads((folder / "out" / "a.txt.translation.json").read_text())["translation"]
    new = {int(s["id"].partition(".")[0]) - 1 for s in translation["segments"] if "announced" in s["text"]}
    old = {int(s["id"].partition(".")[0]) - 1 for s in translation["segments"] if "said" in s["text"]}
    assert min(new) >= korean.openings[2]
    assert max(new) <= korean.openings[3]
    assert not new & old
    assert max(old) > korean.openings[4]


def test_the_whole_is_checked_and_a_repair_of_what_stands_is_not_bought_again(tmp_path: Path) -> None:
    """A sentence that the model gets wrong however often it is asked is flagged in each version, and paid for once."""
    first = long_article()
    first[7] = LIE
    done = translated(tmp_path, first)
    requests, ended = run_version(tmp_path, inserted(first, done.openings[2] + 3, "ko"))
    assert [request.task for request in requests] == ["translate"]
    assert ended.report.contradicting == 1


def test_a_sentence_that_was_forgotten_is_asked_for_again(tmp_path: Path) -> None:
    """An answer that does not have exactly what was asked for is no answer to the same question."""
    model, paragraphs = Newsroom(), long_article()
    plain = model.complete

    async def forgetful(request: Request) -> Reply:
        reply = await plain(request)
        answer = json.loads(reply.text)
        del answer["segments"][1:2]
        return replace(reply, text=json.dumps(answer)) if len(model.requests) == 2 else reply

    model.complete = forgetful  # type: ignore[method-assign]
    put(tmp_path / "in", paragraphs)
    run_folder(tmp_path / "in", tmp_path / "out", model)
    openings = [first_paragraph(request) for request in model.requests]
    requests, _ = run_version(tmp_path, other_figures(paragraphs, openings[3] + 2, "ko"))
    assert [first_paragraph(request) for request in requests] == [openings[1], openings[3]]


# Whose answers


def test_two_files_do_not_share_what_they_have_in_common(tmp_path: Path, korean: Done) -> None:
    """What stands in another article could mean another thing there."""
    folder = korean.copy(tmp_path)
    put(folder / "in", another(korean.paragraphs, korean.openings[2] + 3, "ko"), "b.txt")
    model = Newsroom()
    run_folder(folder / "in", folder / "out", model)
    assert len(model.requests) == len(korean.openings)


def test_a_copy_that_is_changed_has_the_answers_of_its_own_earlier_version(tmp_path: Path, korean: Done) -> None:
    """Though it was the other file that bought them."""
    folder, model = korean.copy(tmp_path), Newsroom()
    for paragraphs, count in ((korean.paragraphs, 0), (another(korean.paragraphs, korean.openings[2] + 3, "ko"), 1)):
        put(folder / "in", paragraphs, "b.txt")
        run_folder(folder / "in", folder / "out", model)
        assert len(model.requests) == count


def test_the_users_glossary_is_part_of_what_is_asked(tmp_path: Path, korean: Done) -> None:
    """Only parts that hold the changed term are bought again; taking the line out costs nothing."""
    paragraphs, folder, terms = [*korean.paragraphs], korean.copy(tmp_path), tmp_path / "terms.csv"
    paragraphs[korean.openings[1] + 4] += " 등대는 하얗다."
    assert len(run_version(folder, paragraphs)[0]) == 1
    for line, count in (("등대,lighthouse", 1), ("등대,beacon", 1), ("등대,beacon\n방파제,breakwater", 0), ("", 0)):
        terms.write_text(line, encoding="utf-8")
        requests, _ = run_version(folder, paragraphs, glossary=str(terms), verify=True)
        assert len(requests) == count, line


def test_another_model_or_prompt_buys_all_again(tmp_path: Path, korean: Done) -> None:
    """They are part of the question."""
    own = tmp_path / "prompts"
    own.mkdir()
    prompt = Path(__file__).parents[2] / "prompts" / "translate.md"
    (own / "translate.md").write_text(prompt.read_text().replace("You translate news", "You translate all news"))
    folder = korean.copy(tmp_path)
    put(folder / "in", other_figures(korean.paragraphs, korean.openings[2] + 3, "ko"))
    with serving() as server:
        for flags in (("--model", "gpt-6-sol"), ("--prompts", str(own))):
            before = server.counts["billed"]
            out = run(server, folder / "in", folder / "out", "--no-cache", "-q", *flags)
            assert out.returncode == 0, out.stderr
            assert server.counts["billed"] - before == len(korean.openings)


# Stopped and resumed


def test_stopped_anywhere_a_changed_article_is_resumed_and_pays_once(tmp_path: Path, korean: Done) -> None:
    """Two parts have changed; the outputs are those of a run that nobody disturbed."""
    changed = other_figures(korean.paragraphs, korean.openings[1] + 3, "ko")
    changed = inserted(changed, korean.openings[3] + 3, "ko")
    requests, _ = run_version(korean.copy(tmp_path / "undisturbed"), changed)
    assert len(requests) == 2
    point = 1
    while True:
        folder = korean.copy(tmp_path / str(point))
        put(folder / "in", changed)
        code = stop_at(point, lambda: run_folder(folder / "in", folder / "out", Newsroom()))  # noqa: B023
        if code == ENDED:
            break
        assert code == STOPPED
        had, model = bought(folder / "out") - len(korean.openings), Newsroom()
        run_folder(folder / "in", folder / "out", model)
        assert len(model.requests) == 2 - had, point
        assert outputs(folder / "out") == outputs(tmp_path / "undisturbed" / "out"), point
        point += 9
    assert point > 40


def test_killed_between_two_answers_it_goes_on(tmp_path: Path, korean: Done) -> None:
    """By the system, as a process; a dry run says before what is to do."""
    changed = korean.paragraphs
    for opening in korean.openings[:4]:
        changed = another(changed, opening + 3, "ko")
    with serving("--latency", "0.3") as server:
        for name in ("killed", "undisturbed"):
            folder = korean.copy(tmp_path / name)
            put(folder / "in", changed)
            before = server.counts["billed"]
            if name == "killed":
                planned = run(server, folder / "in", folder / "out", "--dry-run")
                assert planned.stdout.startswith("a.txt: to do, 4 requests, ")
                with start(server, folder / "in", folder / "out", "--no-cache") as process:
                    while server.counts["billed"] < before + 2:
                        time.sleep(0.01)
                    process.kill()
            end = run(server, folder / "in", folder / "out", "--no-cache")
            assert end.returncode == 0, end.stderr
            assert server.counts["billed"] - before in ((4, 5) if name == "killed" else (4,))
    assert outputs(tmp_path / "killed" / "out") == outputs(tmp_path / "undisturbed" / "out")


# What a file keeps


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger."""
    with closing(Ledger(tmp_path)) as opened:
        yield opened


def asked(text: str, digest: str = "ab" * 40, *ids: str) -> Request:
    """A request with a question behind it."""
    return replace(make_request(text), question=Question(digest, ids or ("1.1",)))


def answer(calls: Calls, request: Request, text: str) -> None:
    """Books an answer."""
    calls.settle(calls.reserve(request, None, 1), Reply(text, "stop", Usage(), "m"), None, "somebody")


def test_an_answer_is_given_the_ids_of_today(ledger: Ledger) -> None:
    """Also one in a code fence, as the model wrote it; what is sent as it is has its own answer elsewhere."""
    calls = Calls(ledger)
    earlier = Earlier(ledger, calls, b"a.txt", b"first", "")
    before, now = asked("before"), asked("now", "ab" * 40, "7.3")
    earlier.note(before)
    answer(calls, before, '```json\n{"segments": [{"id": "[1.1]", "text": "A \U0001f6a2."}], "terms": []}\n```')
    found = earlier.find(now)
    assert found is not None
    assert json.loads(found.reply.text) == {"segments": [{"id": "7.3", "text": "A \U0001f6a2."}], "terms": []}
    assert found.reply.paid
    assert earlier.find(before) is None
    assert earlier.find(make_request("now")) is None
    assert Earlier(ledger, calls, b"b.txt", b"first", "").find(now) is None


def test_of_several_answers_the_first_that_fits_is_taken(ledger: Ledger) -> None:
    """In the order of asking; one that was forgotten, and one that is none, are passed over."""
    calls = Calls(ledger)
    earlier = Earlier(ledger, calls, b"a.txt", b"first", "")
    texts = ("no JSON", '{"segments": [], "terms": []}', *(
        json.dumps({"segments": [{"id": "1.1", "text": text}], "terms": []}) for text in ("A.", "B.", "C.")
    ))  # fmt: skip
    requests = [asked(f"version {number}") for number in range(len(texts))]
    for request in requests:
        earlier.note(request)
    for request, text in reversed([*zip(requests, texts, strict=True)]):
        answer(calls, request, text)
    calls.forget(requests[2])
    found = earlier.find(asked("now"))
    assert found is not None
    assert "B." in found.reply.text


def test_a_version_is_planned_from_what_was_known_when_it_first_asked(ledger: Ledger) -> None:
    """So a run that goes on plans as the one that was killed."""
    calls = Calls(ledger)
    for number, digest in enumerate((b"first", b"second")):
        earlier = Earlier(ledger, calls, b"a.txt", digest, "wish")
        assert len(earlier.answered) == number
        request = asked(f"version {number}", f"{number}a" * 40)
        for _ in range(2):
            earlier.note(request)
        answer(calls, request, "{}")
        assert len(earlier.answered) == len(Earlier(ledger, calls, b"a.txt", digest, "wish").answered) == number
    earlier.note(asked("not answered", "ff" * 40))
    assert [question.digest for question in earlier.answered] == ["0a" * 40]
    assert len(Earlier(ledger, calls, b"a.txt", b"second", "another wish").answered) == 2


def test_only_what_has_a_question_is_noted(ledger: Ledger) -> None:
    """And nothing is kept here or forgotten: that is the calls' business."""
    calls = Calls(ledger)
    earlier = Earlier(ledger, calls, b"a.txt", b"first", "")
    request = make_request()
    earlier.note(request)
    answer(calls, request, "{}")
    earlier.keep()
    earlier.forget(request)
    assert calls.find(request) is not None
    assert Earlier(ledger, calls, b"a.txt", b"second", "").answered == ()
