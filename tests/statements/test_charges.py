"""Charges that the English makes its own."""

from __future__ import annotations

from summarizer.statements import compare_statement


def codes(source: str, english: str, language: str) -> list[str]:
    """The codes of what contradicts the source."""
    return [
        problem.code for problem in compare_statement(source, english, language) if problem.verdict == "contradicts"
    ]


CRITIC = "Umweltschützerin Rita Vogt kritisiert, der Damm zerstöre das Moor. Die Firma Nordbau bestreitet das."


def test_a_charge_that_is_granted_is_told_as_true() -> None:
    """Whoever "points out" something is right; whoever "says" it may be wrong."""
    granted = "The dam will destroy the moor, as campaigner Rita Vogt points out. The firm Nordbau denies it."
    said = "The dam will destroy the moor, as campaigner Rita Vogt says. The firm Nordbau denies it."
    assert codes(CRITIC, granted, "de") == ["hearsay.lost"]
    assert codes(CRITIC, said, "de") == []
    both = "Rita Vogt says the dam will destroy the moor, as her group points out. The firm Nordbau denies it."
    assert codes(CRITIC, both, "de") == []
    neutral = CRITIC.replace("kritisiert", "berichtet")
    assert codes(neutral, granted, "de") == []


def test_a_suspicion_is_no_finding() -> None:
    """Even where the police are still named."""
    source = "県警によると、男は二人を殴った疑いがある。男は「覚えていない」と話した。"
    found = "According to prefectural police, the man struck two people. The man said he did not remember it."
    suspected = "According to prefectural police, the man may have struck two people. He said he did not remember."
    assert codes(source, found, "ja") == ["hearsay.lost"]
    assert codes(source, suspected, "ja") == []
    long = source.replace("男は二人を", "男は昨年の春に市内の駅前の路上で会社員の男性と女性の合わせて二人を何度も強く")
    assert codes(long, "Two were hit near here. The man said he did not remember it.", "ja") == []
    untold = "Two people were struck near the station last year. The man said he did not remember it."
    assert codes(source, untold, "ja") == ["attribution.lost"]


def test_a_charge_is_no_conviction() -> None:
    """Nor what a prosecutor asks for; a source that tells of a sentence may be rendered by one."""
    source = "De officier eiste drie jaar tegen de man."
    assert codes(source, "The man was sentenced to three years, as the prosecutor demanded.", "nl") == ["status.done"]
    assert codes(source, "The prosecutor demanded three years for the man.", "nl") == []
    assert codes("De rechter gaf de man drie jaar celstraf.", "The man was sentenced to three years.", "nl") == []
    accused = "Die Anklage wirft dem Arzt Betrug vor."
    assert codes(accused, "The doctor was convicted of fraud.", "de")[-1:] == ["status.done"]
    assert "status.done" not in codes("Er sagte, es regne.", "He said he was jailed.", "de")
    suspected = "Cảnh sát nghi ngờ ông Nam có lấy tiền của công ty."
    assert codes(suspected, "Mr Nam was convicted of taking the company's money.", "vi")[-1:] == ["status.done"]
    sentenced = "Ông Nam bị nghi ngờ lấy tiền của công ty và bị tuyên phạt ba năm tù."
    convicted = "Mr Nam, suspected of taking the company's money, was convicted and given three years in prison."
    assert codes(sentenced, convicted, "vi") == []


def test_a_suspicion_is_no_charge() -> None:
    """Nor is a bare "charged": that is also what is paid."""
    suspected = "Die Polizei verdächtigt einen Bäcker, das Lager angezündet zu haben."
    assert codes(suspected, "Police suspect a baker of setting fire to the warehouse.", "de") == []
    assert codes(suspected, "Police have charged a baker with setting fire to the warehouse.", "de") == ["status.done"]
    accused = "Gegen den verdächtigen Bäcker wurde Anklage erhoben."
    assert codes(accused, "The suspected baker has been charged.", "de") == []
    assert codes("Der Bäcker nimmt einen höheren Preis.", "The baker has charged a higher price.", "de") == []
    short = "Einen Bäcker verdächtigt die Polizei, das Lager am Hafen in der Nacht zum Montag angezündet zu haben."
    assert "status.done" not in codes(short, "He was charged.", "de")
