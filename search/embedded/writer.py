"""Writes releases and figures into one version of the embedded index."""

import json
from collections.abc import Iterable
from pathlib import Path

import tantivy

from extract.release import Json
from search.columns import COLUMNS, derived_of_figure, derived_of_release, own_names
from search.embedded.schema import SOURCE, open_index
from search.embedded.snapshot import Snapshot
from search.engine import Reader, What

_HEAP = 128_000_000
_THREADS = 1


_OWN = {what: own_names(columns) for what, columns in COLUMNS.items()}
_FLAGS = {what: {c.name for c in columns if c.type == "flag"} for what, columns in COLUMNS.items()}
_NUMBERS = {what: {c.name for c in columns if c.type == "number" and c.own} for what, columns in COLUMNS.items()}


def tantivy_document(document: Json, what: What, derived: Json) -> tantivy.Document:
    """A document with the values of its columns, as tantivy takes it."""
    row = {name: value for name in _OWN[what] if (value := document[name]) not in (None, [])} | derived
    for name in _FLAGS[what] & row.keys():
        row[name] = "true" if row[name] else "false"
    for name in _NUMBERS[what] & row.keys():
        row[name] = float(row[name])
    source = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return tantivy.Document(**row, **{SOURCE: source})


class EmbeddedWriter:
    """The one writer of a version. Nothing is visible before `commit`.

    Figures are committed before releases: where a run stops between the two, its releases are not indexed yet, so the
    next run writes them again with their figures.
    """

    def __init__(self, version: Path) -> None:
        self._indices = (open_index(version / "releases", "releases"), open_index(version / "figures", "figures"))
        self._releases, self._figures = (index.writer(_HEAP, _THREADS) for index in self._indices)

    def reader(self) -> Reader:
        """Reads what has been committed."""
        for index in self._indices:
            index.reload()
        releases, figures = self._indices
        return Snapshot.of(releases, figures)

    def put(self, releases: Iterable[Json], figures: Iterable[Json]) -> None:
        """Adds or replaces releases, each with all its figures."""
        replaced = set()
        for release in releases:
            self._remove(release["id"])
            replaced.add(release["id"])
            self._releases.add_document(tantivy_document(release, "releases", derived_of_release(release)))
        for figure in figures:
            if figure["release"] not in replaced:
                self._figures.delete_documents_by_term("id", figure["id"])
            self._figures.add_document(tantivy_document(figure, "figures", derived_of_figure(figure)))

    def delete(self, release_ids: Iterable[str]) -> None:
        """Removes releases and their figures."""
        for release_id in release_ids:
            self._remove(release_id)

    def _remove(self, release_id: str) -> None:
        self._releases.delete_documents_by_term("id", release_id)
        self._figures.delete_documents_by_term("release", release_id)

    def commit(self) -> None:
        """Makes everything put so far visible."""
        self._figures.commit()
        self._releases.commit()

    def finish(self) -> None:
        """Commits and waits until the index is at rest."""
        self.commit()
        for writer in (self._figures, self._releases):
            writer.wait_merging_threads()

    def abandon(self) -> None:
        """Forgets what was not committed and lets go of the files."""
        for writer in (self._figures, self._releases):
            writer.rollback()
            writer.wait_merging_threads()
