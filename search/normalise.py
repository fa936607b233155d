"""The copy of a text that is searched: as long as the original, so that an offset in the copy is one in the text.

Han characters become Simplified one by one, without looking at their neighbours: a substring of a text then always
has the copy that stands in the copy of the text, and is found. Letters become lower case, full width half width, and
a middle dot between digits a full stop (5·03 is 5.03). Everything else is the separator, which takes a place, so
that no phrase crosses a punctuation mark unseen.
"""

import re
import unicodedata
from functools import cache

import numpy as np
from numpy.typing import NDArray
from opencc import OpenCC

SEPARATOR = "\u3400"
"""A rare Han character: every tokenizer gives it a position of its own, and no query asks for it alone."""

_DOTS = "·•・‧∙⋅●．"
"""Between two digits they all mean a full stop."""
_LOOSE = re.compile(r"[.,](?:(?<![0-9][.,])|(?![0-9]))")
"""A stop or comma that is not between two digits: the last one of `5.03.`."""
TOKEN = re.compile(r"[0-9a-z]+(?:[.,][0-9a-z]+)*|[^0-9a-z.,]")
"""One number, code or Latin word (`5.03`, `vpn`), or one Han character or separator.

Both engines make their tokens by it: the same tokens give the same hits."""
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\ufe00-\ufe0f]")
r"""\u200b, \ufeff: what comes along unseen when 诈\u200b骗 is copied from a page."""
_KEPT = frozenset("0123456789abcdefghijklmnopqrstuvwxyz.,")
_HAN = ((0x3401, 0xA000), (0x20000, 0x2FA20))
_COMPATIBLE = ((0, 0x3400), (0xF900, 0xFB00), (0xFE30, 0x10000), (0x1D400, 0x1D800), (0x1F100, 0x1F200))
"""Where letters, digits and Han characters stand that have a compatible plain form: Ａ, ①, é."""

Codes = NDArray[np.uint32]


def _foldings() -> dict[str, str]:
    """Traditional and variant characters with the one character that stands for them in every copy."""
    han = [chr(code) for first, end in _HAN for code in range(first, end)]
    taiwan, plain = (OpenCC(name).convert("\n".join(han)).split("\n") for name in ("tw2s", "t2s"))
    pairs = zip(han, taiwan, plain, strict=True)
    folded = {a: new for a, b, c in pairs if (new := b if b != a else c) != a and is_han(new)}
    return {char: _end(char, folded) for char in folded} | {"〇": "零"}


def _end(char: str, folded: dict[str, str]) -> str:
    """The last character of a chain: 麼 -> 么 -> 幺 makes all three one; of a circle, the smallest."""
    chain = [char]
    while (following := folded.get(chain[-1])) and following not in chain:
        chain.append(following)
    return min(chain[chain.index(following) :]) if following else chain[-1]


def _plain(char: str, foldings: dict[str, str]) -> str:
    """The plain form of a character that is not Han itself, or the separator."""
    compatible = unicodedata.normalize("NFKC", char)
    base = foldings.get(compatible, compatible) if len(compatible) == 1 else char
    if is_han(base):
        return base
    latin = unicodedata.normalize("NFKD", base)[0].lower()
    return latin if latin in _KEPT else SEPARATOR


@cache
def _table() -> Codes:
    """Code point -> code point of its character in the copy."""
    foldings = _foldings()
    table = np.full(0x110000, ord(SEPARATOR), np.uint32)
    for first, end in _HAN:
        table[first:end] = np.arange(first, end)
    for first, end in _COMPATIBLE:
        table[first:end] = [ord(_plain(chr(code), foldings)) for code in range(first, end)]
    for char, plain in (foldings | dict.fromkeys(_DOTS, ".") | {"，": SEPARATOR}).items():
        table[ord(char)] = ord(plain)
    return table


def normalise(text: str) -> str:
    """The copy that is searched, exactly as long as `text`: `抓獲「5·03」案` -> `抓获㐀5.03㐀案`."""
    codes = _table()[np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)]
    return _LOOSE.sub(SEPARATOR, codes.tobytes().decode("utf-32-le"))


def tokens(copy: str) -> tuple[str, ...]:
    """The tokens of a copy, as both engines see them: `抓获5.03案` -> 抓, 获, 5.03, 案."""
    return tuple(TOKEN.findall(copy))


def needle(text: str) -> str:
    """The copy of a query's word: separators at its ends and invisible characters are not asked for."""
    return normalise(_INVISIBLE.sub("", text)).strip(SEPARATOR)


def is_han(token: str) -> bool:
    """Whether a token is one Han character, and not the separator."""
    return len(token) == 1 and any(first <= ord(token) < end for first, end in _HAN)
