"""Who speaks in English: the subject of a reporting verb, which is found by word order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from summarizer.expressions import late
from summarizer.nouns.article import Span
from summarizer.nouns.statement import Cue, Speaker, SpeakerNumber
from summarizer.statements.english_names import english_names
from summarizer.statements.owners_english import MADE_LAST, owners
from summarizer.statements.speakers import ASIDE, LIMIT, within
from summarizer.statements.subjects_english import (
    CAPITAL,
    CLAUSE,
    CLAUSE_EDGE,
    GIVEN,
    GOES_ON,
    HIDDEN,
    PARTICLE,
    PASSIVE,
    PRONOUN,
    after_verb,
    before_verb,
    behind_participle,
    of_participle,
    plain,
    told_within,
)
from summarizer.statements.tables import Table

HEAD_END = late(
    r"\s(?:of|from|in|at|who|whose|which|with|within|inside|outside|by|close(?= to)|familiar|near|for|on|to|over|about"
    r"|under|across|against|among|around|behind|between|after|before|during|along|beside|besides|involved|here|there"
    r"|themselves|itself|himself|herself|based|known|named|called|quoted|cited|published|released|conducted"
    r"|commissioned"
    r"|carried|led|obtained|submitted|responsible|concerned|identified|briefed|seen|covering|speaking|representing"
    r"|investigating|not|working|living|handling|dealing|overseeing|studying|advising|leading|heading"
    r"|monitoring|such as|including|like"
    r"|nevertheless|nonetheless|however|meanwhile|instead|also|earlier|later|yesterday|today|tomorrow|now|then"
    r"|(?:next|last|this) (?:week|month|year|spring|summer|autumn|fall|winter|season|morning|evening|night|quarter)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""What depends on the head of a noun phrase, or belongs to the verb behind it."""
OWNER = late(
    r"(?i)\b(?:heads?|chief|leaders?|chair\w*|members?|branch|representatives?|officials?|officers?|part|spokes\w+"
    r"|governor|boss"
    r"|director|president|secretary|deputy|delegates?|sources?|insiders?|people|circles|management|board"
    r"|chapter|arm|wing|unit|division|office)"
    r" (?:of|for|at|from|in|within|inside|on|close to) ([^,;]{1,60})"
)
OF_OTHERS = frozenset({"spokesperson", "official", "executive", "mayor"})
"""What somebody heads or is part of speaks through them."""
CAPS = f"[{CAPITAL}][\\w.'’-]*"
NAMES_JOINED = late(rf"(?:[Tt]he )?(?:{CAPS} )+and (?:the )?{CAPS}(?: {CAPS})*")
SINGLE = late(r"(?i)\b(?:an?|one|another|mr|mrs|ms|dr|he|she|i|(?:his|her) spokes\w+)\b")
PARTITIVE = late(
    r"(?i)\s*(?:(one|each|either|neither|another)|two|three|four|five|six|some|many|several|most|both|all|none"
    r"|dozens|hundreds"
    r"|a (?:number|group|couple|handful|series|majority|minority)) (?:other )?of (?:the |its |his |her |their "
    r"|those |these )?"
)
"""One of the residents, a number of people: what they are stands behind *of*."""


INITIALS = re.compile(
    r"\b(?:[A-Z]\.){2,4}"
    r"|\b(?:Co|Inc|Corp|Ltd|Mr|Mrs|Ms|Dr|Prof|Gov|Sen|Rep|Gen|Col|Lt|Capt|Sgt|Cpl|Maj|Adm|Insp|Supt|Rev|Hon|Pres|Asst"
    r"|St|Jr|Sr|Bros|vs|No)\.(?= )|\b[A-Z]\.(?= [A-Z]?[a-z])"
)
"""U.S., U.N., Co.: full stops that end nothing."""


INSERTED = late(r",? (?:for (?:its|his|her|their) part|however|meanwhile|in turn|on the other hand),")
"""What stands between a subject and its verb and says nothing of either."""
TURNED = re.compile(r"[\"”’']\s*$|^\s*$")
"""What stands before a verb whose subject follows it: the end of a quotation."""
SAYING = late(
    r"sa(?:id|ys?)|add(?:s|ed)|told \w+|(?:explain|insist|warn|announc|report|suggest|assur|argu|claim|stat|not|stress"
    r"|declar|complain|recall|predict|demand|urg|surmis|estimat|confirm|caution|emphasi[sz]|reveal|disclos|maintain"
    r"|conced|acknowledg"
    r"|contend|lament|remark|observ|conclud|assert|recount|point)(?:s|e|es|ed)?\b|writes|wrote|admits|admitted"
    r"|forecasts?"
)
"""Verbs whose subject follows after a comma alone."""


def _turned(text: str, verb: re.Match[str]) -> bool:
    before = text[max(0, verb.start() - 6) : verb.start()]
    if not before.strip():
        return bool(OPENING.match(verb[0]))
    return bool(TURNED.search(before) or (before.rstrip().endswith(",") and SAYING.match(verb[0])))


OPENING = late(r"(?:sa(?:id|ys)|adds?|added|writes|explains)$")
"""Verbs with which a sentence begins that names its speaker behind them: Says the mayor."""


def english_speakers(lowered: str, text: str, words: Table, roles: tuple[Cue, ...]) -> tuple[Speaker, ...]:
    """The subjects of reporting verbs, and the complements of "according to".

    Those whom somebody else tells of only where nobody else speaks: the client, whose lawyer says that he denies it.
    """
    text = _prepared(text)
    found: dict[Span, Speaker] = {}
    within_others: dict[Span, Speaker] = {}
    for span, verb, told in _subjects(lowered, text, words):
        speaker = english_speaker(text, span, words, roles)
        if _speaks(speaker, verb, words):
            (within_others if told else found)[span] = speaker
    behind_them = (after_verb(text, match.end()) for match in islice(words.after.finditer(lowered), LIMIT))
    for behind in (*behind_them, *owners(text)):
        if behind and not any(span.start <= behind.start < span.end for span in found):
            found[behind] = english_speaker(text, behind, words, roles)
    for match in islice(SAYING_SO.finditer(lowered), LIMIT) if "ing" in lowered else ():
        before = of_participle(text, match.start())
        if before and not any(EDGELESS.fullmatch(text, span.end, match.start()) for span in found):
            found[before] = english_speaker(text, before, words, roles)
    for match in islice(OPENING_SO.finditer(text), LIMIT) if "ing " in lowered else ():
        if (behind := behind_participle(text, match.end())) and behind not in found:
            found[behind] = english_speaker(text, behind, words, roles)
    speaking = found or within_others
    return tuple(speaker for span, speaker in speaking.items() if not _part_of_other(span, speaking))


def _part_of_other(span: Span, others: Iterable[Span]) -> bool:
    """Whether a speaker stands within another: the agency, whose spokesman speaks."""
    return any(other != span and within(span, (other,)) for other in others)


def _prepared(text: str) -> str:
    """The text, sign by sign, without full stops, commas and insertions that part nothing."""
    text = plain(INITIALS.sub(lambda match: match[0].replace(".", "_"), text))
    if "(" in text:
        text = ASIDE.sub(lambda match: " " * len(match[0]), text)
    return INSERTED.sub(lambda match: " " * len(match[0]), text) if INSERTED.search(text) else text


def _subjects(lowered: str, text: str, words: Table) -> Iterator[tuple[Span, str, bool]]:
    """The subject of each verb of telling, the verb, and whether somebody else tells of both."""
    quoted = tuple(Span(*match.span()) for match in QUOTED.finditer(text)) if QUOTES.search(text) else ()
    last: tuple[Span, int] | None = None
    for match in islice(words.before.finditer(lowered), LIMIT):
        if PARTICIPLE.match(match[0]) and not PROGRESSES.search(text, max(0, match.start() - 30), match.start()):
            continue  # a petition demanding it
        span = before_verb(text, match.start())
        if span and last and _goes_on(text, last[1], match.start(), within(span, (Span(0, last[0].start),))):
            span = last[0]
        told = span is not None and told_within(text, span.start, match.end())
        if not span and _turned(text, match):
            span = after_verb(text, match.end())
            if span and (CLAUSE.search(text[span.start : span.end]) or PRONOUN.match(text, span.start)):
                span = None  # what is said, not who says it
        if span and not _given(text, span, match[0]):
            span = _whole(text, span, match.start())
            told = told or within(Span(*match.span()), quoted)
            if not told:
                last = span, match.end()
            yield span, match[0], told


QUOTES = re.compile('["“]')
QUOTED = re.compile(r"“[^”]{1,600}”|\"[^\"]{1,600}\"")
"""What tells something in there is told by the one who is quoted."""


def _given(text: str, span: Span, verb: str) -> bool:
    """Whether a clause is told as no act of telling: if the mayor asks, after the club protested."""
    if GIVEN.search(text, max(0, span.start - 12), span.start) or " than " in text[span.start : span.end]:
        return True
    return bool(DATED.search(text, max(0, span.start - 8), span.start)) and not SAYING.match(verb)


def _goes_on(text: str, end: int, start: int, earlier: bool) -> bool:
    """Whether a verb is the second one of those who have told something: said that it was late, and warned.

    ``earlier``: the subject that would be found otherwise stands before theirs.
    """
    if not GOES_ON.search(text, end, start) or ENDS.search(text, end, start):
        return False
    return earlier or bool(CLAUSE_EDGE.search(text, end - 4, start))


ENDS = re.compile(r"[.;:!?\"“”()]")


def _whole(text: str, span: Span, verb: int) -> Span:
    """A speaker with the noun phrase before, where an insertion took the comma behind: the owner, Ada Holm, however."""
    if not text.startswith(" " * len(", too,"), span.end) or text[max(0, span.start - 2) : span.start] != ", ":
        return span
    before = before_verb(text, span.start - 2)
    return Span(before.start, span.end) if before and span.end < verb else span


PARTICIPLE = late(r"(?i)\w{3,}ing\b")
PROGRESSES = late(
    r"(?i)(?:\b(?:is|are|was|were|be|been|keeps?|kept)|['’](?:s|re))(?: (?:also|now|still|not|again|\w+ly))*\s*$"
)
DATED = late(r"(?i)\b(?:after|before|when|since|until|once)\s+$")
"""What happens in such a clause is told as an event, but for what somebody says."""


OPENING_SO = late(
    r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”] ))(?:Expecting|Calling|Lamenting|Saying|Warning|Insisting|Arguing|Noting"
    r"|Claiming"
    r"|Stressing|Denying|Rejecting|Describing|Accusing|Urging|Demanding|Believing|Fearing|Predicting|Emphasi[sz]ing"
    r"|Explaining|Admitting|Acknowledging|Criticising|Criticizing|Dismissing|Praising|Blaming|Announcing|Complaining"
    r"|Suggesting|Recalling|Speaking|Addressing|Testifying|Writing|Posting|Responding|Replying|Reacting) "
)
"""Participles of telling with which a sentence begins."""
EDGELESS = late(r"[^.;:!?]*")
"""Nothing that ends a sentence."""
SAYING_SO = late(
    r"(?<=, )(?:saying|adding|claiming|arguing|insisting|warning|stressing|noting|explaining|urging|demanding|denying"
    r"|telling|asserting|maintaining|predicting|stating|alleging|conceding|admitting|describing|calling)\b"
)
"""Verbs of telling whose subject is that of the clause before."""


def _speaks(speaker: Speaker, verb: str, words: Table) -> bool:
    """Whether verb and subject agree: "a newspaper report" has no verb, "newspapers report" has."""
    text = speaker.text
    if HEARSAY.match(text):
        return False
    if text.isalpha() and text.islower() and not speaker.roles and not words.several.fullmatch(text):
        return bool(PRONOUN.fullmatch(text)) or text in {"who", "which"}
    if THIRD.fullmatch(verb) and (PLURAL_PRONOUN.fullmatch(text) or words.several.fullmatch(text.lower().split()[-1])):
        return False  # a noun in the plural: they heard screams
    if SHOWING.fullmatch(verb) and INQUIRING.isdisjoint(speaker.roles):
        return bool(english_names(text)) or any(verb.startswith(stem) for stem in ("indicat", "reveal", "determin"))
    if not NOUN.fullmatch(verb) or speaker.number == "several":
        return True
    if speaker.number == "unknown" and not COLLECTIVE.isdisjoint(speaker.roles):
        return True
    return bool(PRONOUN.fullmatch(text) or COLLECTIVE_WORD.search(text))


HEARSAY = late(
    r"(?i)(?:(?:the|these|those|some|earlier|previous|recent|unconfirmed|online|\w+ed) )*(?:rumou?rs?"
    r"|speculation|gossip|allegations?|claims?|suggestions?|reports(?! (?:by|from|in|of) )|stories|legend|tradition"
    r"|posts|messages|accusations?|(?:people|folks?)$)\b"
)
"""What is said, not who says it."""
NOUN = late(
    r"(?i)(?!said|told|wrote|spoke|held|thought|felt|saw|swore|put|read|forecast|foresaw|sought|found|heard"
    r"|let|understood|learnt)[a-z]+(?<!s)(?<!ed)(?<!ing)"
)
"""Verbs in the form that takes a plural subject, most of them nouns as well."""
THIRD = late(r"(?i)(?!says)[a-z]+(?<!s)s")
PLURAL_PRONOUN = late(r"(?i)they|we|I|you")
SHOWING = late(r"(?i)(?:show|demonstrat|establish|determin|reveal|indicat)\w*")
"""Verbs with which things tell something, too: they are speakers only as a study, or as somebody who made one."""
INQUIRING = frozenset(
    {"study", "statistics", "scholar", "investigators", "police", "regulator", "press", "prosecutors", "court"}
)
COLLECTIVE = frozenset({"police", "prosecutors", "worker", "family", "press", "army", "club", "opposition", "ruling"})
COLLECTIVE_WORD = late(
    r"(?i)\b(?:data|figures|statistics|results|findings|people|police|staff|both|all|some|many|most|few|two"
    r"|three|and|who|half|team|crew|pair|duo|couple)\b"
)
"""Nouns in the singular that may take a verb in the plural."""


def far_subject(lowered: str, words: Table) -> bool:
    """Whether a reporting verb has its subject further away than one is looked for: took to X to announce."""
    for match in islice(words.before.finditer(lowered), LIMIT):
        stretch = lowered[max(0, match.start() - FAR) : match.start()]
        if stretch.endswith(" to ") or (STRONG.match(match[0]) and not PASSIVE.search(stretch.rstrip())):
            return True
        if len(stretch) == FAR and not CLAUSE_EDGE.search(stretch):
            return True
    return False


STRONG = late(r"(?:sa(?:id|ys)|told|explained|announced|stated|warned|argued|insisted|stressed|noted|added)\b")
"""Verbs that always give words to somebody, whether the grammar shows whom or not."""
FAR = 70
"""Signs within which a subject stands before its verb."""


def english_speaker(text: str, span: Span, words: Table, roles: tuple[Cue, ...]) -> Speaker:
    """A speaker with the roles of its head: a person close to the company is not the company."""
    stretch = text[span.start : span.end]
    phrase = stretch.strip().replace("_", ".").replace(HIDDEN, ",")
    _, comma, second = stretch.partition(",")
    if comma and second.strip():
        return _with_apposition(text, span, phrase, words, roles)
    partitive = PARTITIVE.match(stretch)
    begin = span.start + (partitive.end() if partitive else 0)
    stretch = text[begin : span.end]
    head = stretch[: _head_end(stretch, begin, roles)]
    own = _head_roles(text, Span(begin, begin + len(head)), roles) or _knowing(begin + len(head), begin, roles)
    if OF_OTHERS.issuperset(own) and (owner := OWNER.search(stretch)):
        of = roles_of(Span(begin + owner.start(1), begin + owner.end(1)), roles)
        own = tuple(dict.fromkeys((*of, *own)))
    if own == ("source",) and (insiders := INSIDERS.match(stretch)):
        own = (*roles_of(Span(begin + insiders.end(), span.end), roles), "source")
    if cited := CITED_BY.search(stretch):
        own = tuple(dict.fromkeys((*own, *roles_of(Span(begin + cited.end(), span.end), roles))))
    if own == ("study",):  # the data of the agency: whose they are speaks through them
        own = tuple(dict.fromkeys((*own, *roles_of(Span(begin + len(head), span.end), roles))))
    if partitive:
        return Speaker(span, phrase, "one" if partitive[1] else "several", own)
    if MADE_LAST.search(head):
        return Speaker(span, phrase, "unknown", own)  # one statement may be that of several, and several of one
    number = english_number(head.strip(), words)
    if own and number == "unknown" and own != ("press",) and _plural(head.strip()):
        number = "several"
    return Speaker(span, phrase, number, own)


def _knowing(end: int, start: int, roles: tuple[Cue, ...]) -> tuple[str, ...]:
    """Those whom the words behind the noun tell of: a person familiar with the matter, a woman living nearby."""
    return tuple(role.kind for role in roles if start <= role.span.start < end < role.span.end)


INSIDERS = late(r"(?i)\s*(?:\w+ )?(?:people|persons?|those|figures|circles|insiders?) (?:with)?in(?:side)? ")
"""Those of whom only their body is told."""
CITED_BY = late(r"\b(?:quoted|cited|interviewed) (?:by|in) ")
"""By way of whom somebody speaks."""


def _with_apposition(text: str, span: Span, phrase: str, words: Table, roles: tuple[Cue, ...]) -> Speaker:
    """A speaker of whom two noun phrases tell who that is: the roles of both."""
    comma = text.index(",", span.start, span.end)
    parts = (Span(span.start, comma), Span(comma + 1, span.end))
    first, second = (english_speaker(text, part, words, roles) for part in parts)
    number = first.number if first.number != "unknown" or second.number == "several" else second.number
    return Speaker(span, phrase, number, tuple(dict.fromkeys((*second.roles, *first.roles))))


def _plural(head: str) -> bool:
    """Whether a head noun ends as plurals do, and is no name; one word has its capital from the sentence."""
    last = head.rsplit(" ", 1)[-1]
    return bool(PLURAL.search(last.lower())) and (last.islower() or last == head)


def _head_end(stretch: str, start: int, roles: tuple[Cue, ...]) -> int:
    """Where what depends on the head of a noun phrase begins, which is not within a name: Bank of Japan."""
    for match in HEAD_END.finditer(stretch):
        before = stretch[: match.start()].rsplit(" ", 1)[-1]
        named = NAMED_BEFORE.match(stretch, match.start()) if before[:1].isupper() else None
        if named:
            return named.end()
        inside = any(role.span.start < start + match.start() < role.span.end for role in roles)
        if not inside or match[0] not in WITHIN_NAMES:
            return match.start()
    return len(stretch)


WITHIN_NAMES = frozenset({" of", " for", " on"})
NAMED_BEFORE = late(rf"(?<=\w) of (?:{CAPS} )+[a-z][\w-]*(?= [a-z]+(?:ed|ing)\b|\s*$)")
"""A name with *of* that stands before the head: a University of Valmont study."""

HEAD_ENDS = re.compile(
    r"(?:'s?|’s?)?(?:[ -](?:office|side|camp|bloc|delegation|campaign|team|leaders?|leadership|chancellery"
    r"|secretariat"
    r"|heads?|chiefs?|boss|governors?|members?|politicians?|representatives?|sources?|circles|source|figures?|negotiators?"
    r"|superintendent"
    r"|activists?|steward|shop steward|inspector|veteran|duo|pair|trio|department|headquarters|command"
    r"|directorate|union"
    r"|speaker|whip|secretary|delegates?|lead|board|service|branch|chapter|office holders?|candidate))*"
    rf"(?:[\s,]+(?:(?:and|the|his|her|their|&) |{PARTICLE})*(?:{CAPS}|\d+))*[\s,]*"
)
"""What may follow the noun for a speaker: who speaks for it, or a name."""


def _head_roles(text: str, span: Span, roles: tuple[Cue, ...]) -> tuple[str, ...]:
    """The roles of a noun phrase if it ends in one, but for a name: a court document is not the court."""
    inside = [role for role in roles if within(role.span, (span,))]
    if not inside or not HEAD_ENDS.fullmatch(text, max(role.span.end for role in inside), span.end):
        return ()
    if inside[-1].kind not in OF_OTHERS | SPEAKING_FOR and not PART.search(inside[-1].text):
        inside = [role for role in inside if role is inside[-1] or not OWNING.match(text, role.span.end)]
    kinds = tuple(dict.fromkeys(role.kind for role in inside if not _name(text, role)))
    return tuple(kind for kind in kinds if kind != "mayor") if "central_bank" in kinds else kinds


OWNING = late(r"(?:'s|’s) ")
"""The mother of the victim is not the victim."""
SPEAKING_FOR = frozenset({"lawyer", "aide", "source", "board", "study", "press", "company", "government", "group"})
"""Those who speak for whoever owns them, beside those of `OF_OTHERS`."""
PART = late(r"(?i)\b(?:departments?|divisions?|units?|staff|teams?|offices?|services?|arm|wing|branch|headquarters)$")
"""A part of whoever owns it: the club's medical department."""
TRADES = frozenset(
    {"family", "person", "worker", "farmer", "owner", "author", "artist", "resident", "student", "driver", "player"}
)
"""Roles that are no titles: with a capital within a sentence they are somebody's name."""


def _name(text: str, role: Cue) -> bool:
    """Whether a word for a role is part of a name: Son Ji-hoon, the baker's Mrs Cook."""
    return (
        role.kind in TRADES
        and role.text[0].isupper()
        and WITHIN_SENTENCE.search(text, max(0, role.span.start - 3), role.span.start) is not None
    )


WITHIN_SENTENCE = re.compile(r"[\w,;)%’'] $")


def roles_of(span: Span, roles: tuple[Cue, ...]) -> tuple[str, ...]:
    """The keys of the roles that stand within a span."""
    return tuple(dict.fromkeys(role.kind for role in roles if within(role.span, (span,))))


PLURAL = re.compile(r"(?<![\w'’])(?!news|police|press|series|statistics|figures|data|results)[a-z]{3,}[^\Wsui]s$")
"""A common noun in the plural at the end of a phrase."""


def english_number(head: str, words: Table) -> SpeakerNumber:
    """Whether a noun phrase, cut off after its head noun, means one speaker or several."""
    head = head.strip(" ,")
    lowered = head.lower()
    last = lowered.rsplit(" ", 1)[-1]
    first = words.several.match(lowered)
    if TITLE_JOINED.search(head) or lowered.endswith(("general staff", "joint staff")):
        return "unknown"
    plural = words.several.fullmatch(last) or (first and QUANTITY.fullmatch(first[0]))
    if plural or (NAMES_JOINED.fullmatch(head) and not BODY.search(head)):
        return "several"
    return "one" if SINGLE.search(head) else "unknown"


TITLE_JOINED = late(
    r"\b(?:Treasury|Finance|Industry|Trade|Commerce|Health|Labou?r|Agriculture|Food|Environment|Energy|Transport|Housing"
    r"|Education|Science|Research|Culture|Sports?|Youth|Tourism|Justice|Interior|Foreign|Econom(?:y|ics?)|Planning|Climate"
    r"|Famil(?:y|ies)|Women|Social|Security|Defen[cs]e|Development|Welfare|Digital|Infrastructure|Land|Water|Innovation"
    r"|Technology|Communications|Information|Immigration|Home|Employment|Works?|Safety|Fisheries|Forestry|Regional|Home"
    r"|treasury|finance|industry|trade|commerce|health|labou?r|agriculture|environment|energy|transport|housing|education"
    r"|science|research|culture|sports?|youth|tourism|justice|interior|economy|economic|family|women|social|security"
    r"|employment|land|fisheries|forestry|safety|development),? and (?:the )?[A-Za-z]+(?: [A-Za-z]+)? "
    r"(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Ss]pokes\w+|[Dd]irector|[Oo]fficial|[Oo]fficer|[Cc]ouncill?or)\b"
)
"""One portfolio of two things: the Industry and Trade Minister."""
BODY = late(
    r"\b(?:Directorate|Ministry|Agency|Administration|Department|Service|Services|Office|Commission|Committee"
    r"|Council|Board"
    r"|Authority|Bureau|Institute|Institution|Company|Union|Association|Federation|Fund|Bank|Group|Inspectorate"
    r"|Organi[sz]ation"
    r"|Centre|Center|Police|Court|Party|University|College|Society|Foundation|Trust|Corporation|Affairs|Sons|Co)$|&"
)
"""The head of a name that is one body's, whatever it looks after."""
QUANTITY = late("they|some|many|most|several|both|others|people")
"""Words before a noun that make it several."""
