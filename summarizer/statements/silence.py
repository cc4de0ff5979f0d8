"""Does somebody say nothing, in any language? Who says nothing denies nothing, and who denies says something."""

from __future__ import annotations

from collections.abc import Iterator

from summarizer.expressions import late
from summarizer.nouns.statement import Problem
from summarizer.statements.beads import singly
from summarizer.statements.evidence import SHORTER, VERB_LAST, Pair, problem, words
from summarizer.statements.reading import Side

ANSWER = late(
    r"comment|kommen|coment|komentá|komentar|komentov|коммент|комент|yorum|评论|評論|置评|置評|回应|回應"
    r"|答复|答覆|コメント|回答|取材に応じ|논평|언급|응답|대답|답변|bình luận|phát ngôn|trả lời|تعليق|يعلق"
    r"|الإدلاء|टिप्पणी|प्रतिक्रिया|जवाब|vyjád|vyjadř|odpověd|odpovíd|wypowi|odpowi|ответ|отвеч|відпов|declara"
    r"|rispond|rispost|dichiara|antwort|geäußert|äußern|stellung|reager|reageer|reactie|réagi|répon"
    r"|respond|răspun|declarații|yanıt|cevap|açıklama yap|jawab|tanggap|vasta"
)
"""To comment, to answer, to make a statement."""
REFUSE = late(
    r"refus|recus|rehus|rehús|declin|отказ|відмов|odmít|odmów|odmaw|keeld|rifiut|lehnt|ablehn|weiger"
    r"|wou niet|wollte\w* nicht|enggan|menolak|từ chối|거부|거절|삼갔|아꼈|拒|控え|避け|رفض|امتنع|reddet"
    r"|kaçın|इनकार|मना|refuz|pas souhaité|pas voulu|no quis|non ha volut|não quis|nie chci|nie chce|nechtě"
    r"|не стал|не захот|nu a vrut|ei soovi"
)
"""To refuse it, or not to want to."""
UNSAID = late(
    r"\bne(?:vyjád|vyjadř|kommen|odpověd|odpovíd)|\bне (?:ответ|отвеч|коммент|відпов|комент)|nie skomentow"
    r"|nie odpow"
)
"""Both in a word or two."""
BESIDE = 40
"""Signs between the two words."""
NEAR = 16
"""Signs between a negation and the word that it stands with."""


def silent(source: Side) -> bool:
    """Whether somebody in a text refuses to answer, or does not."""
    if UNSAID.search(source.lowered):
        return True
    for match in ANSWER.finditer(source.lowered):
        start, end = match.span()
        if REFUSE.search(source.lowered, max(0, start - BESIDE), end + BESIDE):
            return True
        denied = (
            (cue.span.start - end if source.language in VERB_LAST else start - cue.span.end)
            for cue in source.negations
            if cue.kind != "soft"
        )
        if any(0 <= gap <= NEAR for gap in denied):
            return True
    return False


SAYS_NOTHING = late(
    r"\b(?:declin|refus)\w* (?:to (?:comment|answer|respond|reply|discuss|speak|say|be drawn)|(?:any )?comment)\b"
    r"|\bno comment\b|\b(?:did|would|does|has|had|have)(?: not|n['’]t) (?:yet )?(?:comment|respond|repl|answer)\w*"
)
DENIES = late(r"\b(?:den(?:y|ie|ial)|reject|refut|rebut|dismiss|disput|contest|untrue|false|groundless|unfounded)\w*")


def compare_silence(pair: Pair) -> Iterator[Problem]:
    """A denial of the source in place of which somebody says nothing."""
    if not SAYS_NOTHING.search(pair.english.lowered):
        return
    for one in singly(pair):
        found = SAYS_NOTHING.search(one.english.lowered)
        denied = one.source_markers("denial") if found else ()
        if not found or not denied or silent(one.source) or ANSWER.search(one.source.lowered):
            continue
        verdict = None if DENIES.search(one.english.lowered) else one.verdict(denied, SHORTER)
        if verdict:
            saying = "whoever denies it says nothing"
            yield problem("status.denial-lost", verdict, words(denied), found[0], saying)
            return
