"""Writes ``summarizer/data/names/places.<language>.txt``: countries, languages and cities as CLDR names them.

    python scripts/name_places.py

One line a place: a key that all languages share, a tab, stems parted by ``|``. A stem is what inflection and
derivation leave of a name, folded to plain letters; a name of several words is kept whole, each word as a stem.
It needs babel (CLDR data, Unicode licence), which the program itself never imports.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

TARGET = Path(__file__).resolve().parent.parent / "summarizer" / "data" / "names"

SAME = "fr de it nl ru pl sk hu ro bg tr fi hr lt lv mt pt es is th id mk mn so az"
OTHER = (
    "en=GB uk=UA cs=CZ el=GR sv=SE no=NO da=DK et=EE sr=RS sl=SI sq=AL be=BY hy=AM ka=GE kk=KZ uz=UZ ky=KG tg=TJ tk=TM "
    "zh=CN ja=JP ko=KR vi=VN ms=MY fil=PH km=KH lo=LA my=MM bn=BD ne=NP si=LK fa=IR he=IL ga=IE hi=IN kl=GL "
    "bs=BA am=ET ur=PK"
)
TERRITORY_OF = {
    **{code: code.upper() for code in SAME.split(" ")},
    **dict(pair.split("=") for pair in OTHER.split(" ")),
}
"""Languages that are called after one country, or are spoken there above all; the others keep keys of their own."""
OWN = "ar cy gd ca eu la bo ug ku ta pa te mr gu kn ml yi sa br co sc fy rm lb mi haw qu zu xh sw ti ha yo ig"
OWN_LANGUAGES = frozenset(OWN.split(" "))
REGIONS = ("002", "003", "005", "009", "019", "029", "142", "150", "419")

LATIN = frozenset({"cs", "es", "et", "fr", "id", "it", "nl", "pl", "pt", "ro", "tr", "vi"})

ENDINGS = {
    "ru": "скии|ия|ея|ье|ья|а|я|ы|и|й|о|ь|е",
    "uk": "ська|ськии|ія|ея|а|я|и|і|й|о|ь|е",
    "cs": "stina|ctina|ina|sko|cko|ie|e|a|o|y|i",
    "pl": "ski|cki|ia|ie|ja|a|o|e|y|i",
    "de": "isch|ien|en|e",
    "et": "maa|ia|a|i|e|u",
    "tr": "istan|ce|ca|ya|a|e|i",
    "ro": "eza|ana|iana|ia|a|e|u",
    "es": "ia|a|o|e",
    "it": "ese|ia|a|o|e",
    "pt": "ia|es|a|o|e",
    "fr": "ais|ois|ien|ie|e",
    "nl": "ie|en|s|e",
    "en": "",
    "ar": "يا|ية|ا|ة",
}
"""Endings that inflection and derivation change, folded to plain letters, the longest first."""


STATUS = re.compile(
    "中华人民共和国|中華人民共和国|中国(?=香港|澳门)|特别行政区|特別行政区|Sonderverwaltungsreg"
    "ion|SAR China|RAS|R?A?E? chin[oa].*| SAR$"
)
"""What CLDR adds to the name of a territory."""


def names(language: str) -> Iterator[tuple[str, str]]:
    """Key and name of everything that CLDR names in a language."""
    from babel import Locale

    locale = Locale.parse(language)
    for code, name in locale.territories.items():
        if (len(code) == 2 and code.isalpha() and code not in ("EU", "EZ", "UN", "ZZ", "XA", "XB")) or code in REGIONS:
            yield code, name
    for code, name in locale.languages.items():
        if code in TERRITORY_OF:
            yield TERRITORY_OF[code], name
        elif code in OWN_LANGUAGES:
            yield f"lang.{code}", name
    english = Locale.parse("en").time_zones
    for zone in zones():
        default = english.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        name = locale.time_zones.get(zone, {}).get("city", default)
        yield f"city.{default.casefold().replace(' ', '-')}", name


def zones() -> list[str]:
    """The zones whose cities CLDR names in some language."""
    from babel import Locale

    known = {zone for code in ("ja", "ko", "ru", "ar") for zone in Locale.parse(code).time_zones}
    return sorted(zone for zone in known if not zone.startswith(("Etc/", "Antarctica/")))


def stems(name: str, language: str) -> Iterator[str]:
    """What is left of a name in all its forms."""
    from summarizer.statements.romanisation import fold

    within = re.findall(r"[(（](.*?)[)）]", name)
    name = STATUS.sub("", re.sub(r"\s*[(（\[].*?[)）\]]", "", name))
    plain = fold(name).strip()
    if language in ("ja", "ko") and len(plain) > 2:
        plain = re.sub("(?:語|어)$", "", plain)
    if language == "ar":
        plain = re.sub(r"\bال", "", plain)
    for part in (plain, *(fold(part) for part in within)):
        words = re.findall(r"[^\W_]+(?:[\u0900-\u0963\u064b-\u0652]+[^\W_]*)*", part) if language != "ja" else [part]
        cut = [_stem(word, language) for word in words if len(word) > 2 or not word.isascii()]
        if cut:
            yield " ".join(cut)


def _stem(word: str, language: str) -> str:
    for ending in ENDINGS.get(language, "").split("|"):
        if ending and word.endswith(ending) and len(word) - len(ending) >= 3 + (len(ending) < 2):
            return word[: -len(ending)]
    return word


def table(language: str) -> Iterable[str]:
    """The lines of one language."""
    from summarizer.statements.romanisation import fold

    found: dict[str, dict[str, None]] = {}
    for key, name in names(language):
        for stem in stems(name, language):
            found.setdefault(key, {})[stem] = None
    english = dict(names("en"))
    for key in sorted(found):
        if language in LATIN and all(stem == _stem(fold(english.get(key, "")), language) for stem in found[key]):
            continue  # what is spelt as in English needs no table
        yield f"{key}\t{'|'.join(found[key])}"


def main() -> int:
    """Write all tables."""
    from summarizer.languages import LANGUAGES

    TARGET.mkdir(parents=True, exist_ok=True)
    total = 0
    for language in sorted(LANGUAGES):
        text = "\n".join(table(language)) + "\n"
        (TARGET / f"places.{language}.txt").write_text(text, encoding="utf-8")
        total += len(text.encode())
    sys.stdout.write(f"{total} bytes\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
