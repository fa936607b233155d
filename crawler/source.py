"""Sources as data: one YAML file for each province-level unit, with its agencies.

unit: 甘肃省
code: "620000"
agencies:
  - id: gansu-gat
    name: 甘肃省公安厅
    code: "620000"
    level: province
    family: jpage
    lists:
      - {url: "https://gat.example.cn/col/col12/index.html", column: 警务动态}
    enabled: false
    verified: null
"""

import logging
import re
from datetime import date, time
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationInfo, field_validator, model_validator

from crawler.addresses import host_of
from crawler.cms import FAMILIES
from crawler.cms.wechat import WECHAT_HOST
from crawler.errors import SourceFileError, UnknownSourceError
from crawler.source_file import read_unit

log = logging.getLogger(__name__)
Level = Literal["ministry", "province", "city", "county"]
Code = Annotated[str, Field(pattern=r"^\d{6}$")]
"""Six digits of GB/T 2260, the codes of administrative divisions; 000000 for the whole country."""
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""`gansu-gat`"""
_SPACE = re.compile(r"\s")
"""`http://a.cn/list 2.html`: no address has white space in it"""


def web_address(url: str) -> str:
    """The address, unchanged; `ValueError` where it is none of the web."""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.port == 0 or _SPACE.search(url):
        raise ValueError("must be an http or https address with a host, http://…")
    return url


def _host(name: str) -> str:
    if urlsplit(f"//{name}").hostname != name.lower():
        raise ValueError("must be a host alone, www.example.cn")
    return host_of(f"//{name}")


def slug(name: str) -> str:
    """The id, unchanged; `ValueError` where it has other characters than an id may."""
    if not _SLUG.fullmatch(name):
        raise ValueError("an id is lower-case letters and digits, in parts joined by -: gansu-gat")
    return name


Slug = Annotated[str, AfterValidator(slug)]


def _known_family(name: str) -> str:
    if name not in FAMILIES and name != "auto":
        raise ValueError(f"no such family, known are auto, {', '.join(FAMILIES)}")
    return name


class _Record(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class ListAddress(_Record):
    """One list page of an agency's site."""

    url: Annotated[str, AfterValidator(web_address)]
    column: str
    """The column's name as printed, 栏目."""


class Night(_Record):
    """The hours, Beijing time, in which a source may be crawled; `start` after `end` spans midnight."""

    start: time
    end: time

    @model_validator(mode="after")
    def _opens(self) -> Self:
        if self.start == self.end:
            raise ValueError("start and end are the same time: the source would never be crawled")
        return self

    def holds(self, moment: time) -> bool:
        """Whether `moment`, a time of day in Beijing, lies in the window."""
        if self.start <= self.end:
            return self.start <= moment < self.end
        return moment >= self.start or moment < self.end


class Politeness(_Record):
    """How gently a source is crawled."""

    delay: float = Field(default=3.0, ge=0)
    """Seconds between two requests to a host."""
    connections: int = Field(default=1, ge=1, le=32)
    night: Night | None = None
    interval: float = Field(default=6.0, gt=0)
    """Hours between two scheduled passes."""
    pages: int = Field(default=5, ge=1)
    """List pages that an ordinary pass may turn; back-fill sets its own limit."""


class Source(_Record):
    """One agency's site."""

    id: Slug
    name: str = Field(min_length=2)
    """The agency's name as printed."""
    code: Code
    level: Level
    family: Annotated[str, AfterValidator(_known_family)]
    """CMS family, a module of `crawler.cms`; `auto` recognises it from the first list page."""
    lists: tuple[ListAddress, ...] = Field(min_length=1)
    hosts: tuple[Annotated[str, AfterValidator(_host)], ...] = ()
    """Further hosts that its articles may lie on."""
    politeness: Politeness = Politeness()
    per_week: float | None = Field(default=None, ge=0)
    """Releases expected per week; null: not known."""
    verified: date | None = None
    """The day on which somebody last saw it work; null: never."""
    enabled: bool = False
    legacy_tls: bool = False
    """Old TLS may be tried after a handshake has failed."""
    note: str = ""
    unit: Slug
    """The file it stands in, without its ending."""

    @property
    def province(self) -> str:
        """Code of its province-level unit; 000000 for a ministry."""
        return self.code[:2] + "0000"

    @property
    def allowed_hosts(self) -> frozenset[str]:
        """The hosts that may be asked on its behalf; WeChat only for pages that a list links to."""
        return frozenset(host_of(page.url) for page in self.lists) | frozenset(self.hosts)

    @property
    def article_hosts(self) -> frozenset[str]:
        """The hosts that its articles may lie on."""
        return self.allowed_hosts | {WECHAT_HOST}


class _Unit(_Record):
    """One file."""

    unit: str
    """The province-level unit's full name, for who reads the file; `Source.unit` is the file's own name."""
    code: Code
    agencies: tuple[Source, ...] = Field(min_length=1)

    @field_validator("agencies")
    @classmethod
    def _lie_in_the_unit(cls, agencies: tuple[Source, ...], info: ValidationInfo) -> tuple[Source, ...]:
        code = info.data.get("code")
        strays = [agency.id for agency in agencies if code and agency.province != code]
        if strays:
            raise ValueError(f"agencies outside {code}: {', '.join(strays)}")
        return agencies


def load_sources(folder: Path) -> tuple[Source, ...]:
    """All agencies of a folder of source files, in the order of file names.

    Raises:
        SourceFileError: a file is not YAML, a field is wrong, or an id is used twice; names file, line and field. Or
            the folder has no such file, which would look like a country without sources.
    """
    seen: dict[str, Path] = {}
    sources: list[Source] = []
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise SourceFileError(f"{folder}: no source files (*.yaml); see TONGBAO_SOURCES_DIR")
    blank = blank_files(folder)
    for path in blank:
        log.warning(
            "%s is empty and passed over: delete it, or fill it with `tongbao sources probe URL --output`", path
        )
    for path in [path for path in paths if path not in blank]:
        for source in read_unit(path, _Unit, seen).agencies:
            seen[source.id] = path
            sources.append(source)
    return tuple(sources)


def blank_files(folder: Path) -> list[Path]:
    """The source files that say nothing: what a failed command left empty must not stop the other sources."""
    return [path for path in sorted(folder.glob("*.yaml")) if not path.read_bytes().strip()]


def choose(sources: tuple[Source, ...], ids: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources that `ids` name: agencies, or units with all their agencies; no ids: every enabled one.

    A unit chosen by name brings its enabled agencies, or all of them where none is enabled: whoever names it wants to
    see what comes. An agency chosen by its own id comes even if it is disabled.

    Raises:
        UnknownSourceError: an id names nothing.
    """
    if not ids:
        return tuple(source for source in sources if source.enabled)
    wanted = {source for name in ids for source in _named(sources, name)}
    return tuple(source for source in sources if source in wanted)


def _named(sources: tuple[Source, ...], name: str) -> list[Source]:
    exact = [source for source in sources if source.id == name]
    unit = [source for source in sources if source.unit == name]
    found = exact or [source for source in unit if source.enabled] or unit
    if not found:
        units = ", ".join(dict.fromkeys(source.unit for source in sources))
        raise UnknownSourceError(f"{name}: no such source or unit; units are {units}")
    return found
