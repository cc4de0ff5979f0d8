"""What is left of the source in a text that should be English."""

from __future__ import annotations

import time

import pytest

from summarizer.languages import LANGUAGES, section
from summarizer.residue import find_language, find_script, find_untranslated, foreign_words, plain_words


@pytest.mark.parametrize("text", ["", "The bridge.", "8ｘ20mm screws", "São Tomé, 5 µm, TGF-β", "1ª, №5, 😀"])
def test_english_holds_latin_letters_and_signs(text: str) -> None:
    """Full-width ones too, and a Greek letter of science."""
    assert find_script(text) is None


def test_words_of_another_script_are_named_once() -> None:
    """However often they stand there."""
    found = find_script("서울 and 서울 and 부산.")
    assert found is not None
    assert (found.verdict, found.words) == ("contradicts", "서울, 부산")


def test_a_word_that_is_shown_once_and_left_over_once_is_left_over() -> None:
    """The brackets of one place do not excuse another."""
    found = find_script("Seoul (서울) is 서울.")
    assert found is not None
    assert found.verdict == "contradicts"
    shown = find_script("Seoul (서울) is “서울”.")
    assert shown is not None
    assert shown.verdict == "unproven"


def test_a_message_does_not_grow_without_end() -> None:
    """A page that was not translated is one line, and read in linear time."""
    began = time.perf_counter()
    found = find_script(" ".join(f"서울{number}" for number in range(50_000)))
    assert found is not None
    assert found.words.endswith(" and 49980 more")
    assert len(found.message) < 300
    assert time.perf_counter() - began < 5


@pytest.mark.parametrize(
    ("source", "english", "language", "verdict"),
    [
        ("Die Brücke wird 2027 neu gebaut.", "die Brücke wird neu gebaut!", "de", "contradicts"),
        ("서울시는 다리를 다시 놓는다.", "서울시는 다리를 다시 놓는다.", "ko", "contradicts"),
        ("Dundee Stars 5-3 Belfast Giants", "Dundee Stars 5-3 Belfast Giants", "de", "unproven"),
        ("Hamburg, Bremen, Kiel", "Hamburg, Bremen, Kiel", "de", None),
        ("The bridge will be rebuilt.", "The bridge will be rebuilt.", "en", None),
        ("Die Brücke wird neu gebaut.", "The bridge will be rebuilt.", "de", None),
    ],
)
def test_what_was_left_as_it_was(source: str, english: str, language: str, verdict: str | None) -> None:
    """Names alone may stay; an English source is not translated."""
    found = find_untranslated(source, english, language)
    assert (found and found.verdict) == verdict


def test_words_are_compared_without_case_signs_and_digits() -> None:
    """What remains when a sentence is copied carelessly."""
    assert plain_words("Die BRÜCKE, 2027!") == ("die", "brücke")
    assert foreign_words("The 橋 of 서울, 橋.") == ("橋", "서울")


FOREIGN = {
    "cs": "Ministr řekl, že se most otevře až na podzim.",
    "de": "Der Minister sagte, dass die Brücke erst im Herbst geöffnet wird.",
    "es": "El ministro dijo que el puente no se abrirá hasta el otoño.",
    "et": "Minister ütles, et sild avatakse alles sügisel ja mitte varem.",
    "fr": "Le ministre a dit que le pont ne serait ouvert que cet automne.",
    "id": "Menteri mengatakan bahwa jembatan itu baru akan dibuka pada musim gugur.",
    "it": "Il ministro ha detto che il ponte non sarà aperto prima dell'autunno.",
    "nl": "De minister zei dat de brug pas in het najaar open gaat.",
    "pl": "Minister powiedział, że most zostanie otwarty dopiero jesienią.",
    "pt": "O ministro disse que a ponte não será aberta antes do outono.",
    "ro": "Ministrul a spus că podul va fi deschis abia în toamnă.",
    "tr": "Bakan, köprünün ancak sonbaharda açılacağını ve bunun için çalıştıklarını söyledi.",
    "vi": "Bộ trưởng nói rằng cây cầu sẽ chỉ được mở vào mùa thu.",
}


@pytest.mark.parametrize("code", FOREIGN)
def test_a_sentence_of_another_language_is_told_by_its_function_words(code: str) -> None:
    """Whatever the source's language is, and beside sentences in English too."""
    for text in (FOREIGN[code], f"The minister spoke on Monday. {FOREIGN[code]} He left."):
        found = find_language(text, "ko")
        assert found is not None
        assert (found.code, found.verdict) == ("residue.language", "contradicts")
        assert f"reads like {LANGUAGES[code]}: '{FOREIGN[code].rstrip('.')[:70]}" in found.message


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Yes.",
        "Hanbit shares rise 12 percent after port deal",
        "Real Madrid beat Atlético de Madrid 2-1 in La Liga on Saturday.",
        "Fundação de Amparo à Pesquisa do Estado de São Paulo",
        "He called the plan “un error que vamos a pagar todos” and left the hall.",
        "She sang *Je ne regrette rien de tout cela* at the end of the show.",
        "The coup d'état was a fait accompli, an official said off the record.",
        "No man in a hurry was as sure on so short a day.",
        "Shares of chipmakers, carmakers, banks fell 2 percent",
    ],
)
def test_english_with_names_and_borrowed_words_is_english(text: str) -> None:
    """Names are written with capitals; what is quoted or in italics is shown, not left over."""
    assert find_language(text, "es") is None


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“No vamos a ceder ante las presiones”, dijo el alcalde.", "es"),
        ("Hallituksen päätöksen mukaan silta rakennetaan syksyllä uudelleen töiden jälkeen.", "ja"),
        ("kadar hoti barua sima lendo tavi bundo kera silo mandu peto vasi", "ja"),
    ],
)
def test_what_is_quoted_only_or_of_an_unknown_language_is_unproven(text: str, source: str) -> None:
    """The reader is told; the exit code stays."""
    found = find_language(text, source)
    assert found is not None
    assert found.verdict == "unproven"


def test_the_language_of_the_source_needs_less_to_be_known() -> None:
    """What is left over is most often left in the language that was read."""
    text = "Der Niederländer hofft auf baldigen Regen"
    assert find_language("Ministri makse tõusid siis järsku", "et") is not None
    assert find_language(text, "de") is not None
    assert find_language(text, "ko") is not None


def test_the_words_of_english_alone_are_in_no_other_list() -> None:
    """Where they are many, no other list is looked at."""
    own = set(section("en", "residue")["function_words_of_its_own"].split())
    assert own < set(section("en", "residue")["function_words"].split())
    for code in LANGUAGES.keys() - {"en"}:
        assert own.isdisjoint(section(code, "residue").get("function_words", "").split())
