"""The stated publisher (来源) by its signals in order: meta, the lines above the text, the account, the last lines."""

from lxml import etree

from extract.article.cut import tail_source
from extract.article.header import dated_source, labelled_source, read_header
from extract.article.parsed import Parsed

NEAR = 25
"""So many lines above the body may name the source."""
# The account of a WeChat article, new and old.
ACCOUNT = etree.XPath("string(//*[@id='js_name' or @id='post-user'])")


def find_source(parsed: Parsed) -> str | None:
    """The publisher, or None where the page states none."""
    near = parsed.above[: -NEAR - 1 : -1]
    named = (read(line) for read in (labelled_source, dated_source) for line in near)
    return (
        parsed.meta.source
        or read_header(parsed.rows).source
        or next((name for name in named if name), None)
        or str(ACCOUNT(parsed.tree)).strip()
        or tail_source(parsed.rows)
    )
