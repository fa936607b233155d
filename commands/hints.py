"""What a failed command adds to an error's message, from what it sees around it."""

from shlex import quote

from errors import TongbaoError
from search import samples_beside
from search.errors import IndexMissingError
from settings import settings


def hint(error: TongbaoError) -> str:
    """Where the sample data are, to those who ask an index that is not there; else nothing."""
    return samples() if isinstance(error, IndexMissingError) else ""


def samples() -> str:
    """Where the sample data are, to those whose index is not there, or empty; nothing where there are none."""
    if found := samples_beside(settings().data_dir):
        return f"; what `make run` indexed is in TONGBAO_DATA_DIR={quote(str(found))}"
    return ""
