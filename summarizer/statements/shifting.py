"""Is it still the same speaker who says it, and still one?"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Problem, Speaker
from summarizer.statements.english_names import english_names
from summarizer.statements.evidence import CLAUSE_END, LONG, SHORTER, Grade, Pair, problem, words
from summarizer.statements.name_evidence import CAPITALISED, evidence_of
from summarizer.statements.qualifying import compare_qualifiers
from summarizer.statements.speakers import CHAIN, HEAD_END, LIMIT, REPORTING, english_speaker, within
from summarizer.statements.speakers_alike import (
    CARRIERS,
    GENERAL,
    HEADS,
    ORGANISATIONS,
    VAGUE,
    any_compatible,
    compatible,
)
from summarizer.statements.speakers_named import named_stranger, titled
from summarizer.statements.tables import UNSPACED, table

NAMED = late(r"(?:\b[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐ][\w'’-]+\s+){1,3}[A-ZÀ-ÞĀ-ŽА-ЯЁІЇЄҐ][\w'’-]+")
"""A personal name, where names are written with capitals."""

BESIDE = 40
"""Signs between a name and the reporting phrase whose subject it is, at most."""


def compare_speakers(pair: Pair) -> Iterator[Problem]:
    """A speaker who is not the source's, or several for one.

    A role that the source names, but not as one who speaks, is a shift; so is one that it does not name at all,
    if the words for that role are few and no translator's paraphrase for another.
    """
    if not pair.source.has(*REPORTING, "hearsay") and not pair.source.quotations:
        return
    theirs = pair.source.speakers
    ours = _aloud(pair)
    if pair.speaker:
        ours.append(claimed_speaker(pair.speaker))
    known = {role for speaker in theirs for role in speaker.roles}
    for speaker in ours:
        kept = any(any_compatible(other.roles, known) for other in ours if other is not speaker)
        if speaker.number == "several" and _single(pair, speaker):
            verdict = pair.verdict((), SHORTER)
            if verdict:
                saying = "the words of one are given to several"
                yield problem("attribution.plural", verdict, _names(theirs), speaker.text, saying)
        elif speaker.roles and (shift := _shift(pair, speaker, known, kept)) and not _named_there(pair, speaker):
            saying = "the words are given to somebody else"
            yield problem("attribution.shifted", shift, _names(theirs), speaker.text, saying)
        elif named_stranger(pair, speaker) and (shift := pair.verdict((), SHORTER)):
            saying = "the words are given to somebody whom the source does not name"
            yield problem("attribution.shifted", shift, _names(theirs), speaker.text, saying)
    yield from compare_qualifiers(pair, ours)
    yield from _exchanged(pair, ours)
    lost = list(_one_of_two(pair, ours))
    yield from lost or _source_gone(pair, ours)
    yield from _told_by_nobody(pair, ours)


def _aloud(pair: Pair) -> list[Speaker]:
    """Who speaks in the English itself; of whom a speaker tells within quotation marks only where nobody else does."""
    ours, quotations = list(pair.english.speakers), pair.english.quotations
    outside = [speaker for speaker in ours if not within(speaker.span, quotations)] if quotations else ours
    return outside or ours


def _exchanged(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Two who speak one after the other, and in the English the other way round.

    Translations keep the order of clauses that stand against each other; where nothing else can be told the order can.
    """
    if len(ours) != PAIR or not all(speaker.roles for speaker in ours) or len(pair.units) > 1:
        return
    first, second = (_telling(speaker) or speaker.roles for speaker in ours)
    if any(compatible(mine, other) for mine in first for other in second):
        return
    order = [_which(role.kind, first, second) for role in _subjects(pair)]
    kept = [place for place in order if place]
    if kept != [2, 1] or not AGAINST.search(pair.english.text[ours[0].span.end : ours[1].span.start]):
        return
    verdict = pair.verdict((), SHORTER)
    if verdict:
        saying = "two speakers have changed places"
        yield problem("attribution.shifted", verdict, _names(pair.source.speakers), _names(tuple(ours)), saying)


def _which(role: str, first: tuple[str, ...], second: tuple[str, ...]) -> int:
    """1 or 2 for the one of two speakers that a role of the source may name; 0 for neither or both."""
    one, two = any_compatible(first, {role}), any_compatible(second, {role})
    return 0 if one == two else 1 if one else 2


def _subjects(pair: Pair) -> list[Cue]:
    """The roles that the source names, each once: who is named again is spoken of."""
    found: dict[str, Cue] = {}
    for role in pair.source.roles[:LIMIT]:
        found.setdefault(role.kind, role)
    return list(found.values())


PAIR = 2
AGAINST = late(r"(?:\b(?:but|while|whereas|though|although|yet|and)\b|;)[^.;]{0,12}$")
"""Between two who speak one after the other."""


def _one_of_two(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Of two who speak in the source the English names one; the other's words are told as fact."""
    theirs = [speaker for speaker in pair.source.speakers if GENERAL.isdisjoint(speaker.roles)]
    reporting = pair.source.marked(*REPORTING, "hearsay")
    if len(ours) != 1 or len(pair.units) > 1 or len(theirs) < PAIR or len(reporting) < PAIR:
        return
    everybody = {role.kind for role in pair.english.roles}
    gone = [speaker for speaker in theirs if not any_compatible(everybody, set(speaker.roles))]
    here = [speaker for speaker in theirs if any_compatible(ours[0].roles, set(speaker.roles))]
    verdict = pair.verdict((), SHORTER) if gone and here and not pair.english.has("source_named", "hearsay") else None
    if verdict:
        saying = "the words of one of two speakers are told as fact"
        yield problem("attribution.lost", verdict, _names(tuple(gone)), "", saying)


def _source_gone(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """By way of whom it is told is gone; in the English there speaks only one of whom it is told."""
    if not ours or len(pair.units) > 1 or pair.english.has("source_named", "hearsay", "terms"):
        return
    named = pair.source.marked("source_named")
    by_way = [
        speaker
        for speaker in pair.source.speakers
        if any(0 <= marker.span.start - speaker.span.end < LEAST for marker in named)
    ]
    told_of = [role for role in pair.source.roles[:LIMIT] if named and role.span.start > named[0].span.end]
    theirs = {role for speaker in by_way for role in speaker.roles}
    everybody = {role.kind for role in pair.english.roles}
    content = {role.kind for role in told_of} - theirs
    if not by_way or any_compatible(everybody, theirs) or _named_there(pair, ours[0]):
        return
    if all(speaker.roles and any_compatible(speaker.roles, content) for speaker in ours):
        verdict = pair.verdict((), SHORTER)
        if verdict:
            yield problem("attribution.lost", verdict, _names(tuple(by_way)), "", "by way of whom it is told is gone")


def _names(speakers: tuple[Speaker, ...]) -> str:
    return ", ".join(speaker.text for speaker in speakers)


def _shift(pair: Pair, speaker: Speaker, known: set[str], kept: bool) -> Grade:
    """How sure it is that the source lets somebody else speak; ``kept``: one of its speakers speaks here too."""
    everybody = {role.kind for role in pair.source.roles}
    if _related(pair, speaker, everybody, known):
        return "unproven" if kept else pair.verdict((), SHORTER)
    telling = _telling(speaker)
    if not telling:
        private = known and known <= PRIVATE and "person" not in speaker.roles
        return pair.verdict((), SHORTER, near=kept) if private else None
    heads = set(speaker.roles) & (HEADS | CARRIERS)
    beside = _beside(pair)
    specific = (known | beside) - HEADS
    if known <= HEADS and specific and not any_compatible(telling, specific) and not HEADS.issuperset(telling):
        heads = set()  # the head of the research team speaks for no ministry
        known = specific
    known = known | beside
    if CARRIERS.issuperset(telling) and any_compatible(speaker.roles, known):
        return None  # the data of an agency are the agency's words
    if any_compatible(telling, known) or (any_compatible(heads, known) and any_compatible(telling, everybody)):
        return None
    if any_compatible(telling, everybody):
        verdict = pair.verdict((), SHORTER, near=kept or _carried(pair, telling))
        foreign = known and any_compatible(telling, everybody - known - CARRIERS) and _rendered_speakers(pair)
        return verdict if foreign else None
    if not known and (not _somebody(pair, telling) or not (GENERAL | OF_MANY_NAMES).isdisjoint(telling)):
        return None  # many languages leave a speaker out whom the sentence before names
    if heads - set(telling) and not everybody - HEADS:
        return None  # a spokesman of nobody in the source is one of somebody in the sentence before
    sure = not kept and len(pair.english.text) <= LONG and _rendered_speakers(pair)
    return "contradicts" if sure else "unproven"


def _rendered_speakers(pair: Pair) -> bool:
    """Whether the speakers of the source, if it has any, stand in the sentence that the English renders."""
    if len(pair.units) == 1 or not pair.source.speakers:
        return True
    rendered = pair.rendered
    return bool(rendered) and any(within(speaker.span, (rendered,)) for speaker in pair.source.speakers)


def _beside(pair: Pair) -> set[str]:
    """Roles that stand right before a speaker in scripts without cases: the authorities of the fire brigade."""
    if pair.source.language not in UNSPACED:
        return set()
    starts = {speaker.span.start for speaker in pair.source.speakers}
    found = set()
    persons = {speaker.span.start for speaker in pair.source.speakers if speaker.roles == ("person",)}
    text = pair.source.text
    for role in reversed(pair.source.roles[:LIMIT]):
        named = any(
            0 < start - role.span.end < CHAIN and NAME_ONLY.fullmatch(text, role.span.end, start) for start in persons
        )
        if named or starts & {role.span.end, role.span.end + 1}:
            found.add(role.kind)
            starts.add(role.span.start)
    return found


NAME_ONLY = late(r"(?:の| )?(?:[^\W\d_]{1,8}(?:[(（]\d+[)）])? ?){1,2}")
"""A name between a role and the title behind the name: resident Kim (72), Mr."""


def _telling(speaker: Speaker) -> tuple[str, ...]:
    """Those roles of a speaker that tell most: whom a spokesman speaks for, whose the study is."""
    for others in (HEADS | CARRIERS, HEADS, VAGUE):
        if telling := tuple(role for role in speaker.roles if role not in others):
            return telling
    return ()


RELATED = frozenset({"family", "lawyer", "agent", "aide", "spokesperson", "doctor", "coach", "teacher", "employer"})
"""Those who belong to somebody: beside the owner's name they are other people."""
AGENCY = late(r"(?:agency|agents?|manager|label)$")
OWNED = late(r"(?i)^\W*(?:his|her|their)\b|['’]s?\s")


def _related(pair: Pair, speaker: Speaker, everybody: set[str], known: set[str]) -> bool:
    """Whether somebody speaks who is named after another and whom the source does not have: his lawyer, her agent."""
    if not OWNED.search(speaker.text):
        return False
    head = speaker.roles[-1]
    if AGENCY.search(speaker.text) and not {"agent", "company", "association"} & everybody:
        return bool(known) and known.isdisjoint({*ORGANISATIONS, "company"})
    if head not in RELATED or head in everybody:
        return False
    if head == "spokesperson" and (not known or not known.isdisjoint({*ORGANISATIONS, "company", "association"})):
        return False
    return bool(known) or pair.source.has("said", "hearsay")


PRIVATE = frozenset(
    {
        *("resident", "witness", "family", "victim", "farmer", "student", "driver", "passenger", "customer", "fan"),
        *("artist", "player", "coach", "suspect", "patient", "owner", "internet", "author"),
    }
)
"""Speakers whom no translator calls officials."""


def _somebody(pair: Pair, telling: tuple[str, ...]) -> bool:
    """Whether the source shows that somebody speaks whom its roles do not name.

    In Japanese the mark of hearsay reports what the speaker of the sentence before says, too. A bare name may be that
    of a minister or of a company; it is no name of the police or of the neighbours.
    """
    hearsay = pair.source.language != "ja" and pair.source.has("hearsay")
    if hearsay or pair.source.has("source_named") or any(role.kind == "person" for role in pair.source.roles):
        return True
    return not UNNAMED.isdisjoint(telling) and pair.source.subject


OF_MANY_NAMES = frozenset(
    {
        *("rescue", "regulator", "health_authority", "education_board", "government", "association", "industry"),
        *("group", "province", "airport", "railway", "tax"),
    }
)
"""Roles of bodies that every country calls otherwise: that a table has no word for one says little."""

UNNAMED = frozenset(
    {
        *("police", "prosecutors", "court", "resident", "witness", "family", "victim", "suspect", "weather"),
        *("ministry", "city", "province", "army", "firefighters", "rescue", "driver", "passenger"),
        *("customer", "fan", "investor", "central_bank", "internet", "opposition", "ruling", "statistics"),
        *("health_authority", "education_board", "tax", "investigators", "parliament", "un", "who", "imf", "eu"),
    }
)
"""Speakers whom a name alone does not stand for."""


def _named_there(pair: Pair, speaker: Speaker) -> bool:
    """Whether the source names the speaker, whatever it calls them."""
    text, language = pair.source.text, pair.source.language
    if FULL_NAME.search(speaker.text) and any(role.kind == "person" for role in pair.source.roles):
        return not named_stranger(pair, speaker)
    if len(NAME.findall(speaker.text)) < PAIR:
        return False
    ours = {word for role in pair.english.roles for word in role.text.lower().split()}
    source = evidence_of(text, language)
    return any(
        token.kind == "name" and token.plain not in ours and source.supports(token.plain)
        for name in english_names(pair.english.text)
        if name.text in speaker.text
        for token in name.tokens
    )


FULL_NAME = late(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")
NAME = late(r"\b(?!The\b|This\b|That\b|His\b|Her\b|Their\b|One\b)[A-ZÀ-Ž][\w'’-]{2,}(?! of\b)")


def _single(pair: Pair, speaker: Speaker) -> bool:
    """Whether one person alone speaks in the source, who may be the speaker."""
    text, reporting = pair.source.text, pair.source.marked(*REPORTING)
    theirs = pair.source.speakers
    others = {role.kind for role in pair.source.roles[:LIMIT] if not _belongs(pair.source.text, role, theirs)}
    head = HEAD_END.split(speaker.text, maxsplit=1)[0]
    *_, last = head.split() or [""]
    if (last != head and not last.islower()) or any(role in others - ORGANISATIONS for role in speaker.roles[-1:]):
        return False  # joined names, or somebody whom the source has beside the speaker
    if any(role in BODIES for role in speaker.roles[-1:]):
        return False  # the plural of their members names the body
    if theirs:
        persons = [their for their in theirs if ORGANISATIONS.isdisjoint(their.roles)]
        return bool(persons) and all(their.number == "one" or _named_one(pair, their) for their in persons)
    if len(reporting) != 1 or any_compatible(speaker.roles, {role.kind for role in pair.source.roles}):
        return False
    start, end = reporting[0].span.start, reporting[0].span.end
    return bool(NAMED.search(text[max(0, start - BESIDE) : start]) or NAMED.search(text[end : end + BESIDE]))


def _named_one(pair: Pair, speaker: Speaker) -> bool:
    """Whether a speaker whose words show no number has a name beside it."""
    if speaker.number != "unknown" or pair.source.language in UNSPACED:
        return False
    if pair.source.language not in CAPITALISED:
        return titled(pair, speaker)
    text, span = pair.source.text, speaker.span
    found = (NAME_AFTER.match(text, span.end), NAME_BEFORE.search(text[max(0, span.start - BESIDE) : span.start]))
    return any(match and match[1][0].isupper() and match[2][0].isupper() for match in found)


NAME_AFTER = late(r"\w{0,4},? ([^\W\d_][\w'’-]+) (?:\w[\w'’-]* )?([^\W\d_][\w'’-]+)\b")
NAME_BEFORE = late(r"([^\W\d_][\w'’-]+) ([^\W\d_][\w'’-]+),? (?:\w{1,4} )?$")
BODIES = frozenset({"prosecutors", "police", "firefighters", "rescue", "investigators"})


def _belongs(text: str, role: Cue, speakers: tuple[Speaker, ...]) -> bool:
    """Whether a role is the speaker's own, or stands right before the speaker as part of the name."""
    for speaker in speakers:
        if role.kind in speaker.roles or role.span.start == speaker.span.start:
            return True
        between = text[role.span.end : speaker.span.start]
        if role.span.end <= speaker.span.start and len(between) <= CHAIN and not CLAUSE_END.search(between):
            return True
    return False


def _told_by_nobody(pair: Pair, ours: list[Speaker]) -> Iterator[Problem]:
    """Hearsay of the source that the English lets somebody say outright."""
    if not ours or pair.english_has("hearsay", "accusation", "source_named"):
        return
    hearsay = tuple(cue for cue in pair.source_markers("hearsay") if not SAID_SO.match(cue.text))
    if not hearsay or pair.source.marked("said", "source_named", "demand", "denial") or pair.source.quotations:
        return
    outright = any(OUTRIGHT.fullmatch(marker.text) for marker in pair.english.marked("said", "announcement", "affirm"))
    theirs = {role.kind for role in pair.source.roles[:LIMIT]}
    saying = [
        speaker
        for speaker in ours
        if not {*CARRIERS, "expert", "investor", "industry"}.intersection(speaker.roles)
        and theirs.isdisjoint(CROWD.intersection(speaker.roles))
    ]
    verdict = pair.verdict(hearsay, SHORTER) if saying and outright else None
    if verdict:
        yield problem("attribution.shifted", verdict, words(hearsay), saying[0].text, "hearsay is given to a speaker")


SAID_SO = late("という|とのこと|そうだ")
"""In Japanese these marks of hearsay report what a named speaker says, too."""

CROWD = frozenset({"expert", "resident", "witness", "scholar", "doctor", "farmer", "worker", "student", "fan"})
"""Many of whom "they say" may tell."""

OUTRIGHT = late(
    r"(?i)sa(?:id|ys?)|told|announce[sd]?|confirm(?:s|ed)|state[sd]|declare[sd]|reveal(?:s|ed)|admit(?:s|ted)"
)
"""Verbs of those who speak for themselves."""


def _carried(pair: Pair, telling: tuple[str, ...]) -> bool:
    """Whether the speaker may be one who speaks by way of another: the police, whom the newspaper cites."""
    if any(role in CARRIERS for role in telling):
        return True
    speaking = [their.span for their in pair.source.speakers]
    named = [
        marker
        for marker in pair.source.marked("source_named")
        if not any(
            -LEAST < marker.span.start - span.end < LEAST or 0 <= span.start - marker.span.end < LEAST
            for span in speaking
        )
    ]
    for role in pair.source.roles[:LIMIT] if named else ():
        gaps = (pair.source.text[marker.span.end : role.span.start] for marker in named)
        inside = any(within(role.span, (marker.span,)) for marker in named)
        if any_compatible(telling, (role.kind,)) and any(
            inside or gap and len(gap) <= CHAIN and not COMMA.search(gap) for gap in gaps
        ):
            return True
    return False


LEAST = 6
"""A marker that stands so near to a speaker is that speaker's."""
COMMA = late("[,，、]")


def claimed_speaker(name: str) -> Speaker:
    """The speaker of a claim, read like one in a sentence."""
    english = table("en")
    roles = english.roles.scan(name.lower(), name, english.places(name.lower()))
    return english_speaker(name, Span(0, len(name)), english, roles)
