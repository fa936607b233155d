"""From a text file (title line, empty line, body) to its parts, the body character for character."""

import re
from dataclasses import dataclass

from extract.article.cut import is_label, tail_source, tail_start
from extract.article.dateline import dateline, signature
from extract.article.first_line import is_title, is_way, without_label
from extract.article.header import BODY_LABEL, read_header

IMAGE_LINE = re.compile(r"^\s*(?:\[?!\[[^\]]{0,200}\]\([^()\s]{0,2000}\)(?:\]\([^()\s]{0,2000}\))?\s*)+$")
"""![](https://a.cn/640?wx_fmt=jpeg), [![图](1.png)](https://a.cn/): alone on its line, with a link or without."""
IMAGE = re.compile(r"!\[[^\]]{0,200}\]\((?P<url>[^()\s]{1,2000})\)")
"""警方通报![图](https://a.cn/1.png)如下; not [图](https://a.cn/), a link."""


@dataclass(frozen=True, slots=True)
class TextParts:
    """A text file taken apart."""

    title: str | None
    body: str
    source: str | None
    published: str | None
    images: tuple[str, ...]


def take_apart(text: str) -> TextParts:
    """Title, date and source from the header lines, and the body without related articles and images."""
    title, body = _split(text)
    body = _without_furniture(_without_images(body))
    rows = body.split("\n")
    filled = [row.strip() for row in rows if row.strip()]
    header = read_header(filled)
    body = _after(rows, header.lines).strip()
    label = BODY_LABEL.match(body)
    return TextParts(
        title=title,
        body=body[label.end() :] if label else body,
        source=header.source or tail_source(filled),
        published=header.date or dateline(body) or signature(filled),
        images=tuple(found["url"] for found in IMAGE.finditer(text)),
    )


def _split(text: str) -> tuple[str | None, str]:
    """Title and the rest; a first line that is none of a title is body already."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, row in enumerate(rows) if row.strip() and not is_way(row)), len(rows))
    first, rest = "".join(rows[start : start + 1]).strip(), rows[start + 1 :]
    set_apart = bool(rest) and not rest[0].strip() and any(map(str.strip, rest))
    if not is_title(first, set_apart=set_apart):
        return None, "\n".join(rows[start:])
    return without_label(first) or None, "\n".join(rest)


def _without_images(body: str) -> str:
    return "\n".join(row for row in body.split("\n") if not IMAGE_LINE.match(row))


def _after(rows: list[str], skipped: int) -> str:
    for number, row in enumerate(rows):
        if skipped == 0:
            return "\n".join(rows[number:])
        skipped -= bool(row.strip())
    return ""


def _without_furniture(body: str) -> str:
    rows = body.split("\n")
    return "\n".join(row for row in rows[: tail_start(rows)] if not is_label(row.strip()))
