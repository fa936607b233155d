"""What an operator is told when Elasticsearch is down, too old, locked, full or refuses a document."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from errors import SettingsError
from search.elastic import ElasticEngine
from search.elastic import bulk as bulk_module
from search.elastic.bulk import Action, Bulk, action, chunks
from search.errors import (
    EngineReadOnlyError,
    EngineTooOldError,
    EngineUnavailableError,
    IndexOutdatedError,
    SearchError,
)
from search.query import Query
from settings import Settings
from tests.elasticsearch.node import free_ports
from tests.search.build import CORPUS, documents, write
from tests.search.fake_elasticsearch import Answer, serving

SECRET = "hunter2-secret"


def engine_at(url: str, data_dir: Path, **settings: object) -> ElasticEngine:
    return ElasticEngine(Settings(data_dir=data_dir, elasticsearch_url=url, **settings))  # type: ignore[arg-type]


def error_of(status: int, kind: str, reason: str) -> Answer:
    return status, {"error": {"type": kind, "reason": reason}, "status": status}


@pytest.mark.parametrize(
    ("answer", "product", "error", "words"),
    [
        (error_of(400, "media_type_header_exception", "compatible-with=9"), True, EngineTooOldError, "too old"),
        ((200, {"nodes": {"a": {"version": "8.19.1"}}}), True, EngineTooOldError, "8.19.1"),
        (error_of(401, "security_exception", "missing authentication"), True, EngineUnavailableError, "API_KEY"),
        ((200, {"hello": "world"}), False, EngineUnavailableError, "not Elasticsearch"),
        ((404, {"hello": "world"}), False, EngineUnavailableError, "not Elasticsearch"),
        (error_of(503, "no_master", "no master"), True, EngineUnavailableError, "503: no master"),
    ],
)
def test_an_answer_in_our_words(
    answer: Answer, product: bool, error: type[SearchError], words: str, tmp_path: Path
) -> None:
    with serving(lambda *_: answer, product=product) as url:
        engine = engine_at(url, tmp_path)
        with pytest.raises(error, match=words):
            engine.search(Query("诈骗"))
        engine.close()


def test_when_it_is_down_the_message_says_what_to_do_and_no_secret(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    url = f"http://somebody:{SECRET}@127.0.0.1:{free_ports(1)[0]}"
    engine = engine_at(url, tmp_path)
    with pytest.raises(EngineUnavailableError, match="start it, or unset TONGBAO_ELASTICSEARCH_URL") as caught:
        engine.search(Query("诈骗"))
    engine.close()
    assert SECRET not in str(caught.value)
    assert SECRET not in caplog.text


def test_credentials_are_sent_and_never_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    settings = Settings(data_dir=tmp_path, elasticsearch_url="http://127.0.0.1:1", elasticsearch_api_key=SECRET)
    assert SECRET not in repr(settings)
    with serving(lambda *_: error_of(403, "security_exception", "no rights")) as url:
        engine = engine_at(url, tmp_path, elasticsearch_user="reader", elasticsearch_password=SECRET)
        with pytest.raises(SearchError):
            engine.search(Query("诈骗"))
        engine.close()
    assert SECRET not in caplog.text


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"elasticsearch_ca_file": "/nowhere/ca.pem"}, "there is no file"),
        ({"elasticsearch_api_key": "x", "elasticsearch_user": "y"}, "not both"),
        ({"elasticsearch_url": "localhost"}, "elasticsearch_url"),
    ],
)
def test_settings_that_make_no_sense(settings: dict[str, str], words: str, tmp_path: Path) -> None:
    given = {"data_dir": tmp_path, "elasticsearch_url": "https://127.0.0.1:1"} | settings
    with pytest.raises(SettingsError, match=words):
        ElasticEngine(Settings(**given))  # type: ignore[arg-type]


@pytest.fixture
def live(elasticsearch_url: str, tmp_path: Path) -> Iterator[tuple[ElasticEngine, Elasticsearch, str]]:
    """An engine with the corpus, a client of its own, and the prefix of its indices."""
    prefix = f"trouble-{uuid4().hex[:8]}"
    engine = engine_at(elasticsearch_url, tmp_path, index_prefix=prefix)
    write(engine, CORPUS)
    client = Elasticsearch(elasticsearch_url)
    yield engine, client, prefix
    client.close()
    engine.close()


def test_a_read_only_index_is_told_and_still_read(live: tuple[ElasticEngine, Elasticsearch, str]) -> None:
    engine, client, prefix = live
    client.indices.put_settings(index=f"{prefix}-*", settings={"index.blocks.read_only_allow_delete": True})
    with pytest.raises(EngineReadOnlyError, match="free disk space"):
        write(engine, CORPUS)
    assert engine.search(Query("诈骗")).total == 6


def test_a_refused_document_is_set_aside_with_the_reason(
    live: tuple[ElasticEngine, Elasticsearch, str], tmp_path: Path
) -> None:
    engine, _, _ = live
    releases, figures = documents(CORPUS[:2])
    releases[0]["surprise"] = "a field that nobody mapped"
    with engine.writer(rebuild=True) as writer:
        writer.put(releases, figures)
    assert [row["id"] for row in engine.scan(Query())] == ["a2"]
    [letter] = [json.loads(line) for line in (tmp_path / "dead-letters.jsonl").read_text("utf-8").splitlines()]
    assert letter["id"] == "a1"
    assert letter["reason"]["type"] == "strict_dynamic_mapping_exception"
    assert letter["document"]["surprise"] == "a field that nobody mapped"


def test_an_index_of_another_version_asks_for_a_rebuild(live: tuple[ElasticEngine, Elasticsearch, str]) -> None:
    engine, client, prefix = live
    client.indices.put_mapping(index=f"{prefix}-figures", meta={"fields": "older"})
    with pytest.raises(IndexOutdatedError, match="--rebuild"):
        engine.search(Query("诈骗"))
    write(engine, CORPUS, rebuild=True)
    assert engine.search(Query("诈骗")).total == 6


def test_indices_of_another_prefix_are_left_alone(
    live: tuple[ElasticEngine, Elasticsearch, str], elasticsearch_url: str, tmp_path: Path
) -> None:
    engine, _, prefix = live
    other = engine_at(elasticsearch_url, tmp_path / "other", index_prefix=f"{prefix}-samples")
    for _ in range(3):
        write(other, CORPUS[:1], rebuild=True)
    write(engine, CORPUS, rebuild=True)
    assert (engine.count(), other.count()) == (len(CORPUS), 1)
    other.close()


class _Server:
    """Answers bulk requests from a script of statuses for their items, then takes everything."""

    def __init__(self, *script: int) -> None:
        self.script = list(script)
        self.taken: dict[str, int] = {}

    def __call__(self, method: str, path: str, body: bytes) -> Answer:
        heads = [json.loads(line) for line in body.splitlines() if line.startswith((b'{"index"', b'{"delete"'))]
        whole = self.script.pop(0) if self.script and self.script[0] in {413, 502} else 0
        if whole:
            return error_of(whole, "whole request", "not now")
        items = []
        for head in heads:
            [(name, about)] = head.items()
            status = self.script.pop(0) if self.script else 201
            self.taken[about["_id"]] = self.taken.get(about["_id"], 0) + (status < 300)
            failed = {"error": {"type": "es_rejected_execution_exception", "reason": "queue is full"}}
            items.append({name: {"_id": about["_id"], "status": status, **(failed if status >= 300 else {})}})
        return 200, {"items": items, "errors": any(i for i in items)}


@pytest.mark.parametrize(
    "script", [(429,), (429, 201, 503), (502,), (502, 502, 429), (413,), (201, 429, 429, 429, 201)]
)
def test_what_is_not_taken_now_is_sent_again(
    script: tuple[int, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_module, "pause", lambda _: 0.0)
    server = _Server(*script)
    with serving(server) as url, Elasticsearch(url) as client:
        bulk = Bulk(client, tmp_path / "dead.jsonl")
        bulk.send(action("x", str(i), {"n": i}) for i in range(4))
    assert server.taken == dict.fromkeys("0123", 1)
    assert bulk.refused == 0


def test_it_gives_up_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk_module, "pause", lambda _: 0.0)
    with serving(_Server(*[429] * 100)) as url, Elasticsearch(url) as client:
        bulk = Bulk(client, tmp_path / "dead.jsonl")
        with pytest.raises(EngineUnavailableError, match="queue is full"):
            bulk.send([action("x", "1", {})])


def test_a_document_that_is_too_large_is_set_aside(tmp_path: Path) -> None:
    with serving(_Server(413)) as url, Elasticsearch(url) as client:
        bulk = Bulk(client, tmp_path / "dead.jsonl")
        bulk.send([action("x", "1", {"text": "长"})])
    assert bulk.refused == 1
    assert "larger" in json.loads((tmp_path / "dead.jsonl").read_text("utf-8"))["reason"]


def test_requests_are_of_bounded_size() -> None:
    actions = [Action("x", str(i), b"x" * 1_000_000) for i in range(20)]
    assert [len(chunk) for chunk in chunks(actions)] == [5, 5, 5, 5]
    assert [len(chunk) for chunk in chunks(Action("x", str(i), None) for i in range(1250))] == [500, 500, 250]


def test_waits_grow_and_differ() -> None:
    assert 0.1 <= bulk_module.pause(0) <= 0.2
    assert 10 <= bulk_module.pause(20) <= 20
    assert len({bulk_module.pause(3) for _ in range(9)}) > 1
