"""Looks at a list page once, with the crawler that would crawl it, and says what it is. Leaves nothing behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

import yaml

from crawler.archive import read_pages
from crawler.archive.reader import FILES, folder_of, read_entries
from crawler.errors import UnknownSourceError
from crawler.ledger.ledger import Ledger
from crawler.page.decode import decode
from crawler.provinces import PROVINCES
from crawler.records import ArchivedPage
from crawler.run import SourceSummary, crawl
from crawler.source import Source
from settings import Settings

ARTICLES = 5
"""Articles that a probe reads."""
_META = re.compile(
    r"<meta\s[^<>]{0,100}?name=[\"']?(SiteName|SiteIDCode|ColumnName)[\"']?\s+content=[\"']([^\"'<>]*)", re.I
)
"""`<meta name="SiteIDCode" content="6209000004">`: its first six digits are the division's code."""
_NO_SLUG = re.compile(r"[^a-z0-9]+")
"""`gansu-127.0.0.1` has what an id may not have, and becomes `gansu-127-0-0-1`"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What a list page shows. `error` is None if it could be read."""

    url: str
    family: str | None
    listed: int
    newest: str | None
    error: str | None
    advice: str
    pages: tuple[ArchivedPage, ...]
    """The first articles."""
    meta: dict[str, str]
    """`SiteName`, `SiteIDCode`, `ColumnName` of the page, in lower case, where it states them."""

    @property
    def sentence(self) -> str:
        """For a person."""
        if self.error:
            return f"{self.error}. {self.advice}"
        return f"family {self.family}: {self.listed} rows, newest {self.newest or 'without date'}"


def check_source(settings: Settings, source: Source) -> list[Finding]:
    """What each list of a source shows now; reads no article."""
    return [look(settings, source.model_copy(update={"lists": (page,)}), 0) for page in source.lists]


def probe(settings: Settings, url: str) -> Finding:
    """What the list page at `url` and the first articles behind it are.

    Raises:
        pydantic.ValidationError: `url` is no web address.
    """
    agency = {"id": "probe", "name": "probe", "code": "000000", "level": "ministry", "family": "auto", "unit": "probe"}
    return look(settings, Source.model_validate({**agency, "lists": [{"url": url, "column": ""}]}), ARTICLES)


def look(settings: Settings, source: Source, articles: int) -> Finding:
    """Crawls one page of the source's only list into a directory that is then removed."""
    with TemporaryDirectory(prefix="tongbao-probe-") as name:
        here = settings.model_copy(update={"data_dir": Path(name), "sources_dir": Path(name, "sources")})
        here.sources_dir.mkdir()
        unit = {"unit": source.unit, "code": source.province, "agencies": [source.model_dump(mode="json")]}
        (here.sources_dir / f"{source.unit}.yaml").write_text(yaml.safe_dump(unit, allow_unicode=True), "utf-8")
        (summary,) = crawl(here, [source.id], pages=1, articles=articles).sources
        return _finding(here.data_dir, source.lists[0].url, summary)


def _finding(data_dir: Path, url: str, summary: SourceSummary) -> Finding:
    with Ledger(data_dir) as ledger:
        row = ledger.connection.execute("select family, listed, newest from lists").fetchone()
    family, listed, newest = row or (None, 0, None)
    error = None if summary.outcome == "ok" else summary.reason
    pages = tuple(read_pages(data_dir))
    return Finding(url, family, listed or summary.listed, newest, error, summary.advice, pages, _meta(data_dir))


def _meta(data_dir: Path) -> dict[str, str]:
    for path in sorted(folder_of(data_dir).glob(FILES)):
        for entry in read_entries(path):
            if entry.kind == "list":
                text = decode(entry.page.body, dict(entry.page.headers).get("Content-Type"))
                return {name.lower(): value.strip() for name, value in _META.findall(text) if value.strip()}
    return {}


def source_file(finding: Finding, source_id: str | None, province: str | None) -> str:
    """The YAML of a source file with this one agency, to be checked by a person before it is switched on.

    Raises:
        UnknownSourceError: neither the page nor the caller says which unit it belongs to.
    """
    code = province or _code(finding)
    unit = PROVINCES.get(f"{code[:2]}0000")
    if unit is None:
        raise UnknownSourceError(f"{finding.url}: say where it is, with --province and a name or code: 甘肃, 620100")
    host = urlsplit(finding.url).hostname or ""
    agency: dict[str, Any] = {
        "id": source_id or _NO_SLUG.sub("-", f"{unit[1]}-{_label(host)}".lower()).strip("-"),
        "name": finding.meta.get("sitename") or host,
        "code": code,
        "level": _level(code),
        "family": finding.family or "auto",
        "lists": [{"url": finding.url, "column": finding.meta.get("columnname") or ""}],
        "enabled": False,
        "verified": None,
        "note": "Written by `tongbao sources probe`; check it, then set enabled and verified.",
    }
    head = {"unit": unit[0], "code": f"{code[:2]}0000", "agencies": [agency]}
    return yaml.safe_dump(head, allow_unicode=True, sort_keys=False)


def _code(finding: Finding) -> str:
    stated = finding.meta.get("siteidcode", "")[:6]
    if stated.isdigit() and f"{stated[:2]}0000" in PROVINCES:
        return stated
    labels = (urlsplit(finding.url).hostname or "").split(".")
    return next((code for code, (_, slug) in PROVINCES.items() if slug in labels), "")


def _label(host: str) -> str:
    """The part of a host that names the agency: `gat` of `gat.gansu.gov.cn`."""
    parts: Sequence[str] = host.removeprefix("www.").split(".")
    return host if host.replace(".", "").isdigit() else parts[0]


def _level(code: str) -> str:
    if code == "000000":
        return "ministry"
    if code.endswith("0000"):
        return "province"
    return "city" if code.endswith("00") else "county"
