"""From article to result, with answers written by hand."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from summarizer import __version__
from summarizer.errors import QuotaError, RequestTooLong, SummarizerError, UnusableReply
from summarizer.nouns.exchange import Reply, Usage
from summarizer.nouns.finding import OutputName
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment, Options, Result
from summarizer.pipeline import REQUESTS_AT_MOST, process
from summarizer.prices import DEFAULT_MODEL, cost_of
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.tasks.translate import split
from tests.factory import assign, make_article
from tests.scripted import USAGE, Scripted, answer, brief, brief_repair, figure, run, statement, translated

SOURCE = assign("ko", "한빛항만공사는 3조4,000억원을 투입한다.", "시장은 “늦었다”고 말했다.")
HEADLINE = statement("Hanbit port to spend 3.4 trillion won", "1.1")
RIGHT = brief(HEADLINE, figures=[figure("3조4,000억원", "3.4 trillion won", "1.1")])
WRONG_FIGURE = figure("4,000억원", "400 billion won", "1.1")
WRONG = brief(HEADLINE, figures=[WRONG_FIGURE])
ENGLISH = [("1.1", "The Hanbit Port Corporation will spend 3.4 trillion won."), ("1.2", "“Too late,” the mayor said.")]


def processed(
    provider: Scripted, *outputs: OutputName, source: Assignment = SOURCE, model: str = DEFAULT_MODEL
) -> Result:
    """The result of a run with a script, all of whose answers must be used."""
    options = Options(outputs=outputs or ("summary", "facts"), model=model)
    result = run(process(source, options, PromptFolder(), provider))
    assert provider.answers == []
    return result


def script(*answers: Reply | SummarizerError | dict[str, Any]) -> Scripted:
    """A provider that gives these answers."""
    return Scripted([a if isinstance(a, Reply | SummarizerError) else answer(a) for a in answers])


def tasks(provider: Scripted) -> list[str]:
    """What was asked, in order."""
    return [request.task for request in provider.requests]


def codes(result: Result) -> list[tuple[str, str]]:
    """Code and place of the findings."""
    return [(finding.code, str(finding.where)) for finding in result.findings]


# Briefing


def test_a_right_answer_takes_one_request() -> None:
    """Summary and fact sheet come together, without findings, and the run says what it took."""
    provider = script(RIGHT)
    result = processed(provider)
    assert result.summary is not None
    assert result.summary.headline.text == "Hanbit port to spend 3.4 trillion won"
    assert result.facts is not None
    assert result.facts.figures[0].grounding.state == "exact"
    assert (result.translation, result.findings, result.outcomes, result.notes) == (None, (), (), ())
    assert tasks(provider) == ["brief"]
    metrics = result.metrics
    assert (metrics.requests, metrics.from_shelf, metrics.repairs, metrics.usage) == (1, 0, 0, USAGE)
    assert metrics.cost == cost_of(DEFAULT_MODEL, USAGE)


def test_a_result_names_what_made_it() -> None:
    """Program, model and the hash of every prompt."""
    versions = processed(script(RIGHT)).versions
    assert (versions.summarizer, versions.model) == (__version__, DEFAULT_MODEL)
    assert versions.prompts == {name: PromptFolder().load(name).sha256 for name in PROMPT_NAMES}


@pytest.mark.parametrize(
    ("outputs", "expected"), [(("summary",), (True, False)), (("facts",), (False, True)), ((), (True, True))]
)
def test_only_what_is_wanted_is_delivered(outputs: tuple[OutputName, ...], expected: tuple[bool, bool]) -> None:
    """The findings on the other half are not shown either."""
    wrong = brief(statement("Port", "9.9"), statement("It pays.", "1.1"), open_questions=[statement("Who?", "8.8")])
    provider = script(wrong, brief_repair(), brief_repair())
    result = processed(provider, *outputs)
    assert (result.summary is not None, result.facts is not None) == expected
    places = {finding.where.output for finding in result.findings}
    assert places == {name for name, wanted in zip(("summary", "facts"), expected, strict=True) if wanted}


def test_an_answer_from_a_shelf_costs_nothing() -> None:
    """A replayed run has a price of nought, even for a model without a price."""
    result = processed(script(answer(RIGHT, paid=False)), model="a-model-of-my-own")
    assert (result.metrics.requests, result.metrics.from_shelf) == (0, 1)
    assert (result.metrics.cost, result.metrics.usage) == (Decimal(0), Usage())


def test_an_unknown_model_has_no_cost_rather_than_none() -> None:
    """Price unknown is not nought."""
    assert processed(script(RIGHT), model="a-model-of-my-own").metrics.cost is None


def test_progress_is_told_request_by_request() -> None:
    """Whoever waits sees what is asked."""
    said: list[str] = []
    provider = script(WRONG, brief_repair(figures=[{"number": 1, "replacement": None}]))
    run(process(SOURCE, Options(model="m"), PromptFolder(), provider, said.append))
    assert said == ["brief", "brief-repair"]


@pytest.mark.parametrize("reason", ["refusal", "content_filter"])
def test_a_refused_or_filtered_briefing_ends_the_article(reason: Any) -> None:
    """Nothing is made of it, and nothing is asked again."""
    provider = script(answer(RIGHT, reason))
    with pytest.raises(UnusableReply):
        processed(provider)
    assert len(provider.requests) == 1


def test_a_format_complaint_and_then_a_right_answer() -> None:
    """The second answer is used, both are paid."""
    provider = script(answer("Here is the briefing: ..."), RIGHT)
    result = processed(provider)
    assert tasks(provider) == ["brief", "brief"]
    assert "did not follow the format" in provider.requests[1].messages[-1].content
    assert (result.metrics.requests, result.metrics.repairs, result.findings) == (2, 0, ())


# Briefing, repaired


def test_a_wrong_figure_is_asked_for_again_and_repaired() -> None:
    """400 billion is cut out of 3.4 trillion; the second answer is right and the first is accounted for."""
    replacement = {"number": 1, "replacement": figure("3조4,000억원", "3.4 trillion won", "1.1")}
    provider = script(WRONG, brief_repair(figures=[replacement]))
    result = processed(provider)
    assert tasks(provider) == ["brief", "brief-repair"]
    assert "does not stand so in 1.1" in provider.requests[1].messages[1].content
    assert result.facts is not None
    assert result.facts.figures[0].english == "3.4 trillion won"
    assert result.findings == ()
    assert [(str(outcome.where), outcome.fate) for outcome in result.outcomes] == [("facts.figures.1", "repaired")]
    assert (result.metrics.requests, result.metrics.repairs) == (2, 1)


def test_an_item_that_is_taken_back_is_accounted_for() -> None:
    """It is not delivered and not hidden."""
    result = processed(script(WRONG, brief_repair(figures=[{"number": 1, "replacement": None}])))
    assert result.facts is not None
    assert (result.facts.figures, result.findings) == ((), ())
    assert [(str(outcome.where), outcome.fate) for outcome in result.outcomes] == [("facts.figures.1", "rejected")]


def test_what_still_fails_after_two_rounds_is_delivered_flagged() -> None:
    """It was not repaired, and nobody says so."""
    again = brief_repair(figures=[{"number": 1, "replacement": WRONG_FIGURE}])
    provider = script(WRONG, again, again)
    result = processed(provider)
    assert tasks(provider) == ["brief", "brief-repair", "brief-repair"]
    assert codes(result) == [("written.not-in-source", "facts.figures.1")]
    assert result.outcomes == ()
    assert result.facts is not None


def test_an_item_that_is_taken_back_moves_those_behind_it() -> None:
    """What became of an item is told of the item as it is delivered."""
    figures = [WRONG_FIGURE, figure("9억원", "900 million won", "1.1"), figure("8억원", "800 million won", "1.1")]
    right = figure("3조4,000억원", "3.4 trillion won", "1.1")
    first = brief_repair(figures=[{"number": 2, "replacement": right}])
    second = brief_repair(figures=[{"number": 1, "replacement": None}])
    result = processed(script(brief(HEADLINE, figures=figures), first, second))
    assert result.facts is not None
    assert [item.as_written for item in result.facts.figures] == ["3조4,000억원", "8억원"]
    assert codes(result) == [("written.not-in-source", "facts.figures.2")]
    assert [(str(outcome.where), outcome.fate) for outcome in result.outcomes] == [
        ("facts.figures.1", "repaired"),
        ("facts.figures.1", "rejected"),
    ]


def test_a_repair_in_a_wrong_format_uses_up_the_requests() -> None:
    """Three requests are the limit for one that is normally taken, complaints included."""
    provider = script(answer("?"), WRONG, answer("?"))
    result = processed(provider)
    assert tasks(provider) == ["brief", "brief", "brief-repair"]
    assert len(provider.requests) == REQUESTS_AT_MOST
    assert codes(result) == [("written.not-in-source", "facts.figures.1")]
    assert len(result.notes) == 1


def test_a_refused_repair_leaves_the_first_answer_flagged() -> None:
    """What was paid for is delivered, with a note."""
    result = processed(script(WRONG, answer("I cannot help.", "refusal")))
    assert codes(result) == [("written.not-in-source", "facts.figures.1")]
    assert "is a refusal" in result.notes[0]


# Translation


def test_a_right_translation_takes_one_request() -> None:
    """One text for each sentence, with the terms that it settled."""
    provider = script(translated(*ENGLISH, terms=[("한빛항만공사", "Hanbit Port Corporation")]))
    result = processed(provider, "translation")
    assert result.translation is not None
    assert [(segment.id, segment.text) for segment in result.translation.segments] == ENGLISH
    assert result.translation.terms == (Term("한빛항만공사", "Hanbit Port Corporation"),)
    assert (result.summary, result.facts, result.findings, result.outcomes) == (None, None, (), ())


def test_an_english_source_is_not_translated() -> None:
    """Nothing is asked; a note says why."""
    provider = script()
    result = processed(provider, "translation", source=assign("en", "The bridge closes."))
    assert (result.translation, result.findings, provider.requests) == (None, (), [])
    assert result.notes == ("The article is in English: there is nothing to translate.",)


def test_a_missing_sentence_is_asked_for_again() -> None:
    """Only the missing one, with the whole article as context."""
    provider = script(translated(ENGLISH[0]), translated(ENGLISH[1]))
    result = processed(provider, "translation")
    assert tasks(provider) == ["translate", "translate-repair"]
    assert "1.2 \n  check: sentence 1.2 was not translated" in provider.requests[1].messages[1].content
    assert result.translation is not None
    assert [segment.text for segment in result.translation.segments] == [text for _, text in ENGLISH]
    assert result.findings == ()
    assert [(str(outcome.where), outcome.fate) for outcome in result.outcomes] == [
        ("translation.segments.1.2", "repaired")
    ]


def test_an_added_sentence_is_rejected_without_a_request() -> None:
    """There is nothing to ask again; it is not delivered."""
    provider = script(translated(*ENGLISH, ("9.9", "Subscribe now.")))
    result = processed(provider, "translation")
    assert tasks(provider) == ["translate"]
    assert result.findings == ()
    assert [(outcome.where.item, outcome.fate) for outcome in result.outcomes] == [("9.9", "rejected")]


SWAPPED = [("1.2", ENGLISH[0][1]), ("1.1", ENGLISH[1][1])]
DOUBLED = [*ENGLISH, ("1.2", "He said nothing of the kind.")]


@pytest.mark.parametrize(
    ("answered", "expected"),
    [(SWAPPED, ["segment.order", "segment.order"]), (DOUBLED, ["segment.doubled"])],
)
def test_what_was_doubled_or_misplaced_stays_flagged_until_it_is_repaired(
    answered: list[tuple[str, str]], expected: list[str]
) -> None:
    """Once the answer is arranged no check sees it any more; the text that is not delivered is accounted for."""
    result = processed(script(translated(*answered), translated(), translated()), "translation")
    # The texts that changed places have numbers of each other, which other checks find as well.
    assert [code for code, _ in codes(result) if code.startswith("segment.")] == expected
    rejected = [outcome.reason for outcome in result.outcomes if outcome.fate == "rejected"]
    assert rejected == (["a second text for it: 'He said nothing of the kind.'"] if answered is DOUBLED else [])
    repaired = processed(script(translated(*answered), translated(*ENGLISH)), "translation")
    assert repaired.findings == ()


def test_a_sentence_that_still_fails_is_delivered_flagged() -> None:
    """Two rounds, then the reader is told."""
    bad = ("1.2", "“늦었다,” the mayor said.")
    provider = script(translated(ENGLISH[0], bad), translated(bad), translated(bad))
    result = processed(provider, "translation")
    assert tasks(provider) == ["translate", "translate-repair", "translate-repair"]
    assert codes(result) == [("residue.script", "translation.segments.1.2")]
    assert result.outcomes == ()


def test_a_repair_that_fails_leaves_the_sentence_flagged() -> None:
    """The note says why there was no second answer; the limit of requests holds."""
    provider = script(translated(ENGLISH[0]), answer("?"), answer("?"))
    result = processed(provider, "translation")
    assert len(provider.requests) == REQUESTS_AT_MOST
    assert codes(result) == [("segment.empty", "translation.segments.1.2")]
    assert len(result.notes) == 1


def test_a_long_article_is_translated_in_parts_that_share_their_terms() -> None:
    """What the first part settled stands in the request for the second."""
    sentence = "한빛항만공사는 12일 컨테이너 부두 확장에 3조4,000억원을 투입하는 방안을 검토 중이라고 밝혔다."
    english = "The Hanbit Port Corporation said on the 12th that it is considering spending 3.4 trillion won."
    source = Assignment(make_article("ko", *[[sentence] * 4] * 20))
    ids = [segment.id for segment in source.article.segments]
    answers = Scripted([])
    cut = len(split(source.article)[0].segments)
    terms = [("한빛항만공사", "Hanbit Port Corporation")]
    answers.answers += [
        answer(translated(*[(id_, english) for id_ in ids[:cut]], terms=terms)),
        answer(translated(*[(id_, english) for id_ in ids[cut:]])),
    ]
    result = processed(answers, "translation", source=source)
    assert result.findings == ()
    assert result.translation is not None
    assert [segment.id for segment in result.translation.segments] == ids
    assert "한빛항만공사 = Hanbit Port Corporation" not in answers.requests[0].messages[1].content
    assert "한빛항만공사 = Hanbit Port Corporation" in answers.requests[1].messages[1].content


def test_a_part_whose_answer_is_cut_is_asked_for_in_halves() -> None:
    """Less at a time, with the context as it was; the cut answer is paid too."""
    provider = script(answer(translated(*ENGLISH), "length"), translated(ENGLISH[0]), translated(ENGLISH[1]))
    result = processed(provider, "translation")
    assert result.translation is not None
    assert [(segment.id, segment.text) for segment in result.translation.segments] == ENGLISH
    assert result.metrics.requests == 3
    asked = [request.messages[1].content for request in provider.requests]
    assert len(set(asked)) == 3
    assert all("늦었다" in content for content in asked)


def test_a_part_that_is_too_long_is_asked_for_in_halves_with_less_around_it() -> None:
    """Down to the sentence alone; what was refused cost nothing."""
    too_long = RequestTooLong("host", "the request is longer than the model takes", "use a larger one")
    source = Assignment(make_article("ko", *[[f"{number}월에 비가 내렸다."] for number in range(1, 9)]))
    answers = [translated((f"{number}.1", f"It rained in month {number}.")) for number in range(1, 9)]
    provider = script(*[too_long] * 3, *answers[:2], too_long, *answers[2:4], too_long, too_long, *answers[4:6],
                      too_long, *answers[6:])  # fmt: skip
    result = run(process(source, Options(outputs=("translation",), model="m"), PromptFolder(), provider))
    assert result.translation is not None
    assert [segment.text for segment in result.translation.segments] == [
        f"It rained in month {number}." for number in range(1, 9)
    ]
    assert result.metrics.requests == 8
    lengths = [len(request.messages[1].content) for request in provider.requests]
    assert lengths[0] > lengths[3]


def test_a_sentence_that_is_too_long_alone_ends_the_article() -> None:
    """It was asked for with less and less around it, and the error holds what the article cost."""
    too_long = RequestTooLong("host", "the request is longer than the model takes", "use a larger one")
    provider = script(answer("{", "length"), *[too_long] * 5)
    with pytest.raises(RequestTooLong) as caught:
        processed(provider, "translation", source=assign("ko", "시장은 3조4,000억원을 투입한다."))
    assert provider.answers == []
    assert caught.value.wasted == (USAGE,)


def test_an_answer_that_belongs_to_another_article_is_found_out() -> None:
    """Its ids and its words are not this article's: nothing of it passes as proved."""
    other = brief(statement("Rain in Busan", "7.3"), figures=[figure("46대", "46 cranes", "7.3")])
    result = processed(script(other, brief_repair(), brief_repair()))
    assert {"citation.unknown", "written.not-in-source"} & {finding.code for finding in result.findings}
    foreign = translated(("7.1", "It rained."), ("7.2", "It snowed."))
    result = processed(script(foreign, translated(), translated()), "translation")
    assert {finding.code for finding in result.findings} >= {"segment.empty"}
    assert {outcome.fate for outcome in result.outcomes} == {"rejected"}


def test_everything_at_once_takes_one_request_each() -> None:
    """Findings and metrics of all outputs come together."""
    provider = script(WRONG, brief_repair(), brief_repair(), translated(*ENGLISH))
    result = processed(provider, "summary", "facts", "translation")
    assert tasks(provider) == ["brief", "brief-repair", "brief-repair", "translate"]
    assert result.summary is not None
    assert result.facts is not None
    assert result.translation is not None
    assert codes(result) == [("written.not-in-source", "facts.figures.1")]
    assert (result.metrics.requests, result.metrics.repairs) == (4, 2)


# One half without the other

EVERYTHING: tuple[OutputName, ...] = ("summary", "facts", "translation")
NO_MONEY = QuotaError("the key", "has no quota left", "add credit")


def test_a_failed_translation_does_not_take_the_briefing_with_it() -> None:
    """What was had is delivered; what is missing is named with its cause."""
    result = processed(script(RIGHT, answer("Sorry.", "refusal")), *EVERYTHING)
    assert (result.summary is not None, result.facts is not None, result.translation) == (True, True, None)
    (missing,) = result.missing
    assert (missing.outputs, missing.exit_code) == (("translation",), 1)
    assert "the translate answer of gpt-6-luna: is a refusal" in missing.reason


def test_a_failed_briefing_does_not_take_the_translation_with_it() -> None:
    """The same the other way round; only what was wanted is missing."""
    result = processed(script(answer(RIGHT, "refusal"), translated(*ENGLISH)), "facts", "translation")
    assert (result.summary, result.facts, result.translation is not None) == (None, None, True)
    assert [missing.outputs for missing in result.missing] == [("facts",)]
    assert result.findings == ()


def test_where_both_fail_there_is_no_result() -> None:
    """The first error is the one that is told."""
    with pytest.raises(UnusableReply, match="brief answer"):
        processed(script(answer(RIGHT, "refusal"), answer("Sorry.", "refusal")), *EVERYTHING)


def test_a_failed_briefing_of_an_english_article_leaves_nothing() -> None:
    """There is no translation that could be delivered instead."""
    with pytest.raises(UnusableReply):
        processed(script(answer(RIGHT, "refusal")), *EVERYTHING, source=assign("en", "The bridge closes."))


def test_nothing_more_is_asked_where_the_quota_is_used_up() -> None:
    """An error that the translation would meet as well ends the article at once."""
    provider = script(NO_MONEY)
    with pytest.raises(QuotaError):
        processed(provider, *EVERYTHING)
    assert len(provider.requests) == 1


def test_a_quota_that_is_used_up_midway_leaves_the_briefing() -> None:
    """It was paid for; the exit code of the error goes with it."""
    result = processed(script(RIGHT, NO_MONEY), *EVERYTHING)
    assert result.summary is not None
    assert [missing.exit_code for missing in result.missing] == [5]
