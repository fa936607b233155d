"""Takes a folder of saved pages and texts into the archive, as WARC resource records.

A file beside it with `.json` added to or in place of its ending may say what the file does not:
`{"url": "https://…", "title": "…", "published": "2020-08-28"}`. A file with an address replaces what was imported under
it; one without is known by its content, so that an edited one is another document.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from urllib.parse import quote

from crawler.archive import ArchiveWriter, Capture
from crawler.clock import now
from crawler.errors import ImportFileError
from crawler.ledger.ledger import Ledger
from crawler.page.decode import decode, is_garbled
from crawler.records import Listed
from crawler.source import web_address
from crawler.visits.keeper import recover

TYPES = {
    ".html": "text/html",
    ".htm": "text/html",
    ".shtml": "text/html",
    ".mhtml": "text/html",
    ".mht": "text/html",
    ".txt": "text/plain",
}
SOURCE = "import"
_NOISE = re.compile("[\x01-\x08\x0b\x0e-\x1f\ufffd]")
"""Control characters and U+FFFD: what the bytes of a picture or program are read as, and of a text hardly ever."""


@dataclass(slots=True)
class ImportSummary:
    """What an import brought: files new to the archive, files it had already, files of other kinds."""

    new: int = 0
    unchanged: int = 0
    skipped: int = 0
    strangers: list[Path] = field(default_factory=list, compare=False)
    """The files of other kinds."""
    failures: list[ImportFileError] = field(default_factory=list, compare=False)
    """Why files of the right kind were left out."""


def import_folder(data_dir: Path, folder: Path) -> ImportSummary:
    """Archives every page and text under `folder`; a file that the archive has, unchanged, is left.

    A page that is none, or beside which stands a file that is not what it should be, is left out and stops no other.

    Raises:
        ImportFileError: there is no such folder.
    """
    if folder.is_file():
        raise ImportFileError(f"{folder}: is a file; name the folder that it lies in")
    if not folder.is_dir():
        raise ImportFileError(f"{folder}: no such folder")
    summary = ImportSummary()
    with Ledger(data_dir) as ledger:
        recover(data_dir, ledger)
        with ArchiveWriter(data_dir) as writer, ledger.transaction():
            for path in _files(folder, summary):
                try:
                    _take(path, folder, writer, ledger, summary)
                except ImportFileError as error:
                    summary.failures.append(error)
            ledger.mark(*writer.position)
    return summary


def _files(folder: Path, summary: ImportSummary) -> Iterator[Path]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if path.suffix.lower() in TYPES:
            yield path
        elif path.suffix.lower() != ".json":
            summary.skipped += 1
            summary.strangers.append(path)


def _take(path: Path, folder: Path, writer: ArchiveWriter, ledger: Ledger, summary: ImportSummary) -> None:
    about = _beside(path)
    body, address = _content(path)
    _check_is_text(body, path)
    sha256 = hashlib.sha256(body).hexdigest()
    url = str(about.get("url") or address or _name(path, folder, sha256))
    known = ledger.known(url)
    if known and known.sha256 == sha256:
        summary.unchanged += 1
        return
    listed = Listed(about.get("title"), about.get("published"))
    headers = (("Content-Type", TYPES[path.suffix.lower()]),)
    capture = Capture("import", url, url, now(), None, headers, body, SOURCE, listed)
    ledger.hold(url, SOURCE, sha256, writer.append(capture), ("", ""))
    summary.new += 1


def _name(path: Path, folder: Path, sha256: str) -> str:
    """The name of a file without an address: its content is part of it, as folders of one name hold other files."""
    place = f"{folder.resolve().name}/{path.relative_to(folder).as_posix()}"
    return f"file:{quote(place)}?sha256={sha256}"


def _check_is_text(body: bytes, path: Path) -> None:
    if not body.strip():
        raise ImportFileError(f"{path}: is empty")
    text = decode(body)
    if "\0" in text or is_garbled(text) or 5 * len(_NOISE.findall(text)) > len(text):
        raise ImportFileError(f"{path}: is neither page nor text, or damaged")


def _beside(path: Path) -> dict[str, str]:
    for beside in (path.with_name(path.name + ".json"), path.with_suffix(".json")):
        if beside.is_file():
            try:
                about = json.loads(_bytes(beside))
            except ValueError as error:
                raise ImportFileError(f"{beside}: not JSON: {error}") from error
            if not isinstance(about, dict):
                raise ImportFileError(f"{beside}: should be an object with url, title, published")
            return _checked({key: value for key, value in about.items() if isinstance(value, str)}, beside)
    return {}


def _checked(about: dict[str, str], beside: Path) -> dict[str, str]:
    try:
        web_address(about.get("url", "http://a.example/"))
    except ValueError as error:
        raise ImportFileError(f"{beside}: url: {about['url']} {error}") from error
    try:
        date.fromisoformat(about.get("published", "2000-01-01"))
    except ValueError as error:
        raise ImportFileError(f"{beside}: published: {error}; write it as 2020-08-28") from error
    return about


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ImportFileError(f"{path}: {error.strerror}") from error


def _content(path: Path) -> tuple[bytes, str | None]:
    """The file's bytes; of a page that a browser saved as MHTML the page itself, and its address."""
    data = _bytes(path)
    if path.suffix.lower() not in (".mhtml", ".mht"):
        return data, None
    message = message_from_bytes(data, policy=policy.default)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    if page is None:
        raise ImportFileError(f"{path}: holds no page")
    payload = page.get_payload(decode=True)
    address = page["Content-Location"] or message["Snapshot-Content-Location"]
    return payload if isinstance(payload, bytes) else b"", str(address) if address else None
