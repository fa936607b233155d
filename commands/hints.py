"""What a failed command adds to an error's message, from what it sees around it."""

from shlex import quote

from errors import TongbaoError
from search import samples_beside
from search.errors import IndexMissingError
from settings import settings


def hint(error: TongbaoError) -> str:
    """Where the sample data are, to those who ask an index that is not there; else nothing."""
    samples = samples_beside(settings().data_dir) if isinstance(error, IndexMissingError) else None
    if samples:
        return f"; what `make run` indexed is in TONGBAO_DATA_DIR={quote(str(samples))}"
    return ""
