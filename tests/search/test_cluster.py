"""Three real nodes, one killed while indexing and searching: nothing is lost and searches go on."""

import threading
from pathlib import Path

from search.elastic import ElasticEngine
from search.query import Filters, Query
from settings import Settings
from tests.elasticsearch.node import nodes
from tests.search.build import documents, figure, release

BATCHES, SIZE = 9, 40


def test_a_node_is_killed_while_indexing_and_searching(tmp_path: Path) -> None:
    folder = tmp_path / "cluster"
    folder.mkdir()
    with nodes(3, folder, "320m") as running:
        settings = Settings(data_dir=tmp_path / "data", elasticsearch_url=",".join(node.url for node in running))
        engine, reader = ElasticEngine(settings), ElasticEngine(settings)
        with engine.writer():
            pass
        totals: list[int] = []
        stop = threading.Event()

        def search() -> None:
            while not stop.is_set():
                totals.append(reader.search(Query("诈骗"), facets=("provinces",)).total)

        searching = threading.Thread(target=search)
        searching.start()
        with engine.writer() as writer:
            for batch in range(BATCHES):
                many = [
                    release(f"{batch:02}-{i:02}", "诈骗案", f"抓获嫌疑人{i}名。", figures=[figure("arrests", i)])
                    for i in range(SIZE)
                ]
                writer.put(*documents(many))
                writer.commit()
                if batch == BATCHES // 3:
                    running[0].kill()
                    before = len(totals)
        stop.set()
        searching.join()
        # A replica may be refreshed a moment after its primary, so totals need not only grow.
        assert len(totals) > before, "searches went on after the node died"
        assert max(totals) <= BATCHES * SIZE
        assert engine.count() == BATCHES * SIZE
        assert engine.count("figures") == BATCHES * SIZE
        assert reader.search(Query("诈骗", Filters(kinds=("arrests",)))).total == BATCHES * SIZE
        assert len({row["id"] for row in reader.scan(Query())}) == BATCHES * SIZE
        reader.close()
        engine.close()
