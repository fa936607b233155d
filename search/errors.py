"""What can go wrong in search: the query, the engine behind it, or the index that is not there yet.

All are `SearchError`:

    ├── QueryError              the text of a query, or a filter, makes no sense
    ├── IndexMissingError       nothing has been indexed yet
    ├── IndexOutdatedError      the index was written by another version of Tongbao
    ├── IndexDamagedError       the index's files are not what was written
    ├── IndexRefusedError       the system refuses the index's files: rights, a full disk
    ├── WriterBusyError         another process is writing
    ├── EngineUnavailableError  Elasticsearch does not answer, or refuses the credentials
    ├── EngineTooOldError       Elasticsearch is older than version 9
    ├── EngineReadOnlyError     Elasticsearch refuses writes (a full disk, most often)
    ├── ExportError             a result does not fit into the format
    └── WatchError              a saved search cannot be kept, or its notice not be sent
        └── InDoubtError        a notice was sent, and nobody knows whether it arrived
"""

from errors import TongbaoError


class SearchError(TongbaoError):
    """Any failure of this room."""


class QueryError(SearchError):
    """A query that cannot be understood.

    Attributes:
        query: the text as it was asked.
        position: where it is wrong, as an offset into `query`.
        hint: what to write instead.
    """

    exit_code = 2

    def __init__(self, problem: str, query: str = "", position: int = 0, hint: str = "") -> None:
        self.problem, self.query, self.position, self.hint = problem, query, position, hint
        where = f" at character {position + 1}: {query[:position]}▸{query[position:]}" if query else ""
        super().__init__(f"the query is wrong{where}: {problem}" + (f" ({hint})" if hint else ""))


class IndexMissingError(SearchError):
    """Nothing has been indexed yet."""


class IndexOutdatedError(SearchError):
    """The index has other fields than this version of Tongbao writes."""


class IndexDamagedError(SearchError):
    """Files of the index are missing, or hold other bytes than were written: it is made again from the archive."""


class IndexRefusedError(SearchError):
    """The system does not let the index's files be read or written: for want of rights or space."""


class WriterBusyError(SearchError):
    """Another process holds the one writer."""


class EngineUnavailableError(SearchError):
    """The engine does not answer."""


class EngineTooOldError(SearchError):
    """The engine is older than what Tongbao speaks to."""


class EngineReadOnlyError(SearchError):
    """The engine refuses to write."""


class ExportError(SearchError):
    """A result cannot be written in the format that was asked for."""


class WatchError(SearchError):
    """A saved search cannot be kept or its notice not be sent."""


class InDoubtError(WatchError):
    """A notice went out and was not answered: it may have arrived, so it is not sent again."""
