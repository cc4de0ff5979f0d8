"""Which words of a language name which speakers."""

from __future__ import annotations

import pytest

from summarizer.statements import compare_statement, read

ROLES = [
    ("et", "Ringkonnaprokurör Liis Kask ütles, et asi läheb kohtusse.", "prosecutors"),
    ("et", "Jalgpalliliidu sõnul lükkub mäng edasi.", "sports_body"),
    ("et", "Lambakasvataja Eha Saar kurtis, et hundid murravad kariloomi.", "farmer"),
    ("et", "Transpordiameti teatel suletakse sild.", "government"),
    ("cs", "Ornitoložka Eva Malá řekla, že čápi přiletí později.", "scholar"),
    ("cs", "Policejní prezident Jan Dub odmítl odstoupit.", "police"),
    ("cs", "Znalkyně uvedla, že podpis byl padělaný.", "expert"),
    ("pl", "Prezydent Krakowa zapowiedział nowy park.", "mayor"),
    ("pl", "Biegły stwierdził, że hamulce nie działały.", "expert"),
    ("pl", "Osoba zaznajomiona ze sprawą twierdzi, że bank zwolni ludzi.", "source"),
    ("ru", "Директор школы Анна Белова сообщила, что занятия отменены.", "teacher"),
    ("ru", "Глава Томской области заявил, что мост откроют.", "mayor"),
    ("uk", "Начальник Сумської ОВА повідомив про обстріл.", "mayor"),
    ("uk", "Омбудсманка заявила, що перевірка триває.", "regulator"),
    ("tr", "Meclis üyesi, yolun açılacağını söyledi.", "local_council"),
    ("tr", "Psikiyatrist, hastanın iyileştiğini belirtti.", "doctor"),
    ("hi", "तहसीलदार ने बताया कि सड़क बंद है।", "official"),
    ("hi", "बुनकरों ने कहा कि काम नहीं है।", "tradesman"),
    ("ar", "قال رئيس مجلس الإدارة إن الأرباح ارتفعت.", "executive"),
    ("ar", "قال مدير الأمن إن الطريق مفتوح.", "police"),
    ("ar", "أوضح المدير الفني أن اللاعب مصاب.", "coach"),
]


@pytest.mark.parametrize(("language", "text", "role"), ROLES)
def test_a_word_names_a_speaker_of_its_class(language: str, text: str, role: str) -> None:
    """Compounds by their last part, feminine forms, and heads before what depends on them."""
    assert role in {kind for speaker in read(text, language).speakers for kind in speaker.roles}


NO_ROLES = [
    ("et", "Sild avatakse varsti.", "doctor"),
    ("et", "Ajakirjanik ütles, et satelliit töötab.", "author"),
    ("et", "Ajakirjanik ütles, et satelliit töötab.", "association"),
    ("tr", "Teknik bir arıza yaşandığını açıkladı.", "coach"),
]


@pytest.mark.parametrize(("language", "text", "role"), NO_ROLES)
def test_the_end_of_another_word_names_nobody(language: str, text: str, role: str) -> None:
    """A compound ends in a role, a word that only sounds so does not."""
    assert role not in {found.kind for found in read(text, language).roles}


TOLD_THE_PRESS = [
    ("cs", "„Trať zůstane zavřená,“ řekl ČTK mluvčí dopravce Jan Malý.", "mluvčí"),
    ("pl", "Droga jest zamknięta, powiedziała PAP rzeczniczka policji.", "rzeczniczka"),
    ("ru", "Об этом РИА Новости рассказала врач Анна Лисина.", "врач"),
    ("ru", "Груз задержан, сообщил ТАСС источник на таможне.", "источник"),
    ("uk", "Про це Укрінформу повідомив речник поліції Олег Чуб.", "речник"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), TOLD_THE_PRESS)
def test_who_tells_the_press_speaks_and_not_the_press(language: str, text: str, speaker: str) -> None:
    """A newspaper beside the verb is told it where a person's title follows."""
    assert [found.text for found in read(text, language).speakers] == [speaker]


def test_a_newspaper_that_reports_speaks() -> None:
    """Nobody's title follows its name."""
    assert [found.roles for found in read("Uvedl to deník Právo.", "cs").speakers] == [("press",)]


SEVERAL = [
    ("ru", "По словам двух источников, закон отложат.", "источников"),
    ("ru", "Два источника в правительстве сообщили об этом.", "источника"),
    ("uk", "Троє свідків розповіли, що авто їхало швидко.", "свідків"),
    ("et", "Kahe allika sõnul lükatakse seadus edasi.", "allika"),
]


@pytest.mark.parametrize(("language", "text", "speaker"), SEVERAL)
def test_a_number_before_a_speaker_makes_several(language: str, text: str, speaker: str) -> None:
    """Whatever number and case the noun itself has behind it."""
    assert ("several", speaker) in [(found.number, found.text) for found in read(text, language).speakers]


SPELLINGS = [
    ("hi", "पुलिस के मुताबिक़ चालक फ़रार है।", "पुलिस के मुताबिक चालक फरार है।"),
    ("hi", "मंत्री ने आरोप ख़ारिज किया और जाँच की माँग की।", "मंत्री ने आरोप खारिज किया और जांच की मांग की।"),
    ("ar", "رجّح خبير أن ترتفع الأسعار، وشدّد الوزير على ذلك.", "رجح خبير أن ترتفع الأسعار، وشدد الوزير على ذلك."),
]


@pytest.mark.parametrize(("language", "written", "plain"), SPELLINGS)
def test_signs_that_many_leave_out_change_nothing(language: str, written: str, plain: str) -> None:
    """Dots below Hindi letters, the nasal sign, a doubled consonant in Arabic."""
    full, bare = read(written, language), read(plain, language)
    assert [cue.kind for cue in full.markers] == [cue.kind for cue in bare.markers]
    assert [speaker.roles for speaker in full.speakers] == [speaker.roles for speaker in bare.speakers]


RIGHT = [
    (
        "et",
        "Kalurid nõuavad hüvitist, ministeerium alles kaalub seda.",
        "Fishermen are demanding compensation, which the ministry is still considering.",
    ),
    (
        "cs",
        "Podle znalce byl podpis zfalšován. Obžalovaný vinu popírá.",
        "According to an expert witness, the signature was forged. The defendant denies guilt.",
    ),
    (
        "cs",
        "Chovatel přišel o celé hejno a čeká na odškodnění.",
        "The breeder has lost his whole flock and is waiting for compensation.",
    ),
    (
        "uk",
        "Нібито тренер отримав пропозицію з Туреччини, але в клубі це заперечують.",
        "The coach is said to have received an offer from Turkey, but the club denies this.",
    ),
    (
        "hi",
        "वन विभाग के अधिकारी रमेश नेगी ने बताया कि तेंदुए को पकड़ लिया गया है।",
        "Forest department official Ramesh Negi said the leopard had been caught.",
    ),
    (
        "ar",
        "قُتل ثلاثة أشخاص في تصادم بين حافلتين قرب أسوان.",
        "Three people were killed in a collision between two buses near Aswan.",
    ),
]


@pytest.mark.parametrize(("language", "source", "english"), RIGHT)
def test_right_translations_with_such_words_raise_no_alarm(language: str, source: str, english: str) -> None:
    """What names a speaker in one sense and nobody in another is told apart by its neighbours."""
    assert [
        found.code for found in compare_statement(source, english, language) if found.verdict == "contradicts"
    ] == []


ALONE = [
    ("hi", "मृतक के भाई ने आरोप लगाया कि ठेकेदार ने हेलमेट नहीं दिए थे।", "भाई", "one"),
    ("tr", "Avukat, müvekkilinin dövüldüğünü iddia etti.", "Avukat", "one"),
    ("ar", "ارتفع عدد المصابين إلى عشرة، وفق بيان للنيابة العامة.", "للنيابة", "unknown"),
    ("ar", "قال خبير الأرصاد إيلي خوري إن الثلوج ستتساقط.", "خبير الأرصاد", "one"),
]


@pytest.mark.parametrize(("language", "text", "speaker", "number"), ALONE)
def test_one_alone_speaks(language: str, text: str, speaker: str, number: str) -> None:
    """Whoever does what is told does not tell it; a title's head shows one; "to the" is written into the noun."""
    assert [(found.text, found.number) for found in read(text, language).speakers] == [(speaker, number)]


def test_a_speaker_without_a_verb_behind_it_is_better_than_none() -> None:
    """Where no reporting phrase follows any of the subjects, as in an aside, they are believed."""
    text = '"सड़क बंद है" - मंत्री ने'
    assert [found.roles for found in read(text, "hi").speakers] == [("minister",)]


KINDS = [
    ("tr", "Bakanlık yeni bir vergi planlıyor.", "plan"),
    ("tr", "Oyuncunun takımdan ayrılacağı iddia ediliyor.", "hearsay"),
    ("hi", "आरोप है कि पैसे बांटे गए।", "hearsay"),
    ("ar", "لوح الاتحاد بإضراب مفتوح.", "plan"),
    ("cs", "Údajně nabídl pět milionů.", "hearsay"),
    ("et", "Firma olevat müünud kütust alla hinna.", "hearsay"),
]


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_a_marker_is_of_its_kind(language: str, text: str, kind: str) -> None:
    """No shorter entry of an earlier kind takes it."""
    assert kind in {cue.kind for cue in read(text, language).markers}
