"""Where sentences end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.languages import LANGUAGES
from summarizer.readers.sentences import sentence_ends


def cut(text: str, language: str) -> list[str]:
    """The sentences without the space between them."""
    ends = sentence_ends(text, language)
    return [text[begin:end].strip() for begin, end in zip([0, *ends], ends, strict=False)]


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("ko", ['"나는 간다. 너는?"이라고 그가 말했다.', "투자액은 1조 달러다.", "3.5% 올랐다."]),
        ("ko", ['"나는 간다." 라고 그는 말했다.', "끝났다."]),
        ("ko", ["2025. 3. 29. 발표했다.", "5.18 민주화운동이다."]),
        ("ja", ["「行く。来る？」と述べた。", "Yahoo!ニュースが伝えた。", "3.5％上昇。"]),
        ("zh", ["他说：“我走。你呢？”", "然后走了。", "“我不去。”他说。", "涨了3.5%。"]),
        (
            "de",
            [
                "Er kam am 3. Mai, z. B. mit Dr. Kern.",
                "„Ich gehe. Und du?“, fragte er.",
                "Am 21. Jahrhundert lag es nicht.",
            ],
        ),
        ("de", ["Es waren nur 3.", "Dann kam Karl V. Habsburg.", "Im Jahr 2020.", "Ende."]),
        (
            "en",
            [
                "Dr. Smith of the U.S. Army said no.",
                '"I go. You?" he said.',
                '"Will you?" Smith asked.',
                "It rose 3.5 percent.",
            ],
        ),
        (
            "en",
            [
                "See No. 5 on the list.",
                "(It is this. And that.)",
                "He said: “I go. You?”",
                "Then he left.",
                "“Go.”",
                "Rain fell.",
            ],
        ),
        ("fr", ["« Je pars. Et toi ? » demande-t-il.", "« Je pars. »", "J.-P. Martin sortit."]),
        ("es", ["EE. UU. dijo no.", "¿Vienes?", '"¿Y tú?", preguntó el Sr. Pérez.']),
        ("ru", ["В 2020 г. Москва выросла.", "«Я иду. А ты?» — спросил он."]),
        ("hi", ["डॉ. शर्मा ने कहा।", '"मैं जाता हूँ। तुम?" उसने पूछा।']),
        ("ar", ["قال نعم.", "هل تأتي؟", "لا!"]),
        ("en", ["**First one.**", "Second [link.](#1)", "Third one.[1]", "He left… Then came back."]),
        ("ko", ["했다.", "그는 갔다.", "갔나?", "몰랐다."]),
        ("und", ["Hello there.", "Foo."]),
    ],
)
def test_sentences_end_where_a_reader_would_end_them(language: str, sentences: list[str]) -> None:
    """Quotations stay with their speaker; numbers, dates and abbreviations end nothing."""
    assert cut(" ".join(sentences), language) == sentences


def test_sentences_without_a_space_between_them() -> None:
    """Chinese and Japanese write none; careless Korean neither."""
    assert cut("他去了。真的吗？是！", "zh") == ["他去了。", "真的吗？", "是！"]
    assert cut("「行く。」「来る？」と二人は言った。", "ja") == ["「行く。」", "「来る？」と二人は言った。"]
    assert cut("했다.그는 갔다.", "ko") == ["했다.", "그는 갔다."]


def test_a_long_speech_is_cut_at_its_own_sentences() -> None:
    """A quotation of five sentence ends or more is no single segment; a shorter one is."""
    assert len(cut('Er sagte: "Eins ist da. Zwei ist da. Drei ist da. Vier ist da", und ging.', "de")) == 1
    assert len(cut('"Eins kam. Zwei kam. Drei kam. Vier kam. Fünf kam. Sechs kam", sagte er.', "de")) == 6


def test_a_speech_that_is_not_closed_is_cut() -> None:
    """A quotation that runs on into the next paragraph has no partner here."""
    assert cut("“One came. Two came. Three came.", "en") == ["“One came.", "Two came.", "Three came."]


def test_an_unpaired_mark_belongs_to_the_sentence_that_it_closes() -> None:
    """The last paragraph of a long speech closes what it did not open."""
    assert cut('We go on." Nobody moved.', "en") == ['We go on."', "Nobody moved."]


@given(
    st.text(alphabet=st.sampled_from("ab AB가다.!?。？…\"'“”„«»「」()[]#1 2\u00a0*😀,—"), max_size=60),
    st.sampled_from([*LANGUAGES, "und"]),
)
def test_the_ends_cover_any_text(text: str, language: str) -> None:
    """They rise, and the last is the end."""
    ends = sentence_ends(text, language)
    assert ends == sorted(set(ends))
    assert ends[-1] == len(text)


@pytest.mark.parametrize("blank", ["\u3000", "\u00a0", "\u2003", "\u0085", "\u2028"])
@pytest.mark.parametrize("language", ["und", "ja", "ko", "de"])
def test_wide_white_space_before_a_full_stop_does_no_harm(blank: str, language: str) -> None:
    """The library behind counts bytes there; what it sees has plain blanks."""
    assert sentence_ends(f"A{blank}.[:", language)[-1] == 5
