"""Do several speak in the English where the source has one?"""

from __future__ import annotations

from summarizer.expressions import late
from summarizer.nouns.statement import Speaker
from summarizer.statements.english_names import english_names
from summarizer.statements.entries import NOTHING
from summarizer.statements.evidence import Pair
from summarizer.statements.name_evidence import evidence_of
from summarizer.statements.reading import Side, side
from summarizer.statements.speakers_alike import any_compatible
from summarizer.statements.speakers_english import HEAD_END, PLURAL
from summarizer.statements.speakers_number import BODIES, named_at
from summarizer.statements.speakers_person import person_gone
from summarizer.statements.speakers_told import PERSONAL, Told
from summarizer.statements.tables import table

COORDINATED = late(r",? (?:and|as well as|along with|together with|alongside) ")
SEVERAL = late(r"(?i)\b(?:several|many|various|numerous|multiple|a (?:number|group|series) of|dozens of|other)\b")
"""Words that say outright that there are several."""
NAMELESS = late(r"(?:(?:the|his|her|its|their|other|some|several|many|local|former|two) )*[a-z]")
"""A conjunct that begins with a common noun, not with a name."""
JOINT = late(r"(?i)\b(?:both|alike|jointly)\b")


def several_for_one(pair: Pair, speaker: Speaker) -> bool:
    """Whether the English shows outright that it has several speak, and the source has one."""
    return added(pair, speaker) or multiplied(pair, speaker) or unnamed(pair, speaker)


def own_statement(pair: Pair, speaker: Speaker, apart: Told | None) -> Pair:
    """The pair with that statement of the source alone which names the speaker; as it is where none does."""
    for teller in apart.tellers if apart else ():
        if teller.speaker == speaker and len(teller.places) == 1:
            (place,) = teller.places
            text = apart.theirs[place].text if apart else ""
            return Pair.of(text, pair.english.text, pair.source.language, "", pair.speaker, pair.status)
    return pair


def added(pair: Pair, speaker: Speaker) -> bool:
    """Whether somebody speaks beside the speaker whom the source does not have: the governor and his secretary."""
    first, *rest = COORDINATED.split(speaker.text)
    if not rest or not (pair.source.speakers or pair.source.subject) or not NAMELESS.match(rest[-1]):
        return False
    beside = HEAD_END.split(rest[-1], maxsplit=1)[0].strip(" ,")
    own = side(beside, "en")
    if HEAD_END.search(first + " ") and not _people(beside):
        return False
    if not (own.roles or _people(beside) or BELONGING.match(beside) or PERSONAL.search(first)):
        return False
    return not (_known(pair, own, rest[-1]) or says_several(pair.source) or _coordinated(pair.source))


BELONGING = late(r"(?:his|her|its|their)\s")


def _people(beside: str) -> bool:
    """Whether a phrase ends in a plural for people."""
    several = table("en").several
    return several is not NOTHING and bool(several.fullmatch(beside.lower().rsplit(" ", 1)[-1]))


def _known(pair: Pair, own: Side, beside: str) -> bool:
    """Whether the source names the one beside: by role or by name."""
    speaking = {role for their in pair.source.speakers for role in their.roles}
    theirs = {role.kind for role in pair.source.roles} - speaking
    if own.roles and any_compatible({own.roles[-1].kind}, theirs):
        return True
    source = evidence_of(pair.source.text, pair.source.language)
    names = [token for name in english_names(beside) for token in name.tokens if token.kind == "name"]
    return any(source.supports(token.plain) for token in names)


def _coordinated(source: Side) -> bool:
    """Whether a speaker of the source is joined to somebody."""
    told = [marker.span.start for marker in source.marked("said", "source_named", "denial", "demand")]
    joint = AND.get(source.language, NOTHING)
    for speaker in source.speakers:
        end = min([start for start in told if start >= speaker.span.end] + [speaker.span.end + NEAR])
        if joint.search(source.lowered, max(0, speaker.span.start - NEAR // 2), min(end, speaker.span.end + NEAR)):
            return True
    return False


NEAR = 40
"""Signs beside a speaker within which another one is joined to it."""
AND = {
    language: late(pattern)
    for language, pattern in {
        "ar": r"\sو",
        "cs": r"\b(?:a|i|spolu)\b",
        "de": r"\b(?:und|sowie)\b",
        "es": r"\b(?:y|e)\b",
        "et": r"\b(?:ja|ning)\b",
        "fr": r"\bet\b",
        "hi": r"\s(?:और|तथा|एवं|व)\s",
        "id": r"\b(?:dan|serta)\b",
        "it": r"\bed?\b",
        "ja": r"(?<=[一-龥ァ-ヺー」）])(?:と|や|、|・|及び|および|ら)(?=[一-龥ァ-ヺ])",
        "ko": r"[가-힣](?:와|과|랑)\s|\s및\s|·",
        "nl": r"\ben\b",
        "pl": r"\b(?:i|oraz|a także)\b",
        "pt": r"\be\b",
        "ro": r"\b(?:și|şi|si)\b",
        "ru": r"\bи\b",
        "tr": r"\b(?:ve|ile)\b",
        "uk": r"\b(?:і|й|та)\b",
        "vi": r"\b(?:và|cùng)\b",
        "zh": r"[和及与與、]",
    }.items()
}
"""And, in all languages."""


def accompanied(pair: Pair) -> str:
    """Who stands beside a name as "others", where nothing in the source is joined to anything; empty for nobody."""
    found = OTHERS.search(pair.english.text)
    joint = AND.get(pair.source.language)
    if not found or joint is None or not pair.source.has("said", "source_named", "hearsay", "denial"):
        return ""
    joined = joint.search(pair.source.lowered) or _shows_several(pair.source, 0, len(pair.source.text))
    return "" if joined else found[0]


OTHERS = late(r"[A-Z][\w'’-]+ and (?:(?:several|many|some) )?other(?:s\b|(?: [\w'’-]+){0,3}? [a-z]+s\b)")
"""A name, and others beside it."""


def merged(pair: Pair, speaker: Speaker, apart: Told) -> bool:
    """Whether two are said to say the same of whom the source has each say something else."""
    conjuncts = COORDINATED.split(speaker.text)
    if len(conjuncts) != PAIR or not JOINT.search(pair.english.text):
        return False
    kinds = [{role.kind for role in side(conjunct, "en").roles} for conjunct in conjuncts]
    theirs = [{role.kind for role in side(statement.text, pair.source.language).roles} for statement in apart.theirs]
    places = [frozenset(place for place, roles in enumerate(theirs) if roles & own) for own in kinds]
    return all(len(place) == 1 for place in places) and places[0] != places[1]


PAIR = 2


def unnamed(pair: Pair, speaker: Speaker) -> bool:
    """Whether several speak where the source has one person by name, whom the English does not name."""
    if any(BODIES.intersection(their.roles, speaker.roles) for their in pair.source.speakers):
        return False  # the plural of their members names the body
    if any(
        their.number == "several" and any_compatible(speaker.roles, their.roles) and not named_at(pair, their)
        for their in pair.source.speakers
    ):
        return False  # whoever is named need not be the one who speaks
    plural = speaker.number == "several" or PLURAL.search(HEAD_END.split(speaker.text, maxsplit=1)[0].strip().lower())
    return bool(plural) and not english_names(speaker.text[1:]) and bool(person_gone(pair))


def says_several(source: Side) -> bool:
    """Whether a word beside a speaker of the source, or anywhere if it has none, says that there are several."""
    if any(speaker.number == "several" for speaker in source.speakers):
        return True
    if not source.speakers:
        return _shows_several(source, 0, len(source.text))
    spans = [speaker.span for speaker in source.speakers]
    return any(_shows_several(source, max(0, span.start - NEAR), span.end + NEAR // 2) for span in spans)


def _shows_several(source: Side, start: int, end: int) -> bool:
    """Whether a stretch has a word for several; an article that the feminine shares shows nothing beside one."""
    words = table(source.language)
    found = words.several.finditer(source.lowered, start, end)
    return any(words.plural is NOTHING or not words.single.search(match[0]) for match in found)


def multiplied(pair: Pair, speaker: Speaker) -> bool:
    """Whether the English says outright that several speak, of whom the source shows no sign."""
    if not SEVERAL.search(speaker.text) or says_several(pair.source) or not pair.source.has("said", "source_named"):
        return False
    joint = AND.get(pair.source.language)
    return not (COORDINATED.search(speaker.text) and joint and joint.search(pair.source.lowered))
