"""Bytes to text, for pages whose labels may lie.

Order of trust: byte order mark, HTTP charset, `<meta charset>` in the first 4 KB, UTF-8, GB18030, Big5. A label is
believed only if it fits: valid UTF-8 beyond ASCII is UTF-8 whatever the label says, because other Chinese text is
next to never valid UTF-8 by accident. gb2312 and gbk are read as GB18030, their superset (WHATWG Encoding Standard).
"""

import codecs
import re

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SUPERSETS = {"gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "hz": "gb18030", "big5": "big5hkscs"}
_LEGACY = ("gb18030", "big5hkscs")
_SAMPLE = 65_536
FEW = 20
"""Characters that may be damaged on a page that is one."""

_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
"""`text/html; charset=GB2312` -> `GB2312`"""
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
"""`<meta http-equiv="Content-Type" content="text/html; charset=gbk">` -> `gbk`"""
_THREE_BYTES = re.compile("[\u2000-\ufffc]")
"""警方通报。 is five of them: Chinese characters and punctuation, which take three bytes in UTF-8."""
_DAMAGE = re.compile("[\ufffd\ue000-\uf8ff]")
r"""U+FFFD stands for broken bytes, \ue5e5 means something only in a font of the site's own."""
_COMMON = frozenset(
    "的一是不了在人有和国國中大为為上个個年月日这這时時来來以到发發后後对對会會及与與，。、：；（）「」"
)
"""Characters that right Chinese text is full of and wrongly decoded text is not."""


def decode(data: bytes, content_type: str | None = None) -> str:
    """The text of a page; bytes that no encoding explains become U+FFFD, nothing is raised."""
    return data.decode(encoding_of(data, content_type), errors="replace")


def is_garbled(text: str) -> bool:
    """Whether no encoding explained the bytes of a decoded page; a few damaged characters are no sign of that."""
    damage = len(_DAMAGE.findall(text, 0, _SAMPLE))
    return damage > FEW and 5 * damage > sum(not character.isascii() for character in text[:_SAMPLE])


def encoding_of(data: bytes, content_type: str | None = None) -> str:
    """The Python codec name that reads `data` best.

    Args:
        data: a page as received.
        content_type: the value of its HTTP header `Content-Type`.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return name
    labels = _labels(data, content_type)
    if _fits(data, "utf-8"):
        return labels[0] if data.isascii() and labels else "utf-8"
    if _nearly_utf8(data):
        return "utf-8"
    fitting = [name for name in dict.fromkeys((*labels, *_LEGACY)) if name != "utf-8" and _fits(data, name)]
    if fitting:
        return _most_chinese(data, fitting)
    return min(("utf-8", *_LEGACY, *labels), key=lambda name: _damage(data, name))


def _labels(data: bytes, content_type: str | None) -> list[str]:
    """The encodings that header and meta tag claim, in that order, as codecs that Python has."""
    header = _HEADER_CHARSET.search(content_type or "")
    meta = _META_CHARSET.search(data[:4096])
    claims = [header.group(1) if header else "", meta.group(1).decode("ascii") if meta else ""]
    return [name for claim in claims if (name := _codec(claim))]


def _codec(label: str) -> str | None:
    name = label.strip().lower()
    try:
        codec = codecs.lookup(_SUPERSETS.get(name, name))
    except (LookupError, ValueError):
        return None
    # `text/html; charset=base64` names a codec of Python that is no text encoding.
    return codec.name if codec._is_text_encoding else None


def _fits(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeError:
        return False
    return True


def _nearly_utf8(data: bytes) -> bool:
    """Whether at most a few bytes keep it from being UTF-8: a file cut off inside a character, one bad character.

    Text of another encoding, read as UTF-8, has far more damage than characters of three bytes.
    """
    text = data[:_SAMPLE].decode("utf-8", errors="replace")
    chinese = len(_THREE_BYTES.findall(text))
    return 0 < chinese >= 2 * text.count("\ufffd")


def _most_chinese(data: bytes, names: list[str]) -> str:
    """The first name, unless another one makes clearly better Chinese (Big5 bytes are mostly valid GB18030)."""
    scores = {name: _common_characters(data, name) for name in names}
    best = max(names, key=lambda name: scores[name])
    return best if scores[best] > 2 * scores[names[0]] else names[0]


def _common_characters(data: bytes, name: str) -> int:
    return sum(character in _COMMON for character in data[:_SAMPLE].decode(name, errors="replace"))


def _damage(data: bytes, name: str) -> int:
    return data[:_SAMPLE].decode(name, errors="replace").count("\ufffd")
