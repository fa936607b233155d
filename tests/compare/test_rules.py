"""The number of the rules that an index was made by: raised whenever the sample sites are read or counted otherwise."""

import json
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from extract.release import Json
from search import open_engine
from search.columns import RULES
from search.query import Filters, Query
from tests.conftest import SampleData

HELD = Path(__file__).parent / "rules.json"
FIELDS = ("kind", "role", "value", "bound", "scope", "period", "region", "quote", "lens", "counted", "sorts")


def counted(rows: Iterator[Json]) -> str:
    """A digest of what is read and counted, whatever the addresses of the sample sites are."""
    told = sorted(json.dumps([row[name] for name in FIELDS], sort_keys=True) for row in rows)
    return blake2b("\n".join(told).encode(), digest_size=8).hexdigest()


def test_other_figures_than_before_have_another_number_of_the_rules(sample_data: SampleData) -> None:
    engine = open_engine(sample_data.settings)
    now = {"rules": RULES, "figures": counted(engine.scan(Query(filters=Filters(releases_only=False)), "figures"))}
    engine.close()
    message = (
        f"the samples are read or counted otherwise: raise search.columns.RULES, then write {now} into {HELD.name}"
    )
    assert json.loads(HELD.read_text("utf-8")) == now, message
