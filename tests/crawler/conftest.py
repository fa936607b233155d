from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from crawler.archive import read_pages
from crawler.records import ArchivedPage
from crawler.run import SourceSummary, crawl
from settings import Settings
from tests.crawler.web import Site


class Desk:
    """A data directory and a folder of sources, for crawling local sites."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(data_dir=folder / "data", sources_dir=folder / "sources", allow_private=True, delay=0)
        self.settings.sources_dir.mkdir()
        self._agencies: list[dict[str, Any]] = []

    def add(self, name: str, site: Site, section: str, **fields: object) -> None:
        agency = {
            "id": name, "name": f"{name}公安局", "code": "620100", "level": "city", "family": "auto", "enabled": True,
            "lists": [{"url": section if "://" in section else site.base + section, "column": "警务要闻"}], **fields,
        }  # fmt: skip
        self._agencies.append(agency)
        unit = {"unit": "甘肃省", "code": "620000", "agencies": self._agencies}
        (self.settings.sources_dir / "gansu.yaml").write_text(yaml.safe_dump(unit, allow_unicode=True), "utf-8")

    def crawl(self, *ids: str, since: str | None = None, pages: int | None = None) -> Mapping[str, SourceSummary]:
        return {source.source_id: source for source in crawl(self.settings, ids, since=since, pages=pages).sources}

    def pages(self, source_id: str | None = None) -> list[ArchivedPage]:
        found = read_pages(self.settings.data_dir)
        return [page for page in found if source_id in (None, page.source_id)]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))
