"""What a CMS family is: how to know its list pages, read their rows and turn to the next page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from lxml import html

EMPTY = "<html></html>"


@dataclass(frozen=True, slots=True)
class Row:
    """One article that a list page links to."""

    url: str
    title: str
    date: str | None = None
    """ISO date that the row or the address states."""


@dataclass(frozen=True, slots=True)
class Follow:
    """The request for a further list page. `carry` comes back with its answer, as `ListPage.carry`.

    Families take an empty `carry` for the first page.
    """

    url: str
    method: str = "GET"
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    carry: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ListPage:
    """A decoded list page: `number` counts from 1 in the order in which pages are turned."""

    url: str
    text: str
    number: int = 1
    carry: Mapping[str, str] = field(default_factory=dict)
    listed_at: str = ""
    """The address in the source file: with its `#`, which no answer knows."""

    @cached_property
    def root(self) -> html.HtmlElement:
        """The parsed page; never fails, an unreadable page is an empty one."""
        return parse(self.text)


class Family:
    """The defaults of a CMS family. A family is a module here whose `family` is an instance of a subclass."""

    name: ClassVar[str]
    rank: ClassVar[int] = 50
    """Families are tried in this order; the surest signs first."""

    def recognise(self, page: ListPage) -> bool:
        """Whether the markup and links of a first list page are this family's."""
        raise NotImplementedError

    def rows(self, page: ListPage) -> list[Row]:
        """The articles of a list page, in its order, each address once."""
        raise NotImplementedError

    def next_page(self, page: ListPage) -> Follow | None:
        """The page after this one, or None at the end."""
        raise NotImplementedError


def parse(text: str) -> html.HtmlElement:
    """The tree of a page or fragment."""
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    data = text.replace("\x00", "").encode("utf-8", errors="replace")
    return html.document_fromstring(data.strip() or EMPTY, parser=parser, ensure_head_body=False)
