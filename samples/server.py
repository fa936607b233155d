"""Serves the sample sites, each at an address of its own on loopback, so that politeness per host is as on the web."""

import errno
import hashlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

from samples import conditions
from samples.errors import PortTakenError
from samples.families import family
from samples.model import Site, load_sites
from samples.page import Page, Pages

DEFAULT_PORT = 8620
"""Fixed, so that a second run finds the same addresses and crawls nothing anew."""
ROBOTS = Page(b"User-agent: *\nDisallow: /search/\n", "text/plain")
NOT_FOUND = Page("<html><body><p>您访问的页面不存在</p></body></html>".encode(), status=404)


@dataclass(frozen=True, slots=True)
class Served:
    """The running sites."""

    base: Mapping[str, str]
    """Site id -> `http://127.0.0.16:8620`."""

    def list_url(self, site: Site) -> str:
        """The list page from which a crawl of the site starts."""
        return self.base[site.id] + family(site.family).SECTION

    def urls(self) -> dict[str, str]:
        """Release id -> URL of its article."""
        return {
            release.id: self.base[site.id] + family(site.family).article_path(release)
            for site in load_sites()
            for release in site.releases
        }


@contextmanager
def serve(port: int = DEFAULT_PORT) -> Iterator[Served]:
    """Serves every sample site until the context ends.

    Args:
        port: the port at every address; 0 takes free ones.

    Raises:
        PortTakenError: another program listens at one of the addresses.
    """
    with ExitStack() as stack:
        base = {}
        for site in load_sites():
            server = _listen(site, port)
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
            base[site.id] = f"http://{server.host}:{server.server_port}"
        yield Served(base)


def _listen(site: Site, port: int) -> "_Server":
    """Binds 127.0.0.x; where only 127.0.0.1 is loopback (macOS), a port of its own there."""
    host = f"127.0.0.{site.host}"
    try:
        return _Server((host, port), _handler(site))
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise PortTakenError(
                f"port {port} at {host} is taken (sample site {site.id}), probably by another `make run` or "
                f"`tongbao samples`: use that one or stop it (`ss -ltnp` or `lsof -i :{port}` names it)"
            ) from error
        if error.errno != errno.EADDRNOTAVAIL:
            raise
        return _Server(("127.0.0.1", port and port + site.host), _handler(site))


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    @property
    def host(self) -> str:
        return str(self.server_address[0])


def answers(site: Site) -> Pages:
    """Every page that the site answers, by path."""
    return {"/robots.txt": ROBOTS, **family(site.family).build(site)}


def answer(site: Site, pages: Pages, target: str, form: str) -> Page:
    """The site's answer to a request for `target`, path and query string, with a form."""
    if site.condition == "blocked":
        return conditions.blocked(site)
    if site.condition == "moved" and target != "/robots.txt":
        return conditions.moved(site)
    parts = urlsplit(target)
    found = pages.get(target) or pages.get(parts.path)
    if found is None:
        return NOT_FOUND
    return found if isinstance(found, Page) else found(dict(parse_qsl(parts.query) + parse_qsl(form)))


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    pages = answers(site)
    modified = _newest(site)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        server_version = "samples"

        def do_GET(self) -> None:
            self._send(answer(site, pages, self.path, ""))

        def do_HEAD(self) -> None:
            self._send(answer(site, pages, self.path, ""))

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode("utf-8", "replace")
            self._send(answer(site, pages, self.path, form))

        def _send(self, page: Page) -> None:
            tag = f'"{hashlib.sha256(page.body).hexdigest()[:16]}"'
            fresh = page.status == 200 and self.headers.get("If-None-Match") == tag
            self.send_response(304 if fresh else page.status)
            for name, value in (("Content-Type", page.content_type), *page.headers):
                self.send_header(name, value)
            if page.status == 200:
                self.send_header("ETag", tag)
                self.send_header("Last-Modified", modified)
            body = b"" if fresh else page.body
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

    return Handler


def _newest(site: Site) -> str:
    """The day of the site's last release, as an HTTP date."""
    day = max((release.published for release in site.releases), default="2026-01-01")
    return format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC), usegmt=True)
