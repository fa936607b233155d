"""From a text file (title line, empty line, body) to its parts, the body character for character."""

import re
from dataclasses import dataclass

from extract.article.cut import tail_source, tail_start
from extract.article.headline import BODY_LABEL, read_header
from extract.article.published import dateline, signature

# ![](https://…/640?wx_fmt=jpeg) alone on its line, with or without a link around it
IMAGE_LINE = re.compile(r"^\s*(?:\[?!\[[^\]]{0,200}\]\([^()\s]{0,2000}\)(?:\]\([^()\s]{0,2000}\))?\s*)+$")
IMAGE = re.compile(r"!\[[^\]]{0,200}\]\((?P<url>[^()\s]{1,2000})\)")


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
    body = _without_tail(_without_images(body))
    rows = body.split("\n")
    filled = [row.strip() for row in rows if row.strip()]
    header = read_header(filled)
    body = _after(rows, header.lines).strip()
    label = BODY_LABEL.match(body)
    return TextParts(
        title=title,
        body=body[label.end() :] if label else body,
        source=header.source or tail_source(filled),
        published=header.date or dateline(body) or signature(body),
        images=tuple(found["url"] for found in IMAGE.finditer(text)),
    )


def _split(text: str) -> tuple[str | None, str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
    first, _, rest = text.partition("\n")
    if rest.startswith("\n") or not rest.strip():
        return first.strip() or None, rest
    return None, text


def _without_images(body: str) -> str:
    return "\n".join(row for row in body.split("\n") if not IMAGE_LINE.match(row))


def _after(rows: list[str], skipped: int) -> str:
    for number, row in enumerate(rows):
        if skipped == 0:
            return "\n".join(rows[number:])
        skipped -= bool(row.strip())
    return ""


def _without_tail(body: str) -> str:
    rows = body.split("\n")
    return "\n".join(rows[: tail_start(rows)])
