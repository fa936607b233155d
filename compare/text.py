"""What two texts share: character n-grams, MinHash of them, and the specific words that boilerplate does not have.

Everything here is a pure function of the text; hashes are fixed arithmetic, never Python's `hash`.
"""

import re
import unicodedata
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from extract.text.script import simplify

Grams = npt.NDArray[np.uint64]
GRAM = 4
"""Characters of one n-gram: long enough that two unrelated texts share few, short enough to survive edits."""

CAMPAIGNS = frozenset(
    {"断卡", "净网", "两卡", "跑分", "水房", "百日行动", "昆仑", "云剑", "团圆", "猎狐", "夏季行动", "稳赚不赔"}
)
"""Quoted words that are the names of campaigns and the terms of a trade: many raids share them."""
_NOISE = re.compile(r"[^0-9A-Za-z\u4e00-\u9fff]+")
"""「断卡」行动， 抓获5人。 -> 断卡行动抓获5人."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_SPECIFIC = re.compile(
    r"\d{1,2}月\d{1,2}日"  # 8月21日
    r"|\d+(?:\.\d+)?[余多]?[万亿]?[余多]?[\u4e00-\u9fff]?"  # 137名, 180余万元 (to 万)
    r"|[两一二三四五六七八九十百千]{1,4}[名人起个处部张支辆]"  # 三名, 十五人
    r"|[\u4e00-\u9fff]某[\u4e00-\u9fff]?"  # 王某, 李某强
    r"|[A-Za-z][A-Za-z0-9]+"
)
"""8月21日, 137名, 180余万元 (to 万), 三名, 王某, 李某强, QQ."""
_BEHIND = re.compile("(?<=某)[等为在因将被以于和与及从到的是曾先又对向某称说]$")
"""李某|等, 李某|因: no part of a name; 李某某 is 李某."""
_QUOTED = re.compile(r"[「『“‘《]([^「『“‘《」』”’》\n]{2,12})[」』”’》]")
"""A quoted name: 「云宝盆」."""
_DAY = re.compile(r"(\d{1,2})月(\d{1,2})日")
"""8月21日 is (8, 21)."""
_WRITTEN_DAY = re.compile(r"([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日")
"""三月十日, as Hong Kong and Taiwan write it."""
_DIGITS = {char: str(n) for n, char in enumerate("〇一二三四五六七八九")}
_PERSONS = re.compile(r"(?<=\d)[名人男女](?!民币)")
"""137|名, 3|男 are so many 人; not 5|人民币."""


def plain(text: str) -> str:
    """Simplified, full-width folded, without spaces and punctuation."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", simplify(text)[0]))


def digest(text: str) -> str:
    """A short stable name for a text."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def grams(text: str, size: int = GRAM) -> Grams:
    """The distinct character n-grams of `text`, as sorted 64-bit numbers; a shorter text is one n-gram."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    if len(codes) == 0:
        return np.zeros(0, dtype=np.uint64)
    size = min(size, len(codes))
    mixed = np.zeros(len(codes) - size + 1, dtype=np.uint64)
    for offset in range(size):
        mixed = (mixed ^ codes[offset : offset + len(mixed)]) * _BASE
        mixed ^= mixed >> np.uint64(29)
    return np.unique(mixed)


def containment(a: Grams, b: Grams) -> float:
    """Share of the smaller set that is in the other; 0 where one is empty."""
    smaller = min(len(a), len(b))
    return len(np.intersect1d(a, b, assume_unique=True)) / smaller if smaller else 0.0


def _multipliers(count: int) -> Grams:
    """`count` odd 64-bit numbers by SplitMix64 from a fixed seed."""
    state = (np.arange(1, count + 1, dtype=np.uint64)) * _BASE
    state = (state ^ (state >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    state = (state ^ (state >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return (state ^ (state >> np.uint64(31))) | np.uint64(1)


def bands(items: Grams, count: int, rows: int) -> list[str]:
    """MinHash bands: two sets of Jaccard similarity s share one with probability 1 - (1 - s**rows)**count."""
    if len(items) == 0:
        return []
    hashed = items[np.newaxis, :] * _multipliers(count * rows)[:, np.newaxis]
    hashed ^= hashed >> np.uint64(32)
    signature = hashed.min(axis=1).reshape(count, rows)
    return [blake2b(row.tobytes(), digest_size=8).hexdigest() for row in signature]


def _arabic(written: str) -> str:
    """三 -> 3, 十 -> 10, 十三 -> 13, 二十 -> 20, 三十一 -> 31."""
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _DIGITS[written]
    return _DIGITS.get(tens, "1") + _DIGITS.get(ones, "0")


def _folded(text: str) -> str:
    """Full-width folded, written days as digits."""
    folded = unicodedata.normalize("NFKC", text)
    return _WRITTEN_DAY.sub(lambda day: f"{_arabic(day[1])}月{_arabic(day[2])}日", folded)


def information(value: float) -> int:
    """Significant digits: how unlikely two equal values are by chance. 585 -> 3, 1658万 -> 4, 200 -> 1."""
    return len(f"{value:.10f}".rstrip("0").rstrip(".").replace(".", "").strip("0"))


def specifics(text: str) -> frozenset[str]:
    """Words that tell one raid from another: numbers with their unit, days, 王某, quoted names, Latin words.

    `text` is Simplified with its punctuation.
    """
    return frozenset(_SPECIFIC.findall(_PERSONS.sub("人", _folded(text)))) | quoted(text)


def persons(words: Iterable[str]) -> frozenset[str]:
    """The persons among specific words, whatever stands behind their names."""
    return frozenset(_BEHIND.sub("", word) for word in words if "某" in word)


def quoted(text: str) -> frozenset[str]:
    """The short quoted names of a text, whatever its quotation marks: 「云宝盆」 and “云宝盆” are 云宝盆."""
    return frozenset(_QUOTED.findall(text))


def days(text: str) -> frozenset[tuple[int, int]]:
    """The days that a text names, as (month, day): 8月21日 is (8, 21)."""
    found = ((int(month), int(day)) for month, day in _DAY.findall(_folded(text)))
    return frozenset((month, day) for month, day in found if 1 <= month <= 12 and 1 <= day <= 31)
