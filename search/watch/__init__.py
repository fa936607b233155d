"""Saved searches: a run tells what is new since the last notice, each hit at most once, with the matching sentence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from errors import TongbaoError
from search.engine import Engine
from search.errors import InDoubtError
from search.query import Query
from search.watch.channels import deliver
from search.watch.notice import Hit, Notice, hit_of
from search.watch.store import PASSED_OVER, Store, Watch
from settings import Settings

__all__ = ["Failure", "Hit", "Notice", "Store", "Watch", "run", "skip_existing"]

BATCH = 200
"""Hits in one notice."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A saved search that could not be run, or whose notice could not be sent."""

    watch: Watch
    reason: str


def run(engine: Engine, store: Store, settings: Settings, told: Callable[[Notice], None]) -> list[Failure]:
    """Runs every saved search and sends its notices; `told` hears of each notice that was sent.

    One search that fails does not keep the others from being run.
    """
    failures = []
    for watch in store.watches():
        try:
            for notice in _notices(engine, store, watch):
                _send(store, notice, settings)
                told(notice)
        except TongbaoError as error:
            failures.append(Failure(watch, str(error)))
    return failures


def _send(store: Store, notice: Notice, settings: Settings) -> None:
    """Marks, sends, and takes the marks back where sending failed.

    Where a process dies in between, or nobody knows whether the notice arrived, its hits stay marked as doubtful: they
    are not told twice, and `watch list` counts them.
    """
    ids = [hit.id for hit in notice.hits]
    store.begin(notice.watch.name, ids)
    try:
        deliver(notice.message(), settings)
    except InDoubtError:
        raise
    except TongbaoError:
        store.take_back(notice.watch.name, ids)
        raise
    store.finish(notice.watch.name, ids)


def _notices(engine: Engine, store: Store, watch: Watch) -> Iterator[Notice]:
    known = store.known(watch.name)
    documents = engine.scan(Query(watch.query, watch.filters))
    fresh = (hit_of(document, watch) for document in documents if document["id"] not in known)
    while hits := tuple(islice(fresh, BATCH)):
        yield Notice(watch, hits)


def skip_existing(engine: Engine, store: Store, watch: Watch) -> int:
    """Marks everything that a search finds now as passed over; returns how many."""
    ids = [document["id"] for document in engine.scan(Query(watch.query, watch.filters))]
    store.finish(watch.name, ids, PASSED_OVER)
    return len(ids)
