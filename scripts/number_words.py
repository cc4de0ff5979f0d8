"""What ICU, CLDR and num2words know of a language's number words, and our tables do not.

    python scripts/number_words.py            every language: forms that our tables read wrongly or not at all
    python scripts/number_words.py --draft cs the number, month and weekday tables of a language, as a first draft

The tables in ``summarizer/languages`` began as such drafts and were then corrected and inflected by
hand; this script shows what is still missing. It needs PyICU, babel and num2words, which the program
itself never imports. ICU data: version as printed; CLDR data: as packed in babel.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

NUMBERS = [*range(2, 101), 105, 110, 123, 200, 256, 300, 500, 999, 1000, 1001, 2000, 2345, 10_000, 25_000, 250_000]
MILLIONS = [10**6, 2 * 10**6, 5 * 10**6, 10**9, 2 * 10**9, 3 * 10**12]


def spelled_by_icu(language: str, value: int) -> set[str]:
    """Every spelling of a cardinal in ICU's rule sets: genders and, where it has them, cases."""
    import icu

    rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(language))
    names = [rules.getRuleSetName(at) for at in range(rules.getNumberOfRuleSetNames())]
    return {rules.format(value, name).replace("\u00ad", "") for name in names if "cardinal" in name}


def spelled_by_num2words(language: str, value: int) -> set[str]:
    """The spelling of num2words, where it knows the language."""
    from num2words import num2words

    try:
        return {num2words(value, lang=language)}
    except NotImplementedError:
        return set()


def names_of_cldr(language: str) -> Iterator[tuple[str, str]]:
    """(kind and number, name) of months and weekdays, as they stand in dates and alone."""
    from babel import Locale

    locale = Locale.parse(language)
    for context in ("format", "stand-alone"):
        for month, name in locale.months[context]["wide"].items():
            yield f"month {month}", name
        for day, name in locale.days[context]["wide"].items():
            yield f"weekday {day + 1}", name


def missing(language: str) -> Iterator[str]:
    """Spellings that our reader does not read as the number they mean, and names that it does not know."""
    from summarizer.quantities import read_quantities
    from summarizer.quantities.lexicon import CJK, lexicon

    for value in (*NUMBERS, *MILLIONS):
        for spelling in sorted(spelled_by_icu(language, value) | spelled_by_num2words(language, value)):
            text = f"{spelling} kg"
            if [quantity.value for quantity in read_quantities(text, language)] != [Decimal(value)]:
                yield f"{value}: {spelling}"
    known = lexicon(language)
    for kind, name in names_of_cldr(language):
        form = name.casefold()
        if language not in CJK and form not in known.words and form.split(" ")[0] not in known.phrases:
            yield f"{kind}: {name}"


def draft(language: str) -> Iterator[str]:
    """TOML of the regular part of a language's tables."""
    yield "[numbers.cardinal]"
    for value in (*range(21), *range(30, 101, 10)):
        forms = sorted({spelling.replace(" ", "_") for spelling in spelled_by_icu(language, value)})
        yield f'{value} = "{" ".join(forms)}"'
    for kind, section in (("month", "dates.month"), ("weekday", "dates.weekday")):
        yield f"\n[{section}]"
        cells: dict[str, list[str]] = {}
        for key, name in names_of_cldr(language):
            if key.startswith(f"{kind} "):
                cells.setdefault(key.partition(" ")[2], []).append(name.casefold().replace(" ", "_"))
        for number, names in cells.items():
            yield f'{number} = "{" ".join(dict.fromkeys(names))}"'


def main(arguments: list[str]) -> int:
    """Print what is missing, or a draft."""
    from summarizer.languages import LANGUAGES

    if arguments[:1] == ["--draft"]:
        sys.stdout.writelines(f"{line}\n" for line in draft(arguments[1]))
        return 0
    for language in arguments or sorted(LANGUAGES):
        found = list(missing(language))
        sys.stdout.write(f"{language}: {len(found)} missing\n")
        sys.stdout.writelines(f"   {line}\n" for line in found)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
