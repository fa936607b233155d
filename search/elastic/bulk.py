"""Bulk writing: a few requests at a time, what is refused for now again later, what is refused for good set aside."""

import json
import logging
import random
import threading
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import elastic_transport
from elasticsearch import ApiError, Elasticsearch

from extract.release import Json
from search.elastic.connect import is_block
from search.errors import EngineReadOnlyError, EngineUnavailableError

log = logging.getLogger(__name__)
CHUNK_ACTIONS = 500
CHUNK_BYTES = 6_000_000
AT_ONCE = 2
"""Requests under way; the caller waits while there are more: that is the back-pressure."""
TRIES = 8
_FOR_NOW = {429, 502, 503, 504}


@dataclass(frozen=True, slots=True)
class Action:
    """One line or two of a bulk request, ready to be sent."""

    index: str
    id: str
    body: bytes | None
    """The document; None deletes."""

    def lines(self) -> list[bytes]:
        """The action's line and the document's."""
        name = "delete" if self.body is None else "index"
        head = json.dumps({name: {"_index": self.index, "_id": self.id}}).encode()
        return [head] if self.body is None else [head, self.body]

    @property
    def size(self) -> int:
        """Bytes on the wire, about."""
        return 100 + len(self.body or b"")


def action(index: str, id_: str, document: Json) -> Action:
    """Adds or replaces a document."""
    return Action(index, id_, json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode())


def chunks(actions: Iterable[Action]) -> Iterator[list[Action]]:
    """Requests of bounded size."""
    chunk: list[Action] = []
    size = 0
    for one in actions:
        if chunk and (len(chunk) == CHUNK_ACTIONS or size + one.size > CHUNK_BYTES):
            yield chunk
            chunk, size = [], 0
        chunk.append(one)
        size += one.size
    if chunk:
        yield chunk


def pause(attempt: int) -> float:
    """Seconds before the next try: doubling, at most 20, and different for everyone who waits."""
    return min(20.0, 0.2 * 2.0**attempt) * random.uniform(0.5, 1.0)


class Bulk:
    """Sends actions. Documents that are refused for good go to a file with the reason, the rest goes on."""

    def __init__(self, client: Elasticsearch, dead_letters: Path) -> None:
        self._client = client.options(max_retries=0)
        self._dead_letters = dead_letters
        self._writing = threading.Lock()
        self.refused = 0

    def send(self, actions: Iterable[Action]) -> None:
        """Sends all of them and returns when all are written or set aside.

        Raises:
            EngineReadOnlyError: writes are blocked.
            EngineUnavailableError: no answer, or "not now", after several tries.
        """
        waiting: set[Future[None]] = set()
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for chunk in chunks(actions):
                if len(waiting) >= AT_ONCE * 2:
                    done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    for future in done:
                        future.result()
                waiting.add(pool.submit(self._insist, chunk))
            for future in waiting:
                future.result()

    def _insist(self, chunk: list[Action]) -> None:
        reason: object = ""
        for attempt in range(TRIES):
            chunk, reason = self._try(chunk)
            if not chunk:
                return
            log.info("Elasticsearch takes %d documents later: %s", len(chunk), reason)
            time.sleep(pause(attempt))
        raise EngineUnavailableError(f"Elasticsearch did not take {len(chunk)} documents in {TRIES} tries: {reason}")

    def _try(self, chunk: list[Action]) -> tuple[list[Action], object]:
        """Sends once. Returns what has to be sent again, and why."""
        try:
            lines: list[Any] = [line for one in chunk for line in one.lines()]
            answer = self._client.bulk(operations=lines)
        except elastic_transport.TransportError as error:
            return chunk, error
        except ApiError as error:
            if error.status_code == 413:
                return self._halved(chunk), error
            if error.status_code not in _FOR_NOW or is_block(error):
                raise
            return chunk, error
        return self._sorted_out(chunk, [next(iter(item.values())) for item in answer["items"]])

    def _halved(self, chunk: list[Action]) -> list[Action]:
        """Sends a request that is too large in two; a single document that is too large is set aside."""
        if len(chunk) == 1:
            self._bury(chunk[0], "larger than the server takes (http.max_content_length)")
            return []
        middle = len(chunk) // 2
        return self._try(chunk[:middle])[0] + self._try(chunk[middle:])[0]

    def _sorted_out(self, chunk: list[Action], items: list[Json]) -> tuple[list[Action], object]:
        again, why = [], None
        for one, item in zip(chunk, items, strict=True):
            status, error = item["status"], item.get("error")
            if status < 300 or (status == 404 and one.body is None):
                continue
            if is_block(error):
                reason = error.get("reason") if isinstance(error, dict) else error
                raise EngineReadOnlyError(f"Elasticsearch refuses to write {one.index}: {reason}; free disk space")
            if status in _FOR_NOW:
                again.append(one)
                why = error
            else:
                self._bury(one, error)
        return again, why

    def _bury(self, one: Action, reason: object) -> None:
        row = {
            "time": datetime.now(UTC).isoformat(timespec="seconds"),
            "index": one.index,
            "id": one.id,
            "reason": reason,
            "document": json.loads(one.body) if one.body else None,
        }
        with self._writing:
            self.refused += 1
            self._dead_letters.parent.mkdir(parents=True, exist_ok=True)
            with self._dead_letters.open("a", encoding="utf-8") as file:
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
        log.warning("Elasticsearch refused %s %s for good: see %s", one.index, one.id, self._dead_letters)
