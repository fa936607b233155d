"""From a page or a text file to a `Release`: everything it states, with the words that state it.

`read` reads an article, `extract.files` files and folders. Whoever imports `extract.release` runs this file too, so it
costs nothing; the readers of pages and spaCy are loaded with the first document.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.article.article import Article
    from extract.release import Release

__all__ = ["read"]


def read(article: "Article", path: str = "") -> "Release":
    """Everything that an article states. `path` names the file or archive record it came from.

    Raises:
        TooLarge: the text is longer than any release.
    """
    from extract.pipeline import read as run

    return run(article, path)
