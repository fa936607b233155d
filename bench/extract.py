"""The extraction pipeline against bare spaCy, JioNLP and reading the page with trafilatura, on texts of ours.

Press reports tell one case or campaign at length, with eight figures on a thousand characters; the sample releases are
bulletins with a figure in every clause. `TONGBAO_BENCH_TEXTS=DIR` measures the text files of a folder instead.

Targets: the whole pipeline within 3 times the bare spaCy character tokenizer, at least 20 times as fast as JioNLP's
money and location parsers, and a release cheaper than reading its page with trafilatura. The first document (imports,
gazetteer, converter) and the memory are measured in a new process.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from html import escape
from pathlib import Path

from extract import read
from extract.article.article import Article, read_text
from extract.article.decode import decode
from samples.model import load_sites

ROUNDS = 5
PRESS = Path(__file__).parent / "data" / "press.txt"
"""Reports with `====` between them, the first line of each its title."""
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
    """Processor seconds of the fastest of some rounds: the others say how busy the machine was."""
    times = []
    for _ in range(ROUNDS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def page(article: Article) -> str:
    """A plain page around an article, for a reader that has to find it."""
    paragraphs = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in article.body.splitlines())
    menu = "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(20))
    title = escape(article.title or "")
    return (
        f"<html><head><title>{title}</title></head><body><ul>{menu}</ul>"
        f"<div class='content'><h1>{title}</h1>{paragraphs}</div><div>版权所有</div></body></html>"
    )


def press() -> list[Article]:
    """Stories of one case and a campaign as newspapers tell them."""
    told = (text.strip().partition("\n") for text in PRESS.read_text("utf-8").split("====\n"))
    return [Article(title, body, None, "2026-07-20", None) for title, _, body in told]


def texts_of(folder: str) -> list[Article]:
    """The text files of a folder."""
    articles = [read_text(decode(path.read_bytes()), url=None) for path in sorted(Path(folder).glob("*.txt"))]
    return articles or sys.exit(f"TONGBAO_BENCH_TEXTS={folder}: no .txt file there")


def bulletins() -> list[Article]:
    """The sample releases, one by one: short, so that what each document costs beside its characters shows."""
    return [
        Article(release.title, "\n".join(release.paragraphs), release.source, release.published, None)
        for site in load_sites()
        for release in site.releases
        if release.paragraphs
    ]


def reports() -> list[Article]:
    """Ten sample releases each in one text: as long as a press report with its cases."""
    short = bulletins()
    tens = [short[at : at + 10] for at in range(0, len(short), 10)]
    return [replace(ten[0], body="\n".join(article.text for article in ten)) for ten in tens]


def jionlp_parser() -> Callable[[str], object] | None:
    """JioNLP's parse_money of every sum that it finds and parse_location of a text; None where it is not installed."""
    try:
        import jionlp
    except ImportError:
        print("JioNLP is not installed and not compared: pip install -e '.[peers]'")
        return None

    def parse(text: str) -> None:
        for found in jionlp.ner.extract_money(text):
            with suppress(ValueError):  # 180余萬元 in Traditional characters
                jionlp.parse_money(found["text"])
        jionlp.parse_location(text)

    return parse


def compare(name: str, articles: Sequence[Article]) -> None:
    """Prints the bare tokenizer, the whole pipeline and trafilatura on the articles' pages."""
    import spacy
    import trafilatura

    tokenizer = spacy.blank("zh").make_doc
    pages = [page(article) for article in articles]
    characters = sum(len(article.text) for article in articles)
    texts = [article.text for article in articles]
    times = {
        "spaCy zh, characters only": fastest(lambda: [tokenizer(text) for text in texts]),
        "tongbao, the whole pipeline": fastest(lambda: [read(article) for article in articles]),
        "trafilatura, page to text": fastest(lambda: [trafilatura.extract(html) for html in pages]),
    }
    if parse := jionlp_parser():
        times["JioNLP, money and locations"] = fastest(lambda: [parse(text) for text in texts])
    base = times["spaCy zh, characters only"]
    print(f"{len(articles)} {name}, {characters} characters; one core, fastest of {ROUNDS}")
    for label, seconds in times.items():
        rate = characters / seconds / 1e6
        print(f"  {label:30}{seconds * 1000:9.1f} ms{rate:8.2f} Mchar/s{seconds / base:8.2f} x spaCy")


def main() -> None:
    """Prints a table for each sort of text and the first document's cost."""
    if folder := os.environ.get("TONGBAO_BENCH_TEXTS"):
        compare(f"texts of {folder}", texts_of(folder))
    else:
        compare("press reports", press())
        compare("bulletins", bulletins())
        compare("texts of ten bulletins", reports())
    first = subprocess.run([sys.executable, "-c", FIRST], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, first.stdout.split())
    print(f"first document in a new process: {seconds:.2f} s, {megabytes:.0f} MB resident")


if __name__ == "__main__":
    main()
