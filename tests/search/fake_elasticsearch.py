"""A server that says what an Elasticsearch in trouble says."""

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from extract.release import Json

Answer = tuple[int, Json]
Respond = Callable[[str, str, bytes], Answer]
"""Method, path and body -> status and JSON."""


@contextmanager
def serving(
    respond: Respond, *, product: bool = True, tls: ssl.SSLContext | None = None, seen: list[str] | None = None
) -> Iterator[str]:
    """Serves on loopback; `product` sends the header by which a client knows Elasticsearch.

    `seen` collects the Authorization header of each request.
    """

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            if seen is not None:
                seen.append(self.headers.get("Authorization", ""))
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, answer = respond(self.command, self.path, body)
            data = json.dumps(answer).encode()
            self.send_response(status)
            if product:
                self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
