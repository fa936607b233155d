"""What tests of the figure engine share: a sentence in, its figures out."""

from extract import read
from extract.article.article import Article
from extract.release import Figure, Release


def release_of(body: str, *, title: str = "警方通报", published: str | None = "2024-08-20") -> Release:
    """A release with this body."""
    return read(Article(title=title, body=body, source=None, published=published, url=None))


def figures_of(body: str, *, title: str = "警方通报") -> list[Figure]:
    """The figures of a text that are scored: all but amounts of role other."""
    return [figure for figure in release_of(body, title=title).figures if figure.role != "other"]


def said(figures: list[Figure]) -> list[str]:
    """Figures as words of a table: arrests:12, seized:80000."""
    return sorted(f"{figure.role or figure.kind}:{figure.value:.12g}" for figure in figures)
