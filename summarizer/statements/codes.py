"""The codes of all problems with statements, documented one by one."""

from __future__ import annotations

from typing import NamedTuple

from summarizer.nouns.finding import Severity


class Explanation(NamedTuple):
    """What a code means, with one right and one wrong English sentence for the same source."""

    meaning: str
    severity: Severity
    language: str
    source: str
    right: str
    wrong: str


CODES = {
    "attribution.lost": Explanation(
        "The source gives a statement or a demand to somebody; the English tells it as fact.",
        "major",
        "de",
        "Die Brücke ist laut dem Betreiber sicher.",
        "The bridge is safe, according to the operator.",
        "The bridge is safe.",
    ),
    "attribution.shifted": Explanation(
        "The English gives the words to somebody who does not say them in the source.",
        "major",
        "ko",
        "노조는 회사에 사과를 요구했다.",
        "The union demanded an apology from the company.",
        "The company demanded an apology from the union.",
    ),
    "attribution.plural": Explanation(
        "One speaker's words are given to several.",
        "major",
        "de",
        "Ein Anwohner sagte, er habe nichts gehört.",
        "One resident said he had heard nothing.",
        "Residents said they had heard nothing.",
    ),
    "hearsay.lost": Explanation(
        "The source has it by hearsay; the English tells it as fact.",
        "major",
        "ja",
        "社長は月末に退くという。",
        "The president is said to be stepping down at the end of the month.",
        "The president steps down at the end of the month.",
    ),
    "status.done": Explanation(
        "What is planned, considered or to come in the source has been done or decided in the English.",
        "major",
        "es",
        "La empresa planea cerrar la planta.",
        "The company plans to close the plant.",
        "The company closed the plant.",
    ),
    "status.demand-lost": Explanation(
        "A demand of the source is told as fact.",
        "major",
        "fr",
        "Les riverains réclament un passage piéton.",
        "Local residents are calling for a pedestrian crossing.",
        "Local residents have got a pedestrian crossing.",
    ),
    "status.denial-lost": Explanation(
        "A denial of the source is missing in the English, or has become a confirmation.",
        "major",
        "it",
        "Il club ha smentito la cessione.",
        "The club denied the sale.",
        "The club confirmed the sale.",
    ),
    "hedge.lost": Explanation(
        "What is possible or expected in the source is certain in the English.",
        "major",
        "nl",
        "Mogelijk was het een vergissing.",
        "It may have been a mistake.",
        "It was a mistake.",
    ),
    "negation.lost": Explanation(
        "The source denies what the English affirms.",
        "critical",
        "ru",
        "Самолёт не вылетел.",
        "The plane did not take off.",
        "The plane took off.",
    ),
    "negation.added": Explanation(
        "The English denies what the source affirms.",
        "critical",
        "pl",
        "Samolot wystartował.",
        "The plane took off.",
        "The plane did not take off.",
    ),
    "direction.flipped": Explanation(
        "What rises in the source falls in the English, or the other way round.",
        "critical",
        "zh",
        "粮价上涨。",
        "Grain prices rose.",
        "Grain prices fell.",
    ),
    "strength.lost": Explanation(
        "A limit of the source (only, at least) is missing in the English.",
        "minor",
        "cs",
        "Přišli jen dva členové.",
        "Only two members came.",
        "Two members came.",
    ),
    "strength.added": Explanation(
        "The English makes more of it than the source: almost all become all, mainly becomes only.",
        "major",
        "tr",
        "Neredeyse tüm dükkanlar kapandı.",
        "Almost all shops closed.",
        "All shops closed.",
    ),
    "name.mismatch": Explanation(
        "A name of the English matches no word of the source, letter for letter or sound for sound, and what is known "
        "of it and of the source speaks for another name in its place.",
        "major",
        "uk",
        "До Києва прибув Андрій Шевченко.",
        "Andriy Shevchenko arrived in Kyiv.",
        "Oleksandr Ponomarov arrived in Kyiv.",
    ),
    "name.doubtful": Explanation(
        "A name of the English was not recognised in the source: it may be another, have been added from the context, "
        "or sound unlike what it is written for. Never flags a translation by itself.",
        "minor",
        "fr",
        "Le candidat Éric Zemmour parcourt le pays depuis lundi.",
        "The candidate Éric Zemmour has been touring the country since Monday.",
        "The candidate Éric Zemmour has been touring the country with Somers since Monday.",
    ),
}
"""Code -> explanation; ``summarizer check --explain CODE`` prints it."""
