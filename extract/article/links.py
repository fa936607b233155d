"""Links to other articles under a text, one a line, without a heading that would tell what they are."""

import re
from collections.abc import Sequence

from lxml import html

from extract.article.fit import bare

ATTACHMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|ofd|zip|rar|jpe?g|png)(?:[?#]|$)", re.I)
"""/附件.docx, /list.pdf?id=1; not /pdf/index.html: a file, no other article."""
NOWHERE = re.compile(r"^\s*(?:$|#|javascript:|mailto:)", re.I)
"""#, javascript:void(0), mailto:a@b.cn; not /news/1.html."""
DAY = re.compile(r"[\[(（]?(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?(?: \d\d:\d\d(?::\d\d)?)?[\])）]?")
"""2025-04-10, 2025-04-10 17:18, 04-10, [2025年4月10日]: the date beside or below a link."""
PROSE = 60
"""A line with so many characters and a full stop is prose that happens to be a link."""
LAST = 200
"""So many of a body's last links are looked at."""


def without_link_tail(rows: Sequence[str], body: html.HtmlElement) -> list[str]:
    """The lines of a text without the last ones that are nothing but links of `body` to other pages.

    A text that would lose half of itself consists of links, and stays.
    """
    links = [bare("".join(link.itertext())) for link in list(body.iter("a"))[-LAST:] if _leads_away(link)]
    words = sorted(filter(None, links), key=len, reverse=True)
    end = _end(rows, words) if words else len(rows)
    kept, cut = rows[:end], rows[end:]
    return list(kept if sum(map(len, kept)) > sum(map(len, cut)) else rows)


def _end(rows: Sequence[str], links: Sequence[str]) -> int:
    """The number of lines above the links; a date below a link belongs to it."""
    end = len(rows)
    for number in range(len(rows) - 1, -1, -1):
        if _is_links(rows[number], links):
            end = number
        elif not DAY.fullmatch(rows[number].strip()):
            break
    return end


def _is_links(row: str, links: Sequence[str]) -> bool:
    if len(row) >= PROSE and "。" in row:
        return False
    rest, undated = bare(row), bare(DAY.sub("", row))
    for link in links:
        rest, undated = rest.replace(link, ""), undated.replace(link, "")
    return not (rest and undated)


def _leads_away(link: html.HtmlElement) -> bool:
    href = link.get("href") or ""
    return not (NOWHERE.match(href) or ATTACHMENT.search(href))
