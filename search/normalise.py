"""The copy of a text that is searched: as long as the original, so that an offset in the copy is one in the text.

Han characters become Simplified one by one, without looking at their neighbours: a substring of a text then always
has the copy that stands in the copy of the text, and is found. Letters become lower case, full width half width, and
a middle dot between digits a full stop (5·03 is 5.03). Everything else is the separator, which takes a place, so
that no phrase crosses a punctuation mark unseen.
"""

import re
import unicodedata
from functools import cache

from opencc import OpenCC

SEPARATOR = "\u3400"
"""A rare Han character: every tokenizer gives it a position of its own, and no query asks for it alone."""

_DOTS = dict.fromkeys(map(ord, "·•・‧∙⋅●．"), ".")
_INNER_ONLY = re.compile(r"(?<![0-9])[.,]|[.,](?![0-9])")
"""A stop or comma that is not between two digits: the last one of `5.03.`."""
_TOKEN = re.compile(r"[0-9a-z]+(?:[.,][0-9a-z]+)*|[^0-9a-z.,]")
"""One number, code or Latin word (`5.03`, `vpn`), or one Han character or separator."""


@cache
def _foldings() -> dict[int, str]:
    """Traditional and variant characters with the one character that stands for them in every copy."""
    han = [chr(code) for code in (*range(0x3401, 0xA000), *range(0x20000, 0x2FA20))]
    taiwan, plain = (OpenCC(name).convert("\n".join(han)).split("\n") for name in ("tw2s", "t2s"))
    pairs = zip(han, taiwan, plain, strict=True)
    return {ord(a): new for a, b, c in pairs if (new := b if b != a else c) != a and len(new) == 1} | {0x3007: "零"}


def _is_han(char: str) -> bool:
    return "\u3401" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff"


class _Alphabet(dict[int, str]):
    """Code point -> its character in the copy; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = self._fold(chr(code))
        return folded

    @staticmethod
    def _fold(char: str) -> str:
        compatible = unicodedata.normalize("NFKC", char)
        base = _foldings().get(ord(compatible), compatible) if len(compatible) == 1 else char
        if _is_han(base):
            return base
        latin = unicodedata.normalize("NFKD", base)[0].lower()
        return latin if latin in "0123456789abcdefghijklmnopqrstuvwxyz.," and char != "，" else SEPARATOR


_ALPHABET = _Alphabet(_DOTS)


def normalise(text: str) -> str:
    """The copy that is searched, exactly as long as `text`: `抓獲「5·03」案` -> `抓获㐀5.03㐀案`."""
    return _INNER_ONLY.sub(SEPARATOR, text.translate(_ALPHABET))


def tokens(copy: str) -> tuple[str, ...]:
    """The tokens of a copy, as both engines see them: `抓获5.03案` -> 抓, 获, 5.03, 案."""
    return tuple(_TOKEN.findall(copy))


def needle(text: str) -> str:
    """The copy of a query's word: separators at its ends are not asked for."""
    return normalise(text).strip(SEPARATOR)


def is_han(token: str) -> bool:
    """Whether a token is one Han character (and not the separator)."""
    return len(token) == 1 and _is_han(token)
