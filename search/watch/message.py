"""What is sent somebody: the same news as a mail, as lines of a file, and as what is posted to a URL."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.release import Json


@dataclass(frozen=True, slots=True)
class Message:
    """News on its way to a file, an http(s) URL, or a mail address."""

    target: str
    subject: str
    """Of the mail; `Tongbao: ` stands before it."""
    text: str
    """The mail."""
    rows: Sequence[Json]
    """The lines of the file."""
    body: Json
    """What is posted."""
    holds: str
    """What it tells, as the subject of a sentence: `3 hits are`."""
