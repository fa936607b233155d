"""Writes source files for the sample sites, so that the crawler that reads live sites reads them too."""

from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from samples.model import Site, load_sites
from samples.server import Served


def write_sources(folder: Path, served: Served) -> list[Path]:
    """Writes one file a province-level unit into `folder`, which is made if it is missing; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    sites = sorted(load_sites(), key=lambda site: (site.unit, site.id))
    for unit, members in groupby(sites, key=lambda site: site.unit):
        agencies = list(members)
        path = folder / f"{unit}.yaml"
        path.write_text(_unit(agencies, served), encoding="utf-8")
        written.append(path)
    return written


def _unit(sites: list[Site], served: Served) -> str:
    row = {
        "unit": sites[0].province,
        "code": sites[0].code[:2] + "0000",
        "agencies": [_agency(site, served) for site in sites],
    }
    return yaml.safe_dump(row, allow_unicode=True, sort_keys=False)


def _agency(site: Site, served: Served) -> dict[str, Any]:
    return {
        "id": site.id,
        "name": site.name,
        "code": site.code,
        "level": site.level,
        "family": site.family,
        "lists": [{"url": served.list_url(site), "column": site.column}],
        "politeness": {"delay": 0.0},
        "enabled": True,
        "note": "示例数据，纯属虚构",
    }
