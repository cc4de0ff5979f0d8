"""Full translation: numbered sentences, with the article as context, in as many parts as it needs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from summarizer.nouns.article import Article, Segment
from summarizer.nouns.exchange import Reply, Request
from summarizer.nouns.finding import Finding, Location
from summarizer.nouns.outputs import Term, TranslatedSegment, Translation
from summarizer.nouns.result import Assignment, Options, Outcome
from summarizer.prompts import PromptFolder
from summarizer.tasks.material import make_request, parse_reply, shared_values, term_lines
from summarizer.tasks.questions import Questions
from summarizer.tokens import fits

PART_TOKENS = 2_500
"""Source tokens asked for at a time: few enough that no sentence is forgotten."""
PART_SEGMENTS = 200
"""Sentences asked for at a time; an article of short lines has many in few tokens, and an answer has room for 400."""
CHANGED_TOKENS, CHANGED_SEGMENTS = 3_000, 240
"""What a part may grow to by a change before it is cut in two: most parts are full, and hardly any would grow else."""
CONTEXT_TOKENS = 12_000
"""An article up to this size is context as a whole; of a longer one the opening and the neighbourhood."""
NEIGHBOURHOOD = 12
"""Paragraphs shown before and after the part, where the article is too long to be shown whole."""
OUTPUT_TOKENS_BASE = 2_000
OUTPUT_TOKENS_PER_BYTE = 1
"""English takes about a third of a token for each byte of any source; the rest is room for ids and thinking."""


class Part(NamedTuple):
    """The sentences that one request asks for."""

    segments: tuple[Segment, ...]
    halved: int = 0
    """How often its context was halved, for a model that takes only short requests."""


def split(article: Article) -> tuple[Part, ...]:
    """The article in parts of at most PART_TOKENS and PART_SEGMENTS, cut between paragraphs.

    A single paragraph above that is cut between its sentences.
    """
    whole = article.segments
    if _fits_part(whole):
        return (Part(whole),)
    return tuple(Part(tuple(segments)) for segments in _packed(_pieces(whole)))


def plan(assignment: Assignment, options: Options, prompts: PromptFolder) -> tuple[Part, ...]:
    """The parts to ask for: as `split` has them, but for a long article an earlier version of which was answered.

    Its parts that stand in this version as well are asked for as they were, wherever they now are, and only what
    lies between them is packed anew: a change moves no border but those around it.
    """
    whole = assignment.article.segments
    if not assignment.answered or _fits_part(whole):
        return split(assignment.article)
    standing = Questions("translate", assignment, options, prompts).standing(whole, assignment.answered)
    if not standing:
        return split(assignment.article)
    parts, at = list[Part](), 0
    for begin, end in standing:
        parts += (*_fill(whole[at:begin]), Part(whole[begin:end]))
        at = end
    return (*parts, *_fill(whole[at:]))


def halve(part: Part, *, less_context: bool) -> tuple[Part, ...]:
    """Two parts instead of one, for an answer that was cut or a request that was too long; none where it is one
    sentence already, and its context cannot be less.
    """
    halved = part.halved + less_context
    if len(part.segments) == 1:
        return (Part(part.segments, halved),) if less_context and NEIGHBOURHOOD >> part.halved else ()
    middle = len(part.segments) // 2
    return (Part(part.segments[:middle], halved), Part(part.segments[middle:], halved))


def request_part(
    assignment: Assignment, options: Options, prompts: PromptFolder, part: Part, terms: Sequence[Term]
) -> Request:
    """The request for one part; `terms` are those that earlier parts settled."""
    question = Questions("translate", assignment, options, prompts).ask(part.segments)
    values = shared_values(assignment, _context(assignment.article, part))
    values |= {
        "first": part.segments[0].id,
        "last": part.segments[-1].id,
        "terms": term_lines(terms),
    }
    return make_request("translate", values, prompts, options.model, _output_tokens(part.segments), question)


def read_part(reply: Reply) -> Translation:
    """What an answer holds, as answered; raises ValueError where it is none."""
    from summarizer.tasks.replies import TranslateReply

    answer = parse_reply(TranslateReply, reply)
    return Translation(
        tuple(TranslatedSegment(segment.id.strip("[]() "), segment.text.strip()) for segment in answer.segments),
        tuple(Term(term.source, term.english) for term in answer.terms),
    )


def readdress(reply: Reply, asked: Sequence[str], ids: Sequence[str]) -> Reply | None:
    """An answer for the sentences `asked`, as one for the same sentences under other ids.

    None where it is no answer, or not one for exactly these in their order. The text must be the JSON object alone.
    """
    try:
        answered = read_part(reply)
    except ValueError:
        return None
    if [segment.id for segment in answered.segments] != [*asked]:
        return None
    document = json.loads(reply.text)
    for segment, id_ in zip(document["segments"], ids, strict=True):
        segment["id"] = id_
    return replace(reply, text=json.dumps(document, ensure_ascii=False))


def join(parts: Iterable[Translation]) -> Translation:
    """The parts as one translation; the first English of a term stands."""
    segments: list[TranslatedSegment] = []
    terms: dict[str, Term] = {}
    for part in parts:
        segments += part.segments
        for term in part.terms:
            terms.setdefault(term.source, term)
    return Translation(tuple(segments), tuple(terms.values()))


def split_repair(article: Article, failing: Iterable[Finding]) -> tuple[Part, ...]:
    """The segments that `failing` names, in parts that one request can ask for."""
    named = {id_ for finding in failing for id_ in finding.segments}
    pieces = ((segment,) for segment in article.segments if segment.id in named)
    return tuple(Part(tuple(segments)) for segments in _packed(pieces))


def request_repair(
    assignment: Assignment,
    options: Options,
    prompts: PromptFolder,
    part: Part,
    translation: Translation,
    failing: Sequence[Finding],
) -> Request:
    """The request that asks again for the segments of `part`, each with what the checks say of it."""
    answered = {segment.id: segment.text for segment in translation.segments}
    reasons = {s.id: "; ".join(f.message for f in failing if s.id in f.segments) for s in part.segments}
    remarks = [(answered.get(id_, ""), reason) for id_, reason in reasons.items()]
    question = Questions("translate-repair", assignment, options, prompts).ask(part.segments, remarks)
    values = shared_values(assignment, _context(assignment.article, part))
    values |= {
        "failing": "\n".join(f"{id_} {answered.get(id_, '')}\n  check: {reason}" for id_, reason in reasons.items()),
        "terms": term_lines(translation.terms),
    }
    return make_request("translate-repair", values, prompts, options.model, _output_tokens(part.segments), question)


def repair_translation(
    translation: Translation, part: Part, failing: Sequence[Finding], reply: Reply
) -> tuple[Translation, tuple[Outcome, ...]]:
    """The arranged translation with the segments of `part` replaced; raises ValueError for no answer.

    A segment that nobody asked for is not taken over.
    """
    asked = {segment.id for segment in part.segments}
    replaced = {s.id: s for s in read_part(reply).segments if s.id in asked and s.text}
    outcomes = tuple(
        Outcome(Location("translation", "segments", id_), "repaired", f.message)
        for f in failing
        for id_ in f.segments
        if id_ in replaced
    )
    segments = tuple(replaced.get(segment.id, segment) for segment in translation.segments)
    return Translation(segments, translation.terms), outcomes


def arrange(article: Article, translation: Translation) -> Translation:
    """One text for each source segment, in the article's order; what was not answered is empty."""
    answered: dict[str, str] = {}
    for segment in translation.segments:
        answered.setdefault(segment.id, segment.text)
    segments = tuple(TranslatedSegment(s.id, answered.get(s.id, "")) for s in article.segments)
    return Translation(segments, translation.terms)


def rejected(article: Article, translation: Translation) -> tuple[Outcome, ...]:
    """What an answer holds beyond one text for each of the article's sentences, none of which is delivered."""
    known = article.segment_by_id
    first: dict[str, str] = {}
    outcomes = []
    for segment in translation.segments:
        delivered = first.setdefault(segment.id, segment.text)
        if segment.id not in known or segment.text != delivered:
            what = "a second text for it" if segment.id in known else "no sentence of the article"
            where = Location("translation", "segments", segment.id)
            outcomes.append(Outcome(where, "rejected", f"{what}: '{segment.text[:80]}'"))
    return tuple(outcomes)


def arranged_away(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings that no check can repeat once the answer is arranged: whether the right text was taken is open."""
    return tuple(finding for finding in findings if finding.code in ("segment.doubled", "segment.order"))


def _fill(segments: tuple[Segment, ...]) -> tuple[Part, ...]:
    """What lies between two parts that stand; the last part may be larger, so that nothing small is left over."""
    parts = list(_packed(_pieces(segments)))
    last = [segment for part in parts[-2:] for segment in part]
    if len(last) <= CHANGED_SEGMENTS and fits(_text(last), CHANGED_TOKENS):
        parts[-2:] = [last] if last else []
    return tuple(Part(tuple(part)) for part in parts)


def _pieces(segments: Iterable[Segment]) -> Iterator[tuple[Segment, ...]]:
    """Paragraphs, or the sentences of one that is too long for a part."""
    for _, members in groupby(segments, key=_paragraph_number):
        paragraph = tuple(members)
        if _fits_part(paragraph):
            yield paragraph
        else:
            yield from ((segment,) for segment in paragraph)


def _packed(pieces: Iterable[tuple[Segment, ...]]) -> Iterator[list[Segment]]:
    """Pieces put together as long as they fit."""
    part: list[Segment] = []
    for piece in pieces:
        if part and not _fits_part([*part, *piece]):
            yield part
            part = []
        part = [*part, *piece]
    if part:
        yield part


def _fits_part(segments: Sequence[Segment]) -> bool:
    return len(segments) <= PART_SEGMENTS and fits(_text(segments), PART_TOKENS)


def _context(article: Article, part: Part) -> tuple[Segment, ...]:
    """What the prompt shows around a part: the whole article, or its opening and the neighbourhood."""
    if not part.halved and fits(_text(article.segments), CONTEXT_TOKENS):
        return article.segments
    asked = set(map(_paragraph_number, part.segments))
    reach = NEIGHBOURHOOD >> part.halved
    shown = {near for number in asked for near in range(number - reach, number + reach + 1)}
    if reach:
        shown |= {1, 2}
    return tuple(
        segment for paragraph in article.paragraphs if paragraph.number in shown for segment in paragraph.segments
    )


def _paragraph_number(segment: Segment) -> int:
    return int(segment.id.partition(".")[0])


def _output_tokens(segments: Iterable[Segment]) -> int:
    return OUTPUT_TOKENS_BASE + OUTPUT_TOKENS_PER_BYTE * len(_text(segments).encode("utf-8", "surrogatepass"))


def _text(segments: Iterable[Segment]) -> str:
    return "\n".join(segment.text for segment in segments)
