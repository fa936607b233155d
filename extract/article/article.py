"""The model between a page and its facts: what the article says, without what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass

from crawler.records import Listed
from extract.article.page import read_page
from extract.article.text import take_apart


@dataclass(frozen=True, slots=True)
class Article:
    """One article. All offsets of a release count characters of `text`."""

    title: str | None
    body: str
    """Paragraphs separated by line breaks; of a text file the characters as they stand in it."""
    source: str | None
    """The stated publisher (来源)."""
    published: str | None
    """ISO date, a day in China."""
    url: str | None
    """As given, else what the page says of itself (canonical link)."""
    image_only: bool = False
    """True for a bulletin whose text is a picture (蓝底白字); its body is empty or next to it."""
    images: tuple[str, ...] = ()
    date_signal: str | None = None
    """Where the date stood: given, meta, url, list, visible or script."""
    container: str | None = None
    """The reader that found the body."""

    @property
    def text(self) -> str:
        """Title, empty line, body."""
        return f"{self.title or ''}\n\n{self.body}"


def read_html(
    data: bytes,
    *,
    url: str | None = None,
    content_type: str | None = None,
    listed: Listed = Listed(),  # noqa: B008 - frozen
    parts: Sequence[bytes] = (),
) -> Article:
    """Reads a saved page.

    `content_type` is the HTTP header of that name, `listed` what the list row said, `parts` the following pages of
    an article in several pages, in order.

    Raises:
        ArticleError: the bytes are no page.
    """
    page = read_page(data, url=url, content_type=content_type, listed=listed)
    following = [read_page(part, url=url, content_type=content_type, listed=listed).body for part in parts]
    return Article(
        title=page.title,
        body="\n".join(text for text in (page.body, *following) if text),
        source=page.source,
        published=page.published.date,
        url=page.url,
        image_only=page.image_only,
        images=page.images,
        date_signal=page.published.signal,
        container=page.container,
    )


def read_text(text: str, *, url: str | None = None, published: str | None = None, title: str | None = None) -> Article:
    """Reads a text file: title line, empty line, body.

    `published` wins over what the header lines say; `title` is what to call a text that has none itself.
    """
    parts = take_apart(text)
    signal = "given" if published else "visible" if parts.published else None
    return Article(
        title=parts.title or title,
        body=parts.body,
        source=parts.source,
        published=published or parts.published,
        url=url,
        images=parts.images,
        date_signal=signal,
        container="text",
    )
