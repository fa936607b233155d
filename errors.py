"""The base of every error that Tongbao raises on purpose.

    TongbaoError
    ├── SettingsError              a setting is missing or makes no sense
    ├── crawler.errors.CrawlError  a source could not be read (its own tree there)
    ├── extract.errors.ExtractError   a file or page cannot be read as a document
    ├── search.errors.SearchError  a query is wrong, an engine does not answer
    ├── compare.errors.CompareError   a measure, a correction or an event link makes no sense
    └── samples.errors.PortTakenError  another program listens where a sample site should

Each room keeps its own errors in its `errors.py`. A message names the file, URL, field or query and says what to do.
"""


class TongbaoError(Exception):
    """An error whose message is meant for the user: what happened, where, and what to do."""

    exit_code = 1
    """Of the command that fails with it: 1 where the work failed, 2 where what was asked for makes no sense."""


class SettingsError(TongbaoError):
    """A setting is missing or makes no sense; the message names it."""
