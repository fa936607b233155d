"""Pages per second and memory of a whole crawl, against a bare Scrapy spider that only follows the same links.

`PAGES=20000 python -m bench crawl` measures a long one. Server, crawl and peer share the machine's cores; the server's
own clock says when the first and the last article was asked for, so neither side pays for starting.
"""

import asyncio
import json
import os
import sys
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from subprocess import run
from tempfile import TemporaryDirectory
from urllib.request import urlopen

from crawler.run import crawl
from settings import Settings

PAGES = int(os.environ.get("PAGES", "2000"))
PER_LIST = 50
CONNECTIONS = 16
ROUNDS = 2
FLOOR = 0.75
LINE = "<p>近日，警方经缜密侦查，成功打掉一个犯罪团伙，抓获犯罪嫌疑人{n}名，破获案件{n}起，查扣涉案资金{n}万余元。</p>"
ARTICLE = (
    "<html><head><meta charset='utf-8'><title>警方通报第{n}起案件</title></head><body><h1>警方通报第{n}起案件</h1>"
    f"<div class='TRS_Editor'>{LINE * 60}</div></body></html>"
).encode()
"""About 11 kB, as a real article has."""
BARE = """
import sys
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess

class Bare(Spider):
    name = "bare"
    async def start(self):
        yield Request(sys.argv[1])
    def parse(self, response):
        for href in response.css("li a::attr(href)").getall():
            yield response.follow(href, self.article)
        following = response.css("a.next::attr(href)").get()
        if following:
            yield response.follow(following)
    def article(self, response):
        pass

process = AsyncCrawlerProcess({{"LOG_LEVEL": "ERROR", "TELNETCONSOLE_ENABLED": False, "DOWNLOAD_DELAY": 0,
    "CONCURRENT_REQUESTS": {connections}, "CONCURRENT_REQUESTS_PER_DOMAIN": {connections}, "ROBOTSTXT_OBEY": False}})
process.crawl(Bare)
process.start()
"""


class Clock:
    """Counts the requests for articles since it was last read."""

    def __init__(self) -> None:
        self.count, self.first, self.last = 0, 0.0, 0.0

    def tick(self) -> None:
        """One more."""
        self.last = time.monotonic()
        self.first = self.first or self.last
        self.count += 1


def answer(path: str, clock: Clock) -> bytes:
    """What the fast site answers."""
    if path == "/clock":
        told = json.dumps([clock.count, clock.last - clock.first]).encode()
        clock.__init__()  # type: ignore[misc]
        return told
    if path == "/robots.txt":
        return b""
    number = int(path.rsplit("_", 1)[1].removesuffix(".html")) if "_" in path else 0
    if path.startswith("/news/t"):
        clock.tick()
        return ARTICLE.replace(b"{n}", str(number).encode())
    return list_page(number).encode()


def list_page(number: int) -> str:
    """One page of links and the link to the next."""
    numbers = range(number * PER_LIST, min((number + 1) * PER_LIST, PAGES))
    rows = "".join(f"<li><a href='/news/t20260901_{n}.html'>警方通报第{n}起案件</a> 2026-09-01</li>" for n in numbers)
    is_last = (number + 1) * PER_LIST >= PAGES
    following = "" if is_last else f"<a class='next' href='/index_{number + 1}.html'>下一页</a>"
    return f"<html><meta charset='utf-8'><body><ul>{rows}</ul>{following}</body></html>"


async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, clock: Clock) -> None:
    """One connection, kept open."""
    async for path in requests(reader):
        body = answer(path, clock)
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {len(body)}\r\n\r\n"
        writer.write(head.encode() + body)
    writer.close()


async def requests(reader: asyncio.StreamReader) -> AsyncIterator[str]:
    """The paths asked for on a connection."""
    while line := await reader.readline():
        while (await reader.readline()).strip():
            pass
        yield line.split(b" ")[1].decode()


def serve(ready: Connection) -> None:
    """The site, in a process of its own."""

    async def listen() -> None:
        clock = Clock()
        server = await asyncio.start_server(lambda r, w: talk(r, w, clock), "127.0.0.1", 0)
        ready.send(server.sockets[0].getsockname()[1])
        await server.serve_forever()

    asyncio.run(listen())


@contextmanager
def site() -> Iterator[str]:
    """Its address."""
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(there,), daemon=True)
    process.start()
    yield f"http://127.0.0.1:{here.recv()}"
    process.terminate()


def measured(base: str) -> float:
    """Pages per second since the last call."""
    with urlopen(f"{base}/clock") as told:
        count, seconds = json.load(told)
    assert count == PAGES, f"{count} pages were asked for, not {PAGES}"
    return float(count / seconds)


def bare(base: str) -> float:
    """The peer's pages per second."""
    script = BARE.format(connections=CONNECTIONS)
    run([sys.executable, "-c", script, f"{base}/index.html"], check=True)
    return measured(base)


def ours(base: str) -> tuple[float, list[int]]:
    """Our pages per second, with ledger and archive, and the crawl process's memory in MiB over time."""
    source = {
        "id": "bench", "name": "示例", "code": "620000", "level": "province", "family": "trs", "enabled": True,
        "lists": [{"url": f"{base}/index.html", "column": "x"}],
        "politeness": {"delay": 0, "connections": CONNECTIONS, "pages": 1_000_000},
    }  # fmt: skip
    with TemporaryDirectory() as name:
        folder = Path(name)
        unit = {"unit": "甘肃省", "code": "620000", "agencies": [source]}
        (folder / "gansu.yaml").write_text(json.dumps(unit), "utf-8")
        settings = Settings(data_dir=folder / "data", sources_dir=folder, allow_private=True)
        with memory() as samples:
            summary = crawl(settings)
        assert summary.new == PAGES
    return measured(base), samples


@contextmanager
def memory() -> Iterator[list[int]]:
    """Samples the resident memory of the crawl process, in MiB, while the context lasts."""
    samples: list[int] = []
    done = threading.Event()

    def sample() -> None:
        while not done.wait(0.2):
            if size := resident():
                samples.append(size // 1024)

    thread = threading.Thread(target=sample)
    thread.start()
    try:
        yield samples
    finally:
        done.set()
        thread.join()


def resident() -> int:
    """KiB of the process that runs `crawler.worker`; 0 before it starts."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            command = (status.parent / "cmdline").read_bytes()
            text = status.read_text()
        except OSError:
            continue
        if b"crawler.worker" in command and f"PPid:\t{os.getpid()}\n" in text:
            return int(text.split("VmRSS:")[1].split()[0])
    return 0


def cpu() -> float:
    """Seconds of CPU that finished child processes have used."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Prints both speeds, their ratio against the floor, the CPU that each took, and the growth of memory."""
    peer, best, samples, costs = 0.0, 0.0, [0], [0.0, 0.0]
    with site() as base:
        for _ in range(ROUNDS):
            start = cpu()
            peer = max(peer, bare(base))
            middle = cpu()
            speed, samples = ours(base)
            best, costs = max(best, speed), [middle - start, cpu() - middle]
    quarter = samples[len(samples) // 4 :] or [0]
    ratio = best / peer
    print(f"{PAGES} pages: bare Scrapy {peer:.0f}/s, tongbao crawl {best:.0f}/s, ratio {ratio:.2f} (floor {FLOOR})")
    print(f"CPU, start included: bare Scrapy {costs[0]:.1f} s, tongbao crawl {costs[1]:.1f} s")
    print(f"memory of the crawl process: {quarter[0]} MiB after a quarter, {quarter[-1]} MiB at the end")
    if ratio < FLOOR:
        print("BELOW THE FLOOR")
