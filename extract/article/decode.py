"""From bytes to characters, with what no page can hold taken out."""

import re

from crawler.page.decode import decode as decode_page
from extract.article.errors import ArticleError

HEAD_BYTES = 4096
BOMS = (b"\xff\xfe", b"\xfe\xff")
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
BINARY = "this is binary data (an image, a PDF, an archive), no page: give the saved HTML or text"
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
r"""\x00, \x1b, \ud800: control characters and lone surrogates, which no tree may hold; not \t and \n."""

ODD = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffd]")
r"""\x01, \x7f and U+FFFD: text has next to none, random bytes read as text have one every few characters."""
SAMPLE = 65_536


def decode(data: bytes, content_type: str | None = None) -> str:
    """The characters of a page or text file; NUL, other control characters and lone surrogates are dropped.

    `content_type` is the HTTP header of that name; `crawler.page.decode` has the order of trust.

    Raises:
        ArticleError: the bytes are an image, an archive or other binary data.
    """
    head = data[:HEAD_BYTES]
    if head.startswith(MAGIC) or (head.count(0) > len(head) // 10 and not head.startswith(BOMS)):
        raise ArticleError(BINARY)
    text = decode_page(data, content_type)
    if _is_noise(text[:SAMPLE]):
        raise ArticleError(BINARY)
    return CONTROL.sub("", text)


def _is_noise(sample: str) -> bool:
    return len(ODD.findall(sample)) * 10 > len(sample)
