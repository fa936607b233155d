"""Traditional to Simplified (繁简转换), one character to one: an offset in the copy is an offset in the original.

`tw2s` is the one OpenCC configuration that keeps the length and does not rewrite mainland terms (专案, 复制, 建立);
on Simplified text it does harm (显著 -> 显着, 乾县 -> 干县), so only Traditional documents go through it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple
from unicodedata import normalize

from opencc import OpenCC

from extract.release import Script

TAIWANISED = {
    "帐户": "账户",
    "帐号": "账号",
    "帐册": "账册",
    "帐本": "账本",
    "入帐": "入账",
    "转帐": "转账",
    "记帐": "记账",
    "汇帐": "汇账",
    "洗帐": "洗账",
    "网路": "网络",
    "讯息": "信息",
    "资讯": "信息",
    "简讯": "短信",
    "软体": "软件",
    "硬体": "硬件",
    "原始码": "源代码",
    "枪枝": "枪支",
    "部份": "部分",
    "身分": "身份",
    "连络": "联络",
    "计程车": "出租车",
    "伺服器": "服务器",
    "甚么": "什么",
    "透过": "通过",
    "贩售": "贩卖",
}
"""Terms of Taiwan and Hong Kong (after conversion) and the mainland ones of the same length; for matching only."""

_UNSAFE = re.compile("[\0\ud800-\udfff]")
r"""\0 ends a C string, a lone surrogate (\ud800) has no UTF-8: OpenCC sees U+FFFD in their place."""
_RADICALS = {chr(code): normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
"""⽀ (Kangxi radical) is 支, as some editors and PDF texts write it."""
_VARIANTS = _RADICALS | {"祇": "只", "衹": "只", "枱": "台", "疎": "疏", "搆": "构", "姪": "侄"}
_VARIANT = re.compile(f"[{''.join(_VARIANTS)}]")
"""枱, ⽀: one character written in another way."""


def _encodable(char: str, encoding: str) -> bool:
    return char.encode(encoding, "ignore") != b""


@cache
def _converter() -> OpenCC:
    return OpenCC("tw2s")


class _Alphabet(NamedTuple):
    """Which characters tell the two scripts apart."""

    simplified_of: dict[str, str]
    """The Simplified forms of the characters that only Traditional text has."""
    only_traditional: re.Pattern[str]
    only_simplified: re.Pattern[str]
    """One of these characters; a class of thousands is found five times as fast as a text is made a set."""


@cache
def _alphabet() -> _Alphabet:
    han = [chr(code) for code in range(0x4E00, 0xA000)]
    simplified = OpenCC("t2s").convert("\n".join(han)).split("\n")
    traditional = OpenCC("s2t").convert("\n".join(han)).split("\n")
    only_traditional = {
        char: other
        for char, other in zip(han, simplified, strict=True)
        if char != other and not _encodable(char, "gb2312")
    }
    only_simplified = "".join(
        char for char, other in zip(han, traditional, strict=True) if char != other and not _encodable(char, "big5")
    )
    simplified_of = only_traditional | _VARIANTS
    return _Alphabet(simplified_of, re.compile(f"[{''.join(simplified_of)}]"), re.compile(f"[{only_simplified}]"))


def _script(text: str, traditional: set[str]) -> Script:
    """`traditional`: the different characters of the text that only Traditional text has."""
    if not traditional:
        return "Hans"
    return "Hant" if len(traditional) > len(set(_alphabet().only_simplified.findall(text))) else "Hans"


def _same_length(line: str) -> str:
    converted: str = _converter().convert(line)
    return converted if len(converted) == len(line) else line


def _from_traditional(text: str) -> str:
    converted: str = _converter().convert(text)
    if len(converted) != len(text):
        converted = "".join(map(_same_length, text.splitlines(keepends=True)))
    for variant in set(_VARIANT.findall(converted)):
        converted = converted.replace(variant, _VARIANTS[variant])
    for term, partner in TAIWANISED.items():
        converted = converted.replace(term, partner)
    return converted


def _from_simplified(text: str, traditional: set[str]) -> str:
    for char in traditional:
        text = text.replace(char, _alphabet().simplified_of[char])
    return text


def _is_safe(text: str) -> bool:
    """Whether OpenCC can read a text: to encode it is a tenth of a search for what it cannot read."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return "\0" not in text


def simplify(text: str) -> tuple[str, Script]:
    """The Simplified copy for matching, exactly as long as `text`, and the script of the original.

    `Hant` is a text in which more different characters are only Traditional than are only Simplified. A Simplified
    text with single Traditional characters (a quoted name) has just those replaced, wherever no Simplified text
    could mean them. NUL and lone surrogates become U+FFFD in the copy.
    """
    safe = text if _is_safe(text) else _UNSAFE.sub("\ufffd", text)
    traditional = set(_alphabet().only_traditional.findall(safe))
    script = _script(safe, traditional)
    return (_from_traditional(safe) if script == "Hant" else _from_simplified(safe, traditional)), script


@lru_cache(maxsize=1024)
def simplify_name(name: str) -> str:
    """The Simplified copy of a short name that many documents share, such as their publisher."""
    return simplify(name)[0]
