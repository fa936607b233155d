"""Reading the sample sites' articles: milliseconds a page by reader, beside trafilatura in the same run."""

from collections.abc import Callable, Sequence
from time import process_time

from extract.article.article import read_html
from samples.families import family
from samples.model import load_sites
from samples.page import Page
from samples.server import answers

ROUNDS = 3


def main() -> None:
    """Prints one row a reader: pages, milliseconds a page (best of the rounds), ratio to trafilatura."""
    groups: dict[str, list[bytes]] = {}
    for data in sample_pages():
        groups.setdefault(read_html(data).container or "none", []).append(data)
    print(f"{'reader':12}{'pages':>6}{'ms/page':>9}{'trafilatura':>13}{'times as fast':>15}")
    for reader, pages in sorted(groups.items()):
        own, other = seconds(read_html, pages), seconds(read_with_trafilatura, pages)
        cells = (len(pages), f"{1000 * own:.2f}", f"{1000 * other:.2f}", f"{other / own:.1f}")
        print(f"{reader:12}{cells[0]:>6}{cells[1]:>9}{cells[2]:>13}{cells[3]:>15}")


def sample_pages() -> list[bytes]:
    """The article pages of all open sample sites."""
    found = []
    for site in load_sites():
        pages = answers(site)
        paths = (family(site.family).article_path(release) for release in site.releases)
        found += [page.body for path in paths if isinstance(page := pages.get(path), Page)]
    return found


def seconds(read: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    """Processor seconds a page, best of the rounds."""
    return min(_round(read, pages) for _ in range(ROUNDS)) / len(pages)


def _round(read: Callable[[bytes], object], pages: Sequence[bytes]) -> float:
    start = process_time()
    for page in pages:
        read(page)
    return process_time() - start


def read_with_trafilatura(data: bytes) -> object:
    """What a general extractor does with the page: text and metadata."""
    import trafilatura

    return trafilatura.bare_extraction(data, with_metadata=True)


if __name__ == "__main__":
    main()
