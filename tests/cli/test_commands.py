"""What a user sees of each command, on the recorded sample."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from summarizer.nouns.walk import FACT_LISTS
from summarizer.recordings import read_recording
from tests.cli.commands import SAMPLE, summarizer
from tests.endpoint import Answer, completion, serve

Capture = pytest.CaptureFixture[bytes]
EXPECTED = Path(__file__).parents[1] / "expected" / "hanbit-port.md"


def test_the_demo_prints_a_checked_briefing(capfdbinary: Capture) -> None:
    """No key, no network: summary and fact sheet of the sample, and what they took."""
    outcome = summarizer(capfdbinary, "demo")
    assert outcome.code == 0
    assert "## Summary" in outcome.out
    assert "2조 3,400억 원 (✓ exact in [3.1]) = 2,340,000,000,000 KRW" in outcome.out
    assert "0 requests + " in outcome.err
    assert "0 findings contradict" in outcome.err


def test_the_demo_does_everything_when_asked(capfdbinary: Capture) -> None:
    """All three outputs are those that were reviewed."""
    outcome = summarizer(capfdbinary, "demo", "--do", "summary,facts,translation", "--quiet")
    assert outcome.out == EXPECTED.read_text(encoding="utf-8")
    assert outcome.err == ""


def test_standard_input_and_json(capfdbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """`cat article | summarizer brief - --format json`."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SAMPLE.read_bytes())))
    outcome = summarizer(capfdbinary, "brief", "-", "--format", "json", "--offline")
    document = json.loads(outcome.out)
    assert outcome.code == 0
    assert document["article"]["name"] == "-"
    assert document["article"]["language"] == "ko"
    assert document["article"]["left_out"][0]["reason"] == "related-articles"
    assert any(figure["quantity"]["value"] == "2340000000000" for figure in document["facts"]["figures"])


def test_several_sources_are_one_json_document_a_line(capfdbinary: Capture, tmp_path: Path) -> None:
    """What reads JSON Lines can take it as it comes."""
    copy = tmp_path / "copy.txt"
    copy.write_bytes(SAMPLE.read_bytes())
    outcome = summarizer(capfdbinary, "brief", SAMPLE, copy, "--format", "json", "--offline")
    names = [json.loads(line)["article"]["name"] for line in outcome.out.splitlines()]
    assert names == [SAMPLE.name, "copy.txt"]


def test_an_output_file_holds_what_the_terminal_would_show(capfdbinary: Capture, tmp_path: Path) -> None:
    """`-o out.md`: the whole text, under its name only when it is whole."""
    target = tmp_path / "out.md"
    outcome = summarizer(capfdbinary, "translate", SAMPLE, "-o", target, "--offline")
    assert outcome.code == 0
    assert outcome.out == ""
    assert target.read_text(encoding="utf-8") == summarizer(capfdbinary, "translate", SAMPLE, "--offline").out
    assert list(tmp_path.glob(".out.md.*")) == []


def test_several_json_documents_are_a_line_each(capfdbinary: Capture, tmp_path: Path) -> None:
    """On standard output and in a file alike, without empty lines between."""
    target = tmp_path / "out.jsonl"
    arguments: list[str | Path] = ["brief", SAMPLE, SAMPLE, "--offline", "--format", "json"]
    assert summarizer(capfdbinary, *arguments, "-o", target).code == 0
    assert target.read_text(encoding="utf-8") == summarizer(capfdbinary, *arguments).out
    lines = target.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["article"]["language"] for line in lines] == ["ko", "ko"]


def test_an_output_that_is_no_file_is_written_as_it_is(capfdbinary: Capture) -> None:
    """A device keeps being one."""
    assert summarizer(capfdbinary, "brief", SAMPLE, "-o", "/dev/null", "--offline").code == 0
    assert not Path("/dev/null").is_file()


def test_a_paid_answer_is_not_paid_twice(capfdbinary: Capture) -> None:
    """The second run takes the answer from the cache; the first says what it cost."""
    recorded = Path(__file__).parents[1] / "recordings" / "hanbit-port" / "brief-01.json"
    answer = read_recording(recorded.read_text(encoding="utf-8")).reply.text
    article: list[str | Path] = ["brief", SAMPLE, "--model", "gpt-6-sol"]
    with serve(Answer(completion(answer))) as endpoint:
        first = summarizer(capfdbinary, *article, "--base-url", endpoint.url)
        second = summarizer(capfdbinary, *article, "--base-url", endpoint.url)
    assert len(endpoint.bodies) == 1
    assert "1 request; 1,200 tokens in (1,024 cached), 340 out; $0.00" in first.err
    assert "0 requests + 1 from recordings or cache" in second.err
    assert first.out == second.out


def test_findings_decide_the_exit_code(capfdbinary: Capture) -> None:
    """A briefing that contradicts the source ends with 3, unless the user says otherwise."""
    wrong = {
        "headline": {"text": "한빛항만 invests", "evidence": ["1.1"]},
        "sentences": [{"text": "It invests.", "evidence": ["99.9"]}],
        "source": {"publisher": None, "byline": None, "relays": None, "date_as_written": None, "evidence": []},
        **{part: [] for part in FACT_LISTS},
    }
    nothing = {**wrong, "headline": None, "sentences": [], "source": None}
    answers = [Answer(completion(json.dumps(each))) for each in (wrong, nothing, nothing)]
    with serve(*answers) as endpoint:
        flags = ["--base-url", endpoint.url, "--model", "gpt-6-sol"]
        assert summarizer(capfdbinary, "brief", SAMPLE, *flags).code == 3
        assert summarizer(capfdbinary, "brief", SAMPLE, *flags, "--fail-on", "never").code == 0
        shown = summarizer(capfdbinary, "brief", SAMPLE, *flags, "--fail-on", "unproven")
    assert shown.code == 3
    assert "cites 99.9, which is no sentence of the article" in shown.out
    assert "한빛항만" in shown.out


def test_a_dry_run_sends_nothing(capfdbinary: Capture) -> None:
    """Text, tail, tokens and cost are shown before anything is paid; a bad source is said to be so."""
    outcome = summarizer(
        capfdbinary, "brief", SAMPLE, "nowhere.txt", "--dry-run", "--base-url", "https://unused.invalid/v1"
    )
    assert outcome.code == 1
    assert "   1.1  한빛항만" in outcome.out
    assert "left out (related-articles, 10 lines)" in outcome.out
    assert "cost:     $0.0" in outcome.out
    assert "Nothing was sent." in outcome.out


def test_a_dry_run_with_an_unknown_price(capfdbinary: Capture) -> None:
    """An unknown model has no price, which is not 0."""
    outcome = summarizer(capfdbinary, "translate", SAMPLE, "--dry-run", "--model", "home-made")
    assert outcome.code == 0
    assert "cost:     unknown for home-made" in outcome.out


def test_the_tail_is_kept_when_asked(capfdbinary: Capture) -> None:
    """`--keep-tail` numbers the related headlines like any other sentence."""
    kept = summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", "--keep-tail").out
    assert "left out" not in kept
    assert "관련기사" in kept


def test_prompts_can_be_listed_shown_and_copied(capfdbinary: Capture, tmp_path: Path) -> None:
    """A copied prompt is the shipped one, and is not copied over."""
    assert "translate-repair" in summarizer(capfdbinary, "prompts", "list").out
    shown = summarizer(capfdbinary, "prompts", "show", "brief").out
    folder = tmp_path / "mine"
    assert summarizer(capfdbinary, "prompts", "copy", "brief", folder).code == 0
    assert (folder / "brief.md").read_text(encoding="utf-8") == shown
    assert "is there already" in summarizer(capfdbinary, "prompts", "copy", "brief", folder).error
    assert summarizer(capfdbinary, "prompts", "show", "poem").code == 2
    assert summarizer(capfdbinary, "prompts", "copy", "brief", "/dev/null/x").code == 1


def test_own_prompts_are_used(capfdbinary: Capture, tmp_path: Path) -> None:
    """A changed prompt is another request: the recording no longer answers it."""
    summarizer(capfdbinary, "prompts", "copy", "brief", tmp_path)
    prompt = tmp_path / "brief.md"
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "--prompts", tmp_path).code == 0
    prompt.write_text(prompt.read_text(encoding="utf-8") + "Be brief.\n", encoding="utf-8")
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline", "--prompts", tmp_path).code == 1


def test_schemas_are_printed(capfdbinary: Capture) -> None:
    """Both are JSON Schema documents."""
    for name in ("result", "facts"):
        assert "$schema" in json.loads(summarizer(capfdbinary, "schema", name).out)


def test_the_version(capfdbinary: Capture) -> None:
    """`--version` names the program."""
    outcome = summarizer(capfdbinary, "--version")
    assert outcome.code == 0
    assert outcome.out.startswith("summarizer ")


def test_settings_come_from_flags_then_environment_then_file(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest one wins."""
    config = tmp_path / "config" / "summarizer" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text('model = "from-file"\n')

    def model(*flags: str) -> str:
        out = summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", *flags).out
        return out.partition("requests: 1 to ")[2].partition(",")[0]

    assert model() == "from-file"
    monkeypatch.setenv("SUMMARIZER_MODEL", "from-environment")
    assert model() == "from-environment"
    assert model("--model", "from-flag") == "from-flag"


def test_a_plan_goes_where_the_result_would(capfdbinary: Capture, tmp_path: Path) -> None:
    """-o is followed, and a format that no plan has is refused."""
    target = tmp_path / "plan.txt"
    assert summarizer(capfdbinary, "brief", SAMPLE, SAMPLE, "--dry-run", "-o", target).out == ""
    assert target.read_text(encoding="utf-8").count("Nothing was sent.") == 2
    refused = summarizer(capfdbinary, "brief", SAMPLE, "--dry-run", "--format", "json")
    assert refused.code == 2
    assert "--format json: is no form of a plan" in refused.error
    assert summarizer(capfdbinary, "brief", "nowhere.txt", "--dry-run", "-o", tmp_path / "none.txt").code == 1
    assert not (tmp_path / "none.txt").exists()


def test_recordings_are_made_and_renewed(capfdbinary: Capture, tmp_path: Path) -> None:
    """What was recorded is not asked again; a new article is, and says who answered."""
    source = tmp_path / "tiny.ko.txt"
    source.write_text("투자액은 1조 원이다.\n", encoding="utf-8")
    brief = {
        "headline": {"text": "Investment is 1 trillion won", "evidence": ["1.1"]},
        "sentences": [{"text": "The investment is 1 trillion won.", "evidence": ["1.1"]}],
        "source": {"publisher": None, "byline": None, "relays": None, "date_as_written": None, "evidence": []},
        **{part: [] for part in FACT_LISTS},
    }
    translation = {"segments": [{"id": "1.1", "text": "The investment is 1 trillion won."}], "terms": []}
    with serve(Answer(completion(json.dumps(brief))), Answer(completion(json.dumps(translation)))) as endpoint:
        flags: list[str | Path] = ["--into", tmp_path / "into", "--base-url", endpoint.url, "--answered-by", "a test"]
        assert summarizer(capfdbinary, "record", source, *flags).code == 0
        assert summarizer(capfdbinary, "record", source, *flags).code == 0
    folder = tmp_path / "into" / "recordings" / "tiny"
    assert sorted(path.name for path in folder.iterdir()) == ["brief-01.json", "translate-01.json"]
    assert json.loads((folder / "brief-01.json").read_text(encoding="utf-8"))["answered_by"] == "a test"
    assert (tmp_path / "into" / "expected" / "tiny.md").read_text(encoding="utf-8").startswith("# Investment")
    assert summarizer(capfdbinary, "record", "-").code == 2
    assert summarizer(capfdbinary, "record", source, "--into", "/dev/null/x").code == 1


def test_a_source_that_cannot_be_recorded_changes_nothing(capfdbinary: Capture, tmp_path: Path) -> None:
    """No recording, no expected output, and what was there stays."""
    kept = tmp_path / "recordings" / "tiny"
    kept.mkdir(parents=True)
    assert summarizer(capfdbinary, "record", tmp_path / "tiny.txt", "--into", tmp_path).code == 1
    assert kept.is_dir()
    assert list((tmp_path / "expected").iterdir()) == []


def test_the_cache_lies_in_the_users_own_folder(
    capfdbinary: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a setting it is where the system keeps caches."""
    monkeypatch.delenv("SUMMARIZER_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert summarizer(capfdbinary, "brief", SAMPLE, "--offline").code == 0
    assert (tmp_path / "summarizer" / "replies.sqlite3").is_file()


@pytest.mark.parametrize("names", [(".hidden.ko.txt",), ("a.ko.txt", "a.ja.txt")])
def test_recordings_of_others_are_never_touched(capfdbinary: Capture, tmp_path: Path, names: tuple[str, ...]) -> None:
    """A source without a name of its own is refused, before the folder of all recordings is taken for its own."""
    other = tmp_path / "into" / "recordings" / "other" / "brief-01.json"
    other.parent.mkdir(parents=True)
    other.write_text("{}")
    outcome = summarizer(capfdbinary, "record", *(tmp_path / name for name in names), "--into", tmp_path / "into")
    assert outcome.code == 2
    assert names[-1] in outcome.error
    assert other.exists()


TINY_BRIEF = {
    "headline": {"text": "Investment is 1 trillion won", "evidence": ["1.1"]},
    "sentences": [{"text": "The investment is 1 trillion won.", "evidence": ["1.1"]}],
    "source": {"publisher": None, "byline": None, "relays": None, "date_as_written": None, "evidence": []},
    **{part: [] for part in FACT_LISTS},
}
NO_QUOTA = Answer({"error": {"message": "You exceeded your current quota", "code": "insufficient_quota"}}, 429)


@pytest.mark.parametrize(
    ("failure", "code", "cause"),
    [(Answer(completion("{", "length")), 1, "was cut"), (NO_QUOTA, 5, "quota")],
    ids=["cut", "quota"],
)
def test_a_good_briefing_without_its_translation_is_delivered(
    capfdbinary: Capture, tmp_path: Path, failure: Answer, code: int, cause: str
) -> None:
    """One line says what is missing and why, the exit code too; what ends the run ends it."""
    source = tmp_path / "tiny.ko.txt"
    source.write_text("투자액은 1조 원이다.\n", encoding="utf-8")
    with serve(Answer(completion(json.dumps(TINY_BRIEF))), failure, failure) as endpoint:
        flags = ["--do", "summary,facts,translation", "--base-url", endpoint.url, "--quiet"]
        sources = [source] if code == 1 else [source, source]
        outcome = summarizer(capfdbinary, "brief", *sources, *flags)
    assert outcome.code == code
    assert outcome.out.startswith("# Investment is 1 trillion won\n")
    assert "- **Missing:** translation – " in outcome.out
    assert outcome.error.startswith("summarizer: tiny.ko.txt: translation missing: ")
    assert cause in outcome.error
    assert len(endpoint.bodies) == (3 if cause == "was cut" else 2), "what was cut is asked for once with more room"


def test_a_recording_is_not_replaced_by_half_of_one(capfdbinary: Capture, tmp_path: Path) -> None:
    """The demo and the tests would miss the other half."""
    source, kept = tmp_path / "tiny.ko.txt", tmp_path / "recordings" / "tiny" / "translate-01.json"
    source.write_text("투자액은 1조 원이다.\n", encoding="utf-8")
    cut = Answer(completion("{", "length"))
    with serve(Answer(completion(json.dumps(TINY_BRIEF))), cut, cut) as endpoint:
        flags = ["--into", str(tmp_path), "--base-url", endpoint.url, "--answered-by", "a test"]
        assert summarizer(capfdbinary, "record", source, *flags).code == 1
    assert not kept.parent.exists()
    assert not (tmp_path / "expected" / "tiny.md").exists()
