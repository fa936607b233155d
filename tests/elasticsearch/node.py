"""Real Elasticsearch nodes for tests: the server core from Maven Central, run by any JDK of version 21 or newer."""

import fcntl
import json
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.support import require

HERE = Path(__file__).parent
HOME = HERE.parent.parent / ".elasticsearch" / "home"
QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
START_SECONDS = 180
_VERSION = re.compile(r'JAVA_VERSION="(\d+)')


def _version(java: Path) -> int:
    release = java.parent.parent / "release"
    found = _VERSION.search(release.read_text("utf-8")) if release.exists() else None
    return int(found[1]) if found else 0


def find_java() -> Path | None:
    """A java of version 21 or newer: `JAVA21`, `JAVA_HOME`, the path, or where Debian keeps its JVMs."""
    named = [os.environ.get("JAVA21"), shutil.which("java")]
    if os.environ.get("JAVA_HOME"):
        named.append(os.environ["JAVA_HOME"] + "/bin/java")
    candidates = [Path(name).resolve() for name in named if name]
    candidates += sorted(Path("/usr/lib/jvm").glob("*/bin/java"))
    return next((java for java in candidates if java.with_name("javac").exists() and _version(java) >= 21), None)


def assemble(java: Path) -> Path:
    """The home directory with the server's jars, fetched once by Maven, compiled once, and kept in the checkout."""
    HOME.parent.mkdir(exist_ok=True)
    with (HOME.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not HOME.exists():
            draft = HOME.with_name("draft")
            shutil.rmtree(draft, ignore_errors=True)
            subprocess.run([HERE / "home.sh", draft], check=True, stdout=subprocess.DEVNULL)
            compiler = [str(java.with_name("javac")), "-cp", f"{draft}/lib/*", "-d", f"{draft}/classes"]
            subprocess.run([*compiler, str(HERE / "EsNode.java")], check=True)
            draft.rename(HOME)
    return HOME


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]


@dataclass(frozen=True)
class Node:
    """A running node."""

    url: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """Kills the node as a power cut would."""
        self.process.kill()
        self.process.wait()


def _wait(node: Node, nodes: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    question = f"{node.url}/_cluster/health?wait_for_nodes={nodes}&wait_for_status=green&timeout=5s"
    while time.monotonic() < deadline:
        if node.process.poll() is not None:
            break
        try:
            with urlopen(question, timeout=10) as answer:
                if json.load(answer)["number_of_nodes"] == nodes:
                    return
        except (URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError(f"Elasticsearch did not start: {log.read_text('utf-8', 'replace')[-2000:]}")


@contextmanager
def nodes(count: int, folder: Path, heap: str, *, quick: bool = True) -> Iterator[list[Node]]:
    """Runs a cluster of so many nodes on loopback; needs `mvn` once and a JDK of version 21.

    `quick` starts sooner and answers slower: right for tests, wrong for measurements.
    """
    java = find_java()
    require(java, "a JDK of version 21 or newer", "install one, or set JAVA21 to its java")
    require(HOME.exists() or shutil.which("mvn"), "Maven", "make system")
    assert java
    home, ports = assemble(java), free_ports(2 * count)
    names = [f"n{i + 1}" for i in range(count)]
    transport = ports[count:]
    discovery = (
        ["discovery.type=single-node"]
        if count == 1
        else [
            "discovery.seed_hosts=" + ",".join(f"127.0.0.1:{port}" for port in transport),
            "cluster.initial_master_nodes=" + ",".join(names),
        ]
    )
    with ExitStack() as stack:
        running = []
        for i, name in enumerate(names):
            log = folder / f"{name}.log"
            settings = [f"node.name={name}", f"path.data={folder / name}", f"http.port={ports[i]}"]
            settings += [f"transport.port={transport[i]}", f"cluster.name={folder.name}", *discovery]
            memory = [f"-Xms{heap}", f"-Xmx{heap}", *(QUICK if quick else ())]
            main = ["-cp", f"{home}/classes:{home}/lib/*", "EsNode", str(home)]
            command = [str(java), *memory, *main, *settings]
            out = stack.enter_context(log.open("wb"))
            process = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT)
            stack.callback(process.wait)
            stack.callback(process.kill)
            running.append(Node(f"http://127.0.0.1:{ports[i]}", process))
        for node in running:
            _wait(node, count, folder / "n1.log")
        yield running
