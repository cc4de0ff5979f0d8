"""Writes ``summarizer/data/names/han.txt``: how each character is read in Chinese, Korean and Japanese names.

    python scripts/han_readings.py

One line a character: the character, its readings in Pinyin, its readings in Hangul (Revised Romanization) and
those of Japanese names (Hepburn without length), parted by tabs. It needs pypinyin (MIT), hanja (MIT; Unihan's
kHangul) and Janome (Apache 2.0, with the IPADIC dictionary under its own free licence), which the program itself
never imports. The Japanese readings are not copied from the dictionary: they are found by taking its surnames,
given names and places apart, and kept where several names agree.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

TARGET = Path(__file__).resolve().parent.parent / "summarizer" / "data" / "names" / "han.txt"
HAN = re.compile("[一-龥々]")
LONG = re.compile("(o)[ou]|(u)u")
NAME_KINDS = ("人名", "地域", "組織")
SIMPLIFIED = (
    "东東泽沢滨浜丰豊岛島桥橋广広长長马馬龙竜泷滝户戸关関边辺齐斉斋斎荣栄实実宫宮见見贵貴贤賢义義阳陽饭飯冈岡凤鳳鸟鳥鹤鶴须須连連远遠达達进進门門间間闻聞车車军軍轮輪农農风風飞飛颜顔显顕"
    "顺順鱼魚龟亀乡郷书書乐楽亚亜产産亲親仓倉伟偉传伝优優儿児兰蘭兴興创創动動势勢华華协協单単卫衛历歴县県发発叶葉园園图図圆円圣聖场場坚堅报報处処备備复復头頭孙孫宁寧宪憲宽寛对対导導尧尭"
    "岁歳岚嵐师師庆慶库庫张張弹弾强強归帰录録惠恵战戦无無时時晓暁术術机機权権杨楊极極枫楓树樹桦樺梦夢欢歓步歩气気汉漢汤湯沟溝洁潔济済涛濤润潤涩渋渊淵满満滩灘灵霊烧焼热熱爱愛狮獅环環电電"
    "盐塩矶磯确確祯禎种種积積纪紀纯純纱紗织織经経结結绘絵统統绪緒绫綾维維绵綿绿緑缘縁罗羅肃粛胜勝脉脈节節芦蘆苍蒼药薬莲蓮莺鶯萤蛍蓝藍观観规規计計让譲议議记記许許设設词詞诗詩诚誠话話语語"
    "诸諸读読调調贝貝财財贯貫贺賀赖頼赞賛转転辉輝运運郑鄭释釈针針钓釣钢鋼钟鐘钱銭铃鈴铁鉄银銀锅鍋锦錦镇鎮镜鏡阁閣阶階陆陸险険隐隠难難雾霧韩韓领領饰飾馆館驹駒骏駿骑騎鲤鯉鸠鳩鸭鴨鸿鴻鹰鷹"
)
"""Characters of the mainland, each before its Japanese form: Chinese news writes Japanese names with the former."""
ROUNDS = 4
COUNTED = 3
"""A reading is kept if so many names have it, or if it stands alone for the character."""
SHARE = 0.01
"""And if it makes up this share of all names with the character."""


def dictionary() -> Iterator[tuple[str, str, bool]]:
    """Surface, reading in katakana and whether it is a name, of every entry of kanji alone."""
    from janome.sysdic import entries

    for entry in entries().values():
        surface, parts, reading = entry[0], entry[4], entry[8]
        if surface and all(HAN.fullmatch(sign) for sign in surface) and reading not in ("", "*"):
            yield surface, reading, any(kind in parts for kind in NAME_KINDS)


def japanese(entries: list[tuple[str, str, bool]]) -> dict[str, list[str]]:
    """Character -> readings in katakana, the most frequent first."""
    known: dict[str, Counter[str]] = defaultdict(Counter)
    for surface, reading, _ in entries:
        if len(surface) == 1:
            known[surface][reading] += 1
    names = [(surface, reading) for surface, reading, name in entries if len(surface) in (2, 3)]
    for _ in range(ROUNDS):
        counted: dict[str, Counter[str]] = defaultdict(Counter)
        for surface, reading in names:
            for sign, part in _taken_apart(surface, reading, known):
                counted[sign][part] += 1
        for sign, readings in counted.items():
            known[sign] = Counter({part: n for part, n in readings.items() if n >= 2}) or readings
    return {sign: _kept(readings) for sign, readings in known.items()}


def _taken_apart(surface: str, reading: str, known: dict[str, Counter[str]]) -> Iterable[tuple[str, str]]:
    """Each character with its share of the reading, where all but one of the shares are known."""
    best: tuple[int, list[str]] = (0, [])
    for parts in _splits(reading, len(surface)):
        weights = [known[sign][part] for sign, part in zip(surface, parts, strict=True)]
        found = sum(weight > 0 for weight in weights)
        if found >= len(surface) - 1 and (score := found * 10_000 + min(sum(weights), 9_999)) > best[0]:
            best = score, parts
    return zip(surface, best[1], strict=False)


def _splits(reading: str, pieces: int) -> Iterator[list[str]]:
    if pieces == 1:
        yield [reading]
        return
    for cut in range(1, min(len(reading), 5)):
        if reading[cut] in "ャュョァィゥェォンッー" and cut < 5 and reading[cut] not in "ンッ":
            continue
        for rest in _splits(reading[cut:], pieces - 1):
            yield [reading[:cut], *rest]


def _kept(readings: Counter[str]) -> list[str]:
    total = sum(readings.values())
    frequent = [part for part, count in readings.most_common(12) if count >= max(COUNTED, total * SHARE)]
    return frequent or [part for part, _ in readings.most_common(2)]


def hepburn(katakana: str) -> str:
    """Small Latin letters without length: the sounds that spellings of one name share."""
    from summarizer.statements.romanisation import romanise

    return LONG.sub(r"\1\2", romanise(katakana, "ja"))


def chinese(sign: str) -> list[str]:
    """Pinyin without tones; common readings only."""
    from pypinyin import Style, pinyin

    found = pinyin(sign, style=Style.NORMAL, heteronym=True)[0]
    return [reading.replace("ü", "v") for reading in found[:2] if reading.isascii() or "ü" in reading]


def korean(sign: str) -> list[str]:
    """The reading of Unihan, in Latin letters, with and without the initial-sound rule."""
    import hanja

    from summarizer.statements.romanisation import romanise

    hangul = hanja.translate(sign, "substitution")
    return [romanise(hangul, "ko")] if hangul != sign else []


def main() -> int:
    """Write the table."""
    entries = list(dictionary())
    readings = japanese(entries)
    for simplified, sign in zip(SIMPLIFIED[::2], SIMPLIFIED[1::2], strict=True):
        readings.setdefault(simplified, readings.get(sign, []))
    signs = sorted({sign for sign in readings if HAN.fullmatch(sign) and readings[sign]} | _simplified())
    lines = []
    for sign in signs:
        latin = dict.fromkeys(hepburn(part) for part in readings.get(sign, ()))
        lines.append("\t".join((sign, " ".join(chinese(sign)), " ".join(korean(sign)), " ".join(latin))))
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} characters, {TARGET.stat().st_size} bytes\n")
    return 0


def _simplified() -> set[str]:
    """The 3,755 characters of GB 2312, and those of its second level, which names use."""
    signs = set()
    for row in range(0xB0, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                signs.add(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return signs


if __name__ == "__main__":
    sys.exit(main())
