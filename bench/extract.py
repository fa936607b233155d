"""The extraction pipeline against bare spaCy and against reading the page with trafilatura, on the sample releases.

Target: the whole pipeline within 3 times the bare spaCy character tokenizer, and a release cheaper than reading its
page with trafilatura. The first document (imports, gazetteer, converter) and the memory are measured in a new process.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from html import escape

from samples.model import SampleRelease, load_sites

ROUNDS = 5
TITLE = "某市警方打掉一诈骗团伙"
FIRST = f"""
import resource, time
start = time.perf_counter()
from extract import read
from extract.article.article import Article
read(Article(title={TITLE!r}, body="抓获犯罪嫌疑人12名。", source=None, published="2026-01-01", url=None))
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some rounds: the others say how busy the machine was."""
    times = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def page(release: SampleRelease) -> str:
    """A plain page around a release, for a reader that has to find it."""
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in release.paragraphs)
    menu = "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(20))
    return (
        f"<html><head><title>{escape(release.title)}</title></head><body><ul>{menu}</ul>"
        f"<div class='content'><h1>{escape(release.title)}</h1>{paragraphs}</div><div>版权所有</div></body></html>"
    )


def stages(releases: Sequence[SampleRelease]) -> dict[str, float]:
    """Seconds for all releases: bare tokenizer, whole pipeline, trafilatura on their pages."""
    import spacy
    import trafilatura

    from extract import read
    from extract.article.article import Article

    tokenizer = spacy.blank("zh").make_doc
    articles = [
        Article(title=r.title, body="\n".join(r.paragraphs), source=r.source, published=r.published, url=None)
        for r in releases
    ]
    pages = [page(release) for release in releases]
    return {
        "spaCy zh, characters only": fastest(lambda: [tokenizer(article.text) for article in articles]),
        "tongbao, the whole pipeline": fastest(lambda: [read(article) for article in articles]),
        "trafilatura, page to text": fastest(lambda: [trafilatura.extract(html) for html in pages]),
    }


def main() -> None:
    """Prints the table and the first document's cost."""
    releases = [release for site in load_sites() for release in site.releases if release.paragraphs]
    characters = sum(len(release.text) for release in releases)
    times = stages(releases)
    base = times["spaCy zh, characters only"]
    print(f"{len(releases)} sample releases, {characters} characters, fastest of {ROUNDS}")
    for name, seconds in times.items():
        rate = characters / seconds / 1e6
        print(f"{name:30}{seconds * 1000:9.1f} ms{rate:8.2f} Mchar/s{seconds / base:8.2f} x spaCy")
    first = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, first.stdout.split())
    print(f"first document in a new process: {seconds:.2f} s, {megabytes:.0f} MB resident")


if __name__ == "__main__":
    main()
