"""Saved searches: each hit told once, with its sentence, to a file, a webhook or by mail."""

import json
import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email import message_from_string, policy
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from search.documents import release_document
from search.embedded import EmbeddedEngine
from search.errors import QueryError, WatchError
from search.query import Filters
from search.watch import Notice, Store, Watch, run, skip_existing
from search.watch.notice import hit_of
from settings import Settings
from tests.search.build import CORPUS, ORIGIN, release, write

NEWS = release("new", "又一起诈骗案", "白银警方破获电信诈骗案，抓获嫌疑人7名。另有他事。", "2026-05-01")


class Desk:
    """A data directory with an index and saved searches, and what a run told."""

    def __init__(self, data_dir: Path, **settings: Any) -> None:  # noqa: ANN401
        self.settings = Settings(data_dir=data_dir, **settings)
        self.engine = EmbeddedEngine(data_dir)
        self.store = Store(data_dir)
        write(self.engine, CORPUS)

    def run(self) -> tuple[list[str], list[str]]:
        """Ids told, reasons of failures."""
        told: list[Notice] = []
        failures = run(self.engine, self.store, self.settings, told.append)
        return [hit.id for notice in told for hit in notice.hits], [failure.reason for failure in failures]


def test_a_notice_of_an_imported_text_names_its_file() -> None:
    watch = Watch("a", "诈骗", Filters(), "a.jsonl")
    document = release_document(replace(NEWS, url=None, title=None, path="saved/a.txt"), ORIGIN, [])
    notice = Notice(watch, (hit_of(document, watch),))
    assert "  untitled (saved/a.txt)\n" in notice.text()
    assert notice.text().endswith("    saved/a.txt\n")
    assert notice.rows()[0]["path"] == "saved/a.txt"


def test_a_notice_says_nothing_twice_that_its_title_says() -> None:
    watch = Watch("a", "诈骗", Filters(), "a.jsonl")
    hit = hit_of(release_document(NEWS, ORIGIN, []), watch)
    assert hit.sentences[0] == NEWS.title
    assert Notice(watch, (hit,)).text().count("又一起诈骗案") == 1
    assert "    白银警方破获电信诈骗案，抓获嫌疑人7名。\n" in Notice(watch, (hit,)).text()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_each_hit_is_told_once_with_its_sentence(desk: Desk, tmp_path: Path) -> None:
    desk.store.add(Watch("fraud", "title:诈骗 抓获", Filters(), "out/fraud.jsonl"))
    assert desk.run() == (["a1", "a2"], [])
    assert desk.run() == ([], [])
    write(desk.engine, [NEWS, CORPUS[0]])
    assert desk.run() == (["new"], [])
    rows = [json.loads(line) for line in (tmp_path / "out/fraud.jsonl").read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["a1", "a2", "new"]
    assert rows[2]["sentences"] == ["又一起诈骗案", "白银警方破获电信诈骗案，抓获嫌疑人7名。"]
    assert rows[1]["sentences"][1] == "蘭州市公安局七里河分局抓獲嫌疑人37名，查扣涉案資金180餘萬元。"
    assert (rows[2]["watch"], rows[2]["title"]) == ("fraud", "又一起诈骗案")


def test_filters_are_kept(desk: Desk) -> None:
    desk.store.add(Watch("guns", "", Filters(provinces=("台湾省", "北京市"), kinds=("arrests",)), "x.jsonl"))
    assert desk.run()[0] == ["b1", "b2"]
    assert Store(desk.settings.data_dir).watches()[0].filters.provinces == ("台湾省", "北京市")


def test_from_now_on(desk: Desk) -> None:
    watch = Watch("fraud", "诈骗", Filters(), "x.jsonl")
    desk.store.add(watch)
    assert skip_existing(desk.engine, desk.store, watch) == 6
    assert desk.store.counts("fraud") == (0, 0, 6)
    assert desk.run() == ([], [])
    write(desk.engine, [NEWS])
    assert desk.run()[0] == ["new"]


def test_names_are_unique_and_queries_are_checked(desk: Desk) -> None:
    watch = Watch("fraud", "诈骗", Filters(), "x.jsonl")
    desk.store.add(watch)
    with pytest.raises(WatchError, match="already"):
        desk.store.add(watch)
    with pytest.raises(QueryError, match="never closed"):
        desk.store.add(Watch("other", '"诈骗', Filters(), "x.jsonl"))
    desk.store.remove("fraud")
    assert desk.store.watches() == []
    with pytest.raises(WatchError, match="no saved search fraud"):
        desk.store.remove("fraud")


def test_forgetting_a_search_forgets_what_it_told(desk: Desk) -> None:
    watch = Watch("fraud", "赌博", Filters(), "x.jsonl")
    desk.store.add(watch)
    assert desk.run()[0] == ["a3"]
    desk.store.remove("fraud")
    desk.store.add(watch)
    assert desk.run()[0] == ["a3"]


@contextmanager
def hook(statuses: list[int]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A web server that answers with these statuses, one after another (0: not at all), and what it was sent."""
    bodies: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            if status := statuses.pop(0):
                self.send_response(status)
                self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/hook", bodies
        server.shutdown()


def test_a_webhook_that_fails_is_asked_again_at_the_next_run(desk: Desk) -> None:
    with hook([500, 200]) as (url, bodies):
        desk.store.add(Watch("a-hook", "赌博", Filters(), url))
        desk.store.add(Watch("b-file", "盗窃", Filters(), "x.jsonl"))
        told, failures = desk.run()
        assert told == ["b1"]
        assert failures[0].endswith("/…: HTTP 500 Internal Server Error. 1 hit is told at the next run")
        assert desk.run() == (["a3"], [])
        assert desk.run() == ([], [])
    assert [hit["id"] for hit in bodies[1]["hits"]] == ["a3"]
    assert bodies[1]["watch"] == "a-hook"


def test_a_hit_in_doubt_is_not_told_twice(desk: Desk) -> None:
    desk.store.add(Watch("fraud", "赌博", Filters(), "x.jsonl"))
    desk.store.begin("fraud", ["a3"])
    assert desk.run() == ([], [])
    assert desk.store.counts("fraud") == (0, 1, 0)


def test_a_webhook_that_hangs_up_may_have_the_notice(desk: Desk) -> None:
    with hook([0, 200]) as (url, bodies):
        desk.store.add(Watch("fraud", "赌博", Filters(), url))
        told, failures = desk.run()
        assert told == []
        assert "may have the notice" in failures[0]
        assert desk.run() == ([], [])
    assert len(bodies) == 1
    assert desk.store.counts("fraud") == (0, 1, 0)


class _Mailbox(socketserver.StreamRequestHandler):
    """Just enough SMTP to take a mail."""

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline():
            word = line.split()[0].upper()
            if word == b"DATA":
                self.wfile.write(b"354 go\r\n")
                lines = iter(self.rfile.readline, b".\r\n")
                self.server.mails.append(b"".join(lines).decode())  # type: ignore[attr-defined]
                if "hang-up@" in self.server.mails[-1]:  # type: ignore[attr-defined]
                    return
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")


@pytest.fixture
def mailbox() -> Iterator[tuple[int, list[str]]]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Mailbox) as server:
        server.mails = []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1], server.mails  # type: ignore[attr-defined]
        server.shutdown()


def test_mail(mailbox: tuple[int, list[str]], tmp_path: Path) -> None:
    port, mails = mailbox
    desk = Desk(tmp_path, smtp_host="127.0.0.1", smtp_port=port, smtp_from="tongbao@example.org")
    desk.store.add(Watch("fraud", "赌博", Filters(), "me@example.org"))
    write(desk.engine, [release("evil", "赌博\nBcc: all@example.org", "赌博。", "2026-05-01")])
    assert desk.run() == (["a3", "evil"], [])
    mail = message_from_string(mails[0], policy=policy.default)
    assert (mail["To"], mail["Subject"], mail["Bcc"]) == ("me@example.org", "Tongbao: 2 new for fraud", None)
    body = mail.get_content()
    assert "长沙市公安局在打击赌博专项行动中" in body
    assert "https://police.example/a3" in body


def test_a_mail_server_that_hangs_up_may_have_the_mail(mailbox: tuple[int, list[str]], tmp_path: Path) -> None:
    port, mails = mailbox
    desk = Desk(tmp_path, smtp_host="127.0.0.1", smtp_port=port, smtp_from="tongbao@example.org")
    desk.store.add(Watch("fraud", "赌博", Filters(), "hang-up@example.org"))
    told, failures = desk.run()
    assert told == []
    assert "may have the mail" in failures[0]
    assert desk.run() == ([], [])
    assert len(mails) == 1


def test_mail_without_a_server_says_what_to_set(desk: Desk) -> None:
    desk.store.add(Watch("fraud", "赌博", Filters(), "me@example.org"))
    told, failures = desk.run()
    assert told == []
    assert "TONGBAO_SMTP_HOST" in failures[0]
