"""Which language a text is in."""

import pytest

from summarizer.readers.language import identify_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "ko",
            "정부는 OpenAI CEO Sam Altman, Microsoft, Google DeepMind와 협력해 세금을 올린다고 밝혔다.",
        ),
        ("ja", "株価は「アップル」が上昇した。"),
        ("zh", "政府周一宣布明年将提高税收。"),
        ("en", "The government said on Monday that it would raise taxes next year. See https://x.example/uk"),
        ("de", "Die Regierung teilte am Montag mit, sie werde im nächsten Jahr die Steuern erhöhen."),
        ("pt", "O governo anunciou na segunda-feira que vai aumentar os impostos no próximo ano."),
        ("es", "El Gobierno anunció el lunes que subirá los impuestos el próximo año."),
        ("cs", "Vláda v pondělí oznámila, že příští rok zvýší daně."),
        ("sk", "Vláda v pondelok oznámila, že budúci rok zvýši dane na školy."),
        ("id", "Pemerintah mengumumkan pada hari Senin bahwa akan menaikkan pajak tahun depan."),
        ("ms", "Kerajaan mengumumkan pada hari Isnin bahawa cukai akan dinaikkan tahun hadapan."),
        ("sv", "Regeringen meddelade på måndagen att den kommer att höja skatterna nästa år."),
        ("da", "Regeringen meddelte mandag, at den vil hæve skatterne næste år for at betale skoler."),
        ("no", "Regjeringen kunngjorde mandag at den vil øke skattene neste år for å betale skoler."),
        ("ru", "Правительство сообщило в понедельник, что повысит налоги в следующем году."),
        ("uk", "Уряд повідомив у понеділок, що підвищить податки наступного року."),
        ("ar", "أعلنت الحكومة يوم الاثنين أنها سترفع الضرائب العام المقبل."),
        ("fa", "دولت روز دوشنبه اعلام کرد که سال آینده مالیات‌ها را افزایش می‌دهد."),
        ("ur", "حکومت نے پیر کو اعلان کیا کہ وہ اگلے سال ٹیکس بڑھائے گی۔"),
        ("hi", "सरकार ने सोमवार को कहा कि वह अगले साल कर बढ़ाएगी।"),
        ("el", "Η κυβέρνηση ανακοίνωσε αύξηση φόρων."),
        ("und", "12,5 % (34)"),
        ("und", "OK"),
        ("und", "xq zzkw vvpt qqx zzrt wwkp"),
        ("und", ""),
    ],
)
def test_languages_are_told_by_script_and_words(language: str, text: str) -> None:
    """Sisters are told apart; English names do not make a Korean text English; too little is unknown."""
    assert identify_language(text) == language


def test_a_foreign_paragraph_does_not_decide() -> None:
    """The whole text is asked, piece by piece."""
    german = "Die Regierung teilte am Montag mit, sie werde im nächsten Jahr die Steuern erhöhen. " * 30
    assert identify_language("The minister said that the plan was ready. " * 10 + german) == "de"
