"""Several crawl processes, on one machine or many, share the sources of a run through one Redis.

The unit that is shared is a source, so that each host is still asked by one process with one pause. A process leases
the source it works on; where a process dies, the lease runs out and another takes the source over, passing by what the
first has archived. Keys, all under `tongbao:crawl:`:

    queue            list     ids of sources that wait for a process
    lease:<source>   string   the process that works on it; runs out when the process dies
    done:<source>    string   finished, `UNREAD` where it could not be read; renewed while any process of the run is at
                              work, runs out `ROUND` after it
    held:<source>    hash     address of an article -> the archive that has it, as its files are named
    pages:<source>   set      what earlier versions kept in its stead: addresses, in nobody knows whose archive
    alive:<archive>  string   runs out `LOST` after it was last added to: what only it has is then fetched anew
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Any
from uuid import uuid4

from redis import Redis
from redis.exceptions import RedisError
from scrapy_redis.connection import get_redis
from scrapy_redis.queue import FifoQueue

from crawler.errors import SharedQueueError
from crawler.ledger.twins import twins

PREFIX = "tongbao:crawl:"
LEASE = 10
"""Seconds after which the source of a process that died is given to another."""
ROUND = 300
"""Seconds after a run in which its sources are not crawled again; the run itself may last as long as it likes."""
LOST = 30 * 86_400
"""Seconds after which an archive to which no process adds any more is taken for lost, with the machine it is on."""
UNREAD = "unread"
AT_ONCE = 8
"""Sources that one process works on at the same time."""


class SourceQueue(FifoQueue):  # type: ignore[misc]
    """scrapy-redis' queue, of source ids instead of pickled requests: nothing read from Redis is ever executed."""

    def __init__(self, server: Redis, key: str) -> None:
        self.server, self.key = server, key

    def _encode_request(self, request: str) -> str:
        return request

    def _decode_request(self, encoded_request: bytes) -> str:
        return encoded_request.decode("utf-8")


@dataclass
class SharedRun:
    """This process's part in a run."""

    server: Redis
    archive: str
    """What the files of this process's archive are named after."""
    process: str = field(default_factory=lambda: uuid4().hex)
    mine: set[str] = field(default_factory=set)
    """Sources that this process works on."""

    def __post_init__(self) -> None:
        self._queue = SourceQueue(self.server, f"{PREFIX}queue")

    def offer(self, ids: Iterable[str]) -> None:
        """Keeps this process's leases and the run's marks, and queues every source that nobody has or has done."""
        self._ask("set", f"{PREFIX}alive:{self.archive}", self.process, ex=LOST)
        for source_id in tuple(self.mine):
            self._ask("set", f"{PREFIX}lease:{source_id}", self.process, ex=LEASE)
        waiting = {item.decode("utf-8") for item in self._ask("lrange", f"{PREFIX}queue", 0, -1)}
        for source_id in ids:
            if not self._keep_done(source_id) and source_id not in waiting and not self._is_leased(source_id):
                self._queue.push(source_id)

    def take(self, known: Collection[str]) -> str | None:
        """The next source to work on, among those that this process has; None if it has enough to do."""
        for _ in range(len(self._queue)):
            source_id = self._queue.pop() if len(self.mine) < AT_ONCE else None
            if source_id is None:
                return None
            if source_id not in known:
                self._queue.push(source_id)
            elif self._lease(source_id):
                self.mine.add(source_id)
                return str(source_id)
        return None

    def finish(self, source_id: str, *, is_read: bool = True) -> None:
        """A source is done, and everything of it is archived."""
        self.mine.discard(source_id)
        self._ask("set", f"{PREFIX}done:{source_id}", self.process if is_read else UNREAD, ex=ROUND)
        self._ask("delete", f"{PREFIX}lease:{source_id}")

    def was_read(self, source_id: str) -> bool:
        """Whether whoever was at a source in this run could read it."""
        return bool(self._ask("get", f"{PREFIX}done:{source_id}") != UNREAD.encode())

    def unfinished(self, ids: Sequence[str]) -> bool:
        """Whether one of these sources waits or is being worked on, by whomever."""
        return any(not self._ask("exists", f"{PREFIX}done:{source_id}") for source_id in ids)

    def archived(self, source_id: str, urls: Sequence[str]) -> None:
        """Tells the others what this process has archived."""
        self._ask("hset", f"{PREFIX}held:{source_id}", mapping=dict.fromkeys(urls, self.archive))

    def archived_elsewhere(self, source_id: str, urls: Sequence[str]) -> set[str]:
        """Which of these addresses, or their twins, another archive has that is not lost."""
        addresses = {url: (url, *twins(url)) for url in urls}
        elsewhere = self._elsewhere(source_id, list(chain.from_iterable(addresses.values())))
        return {url for url, group in addresses.items() if not elsewhere.isdisjoint(group)}

    def _elsewhere(self, source_id: str, urls: list[str]) -> set[str]:
        if not urls:
            return set()
        names = self._ask("hmget", f"{PREFIX}held:{source_id}", urls)
        flags = self._ask("smismember", f"{PREFIX}pages:{source_id}", urls)
        holders = {url: name.decode("ascii") for url, name in zip(urls, names, strict=True) if name}
        earlier = {url for url, flag in zip(urls, flags, strict=True) if flag} - holders.keys()
        others = set(holders.values()) - {self.archive}
        alive = {name for name in others if self._ask("exists", f"{PREFIX}alive:{name}")}
        return earlier | {url for url, name in holders.items() if name in alive}

    def _keep_done(self, source_id: str) -> bool:
        """Whether a source is done; a run that lasts longer than `ROUND` must not forget it."""
        return bool(self._ask("expire", f"{PREFIX}done:{source_id}", ROUND))

    def _is_leased(self, source_id: str) -> bool:
        return bool(self._ask("exists", f"{PREFIX}lease:{source_id}"))

    def _lease(self, source_id: str) -> bool:
        """Takes the lease, unless another process has it or the source is done (it may have been queued twice)."""
        free = not self._ask("exists", f"{PREFIX}done:{source_id}")
        return free and bool(self._ask("set", f"{PREFIX}lease:{source_id}", self.process, nx=True, ex=LEASE))

    def _ask(self, command: str, *values: object, **options: object) -> Any:  # noqa: ANN401 - as Redis answers
        try:
            return getattr(self.server, command)(*values, **options)
        except RedisError as error:
            raise SharedQueueError(f"Redis (TONGBAO_REDIS_URL) does not answer: {error}") from error


def join(redis_url: str, archive: str) -> SharedRun:
    """Takes part in the run that the Redis at this address holds.

    Args:
        redis_url: `TONGBAO_REDIS_URL`.
        archive: what the files of this process's archive are named after.

    Raises:
        SharedQueueError: the address is none, or nobody answers there.
    """
    try:
        server = get_redis(url=redis_url, socket_timeout=10, socket_connect_timeout=10)
    except ValueError as error:
        raise SharedQueueError(f"TONGBAO_REDIS_URL is no address of a Redis: {error}") from error
    run = SharedRun(server, archive)
    run.offer(())
    return run
