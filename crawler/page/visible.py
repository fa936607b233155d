"""The text of a page that a reader sees."""

from lxml import etree

from crawler.cms.family import parse


def visible_text(page: str) -> str:
    """The page without markup, scripts, styles and comments; linear in the page's length, whatever it holds."""
    root = parse(page)
    etree.strip_elements(root, "script", "style", etree.Comment, with_tail=False)
    return "".join(root.itertext())
