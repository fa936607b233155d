"""A real HTTP server that behaves as the sites do: what a test says a path answers, and a log of what was asked."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from hashlib import md5
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ssl import SSLContext
from threading import Lock, Thread
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Answer:
    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


@dataclass(frozen=True)
class Asked:
    method: str
    path: str
    headers: Mapping[str, str]
    fields: Mapping[str, str]
    body: str = ""


Route = Answer | Callable[[Asked], Answer]


def page(text: str, status: int = 200, encoding: str = "utf-8", **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(text.encode(encoding), status, {"Content-Type": f"text/html; charset={encoding}", **named})


class Site:
    """One site: `routes` maps a path (without its query) to what it answers; an ETag is made for every page."""

    def __init__(self, routes: Mapping[str, Route] | None = None) -> None:
        self.routes: dict[str, Route] = dict(routes or {})
        self.asked: list[Asked] = []
        self.base = ""
        self._lock = Lock()

    def answer(self, asked: Asked) -> Answer:
        with self._lock:
            self.asked.append(asked)
        route = self.routes.get(urlsplit(asked.path).path)
        if route is None:
            return page("<html><body>Not Found</body></html>", 404)
        return route if isinstance(route, Answer) else route(asked)

    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked]

    def times(self, path: str) -> int:
        return self.paths().count(path)


@contextmanager
def serve(*sites: Site, host: str = "127.0.0.1", tls: SSLContext | None = None, port: int = 0) -> Iterator[None]:
    with ExitStack() as stack:
        for site in sites:
            server = ThreadingHTTPServer((host, port), _handler(site))
            server.daemon_threads = True
            if tls:
                server.socket = tls.wrap_socket(server.socket, server_side=True)
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
            site.base = f"http{'s' if tls else ''}://{host}:{server.server_port}"
        yield


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            self._reply("")

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            self._reply(form)

        def _reply(self, form: str) -> None:
            fields = {**dict(parse_qsl(urlsplit(self.path).query)), **dict(parse_qsl(form))}
            asked = Asked(self.command, self.path, {k.lower(): v for k, v in self.headers.items()}, fields, form)
            answer = site.answer(asked)
            etag = f'"{md5(answer.body, usedforsecurity=False).hexdigest()}"'
            same = answer.status == 200 and asked.headers.get("if-none-match") == etag
            body = b"" if same else answer.body
            self.send_response(304 if same else answer.status)
            for name, value in {**answer.headers, "ETag": etag, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler
