"""An error that Tongbao raised on purpose, as the app says it: what happened, what to do, the error's own words."""

from crawler.errors import SourceFileError
from errors import TongbaoError
from search.errors import (
    EngineTooOldError,
    EngineUnavailableError,
    IndexDamagedError,
    IndexOutdatedError,
    IndexRefusedError,
    WriterBusyError,
)
from views.i18n import N_, Translate
from views.notices import notice
from views.sentences import table, translated

FAILURES: tuple[tuple[type[TongbaoError], str, str | None], ...] = (
    (
        EngineUnavailableError,
        N_("The search engine does not answer. Ask its operator, or try again in a minute."),
        None,
    ),
    (EngineTooOldError, N_("The search engine is too old for this version of Tongbao."), None),
    (
        IndexOutdatedError,
        N_("The index was made by another version. It has to be made anew:"),
        "tongbao index --rebuild",
    ),
    (
        IndexDamagedError,
        N_("Files of the index are damaged or gone. What was collected is safe; the index has to be made anew:"),
        "tongbao index --rebuild",
    ),
    (
        IndexRefusedError,
        N_("The system does not let the index be read. Check the rights to the data directory and its free space."),
        None,
    ),
    (WriterBusyError, N_("The index is being written just now. Try again when that has ended."), None),
    (SourceFileError, N_("A source file is wrong. It has to be mended:"), "tongbao sources list"),
)
"""Kind of error, what happened and what to do, what to type. The error's own words follow."""
_WORDS = table(
    (
        (
            r"the index (?:in )?(?P<place>.+) was made by another version of Tongbao: run `(?P<command>[^`]+)`",
            N_("the index {place} was made by another version of Tongbao: run `{command}`"),
        ),
        (
            r"the index in (?P<place>.+) is damaged \((?P<problem>.+)\): run `(?P<command>[^`]+)`",
            N_("the index {place} is damaged ({problem}): run `{command}`"),
        ),
        (
            r"the index in (?P<place>.+) cannot be used: (?P<problem>.+); check your rights to it .+",
            N_("the index {place} cannot be used: {problem}; check your rights to it and the free space of its disk"),
        ),
        (
            r"another process is writing the index of (?P<place>.+): wait for it to end, then try again",
            N_("another process is writing the index of {place}: wait for it to end, then try again"),
        ),
        (
            r"Elasticsearch at (?P<place>\S+) does not answer \((?P<what>.+)\): start it, or unset (?P<name>\w+) .+",
            N_("Elasticsearch at {place} does not answer ({what}): start it, or unset {name} for the embedded engine"),
        ),
        (r"what answers at (?P<place>.+) is not Elasticsearch", N_("what answers at {place} is not Elasticsearch")),
        (
            r"Elasticsearch at (?P<place>\S+) is (?P<old>\S+): version (?P<new>\S+) or newer is needed",
            N_("Elasticsearch at {place} is {old}: version {new} or newer is needed"),
        ),
    )
)
"""What the search room says of an index or an engine."""


def failure(error: TongbaoError, translate: Translate) -> None:
    """An error that Tongbao raised on purpose: what happened and what to do, then its own message."""
    words = translated(translate, str(error), _WORDS)
    known = next(((said, command) for kind, said, command in FAILURES if isinstance(error, kind)), None)
    if known is None:
        notice(translate("This page cannot be shown"), words, tone="bad")
        return
    notice(translate("This page cannot be shown"), translate(known[0]), known[1], tone="bad", detail=words)
