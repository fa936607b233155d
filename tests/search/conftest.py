"""A real Elasticsearch for the tests of search, started once a session."""

from collections.abc import Iterator

import pytest

from tests.elasticsearch.node import nodes


@pytest.fixture(scope="session")
def elasticsearch_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with nodes(1, tmp_path_factory.mktemp("elasticsearch"), "512m") as running:
        yield running[0].url
