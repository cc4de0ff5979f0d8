"""Is it one who speaks in the source, whose words the English may give to several?"""

from __future__ import annotations

from summarizer.expressions import CAPITALS, late
from summarizer.nouns.statement import Cue, Speaker
from summarizer.statements.evidence import CLAUSE_END, Pair
from summarizer.statements.name_evidence import CAPITALISED
from summarizer.statements.speakers import CHAIN, LIMIT, REPORTING
from summarizer.statements.speakers_alike import ORGANISATIONS, any_compatible
from summarizer.statements.speakers_english import HEAD_END
from summarizer.statements.speakers_named import titled
from summarizer.statements.tables import UNSPACED, table

NAMED = late(rf"(?:\b[{CAPITALS}][\w'’-]+\s+){{1,3}}[{CAPITALS}][\w'’-]+")
"""A personal name, where names are written with capitals."""

BESIDE = 40
"""Signs between a name and the reporting phrase whose subject it is, at most."""


def single(pair: Pair, speaker: Speaker) -> bool:
    """Whether one person alone speaks in the source, who may be the speaker."""
    text, reporting = pair.source.text, pair.source.marked(*REPORTING)
    theirs = pair.source.speakers
    others = {role.kind for role in pair.source.roles[:LIMIT] if not _belongs(pair.source.text, role, theirs)}
    head = HEAD_END.split(speaker.text, maxsplit=1)[0]
    *_, last = head.split() or [""]
    joined = last != head and not last.islower() and not speaker.text.rsplit(" ", 1)[-1].islower()
    if joined or any(role in others - ORGANISATIONS for role in speaker.roles[-1:]):
        return False  # joined names, or somebody whom the source has beside the speaker
    if any(role in BODIES for role in speaker.roles[-1:]):
        return False  # the plural of their members names the body
    if any(their.number == "several" and _may_be(speaker, their) for their in theirs):
        return False  # another statement of the source is theirs
    if (speaker.roles == ("press",) and PROPER.fullmatch(speaker.text)) or (
        PEOPLE.fullmatch(speaker.text) and pair.source.has("hearsay")
    ):
        return False  # a name that ends like a plural, or "people", who stand for nobody in particular
    if any(DEFENCE.search(text, max(0, their.span.start - 1), their.span.end + SIDE) for their in theirs):
        return False  # one side of a case, which may have several lawyers
    if theirs:
        persons = [their for their in theirs if ORGANISATIONS.isdisjoint(their.roles) or _behind(pair, their)]
        return bool(persons) and all(their.number == "one" or _named_one(pair, their) for their in persons)
    if len(reporting) != 1 or any_compatible(speaker.roles, {role.kind for role in pair.source.roles}):
        return False
    start, end = reporting[0].span.start, reporting[0].span.end
    return bool(NAMED.search(text[max(0, start - BESIDE) : start]) or NAMED.search(text[end : end + BESIDE]))


def _may_be(speaker: Speaker, their: Speaker) -> bool:
    """Whether a speaker may be one of the source's; of whom the English has no role, anybody may be."""
    return not speaker.roles or any_compatible(speaker.roles, their.roles)


PROPER = late(r"(?:the )?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
"""Nothing but words with capitals."""
PEOPLE = late(r"(?i)(?:some |many |most |the )?(?:people|locals|villagers|they|some|many|others|rumou?rs|reports)")
"""Those who tell what is told by nobody in particular."""
SIDE = 4
"""Signs behind a speaker within which a word for their side stands."""
DEFENCE = late(
    r"(?i)defes|defens|difes|défens|verteidigung|verdediging|obron|obhaj|защит|захист|apărare|savunma|弁護側|側|辩方|辯方"
    r"|변호인단|측|conducere|direcci[oó]n|direction\b|direzion|direção|leitung\b|führung\b|leiding\b|directie|bestuur\b"
    r"|vedení|kierownictw|zarząd\b|juhtkon|juhatus\b|руководств|керівництв|дирекци|дирекці|yönetim\b|yönetimi\b"
    r"|manajemen|direksi|경영진|지도부|집행부|経営陣|執行部|首脳陣|领导层|領導層|管理层|管理層|إدارة|प्रबंधन|ban giám đốc"
)
"""The defence, somebody's side, or those who lead: nouns in the singular for several people."""


def _named_one(pair: Pair, speaker: Speaker) -> bool:
    """Whether a speaker whose words show no number has a name beside it."""
    if speaker.number != "unknown" or pair.source.language in UNSPACED:
        return _behind(pair, speaker)
    if pair.source.language not in CAPITALISED:
        return titled(pair, speaker)
    return named_at(pair, speaker)


def named_at(pair: Pair, speaker: Speaker) -> bool:
    """Whether two words with capitals stand right beside the noun for a speaker."""
    text, span = pair.source.text, speaker.span
    found = (NAME_AFTER.match(text, span.end), NAME_BEFORE.search(text[max(0, span.start - BESIDE) : span.start]))
    return any(match and match[1][0].isupper() and match[2][0].isupper() for match in found)


def _behind(pair: Pair, speaker: Speaker) -> bool:
    """Whether a personal name follows the noun for a speaker at once: it is one, whatever the noun's ending."""
    if pair.source.language == "zh":
        return speaker.number != "several" and bool(table("zh").person.match(pair.source.text, speaker.span.end))
    return bool(NAME_BEHIND.match(pair.source.text, speaker.span.end)) and pair.source.language in CAPITALISED


NAME_BEHIND = late(rf"\w{{0,4}} (?:[{CAPITALS}][\w'’-]+ ){{1,2}}[{CAPITALS}][\w'’-]+\b")
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
