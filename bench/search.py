"""Search: both engines against the same engines driven bare, and against SQLite FTS5, on generated releases.

    python -m bench search                  20,000 releases
    TONGBAO_BENCH_SIZE=200000 python -m bench search

Ratios are from one run on one machine: each batch is written by both sides in turn, so that what else the machine does
weighs on both, and committed inside the clock, so that no work is left to threads in the background. Elasticsearch is a
node of its own with 1 GiB; without a JDK it is left out. Memory is this process's, the bare side's included.
"""

import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import tantivy
from elasticsearch import Elasticsearch
from elasticsearch.helpers import parallel_bulk

from bench.generate import documents, release
from extract.release import Json
from search import open_engine
from search.columns import derived_of_figure, derived_of_release
from search.elastic import versions
from search.elastic.schema import indexed
from search.embedded.schema import open_index
from search.embedded.writer import tantivy_document
from search.engine import Engine, What
from search.query import Filters, Query
from settings import Settings
from tests.elasticsearch.node import HOME, find_java, nodes

BATCH = 1000
QUERIES = 200
WARM = 20
FACETS = ("kinds", "crime_types", "month")
BY = ("province", "month")


Batch = tuple[list[Json], list[Json]]
"""Release and figure documents."""


class Corpus:
    """Generated documents, kept on disk so that they are made once and memory shows only what engines need."""

    def __init__(self, file: Path, size: int) -> None:
        self.file, self.size = file, size
        stream = documents(size)
        with file.open("w", encoding="utf-8") as out:
            while pairs := list(islice(stream, BATCH)):
                batch = [row for row, _ in pairs], [row for _, rows in pairs for row in rows]
                out.write(json.dumps(batch, ensure_ascii=False) + "\n")

    def batches(self, releases: int | None = None) -> Iterator[Batch]:
        """All documents, or the first so many releases with their figures, some at a time."""
        with self.file.open(encoding="utf-8") as lines:
            for line in islice(lines, None if releases is None else max(1, releases // BATCH)):
                batch: Batch = tuple(json.loads(line))
                yield batch


def memory() -> float:
    """MiB that this process holds now, mapped files left out; its peak with them where the system tells no more."""
    with suppress(OSError):
        status = Path("/proc/self/status").read_text("ascii", "replace")
        return int(status.partition("RssAnon:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spent(work: Callable[[], object]) -> float:
    """Seconds on the clock."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


class Clock:
    """Adds up the time spent inside, so that generating documents is not measured."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __enter__(self) -> "Clock":
        self._started = time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds += time.perf_counter() - self._started


Ready = Callable[[Batch], Callable[[], object]]
"""Makes a batch ready; what it returns writes it."""


@dataclass(slots=True)
class Written:
    """Seconds to write documents through the engine's writer and bare, and memory in MiB after each batch."""

    ours: float = 0.0
    bare: float = 0.0
    held: list[float] = field(default_factory=list)


def index(engine: Engine, batches: Iterable[Batch], bare: Ready | None = None) -> Written:
    """Writes documents through the engine's writer and bare, batch by batch; each goes first every other time."""
    took = Written()
    with engine.writer(rebuild=True) as writer:

        def put(batch: Batch) -> None:
            writer.put(*batch)
            writer.commit()

        for turn, batch in enumerate(batches):
            others = bare(batch) if bare else (lambda: None)
            took.bare += spent(others) if turn % 2 else 0.0
            took.ours += spent(lambda: put(batch))  # noqa: B023 - called at once
            took.bare += 0.0 if turn % 2 else spent(others)
            took.held.append(memory())
    return took


@contextmanager
def bare_tantivy(folder: Path) -> Iterator[Ready]:
    """Writes rows, made ready beforehand, with tantivy alone."""
    kinds: tuple[What, ...] = ("releases", "figures")
    writers = {what: open_index(folder / what, what).writer(128_000_000, 1) for what in kinds}

    def write(ready: list[tuple[What, tantivy.Document]]) -> None:
        for what, document in ready:
            writers[what].add_document(document)
        for writer in writers.values():
            writer.commit()

    def ready(batch: Batch) -> Callable[[], object]:
        releases, figures = batch
        rows: list[tuple[What, tantivy.Document]] = []
        rows += [("releases", tantivy_document(row, "releases", derived_of_release(row))) for row in releases]
        rows += [("figures", tantivy_document(row, "figures", derived_of_figure(row))) for row in figures]
        return lambda: write(rows)

    yield ready
    for writer in writers.values():
        writer.wait_merging_threads()
    shutil.rmtree(folder)


@contextmanager
def bare_bulk(url: str) -> Iterator[Ready]:
    """Writes documents, made ready beforehand, with the client's `parallel_bulk` alone."""
    with Elasticsearch(url, request_timeout=120) as client:
        version = versions.create(client, "bare")

        def write(actions: list[Json]) -> None:
            for _ in parallel_bulk(client, actions, thread_count=2):
                pass
            client.indices.refresh(index="bare-*")

        def ready(batch: Batch) -> Callable[[], object]:
            rows = [(what, row) for what, part in zip(versions.WHATS, batch, strict=True) for row in part]
            actions = [{"_index": version.index(w), "_id": r["id"], **indexed(w, r)} for w, r in rows]
            return lambda: write(actions)

        yield ready
        client.indices.delete(index=[version.index("releases"), version.index("figures")])


def questions(size: int) -> list[Query]:
    """Phrases that occur in some release, with its province and the years around it."""
    dice = random.Random(7)
    asked: list[Query] = []
    while len(asked) < QUERIES:
        one = release(dice.randrange(size))
        start = dice.randrange(len(one.text) - 8)
        phrase = one.text[start : start + dice.choice((2, 4, 8))]
        if all("一" <= char <= "鿿" for char in phrase):
            year = int(str(one.published)[:4])
            filters = Filters(f"{year - 1}-01-01", f"{year + 1}-12-31", one.provinces)
            asked.append(Query(f'"{phrase}"', filters, limit=10))
    return asked


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds that a question takes, warm."""

    p50: float
    p95: float

    @classmethod
    def of(cls, ask: Callable[[Query], object], asked: Sequence[Query]) -> "Times":
        """Asks each question once, after some to warm up."""
        for query in asked[:WARM]:
            ask(query)
        times = sorted(spent(lambda query=query: ask(query)) * 1000 for query in asked)  # type: ignore[misc]
        return cls(statistics.median(times), times[int(len(times) * 0.95)])

    def __str__(self) -> str:
        return f"p50 {self.p50:.1f} ms, p95 {self.p95:.1f} ms"


def report(engine: Engine, size: int) -> dict[str, float]:
    """Prints how long questions to one engine take; returns the milliseconds that growth is told of."""

    def ask(query: Query) -> object:
        return engine.search(query, facets=FACETS)

    asked = questions(size)
    narrow, wide = Times.of(ask, asked), Times.of(ask, [Query(query.text, limit=10) for query in asked])
    print(f"  phrase, 2 filters, 3 facets, highlights: {narrow}")
    print(f"  phrase, 3 facets, highlights:            {wide}")
    arrests = Query(filters=Filters(kinds=("arrests",)))
    sums = 1000 * min(spent(lambda: engine.aggregate(arrests, BY, releases=False)) for _ in range(3))
    listed = 1000 * min(spent(lambda: engine.aggregate(arrests, BY)) for _ in range(3))
    print(f"  province x month: {sums:.0f} ms; with the releases behind each: {listed:.0f} ms")
    before = memory()
    held: list[float] = []
    rows = enumerate(engine.scan(Query(), "figures"))
    scan = spent(lambda: held.extend(memory() for place, _ in rows if place % 5000 == 0))
    print(f"  scan of all figures: {scan:.1f} s, client memory at most +{max(held) - before:.0f} MiB")
    return {"two filters, p95": narrow.p95, "no filter, p95": wide.p95, "province x month": sums, "scan": scan * 1000}


def compared(name: str, settings: Settings, corpus: Corpus, bare: AbstractContextManager[Ready]) -> None:
    """Indexes a tenth and then all documents with one of our engines, and prints how it does and how times grow."""
    with closing(open_engine(settings)) as engine:
        index(engine, corpus.batches(corpus.size // 10))
        print(f"{name}, {engine.count()} releases:")
        first, few = report(engine, engine.count()), engine.count()
        with bare as ready:
            took = index(engine, corpus.batches(), ready)
        rate, held = corpus.size / took.ours, took.held
        tenth = len(held) // 10 + 1
        print(f"{name}, {corpus.size} releases: {rate:.0f} releases/s with their figures,")
        print(f"  {took.bare / took.ours:.0%} of the engine driven bare")
        first_held, last_held = max(held[:tenth]), max(held[-tenth:])
        print(f"  memory at most {first_held:.0f} MiB in the first tenth, {last_held:.0f} MiB in the last")
        last = report(engine, corpus.size)
    grown = ", ".join(f"{question} x{last[question] / first[question]:.1f}" for question in last)
    print(f"  growth with {corpus.size / few:.0f} times the releases: {grown}")


def fts5(folder: Path, corpus: Corpus) -> None:
    """SQLite's trigram index on the same texts, with province and date in the same table."""
    with closing(sqlite3.connect(folder / "fts.db")) as database:
        database.execute("CREATE TABLE r (id INTEGER PRIMARY KEY, province TEXT, day TEXT, text TEXT)")
        database.execute("CREATE VIRTUAL TABLE f USING fts5(text, content='r', content_rowid='id', tokenize='trigram')")
        clock = Clock()
        for releases, _ in corpus.batches():
            rows = [(r["provinces"][0], r["published"], r["text"]) for r in releases]
            with clock:
                database.executemany("INSERT INTO r (province, day, text) VALUES (?, ?, ?)", rows)
        with clock:
            database.execute("INSERT INTO f(f) VALUES ('rebuild')")
            database.commit()
        print(f"SQLite FTS5 trigram: releases only, {corpus.size / clock.seconds:.0f} releases/s")

        def ask(query: Query) -> None:
            phrase = query.text.strip('"')
            where = "r.text LIKE ?" if len(phrase) < 3 else "r.id IN (SELECT rowid FROM f WHERE f MATCH ?)"
            word = f"%{phrase}%" if len(phrase) < 3 else f'"{phrase}"'
            narrow = "AND province = ? AND day BETWEEN ? AND ?" if query.filters.provinces else ""
            values = [*query.filters.provinces, query.filters.date_from, query.filters.date_to] if narrow else []
            database.execute(
                f"SELECT r.id, count(*) OVER () FROM r WHERE {where} {narrow} LIMIT 10", [word, *values]
            ).fetchall()

        asked = questions(corpus.size)
        print(f"  phrase, 2 filters, no facets:  {Times.of(ask, asked)}")
        print(f"  phrase, no facets:             {Times.of(ask, [Query(q.text) for q in asked])}")


def main(size: int | None = None) -> None:
    """Prints everything, at `TONGBAO_BENCH_SIZE` releases unless a size is given."""
    size = size or int(os.environ.get("TONGBAO_BENCH_SIZE", "20000"))
    print(f"{size} generated releases, {sum(len(rows) for _, rows in documents(200)) / 200:.1f} figures each")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        corpus = Corpus(folder / "corpus.jsonl", size)
        home = Settings(data_dir=folder / "data", elasticsearch_url=None)
        compared("embedded", home, corpus, bare_tantivy(folder / "bare"))
        shutil.rmtree(home.data_dir)
        fts5(folder, corpus)
        url = os.environ.get("TONGBAO_ELASTICSEARCH_URL")
        if not url and find_java() and (HOME.exists() or shutil.which("mvn")):
            url = stack.enter_context(nodes(1, folder, "1g", quick=False))[0].url
        if url:
            compared("elasticsearch", home.model_copy(update={"elasticsearch_url": url}), corpus, bare_bulk(url))
        else:
            print("elasticsearch: left out (no JDK of version 21, or no Maven)")
