"""Is one statement told more surely than in the source?

Who says something and how surely are two things: that the English names the speaker leaves it open whether what is
possible or suspected in the source is still no more than that.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.statement import Cue, Problem
from summarizer.statements.beads import singly
from summarizer.statements.charges import holds
from summarizer.statements.evidence import PASSAGE, SHORTER, Pair, problem, words
from summarizer.statements.verbless import told_freely

HEDGES = ("hearsay", "possibility")
OPEN = ("possibility", "expectation", "hearsay", "accusation", "belief", "risk")
"""English classes that leave it open whether something is so."""
LEFT_OPEN = late(
    r"\b(?:(?:alleg|claim|contend)(?:e[sd]?|s|ed|ing)?|suspect(?:ed|ing)|learn(?:ed|t)|whether|can(?:not|'t)?)\b"
    r"|\b(?:if|unless|depend\w*)\b|\b(?:suspicio|charge|accus|presum|possib|investigat|wonder|question)"
    r"|\bnews (?:that|of)\b"
)
"""Words that do so, whatever class they are of."""
PAST = late(r"\w+ed\b.*|said|told|wrote|made .*|held .*|spoke|let .*|swore|put it|foresaw")
"""A verb of saying in the past."""

TOPIC = late(r"\w{0,2}(?:에 대[해한]|[과와] 관련|をめぐ|について|に関[しす]|に対し)")
"""What somebody speaks about, as against what they say."""
SAID_SO = late("という|とのこと|そうだ")
"""In Japanese these marks of hearsay report what a named speaker says, too."""
MOOD = {
    "fr": late(r"(?:serai|devrai)\S+$"),
    "es": late(r"(?:ser|estar|podr|deber|tendr)ía\S*$"),
    "pt": late(r"(?:ser|estar|poder|dever|ter)i?a\S*$"),
    "it": late(r"(?:sarebbe|starebbe|dovrebbe|potrebbe)\S*(?! \w+(?:at|ut|it)[oaie]$)"),
    "ro": late(r"ar(?! fi\b)"),
    "de": late(r"(?:soll|solle|hieß|heißt)"),
    "nl": late(r"zou"),
}
"""Forms of verbs that report by themselves, and say nothing more beside the one whom they report."""

PROCEEDING = r"(?:charg|accus|arrest|detain|prosecut|indict|warrant|trial|remand|custody|jail|in court)\w*"
DEED = (
    r"(?:who|that) (?:had )?(?!(?:is|was|were|are|be|been|said|told|denied|denies|died|turned|lived|worked|fled|escaped"
    r"|surrendered|served|appeared|admitted|confessed|pleaded|remained)\b)(?:\w+ed|set|took|stole|beat|shot|hit|killed"
    r"|drove|ran|sold|bought|made|gave|built|broke|led|put|cut|burnt|hid|laid|paid|driven|taken|stolen|broken)\b"
)
GUILTY = late(
    rf"\b{PROCEEDING}\b[^.;]{{0,70}}?,? {DEED}|\b{PROCEEDING}\b[^.;]{{0,40}}? for the \w+ (?:he|she|they) \w+"
    rf"|\b{DEED}[^.;]{{3,90}}? (?:(?:had|has|have) been|was|were|is|are|stands?|stood|be|to be)"
    rf" (?:{PROCEEDING}|held|trial)"
)
"""Whoever is arrested or charged, with a deed told of them in a clause of its own: charged a man who robbed."""
CHARGE = late(r"\b(?:alleg|suspicio|suspected|accused of|charged with|charges? of|charged over|on charges)")


def compare_certainty(pair: Pair, code: str) -> Iterator[Problem]:
    """The first statement of the source that is told as more certain, of those that have a code.

    A claim has its certainty as data.
    """
    if pair.speaker or pair.status or not (pair.source.has(*HEDGES) or _proceeds(pair)):
        return
    for one in singly(pair):
        if found := [problem for problem in (*_surer(one), *_guilty(one)) if problem.code == code]:
            yield found[0]
            return


CONDITION = late(
    r"(?i)如果?|若是?|假[如设設]|倘若|要是|只要|除非|一旦|万一|もし|なら|(?:으)?면|라면|wenn|falls|sofern|solange|if|als|indien|mits"
    r"|zolang|tenzij|si|s['’]|à moins|tant que|mientras|siempre que|desde que|finché|purché|póki|dopóki|пока|поки"
    r"|se|caso|dacă|если|якщо|коли|jeśli|jeżeli|gdyby|jestli|pokud|kdyby|kui|juhul|jika|kalau|apabila|bila|nếu|eğer|अगर|यदि"
    r"|إذا|إن|لو"
)
"""If, in all languages: what is told under a condition is told with "will" or "would", and is no guess."""


def conditions(cues: tuple[Cue, ...]) -> bool:
    """Whether all of some hedges of the source are no more than conditions."""
    return bool(cues) and all(CONDITION.fullmatch(cue.text.strip()) for cue in cues)


def _surer(pair: Pair) -> Iterator[Problem]:
    """What somebody says to be possible, or has by hearsay, and what they only say in the English."""
    hedges = tuple(cue for cue in pair.source_markers(*HEDGES) if _uncertain(pair, cue))
    if not hedges or not pair.source.has("said", "source_named"):
        return
    if pair.english_has(*OPEN) or LEFT_OPEN.search(pair.english.lowered) or told_freely(pair.english.lowered):
        return
    if pair.english_has("conditional") and (conditions(hedges) or not shifted_back(pair)):
        return
    verdict = pair.verdict(hedges, SHORTER)
    if verdict:
        code = "hearsay.lost" if hedges[0].kind == "hearsay" else "hedge.lost"
        yield problem(code, verdict, words(hedges), "", "what somebody calls uncertain they tell as certain")


def _uncertain(pair: Pair, cue: Cue) -> bool:
    """Whether a marker says that something is uncertain, not only by way of whom it is told."""
    if cue.kind != "hearsay":
        return True
    if TOPIC.match(pair.source.text, cue.span.end):
        return False
    if pair.english_has("source_named") and not pair.source.has("source_named"):
        return False  # "according to" renders it
    if any(cue.span.start < role.span.end and role.span.start < cue.span.end for role in pair.source.roles):
        return False
    mood = MOOD.get(pair.source.language)
    return not SAID_SO.match(cue.text) and (mood is None or not mood.match(cue.text.lower()))


def shifted_back(pair: Pair) -> bool:
    """Whether "would" is what "will" becomes behind a verb of saying in the past: it leaves nothing open."""
    return any(PAST.fullmatch(cue.text.lower()) for cue in pair.english.marked("said", "announcement", "affirm"))


def _proceeds(pair: Pair) -> bool:
    """Whether the English may speak of somebody who is charged or held: a first look."""
    return len(pair.english.text) <= PASSAGE and any(stem in pair.english.lowered for stem in STEMS)


STEMS = (
    *("charg", "accus", "arrest", "detain", "prosecut", "indict", "warrant", "trial", "remand", "custody", "jail"),
    *("in court", "held"),
)
"""What proceedings are called."""


def _guilty(pair: Pair) -> Iterator[Problem]:
    """A deed of which somebody is suspected, told of them as done."""
    found = GUILTY.search(pair.english.text) if _proceeds(pair) else None
    if not found or pair.english_has(*OPEN) or CHARGE.search(pair.english.lowered) or holds(pair, "conviction"):
        return
    verdict = pair.verdict((), SHORTER)
    if verdict:
        yield problem("hearsay.lost", verdict, "", found[0], "what somebody is charged with is told as their deed")
