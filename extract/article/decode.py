"""From bytes to characters: byte order mark, HTTP header, meta tag, UTF-8, GB18030, Big5, in this order.

A declaration is believed when the bytes agree with it. `gb2312` and `gbk` mean GB18030, which contains both, and
`big5` means Big5-HKSCS. Chinese text in a legacy encoding is practically never valid UTF-8, so valid UTF-8 beats
a header that says otherwise.
"""

import re
from collections.abc import Iterator

from extract.article.errors import ArticleError

HEAD_BYTES = 4096
"""A meta tag further in is not looked for (HTML asks for the first 1,024 bytes; real pages are late)."""

BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"Rar!",
    b"RIFF",
)

# <meta charset="gbk"> · <meta http-equiv=Content-Type content="text/html; charset=gb2312"> · text/html;charset=UTF-8
CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", re.I)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

ALIASES = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "x-gbk": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "x-x-big5": "big5hkscs",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}
FREQUENT = frozenset(
    "的一是在了不和有大这這主中人上为為们們地个個用工时時要动動国國以我到他会會作来來分生对對于於年月日公安警方案元名"
)


def decode(data: bytes, content_type: str | None = None) -> str:
    """The characters of a page or text file; NUL, other control characters and lone surrogates are dropped.

    `content_type` is the HTTP header of that name.

    Raises:
        ArticleError: the bytes are an image, an archive or other binary data.
    """
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return CONTROL.sub("", data.decode(encoding, "replace"))
    _refuse_binary(data)
    return CONTROL.sub("", _best(data, content_type))


def _refuse_binary(data: bytes) -> None:
    head = data[:HEAD_BYTES]
    if head.startswith(MAGIC) or head.count(0) > len(head) // 10:
        raise ArticleError("this is binary data (an image, a PDF, an archive), no page: give the saved HTML or text")


def _best(data: bytes, content_type: str | None) -> str:
    text = _strict(data, "utf-8")
    if text is not None:
        return text
    for encoding in _declared(data, content_type):
        text = _strict(data, encoding)
        if text is not None:
            return text
    return max((data.decode(name, "replace") for name in ("utf-8", "gb18030", "big5hkscs")), key=_plausible)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _declared(data: bytes, content_type: str | None) -> Iterator[str]:
    for place in (content_type or "", data[:HEAD_BYTES].decode("latin-1")):
        found = CHARSET.search(place)
        if found and (encoding := ALIASES.get(found[1].lower())):
            yield encoding


def _plausible(text: str) -> float:
    """How much a guess looks like Chinese: frequent characters for it, replacement characters against it."""
    sample = [c for c in text[:200_000] if c > "\x7f"]
    wrong = sample.count("\ufffd")
    good = sum(c in FREQUENT for c in sample)
    return (good - 3 * wrong) / (len(sample) + 1)
