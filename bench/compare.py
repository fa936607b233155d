"""What resolving one release costs while the corpus grows: `python -m bench compare`.

The corpus is filled with generated releases in the order of their days, so many a day, as a collection grows; at each
size the next newcomers are resolved against it: new raids, and reprints of the last ones. What one costs must not
grow with the corpus.
"""

import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from bench.generate import ORIGIN, STATED, prose, release, state, units
from compare.decisions.corrections import Corrections
from compare.events.keys import blocking_keys
from compare.resolve import resolve
from extract.release import Issuer, Json, Release
from search.documents import figure_documents, release_document
from search.embedded import EmbeddedEngine
from search.engine import Writer

SIZES = (10_000, 50_000, 200_000)
NEWCOMERS = 100
BATCH = 2_000
FIRST = date(2016, 1, 1)
PER_DAY = 55
"""Releases a day: 200,000 in ten years."""
EVERY = 10
BUREAUS = 40
"""Every tenth release is one of the weekly reports of so many bureaus."""
OTHER = 7
"""Seed of the newcomers that tell of nothing in the corpus."""


class Counted:
    """A reader that counts the candidates that it hands out."""

    def __init__(self, writer: Writer) -> None:
        self._reader = writer.reader()
        self.candidates_found = 0

    def get(self, ids: Sequence[str]) -> list[Json]:
        """As the reader has it."""
        return self._reader.get(ids)

    def figures(self, release_ids: Sequence[str]) -> list[Json]:
        """As the reader has it."""
        return self._reader.figures(release_ids)

    def candidates(self, keys: Sequence[str], limit: int = 1000) -> list[Json]:
        """As the reader has it, counted."""
        found = self._reader.candidates(keys, limit)
        self.candidates_found += len(found)
        return found


def _reprint(told: Release, number: int) -> Release:
    """The release in another paper, its end cut off behind its last figure."""
    end = max((figure.sentence_end for figure in told.figures), default=len(told.text))
    incidents = tuple(replace(incident, end=end) for incident in told.incidents)
    return replace(told, id=f"reprint{number}", url=None, text=told.text[:end], source="晚报", incidents=incidents)


def _weekly(told: Release, number: int) -> Release:
    """The release as one of some bureaus tells it every week, in the same words but for its numbers."""
    bureau = number // EVERY % BUREAUS
    unit, published = units()[bureau * 70], told.published or ""
    text, figures = "".join(("一周战报\n\n", *prose(random.Random(bureau), 8))), []
    for stated in STATED[:3]:
        sentence, figure = state(random.Random(f"{number} {stated}"), text, stated, published, unit)
        text += sentence
        figures.append(replace(figure, scope="case", incident=0, period=None))
    incident = replace(told.incidents[0], title="一周战报", case_code=None, region=unit.code, start=0, end=len(text))
    issuer = Issuer(f"{unit.name}公安局", unit.code, unit.province)
    return replace(
        told, text=text, issuer=issuer, figures=tuple(figures), incidents=(incident,), case_codes=(), operations=()
    )


def dated(number: int, day: int, seed: int = 0) -> Release:
    """A generated release, published on the day when the corpus has so many releases; every tenth is boilerplate."""
    published = (FIRST + timedelta(days=day // PER_DAY)).isoformat()
    told = replace(release(number, seed), published=published)
    return told if number % EVERY else _weekly(told, number)


def newcomers(size: int) -> list[Release]:
    """What comes when the corpus has `size` releases: half new raids, half reprints of the last releases of it."""
    half = NEWCOMERS // 2
    new = [dated(number, size, OTHER) for number in range(half)]
    return [*new, *(_reprint(dated(number, size), number) for number in range(size - half, size))]


def _documents(first: int, last: int) -> Iterator[tuple[Json, list[Json]]]:
    for number in range(first, last):
        one = dated(number, number)
        keys = blocking_keys(one)
        event = {"event": f"e{number}", "counted": True, "lens": "cases"}
        rows = [{**row, **event} for row in figure_documents(one, ORIGIN)]
        yield {**release_document(one, ORIGIN, keys), "events": [f"e{number}"]}, rows


def _fill(engine: EmbeddedEngine, first: int, last: int) -> None:
    rows = _documents(first, last)
    with engine.writer() as writer:
        while batch := list(islice(rows, BATCH)):
            writer.put((row for row, _ in batch), (figure for _, figures in batch for figure in figures))


def _measure(engine: EmbeddedEngine, told: list[Release]) -> tuple[float, float, int]:
    """Milliseconds of processor time and candidates a newcomer, and how many reprints found their original."""
    with engine.writer() as writer:
        reader = Counted(writer)
        started = time.process_time()
        documents = [list(resolve(reader, [(one, ORIGIN)], Corrections())) for one in told]
        seconds = time.process_time() - started
    found = sum(len(rows) > 1 for rows in documents)
    return seconds / len(told) * 1000, reader.candidates_found / len(told), found


def main() -> None:
    """Prints a line a size; `TONGBAO_BENCH_SIZES=10000,50000` sets the sizes."""
    sizes = [int(size) for size in os.environ.get("TONGBAO_BENCH_SIZES", "").split(",") if size] or list(SIZES)
    keys = mean(len(blocking_keys(one)) for one in newcomers(NEWCOMERS))
    print(f"{NEWCOMERS} newcomers at each size, {keys:.0f} blocking keys each")
    with TemporaryDirectory() as folder:
        engine = EmbeddedEngine(Path(folder))
        costs, filled = [], 0
        for size in sizes:
            _fill(engine, filled, size)
            filled, told = size, newcomers(size)
            _measure(engine, told[:5])
            cost, candidates, found = _measure(engine, told)
            costs.append(cost)
            print(
                f"{size:>8} releases: {cost:6.1f} ms and {candidates:5.1f} candidates a newcomer, {found} found again"
            )
            sys.stdout.flush()
        engine.close()
    print(f"growth from {sizes[0]} to {sizes[-1]}: {costs[-1] / costs[0]:.2f} times")


if __name__ == "__main__":
    main()
