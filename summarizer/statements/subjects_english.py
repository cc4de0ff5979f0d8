"""Where the subject of an English reporting verb stands: before the verb, behind it, or further back.

A translator parts a speaker from the verb by all that English allows: an apposition, a relative clause, an age, an
adverb, another verb of the same subject. All of it is peeled off from the verb backwards until the noun phrase is left.
"""

from __future__ import annotations

import re
from itertools import islice

from summarizer.expressions import late
from summarizer.nouns.article import Span

CAPITAL = "A-ZÀ-ÖØ-ÞĀ-ŽƠƯȘȚḀ-Ỿ"
"""Capital letters, inside a class."""
PARTICLE = (
    r"(?:[ae]l-|u[lrd]-|a[sndrtz]-|ash-|[dl]['’]|(?:van|von|zu|zum|zur|de|da|do|dos|das|di|du|del|della|der|den|des|la|le"
    r"|los|las|bin|ibn|bint|abu|al|ben|ten|ter|te|af|av|y|e|san) )"
)
"""What may stand within a name in small letters."""
FAR = 200
"""Signs within which a subject stands before its verb."""
LONGEST = 110
"""Signs that a noun phrase has at the most."""

AUXILIARY = re.compile(
    r"(?:\s+(?:also|has|have|had|is|are|was|were|been|being|then|later|earlier|further|again|now|still|first|instead"
    r"|who|which|did|does|do|not|never|just|already|since|even|soon|once|both|yet|nevertheless|nonetheless|however"
    r"|meanwhile|in turn|long|often|always|twice|so far|as yet|for now|himself|herself|itself|themselves|[’']s|[’']ve"
    r"|[’']d|\w+n[’']t"
    r"|(?!famil|assembl|ally\b|monopoly|anomaly|butterfly|supply|reply|daily|weekly|monthly|quarterly|elderly"
    r"|bully)[^\W\dA-Z][^\W\d]*ly"
    r"|(?:on |last |this |late |early )*(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon"
    r"|evening|night))?"
    r"|yesterday|today|tonight))+$"
)
"""What stands between a subject and its verb without a comma."""
SENTENCE_EDGE = late(r"[.;:!?\"“”()–—]")
"""What no subject reaches across."""
EDGE_WORD = (
    r"(?<!\bso )\bthat\b|\bbut\b|\bbecause\b|\b[Ww]hile\b|\b[Ww]hereas\b|\b(?:[Aa]l|[Ee]ven )?[Tt]hough\b"
    r"|\b[Ww]hen\b|\b[Aa]s\b|\b[Ww]hat\b|\b[Ss]ince\b|\b[Aa]fter\b|\b[Bb]efore\b|\buntil\b|\bsa(?:id|ys?|ying)\b"
    r"|\badd(?:ing|ed|s)\b"
    r"|(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\btheir )"
    r"\b(?:claim|insist|believ|stress|explain|confirm|announc|reveal|deny|suggest|argu|warn|not|reject|dismiss"
    r"|report)ing\b|\b(?:claim|insist|believe|stresse|explain|confirm|announce)[sd]\b"
)
"""A word with which a clause begins, or a verb of which the rest is told."""
CLAUSE_EDGE = late(rf"[,.;:!?\"“”()–—]|{EDGE_WORD}")
BLANKS = 4
"""Signs between an edge and what follows it."""
EDGES = frozenset(["", *'.,;:!?"“”()–—'])
CLAUSE = late(
    r"^\s*(?i:and|or|to|how|why|whether|if|unless)\b|\bto\s*$"
    r"|\b(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had)\b"
)
"""A stretch with a verb of its own is more than the subject."""
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?:\s+(?:also|not|never|yet|now|still|widely|first|later|\w+ly))*$"
)
PROGRESSIVE = re.compile(r"\s*\w+ing\b")
BASE_OF_VERB = late(r"(?:\b(?:to|will|would|can|could|may|might|must|should|shall|not|n[’']t|did|does|do)|n[’']t)\s*$")

PRONOUN = re.compile(r"\s*(?:he|she|it|they|we|I|you|He|She|It|They|We|You)\s*$")
"""A subject that is complete: what follows is another verb."""
OPENER = re.compile(
    r"\s*(?:(?:At|In|On|After|During|Before|Following|For|With) (?:an?|the|its|his|her) (?:\w+ ){1,3}?(?=the |[A-Z])"
    r"|(?:Earlier|Later|Meanwhile|Also|Then|Now|Yesterday|Instead|Nevertheless|However|Still|Yet|And|But|So"
    r"|Separately"
    r"|(?:On |Last |Early |Late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|earlier|later|meanwhile|also|then|now|yet|so)\s(?=\w))"
)
"""What may stand before the subject without a comma."""
JOINED = re.compile(r"\s*and (?=\w)")
"""What joins a clause with a subject of its own."""
RELATIVE = re.compile(r",? (?:(?:to|of|for|in|from|about|by|with) )?(?=(?:who|whose|whom|which)\b)")
TAKEN_UP = late(r"\s*(?:,\s)?(?:which|whom)\s(?=\w)")
"""A clause of which the speaker is not the subject of the relative pronoun: which his lawyers deny."""
WHO = late(r",\s(?:who|which)(?: (?:has|have|had|is|was|also|then|later|now|\w+ly))*$")
ANTECEDENT_NOUN = late(
    rf"\s*(?:(?:an?|the|one|this|another) (?:\w+ )?(?:claim|idea|report|allegation|accusation|decision|move"
    rf"|plan|figure"
    r"|possibility|suggestion|theory|hypothesis|charge|version|account|demand|proposal|view|step|measure"
    r"|verdict|assessment"
    r"|statement|outcome|request|offer|ruling|reading|conclusion|description|rumou?r|prospect|risk|number|result)"
    rf"|something|allegations|claims|reports|charges|accusations|rumou?rs|figures|words|plans) (?=[{CAPITAL}]|one )"
)
"""What stands before a clause that has no relative pronoun: a decision Holm called fair."""
BEFORE_RELATIVE = late(
    r"(?i)(?:.*\b(?:by|to|from|with|for|than|and|is|was|are|were|meet|met|told|against|on)\s)?(.{3,70}?),?\s*$"
)
DETERMINER = r"(?:the|an?|this|these|those|its|his|her|their|our|my|it|he|she|they|we|there)"
DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "no", "any", "every", "each"}
)
"""What stands before a noun that is spelt like a verb: the forecast."""
JUNCTURE = late(
    rf"(?<![,&])(?<!['’]s)(?<!s['’])(?<!\b(?:of|in|at|on|to|by|or|as|is))(?<!\b(?:for|and|all|not|nor|was|are|per))"
    rf"(?<!\b(?:from|with|over|than|into|near|both|half|what|such|like|only|upon))"
    rf"(?<!\b(?:about|under|among|quite|after|close|named))(?<!\b(?:behind|inside|within|around|across|during|before"
    rf"|called|toward))(?<!\b(?:between|against|outside|through|leading|heading|running|towards))"
    rf"(?<!\b(?:covering|advising|familiar))(?<!\bincluding)(?<!\brepresenting)(?<!\binvestigating)"
    rf" (?={DETERMINER} )"
)
"""Where a noun phrase ends and the next begins without any word between: "a claim | the ministry denied"."""

NAMED = rf"(?:[{CAPITAL}][\w.'’-]*(?: (?:al|van|von|de|da|del|der|den|di|la|le|bin|ibn|ten|ter))? ){{0,3}}"
INSERTION = late(
    r"\s*(?:the|an?|one|who|whose|whom|which|head|chief|chair\w*|deputy|vice|former|acting|president|leader|director"
    r"|spokes\w+|secretary|member|minister|mayor|professor|founder|co-founder|owner|author|captain|general|governor"
    r"|his|her|its|their|also|himself|herself|itself|now|then|aged|based|known|born|named|called|quoted|cited|backed"
    r"|supported|speaking|citing|quoting|including|like|together|along|among|in|at|on|for|from|of|with|by|under|after"
    r"|before|during|since|when|while|where|despite|without|however|meanwhile|though|too|as|according|according to"
    r"|both|all|each|whom|visibly|clearly|\w+ly|\w{3,}ing|\w{3,}ed"
    r"|senior|lead|local|regional|national|\d{1,2}|[a-z]+-[a-z]+|an|most"
    rf"|[{CAPITAL}][\w.'’-]*(?: (?:(?:{PARTICLE}|and )*[{CAPITAL}][\w.'’-]*))*\s*$"
    r"|(?:\w+ ){1,4}(?:of|at|for|from|in|to)\b|(?:\w+['’]s? )?\w+\s*$)"
    r"(?:[\s-]|$)"
)
"""How what stands between two commas behind a noun phrase begins: who that is, or a circumstance."""
OF_ANOTHER_KIND = late(
    r"(?i)\s*(?:who|whose|whom|which|aged|based|born|\d{1,2}\s*$|speaking|citing|quoting|in|at|on|for|from|with"
    r"|by|under"
    r"|after|before|during|since|when|while|where|despite|without|however|meanwhile|though|too|as|according|also"
    r"|\w+ly\b|\w{3,}ing\b|himself|herself|itself|out|visibly)\b"
)
"""Those that name nobody."""
VERB = late(
    r"\s(?:(?:also|then|later|now|\w+ly)\s)?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|held|gave|took"
    r"|made|left|went"
    r"|came|put|met|sent|set|stood|sat|rose|fell|saw|told|wrote|spoke|found|began|got|kept|lost|won|paid|sold|bought"
    r"|brought|thought|felt|led|drew|threw|shook|bowed|ran|hit|cut|let|read|wants?|says?|said|denie[sd]|calls?"
    r"|warns?|welcomes?"
    r"|(?:reject|criticise|criticize|accuse|oppose|support|admit|confirm|insist|demand|urge|expect|believe|promise)s?"
    r"|[a-z]{2,}ed)\b"
)
"""A verb with which a predicate begins."""
AND_END = re.compile(r",?\s*\b(?:and|but|then|yet)(?:\s+(?:also|then|later|\w+ly))?\s*$")
GOES_ON = re.compile(
    r"(?<!that),?\s+(?:and|but|yet)"
    r"(?:\s+(?:also|then|later|further|instead|therefore|even|in turn|has|have|had|\w+ly))*\s*$"
)
"""Before the second verb of those who have told something before."""
GIVEN = late(r"(?i)\b(?:if|unless|whether|should|in case|provided)\s+$")
"""What stands behind it is not told by anybody."""
"""Before the second verb of a subject."""

AFTER_EDGE = re.compile(
    r"[.;:!?\"“”()–—]|\bthat\b|(?<!\bbased )\bon\b(?! (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day| the \d| \d)"
    r"|\bwhen\b"
    r"|(?<!close )(?<!adviser )(?<!advisor )(?<!aide )(?<!ambassador )(?<!envoy )(?<!delegate )(?<!belonging )"
    r"(?<!linked )\bto\b|\bafter\b|(?<!\bsuch )\bas\b|\bin an?\b|\bwho\b|\bwhose\b|\bwhich\b|\bwhile\b|\balthough\b"
    r"|\bthough\b|\bwhereas\b|\bbut\b|\bbecause\b|\bif\b"
)
APPOSITION = late(
    rf",\s(?:(?:the|an?|his|her|its|their|who|one|head|chief|chair\w*|deputy|former|acting|president|leader|director"
    rf"|spokes\w+|secretary|member|minister|mayor|professor|founder|owner|author|captain|governor|also"
    rf"|[a-z]+(?: [a-z]+)?"
    rf" (?:of|at|for|from|in))\b[^,.;:!?\"“”]*|[{CAPITAL}][\w.'’-]*(?: [\w.'’-]+){{0,3}})(?=,|$)"
)
"""Between commas behind a speaker: who that is."""
NUMBER_COMMA = re.compile(r"(?<=\d),(?=\d)")
LISTED = late(
    rf"\b(?:of|for) (?:[{CAPITAL}][\w-]+(?: [{CAPITAL}][\w-]+)*, )+"
    rf"[{CAPITAL}][\w-]+(?: [{CAPITAL}][\w-]+)*,? and (?:the )?[{CAPITAL}]"
)
"""A ministry of several things, whose commas part nothing."""
TELLS = late(
    r"\s(?:refuse[sd]|denie[sd]|declined|told|tells|wrote|writes|reject(?:ed|s)|accuse[sd] |urge[sd] |demanded"
    r"|warn(?:ed|s)|saw|sees|heard|hears"
    r"|called|calls|announce[sd]|confirmed|confirms|criticis\w+|welcom\w+|reported|claimed|added|explained|noted"
    r"|argued|insisted|suggested|estimated|recorded|revealed|expects?|believes?|said)(?: (?!by\b|for\b)|$)"
)
"""Verbs that end the subject: what stands behind them is their object."""
PREPOSITION = late(r"(?i)\b(?:of|on|for|about|with|from|at|into|over|despite|amid|following|by|in|than|per|versus)\s*$")
"""Before a noun that is spelt like a verb."""
NO_SUBJECT = late(
    r"(?i)\s*(?:of|about|for|with|by|to|from|at|in|on|into|over|under|against|and|or|not|also|instead|then|than)\b"
)
"""How a noun phrase does not begin."""

WHOSE = late(r"\s*whose (?:[\w'’-]+ ){0,3}[\w'’-]+\s*$")
"""A subject that belongs to the noun before: the worker, whose family accuses the company."""
PRONOUN_LAST = re.compile(r"(?<=\w )(?:he|she|they|we|I)\s*$")
"""A pronoun behind a noun begins a clause of its own: a collapse she denies."""
PRONOUN_FIRST = late(r"(?i)\s*(?:it|he|she|they|we|i|you|there) (?!all\b|both\b|each\b|themselves\b|too\b)\w")
"""A pronoun with its verb: it caught fire."""
PURPOSE = late(
    r"(?<!close )(?<!advis[eo]r )(?<!aide )(?<!ambassador )(?<!envoy )(?<!delegate )(?<!belonging )(?<!linked )"
    r"(?<!counsel )(?<!assistant )(?<!secretary )(?<!heir )(?<!witness )(?<!party )(?<!loyal )(?<!opposed )"
    r"(?<!visitor )(?<!visitors )(?<!related )(?<!delegation )(?<!mission )(?<!representative )(?<!commissioner )"
    r"(?<!consul )(?<!door )(?<!next )"
    r"\bto (?!(?:the|an?|his|her|its|their|this|that|these|those) )[a-z]+ "
    r"(?!(?:the|an?|his|her|its|their) )[a-z]+$"
)
"""A verb in the infinitive, with its object, before a noun spelt like a verb: plans to close ticket counters."""
RESTRICTIVE = late(
    r"(?i)(?:^|[,;]\s|\b(?:and|but|while|whereas|although|though)\s)\s*"
    r"(?P<who>(?:the|an?|one|another|two|three|four|several|some|many|its|his|her|their)\s(?:[\w'’-]+\s){0,6}?[\w'’-]+"
    r"|(?:[\w'’-]+\s){0,2}[a-z]{3,}s)"
    r"\s(?:who|that|which)\s(?:is|are|was|were|has|have|had|will|would|can|could|may|did|does|do|lives?|works?|runs?|owns?"
    r"|heads?|leads?|represents?|makes?|sells?|operates?|manages?|knows?|wants?|uses?|keeps?|teaches|teach|studies|study"
    r"|chairs?|plays?|organi[sz]es?|covers?|oversees?|handles?|attends?|takes?|belongs?|happens?|speciali[sz]es?|drives?"
    r"|supplies|supply|builds?|produces?|holds?|sits?|stands?|provides?|saw|ran|led|built|held|took|made|wrote|drew|won"
    r"|lost|met|knew|came|went|fell|fled|got|broke|bought|sold|taught|fought|kept|[a-z]+ed)\s[^,;]*\w\s*$"
)
"""A noun phrase with a clause that says which: the company that runs the store, a man who was there when it burned."""
CLAUSE_JOINED = late(
    rf"(?<=\w)(?: (?:is|are|was|were|has|have|had|will|would|rose|fell|came|went|left|took|made|gave|kept|got|grew"
    rf"|lost|won|ran|broke|hit|shut|began|stood|sat|lay|led|met|paid|sold|held)\b[^,;]{{0,80}}"
    rf"|[a-z]+ed (?:the|an?|his|her|its|their|them|him|it|up|off|out|down) [^,;]{{0,80}}) (?:and|but) "
    rf"(?={DETERMINER} |[{CAPITAL}])"
)
"""A whole clause before a conjunction: the water rose and the mayor told them to run."""


def plain(text: str) -> str:
    """The text, sign by sign, without commas that part nothing: in numbers, in the names of ministries."""
    if "," not in text:
        return text
    text = NUMBER_COMMA.sub(HIDDEN, text) if NUMBER_COMMA.search(text) else text
    if LISTED.search(text):
        text = LISTED.sub(lambda match: match[0].replace(",", HIDDEN), text)
    return text


HIDDEN = "\ue000"
"""Stands for a comma that parts nothing."""


def before_verb(text: str, end: int) -> Span | None:
    """The subject that stands before a verb, which begins at a place."""
    bound = max(0, end - FAR)
    for match in SENTENCE_EDGE.finditer(text, bound, end):
        bound = match.end()
    if text[end - 1 : end] == "-":
        return None
    stretch = text[bound:end].rstrip()
    if not stretch:
        return None
    if PASSIVE.search(stretch) and not PROGRESSIVE.match(text, end):
        return None  # who is said to have done something does not say it
    if relative := WHO.search(stretch):
        return _antecedent(bound, stretch[: relative.start()])
    stretch = AUXILIARY.sub("", " " + stretch)[1:]
    if stretch.endswith(","):
        return _before_insertion(text, bound, stretch[:-1])
    return _of_clause(text, bound, stretch)


def _before_insertion(text: str, bound: int, stretch: str) -> Span | None:
    """The subject before what stands between commas; with it, where that says who it is."""
    end, kept = len(stretch), 0
    found: Span | None = None
    while (comma := stretch.rfind(",", 0, end)) >= 0:
        inside = stretch[comma + 1 : end]
        if not INSERTION.match(inside) or (found and OF_ANOTHER_KIND.match(inside) and not AGE.fullmatch(inside)):
            break
        if not kept and not OF_ANOTHER_KIND.match(inside):
            kept = end
        end = comma
        subject = _of_clause(text, bound, stretch[:end])
        aged = AGE.fullmatch(inside) and FIRST_NAME.fullmatch(stretch[:end].lstrip())
        if subject and (not found or aged or _somebody(text[subject.start : subject.end])):
            found = Span(subject.start, max(bound + kept, subject.end))
    return found


def _somebody(phrase: str) -> bool:
    """Whether what stands before an apposition is a name, or a noun phrase that is no time or place."""
    return bool(NAME_LAST.search(phrase)) and not PLACED.match(phrase)


PLACED = late(r"(?i)(?:in|on|at|last|next|this|that|early|late|during|after|before|since|\w+ing|\w+ed)\s")
AGE = late(r"\s*\d{1,2}\s*")
FIRST_NAME = late(rf"(?!(?:In|On|At|By|Of|Now|Then|Today)\b)[{CAPITAL}][\w'’-]+")
"""The one name of somebody of whom the age is told."""


def _of_clause(text: str, bound: int, stretch: str) -> Span | None:
    """The noun phrase at the end of a stretch, where a clause begins with it."""
    stretch = AUXILIARY.sub("", " " + stretch)[1:]
    if joint := AND_END.search(stretch):
        return _of_predicate(text, bound, stretch[: joint.start()])
    if (whole := RESTRICTIVE.search(stretch)) and is_subject(whole["who"]):
        return _span(bound + whole.start("who"), whole["who"])
    first = _clause_start(stretch)
    if pronoun := PRONOUN.match(stretch, first):
        if stretch[:first].rstrip().lower().endswith("what"):
            return None  # what they said is told by whoever says more of it
        return _span(bound + first, stretch[first : pronoun.end()])
    if named := WHOSE.match(stretch, first) or PRONOUN_LAST.search(stretch, first):
        return _span(bound + named.start(), named[0])
    phrase = RELATIVE.split(stretch[first:], maxsplit=1)[0]
    junctures = [match.end() for match in JUNCTURE.finditer(phrase)]
    if antecedent := ANTECEDENT_NOUN.match(phrase):
        junctures.append(antecedent.end())
    junctures += [joint.end() for joint in CLAUSE_JOINED.finditer(phrase)]
    first += max(junctures, default=0)
    phrase = phrase[max(junctures, default=0) :]
    if not first and text[max(0, bound - BLANKS) : bound].rstrip()[-1:] not in EDGES:
        return None  # the clause begins further back than a subject stands
    return _span(bound + first, phrase) if is_subject(phrase) else None


def _clause_start(stretch: str) -> int:
    """Where the last clause of a stretch begins, behind conjunctions and what may stand before a subject."""
    first = max((match.end() for match in CLAUSE_EDGE.finditer(stretch)), default=0)
    if first and stretch[first - 1] in ",;" and (joined := JOINED.match(stretch, first)):
        first = joined.end()
    while opener := OPENER.match(stretch, first):
        first = opener.end()
    taken_up = TAKEN_UP.match(stretch, first)
    return taken_up.end() if taken_up else first


def is_subject(phrase: str) -> bool:
    """Whether a phrase is nothing but a noun phrase, as far as its words show."""
    if not phrase.strip() or len(phrase) > LONGEST or phrase.split()[-1].lower() in DETERMINERS:
        return False
    if any(wrong.match(phrase) for wrong in (NO_SUBJECT, PRONOUN_FIRST)):
        return False
    return not any(wrong.search(phrase) for wrong in (TELLS, PREPOSITION, CLAUSE, PURPOSE))


def _antecedent(bound: int, stretch: str) -> Span | None:
    """Whom a relative clause speaks of that tells something: the lawmaker, who says it."""
    edges = [match.end() for match in TELLING_EDGE.finditer(stretch)]
    bound, stretch = bound + max(edges, default=0), stretch[max(edges, default=0) :]
    phrase = BEFORE_RELATIVE.match(stretch)
    if not phrase or CLAUSE.search(phrase[1]) or "," in phrase[1].rstrip(", ") or NO_SUBJECT.match(phrase[1]):
        return None
    return _span(bound + phrase.start(1), phrase[1])


TELLING_EDGE = late(
    r"\b(?:sa(?:id|ys?)|add(?:s|ed)|explain(?:s|ed)|warn(?:s|ed)|writes|wrote|insist(?:s|ed)|not(?:es|ed))\s"
)
"""A verb behind which its subject may stand."""


def _of_predicate(text: str, bound: int, stretch: str, *, outermost: bool = False) -> Span | None:
    """The subject of a clause with a verb of its own: bowed his head and said."""
    cuts = [match.end() for match in CLAUSE_EDGE.finditer(stretch)]
    for first in [0, *cuts] if outermost else [*reversed(cuts), 0]:
        for verb in islice(VERB.finditer(stretch, first), VERBS if outermost else None):
            if stretch[first : verb.start()].rsplit(" ", 1)[-1].lower() in DETERMINERS | {""}:
                continue
            if subject := _subject(text, bound, stretch[: verb.start()]):
                return subject
            if not outermost:
                break
    return None


VERBS = 6
"""Verbs of a clause that are looked at for their subject."""


def _subject(text: str, bound: int, stretch: str) -> Span | None:
    stretch = stretch.rstrip()
    if stretch.endswith(","):
        return _before_insertion(text, bound, stretch[:-1])
    return None if AND_END.search(stretch) else _of_clause(text, bound, stretch)


def _span(start: int, phrase: str) -> Span:
    return Span(start + len(phrase) - len(phrase.lstrip()), start + len(phrase.rstrip()))


def of_participle(text: str, end: int) -> Span | None:
    """The subject of a participle behind a comma: the father issued a letter, saying it was late."""
    bound = max(0, end - FAR)
    for match in SENTENCE_EDGE.finditer(text, bound, end):
        bound = match.end()
    stretch = text[bound:end].rstrip()
    return _of_predicate(text, bound, stretch[:-1], outermost=True) if stretch.endswith(",") else None


def behind_participle(text: str, end: int) -> Span | None:
    """The subject of a participle that opens a sentence: calling it late, the father left."""
    comma = CLOSING.match(text, end)
    verb = VERB.search(text, comma.end()) if comma else None
    if not comma or not verb or verb.start() - comma.end() > LONGEST:
        return None
    subject = _subject(text, comma.end(), text[comma.end() : verb.start()])
    return subject if subject and not PRONOUN.match(text[subject.start : subject.end]) else None


CLOSING = late(r"[^.;:!?]{5,120}?,\s(?=(?:the|an?|his|her|its|their|one|two|several) |[a-z]+ [A-Z]|[A-Z])")
"""The rest of a participle's clause, up to the subject."""


def told_within(text: str, start: int, end: int) -> bool:
    """Whether a subject stands in a clause that somebody else tells: the lawyer said that her client denied it.

    ``end``: of its verb; what ends there speaks of a noun before it, "a theory that the owner rejects".
    """
    return bool(WITHIN.search(text, max(0, start - FAR), start)) and not ENDED.match(text, end)


WITHIN = late(
    r"(?i)(?:\bthat|\bsa(?:id|ys?|ying)|\btold (?:\w+ ){1,3}?|\b(?:adding|thinks?|thought|feels?|felt|writes"
    r"|wrote|den(?:y|ies|ied)"
    r"|(?:claim|insist|add|stat|announc|disclos|reveal|confirm|believ|maintain|warn|argu|suggest|report|hop|explain|estimat"
    r"|predict|acknowledg|admitt?|conced|not|suspect|alleg|contend|assert|recall|remember|fear|acknowledg|understand)"
    r"(?:e?s|e?d|e)?))\s+$"
)
ENDED = late(r"\s*(?:[.,;!?]|$|as\b)")


def after_verb(text: str, start: int) -> Span | None:
    """The subject that stands behind a verb, or behind *according to*."""
    stretch = text[start : start + LONGEST]
    cut = AFTER_EDGE.search(stretch)
    stretch = stretch[: cut.start()] if cut else stretch
    comma = stretch.find(",")
    if comma >= 0:
        apposition = APPOSITION.match(stretch, comma)
        closed = apposition and (apposition.end() < len(stretch) or not cut or cut[0] in CLOSES)
        whole = stretch[: apposition.end()] if apposition and closed else stretch[:comma]
        stretch = whole if _says_who(whole[:comma], whole[comma + 1 :]) else stretch[:comma]
    if juncture := JUNCTURE.search(stretch.lstrip()):
        stretch = stretch[: len(stretch) - len(stretch.lstrip()) + juncture.start()]
    return _span(start, stretch) if stretch.strip() else None


def _says_who(first: str, second: str) -> bool:
    """Whether one side of a comma is a name, the other says who that is, and neither has a verb."""
    if not second or CLAUSE.search(second) or CLAUSE.search(first) or VERB.search(second):
        return False
    if ONE_NAME.fullmatch(first.strip()):
        return bool(SOME.match(second))
    return _named(first.strip()) != _named(second.strip())


CLOSES = frozenset({*'.;!?"”', "who", "whose", "which", "but", "while", "although", "though", "whereas"})
"""What ends an apposition as a comma does."""


def _named(phrase: str) -> bool:
    if phrase.startswith(("the ", "The ", "a ", "an ")) or (phrase[:1].islower() and OFFICE.search(phrase)):
        return False
    return bool(NAME_LAST.search(phrase))


OFFICE = re.compile(r"\b(?:of|at|for|in|from|with|near)\b")
"""What tells of somebody where they work: chief specialist at the Environmental Board."""
ONE_NAME = late(rf"[{CAPITAL}][\w'’-]*[a-zß-ÿ][\w'’-]*")
"""A name of one word."""
SOME = re.compile(r"\s*(?:an?|one|another|his|her|their|\d{1,2}$)\b")
"""How a noun phrase begins that says who that is; with "the" it may be the next subject."""


NAME_LAST = late(rf"(?:^|\s)[{CAPITAL}][\w.'’-]*(?: {PARTICLE}*[{CAPITAL}][\w.'’-]*)+$")
