"""Is a speaker of the English somebody else than the source lets speak?"""

from __future__ import annotations

from functools import cache

from summarizer.expressions import late
from summarizer.languages import section
from summarizer.nouns.statement import Speaker
from summarizer.statements.beads import in_order, sentences
from summarizer.statements.english_names import english_names
from summarizer.statements.evidence import LONG, SENTENCE_END, SHORTER, Grade, Pair
from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.reading import side
from summarizer.statements.romanisation import fold
from summarizer.statements.speakers import CHAIN, LIMIT, within
from summarizer.statements.speakers_alike import (
    CARRIERS,
    GENERAL,
    HEADS,
    ORGANISATIONS,
    VAGUE,
    any_compatible,
)
from summarizer.statements.speakers_named import named_stranger
from summarizer.statements.tables import UNSPACED


def somebody_else(pair: Pair, whole: Pair, speaker: Speaker, known: set[str]) -> Grade:
    """How sure it is that the source lets somebody else speak; ``whole``: the pair that the statement is from."""
    everybody = {role.kind for role in pair.source.roles}
    if _related(pair, speaker, everybody, known):
        return pair.verdict((), SHORTER)
    if named_there(pair, speaker):
        return None
    telling = told_apart(telling_roles(speaker), pair.source.language)
    if not telling:
        private = known and known <= PRIVATE and "person" not in speaker.roles and not telling_roles(speaker)
        return pair.verdict((), SHORTER) if private else None
    if telling == ("spokesperson",) and not known.isdisjoint({*ORGANISATIONS, "company", "association", "club"}):
        return None  # anybody's words may come from their spokesman
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
        verdict = pair.verdict((), SHORTER, near=_carried(pair, telling) or _told_to(pair, known))
        foreign = known and any_compatible(telling, everybody - known - CARRIERS) and _rendered_speakers(pair)
        return verdict if foreign else None
    if heads - set(telling) and not everybody - HEADS:
        return None  # a spokesman of nobody in the source is one of somebody in the sentence before
    return _stranger(pair, whole, telling, known)


def _stranger(pair: Pair, whole: Pair, telling: tuple[str, ...], known: set[str]) -> Grade:
    """How sure it is that a role of which the source has no word is somebody else's.

    Only beside a speaker of the source who has been read: one who has not may be the very one. Nor where the source
    has such a one elsewhere: then the English may render another statement than the one that it is held against.
    """
    if not known and (not _somebody(pair, telling) or not (GENERAL | OF_MANY_NAMES).isdisjoint(telling)):
        return None  # many languages leave a speaker out whom the sentence before names
    sure = known and len(pair.english.text) <= LONG and _rendered_speakers(pair)
    return "contradicts" if sure and not _elsewhere(pair, whole, telling) else "unproven"


def _elsewhere(pair: Pair, whole: Pair, telling: tuple[str, ...]) -> bool:
    """Whether the source has such a role outside the statement: in its sentence, or, out of order, anywhere."""
    if pair is whole or sum(not ours.isdisjoint(telling) for ours in _speaking(whole)) > 1:
        return False  # what is theirs is told as theirs beside it
    around = [whole.source]
    if in_order(whole):
        language = whole.source.language
        around = [side(text, language) for text in sentences(whole.source, SENTENCE_END) if pair.source.text in text]
    return any(any_compatible(telling, {role.kind for role in each.roles}) for each in around)


def _speaking(pair: Pair) -> list[set[str]]:
    """The roles of each one who speaks in the English."""
    return [set(speaker.roles) for speaker in pair.english.speakers]


def _told_to(pair: Pair, known: set[str]) -> bool:
    """Whether all who speak in the source are such as are told things, and the English has them too.

    "A witness told the news agency": in languages without cases both stand beside the verb.
    """
    if not CARRIERS.issuperset(known) or not any_compatible({role.kind for role in pair.english.roles}, known):
        return False
    named = [marker.span for marker in pair.source.marked("source_named")]
    return not any(
        0 <= their.span.start - span.end < LEAST or within(their.span, (span,))
        for their in pair.source.speakers
        for span in named
    )


def _rendered_speakers(pair: Pair) -> bool:
    """Whether the speakers of the source, if it has any, stand in the sentence that the English renders."""
    if len(pair.units) == 1 or not pair.source.speakers:
        return True
    rendered = pair.rendered
    return rendered is not None and any(within(speaker.span, (rendered,)) for speaker in pair.source.speakers)


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


def telling_roles(speaker: Speaker) -> tuple[str, ...]:
    """Those roles of a speaker that tell most: whom a spokesman speaks for, whose the study is."""
    for others in (HEADS | CARRIERS, HEADS | VAGUE, VAGUE):
        if telling := tuple(role for role in speaker.roles if role not in others):
            return telling
    return ()


def told_apart(roles: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Those of some roles for which a language has words: of others nothing shows whether a source names them."""
    return tuple(role for role in roles if role in _roles(language))


@cache
def _roles(language: str) -> frozenset[str]:
    """The roles that a language has words for; all that a table may name where it has none at all."""
    entries: dict[str, list[str]] = section(language, "statements").get("roles", {})
    return frozenset(entries)


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
    if head not in RELATED or head in everybody or any_compatible((head,), known):
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


def named_there(pair: Pair, speaker: Speaker) -> bool:
    """Whether the source names the speaker, whatever it calls them."""
    text, language = pair.source.text, pair.source.language
    if _named_beside(pair, speaker):
        return True
    if FULL_NAME.search(speaker.text) and any(role.kind == "person" for role in pair.source.roles):
        return not named_stranger(pair, speaker)
    if len(NAME.findall(speaker.text)) == 1 or not OF_PLACES.isdisjoint(speaker.roles[-1:]):
        return False
    ours = {word for role in pair.english.roles for word in role.text.lower().split()}
    source = evidence_of(text, language)
    return any(
        token.kind == "name" and token.plain not in ours and source.supports(token.plain)
        for name in english_names(pair.english.text)
        if name.text in speaker.text
        for token in name.tokens
    )


def _named_beside(pair: Pair, speaker: Speaker) -> bool:
    """Whether the name behind the noun for one of some body stands beside a speaker of the source."""
    found = TITLED.search(speaker.text) if LOCAL.issuperset(telling_roles(speaker)) else None
    if not found:
        return False
    near = (
        pair.source.text[max(0, their.span.start - BESIDE) : their.span.end + BESIDE] for their in pair.source.speakers
    )
    words = NAME_PART.findall(found[1])
    return any(
        all(evidence_of(text, pair.source.language).supports(fold(word).lower()) for word in words) for text in near
    )


TITLED = late(
    r"[a-z]{3,}(?<!\bthe)(?<!\bfor)(?<!\bfrom)(?<!\bnear)(?<!\band)(?<!\bwith),? ((?:[A-Z][\w'’-]+ ){1,2}"
    r"(?:al-|el-)?[A-Z][\w'’-]+)\Z"
)
"""A noun, and the name of the one who is called so."""
NAME_PART = late(r"[A-Z][\w'’]+")
LOCAL = frozenset({"city", "province"})
"""Bodies whose adjectives stand before nouns for persons: municipal, provincial."""
BESIDE = 40
"""Signs beside a speaker within which the name stands."""

OF_PLACES = frozenset(
    {
        *("province", "city", "police", "court", "prosecutors", "ministry", "army", "airport"),
        *("central_bank", "parliament", "health_authority", "school", "firefighters"),
    }
)
"""Bodies that are named after places: the place alone does not show that it is they."""

FULL_NAME = late(r"\b[A-Z][\w'’-]+ [A-Z][\w'’-]+")
NAME = late(r"\b(?!The\b|This\b|That\b|His\b|Her\b|Their\b|One\b)[A-ZÀ-Ž][\w'’-]{2,}(?! of\b)")


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
            inside or (gap and len(gap) <= CHAIN and not COMMA.search(gap)) for gap in gaps
        ):
            return True
    return False


LEAST = 6
"""A marker that stands so near to a speaker is that speaker's."""
COMMA = late("[,，、]")
