"""Whether the model speaks of itself or of its work instead of the article."""

from __future__ import annotations

import re

from summarizer.expressions import late
from summarizer.nouns.finding import Finding
from summarizer.nouns.outputs import FactSheet, Summary, Translation
from summarizer.nouns.result import Assignment
from summarizer.nouns.walk import english_texts

_WHERE_ONE_BEGINS = r"(?:^|[.!?:]\s+)[\s*_#>-]*"
_WORK = r"(?:requests?|articles?|texts?|translations?|summar(?:y|ies)|fact sheets?|content|documents?|passages?|tasks?)"
_APOLOGY = (
    r"(?:(?:I(?:'m| am) (?:(?:very|so|really|truly|deeply) )?(?:sorry|afraid)|(?:my )?apologies|I apologi[sz]e|sorry"
    r"|unfortunately|regrettably)[,;:.–—-]? (?:but |that |however,? )?)"
)
_INABILITY = (
    r"I (?:can(?:no|')t|can not|could(?: not|n't)|am (?:un|not )able to|am not (?:allowed|permitted) to"
    r"|wo(?:n't|uld not)|will not|must decline to|have to decline to"
    r"|do(?: not|n't) have (?:access to|the ability to)) (?:\w+ly )?"
)
_TASK = (
    r"(?:(?:translat|summari[sz])\w*\b"
    r"|(?:help|assist|continue|comply|proceed)(?: you)?(?: further)?"
    r"(?: with (?:that|this|it|your|the|such)\b|\W*(?:[.!?]|$))"
    r"|(?:(?:provid|produc|generat|creat|writ|complet|fulfil|process|access|open|view|read|analy[sz]|discuss|engag)\w*"
    rf"(?: [\w-]+){{0,4}}? |(?:the|this|your)(?: [\w-]+){{0,2}}? ){_WORK}\b)"
)
_SELF = (
    r"\bas an? (?:(?:large|generative|text-based|helpful|mere|virtual) )*"
    r"(?:AI|artificial intelligence|language model|chatbot)"
    r"(?:[ -](?:language|assistant|model|system|program|chatbot|bot|tool))*,? (?:I|my)\b"
    r"|\bI(?:'m| am) (?:only |just |merely )?an? (?:AI|artificial intelligence|large language model|language model)\b"
)
_I_AM_A_MODEL = re.compile(_SELF, re.IGNORECASE)
_I_CANNOT = late(rf"(?i){_WHERE_ONE_BEGINS}(?:{_APOLOGY}?{_INABILITY}{_TASK}|{_APOLOGY}(?:[\w'-]+ ){{0,4}}?{_WORK}\b)")
"""Whoever speaks of the work in the first person is no article; one who is sorry for somebody may be."""
_I_OR_SORRY = re.compile(r"I[ ']|sorry|apolog|unfortunately|regrettably", re.IGNORECASE)
"""One of these stands wherever `_I_CANNOT` does, and in few other texts: most need not be searched for all of it."""
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)|(?<!\w)['‘][^'’]*['’](?!\w)|^[^“”]*”")
"""Words of others, also where the sentence before opened the quotation or the next one closes it."""
_COMMENT = re.compile(
    r"^(?:sure|certainly|of course)[,!.] (?:here|I)\b"
    r"|^here(?:'|’)?s? (?:is |are )?(?:the|a|my|your) (?:\w+ )?(?:translation|summary|fact sheet)\b"
    r"|[\[(](?:translator|editor)(?:'|’)?s? note\b|[\[(]TN:|[\[(]note:"
    r"|\[(?:translation|text|sentence|content) (?:omitted|continues|missing|unavailable)[^\]]*\]"
    r"|^\[?(?:omitted|untranslated|TODO)\]?$",
    re.IGNORECASE,
)


def check_summary(source: Assignment, summary: Summary) -> list[Finding]:
    """Findings on headline and sentences."""
    return _check(source, summary)


def check_facts(source: Assignment, facts: FactSheet) -> list[Finding]:
    """Findings on the English texts of every item."""
    return _check(source, facts)


def check_translation(source: Assignment, translation: Translation) -> list[Finding]:
    """Findings on every segment."""
    return _check(source, translation)


def _check(source: Assignment, output: Summary | FactSheet | Translation) -> list[Finding]:
    findings = []
    for where, text in english_texts(output):
        segments = (where.item,) if where.output == "translation" else ()
        if _is_refusal(text, quoted=where.part == "quotations"):
            message = f"reads like a refusal: '{text[:80]}'"
            findings.append(Finding("meta.refusal", "contradicts", "critical", where, message, segments))
        elif (found := _COMMENT.search(text)) and found[0] not in source.article.text:
            message = f"speaks of the work, not of the article: '{found[0]}'"
            findings.append(Finding("meta.comment", "contradicts", "major", where, message, segments))
    return findings


def _is_refusal(text: str, *, quoted: bool) -> bool:
    """Whether somebody who is not quoted says that the work cannot be done, or that he is a model."""
    own = "" if quoted else _QUOTED.sub(" ", text.replace("’", "'"))
    return bool(_I_AM_A_MODEL.search(own) or (_I_OR_SORRY.search(own) and _I_CANNOT.search(own)))
