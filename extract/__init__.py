"""From a page or a text file to a `Release`: everything it states, with the words that state it.

Importing this package is cheap; spaCy is loaded with the first document.
"""

from extract.article.article import Article
from extract.errors import ExtractError
from extract.files import read_file, read_files
from extract.release import Release

__all__ = ["ExtractError", "read", "read_file", "read_files"]


def read(article: Article, path: str = "") -> Release:
    """Everything that an article states. `path` names the file or archive record it came from.

    Raises:
        TooLarge: the text is longer than any release.
    """
    from extract.pipeline import read as run

    return run(article, path)
