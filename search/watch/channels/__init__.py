"""The ways a notice can go, one module each: `accepts(target)` and `send(notice, settings)`."""

from typing import Protocol

from search.errors import WatchError
from search.watch.channels import file, mail, webhook
from search.watch.notice import Notice
from settings import Settings


class Channel(Protocol):
    """One way."""

    def accepts(self, target: str) -> bool:
        """Whether the target is this way's."""
        ...

    def send(self, notice: Notice, settings: Settings) -> None:
        """Sends, or raises `OSError` or `WatchError`; `InDoubtError` where the notice may have arrived."""
        ...


CHANNELS: tuple[Channel, ...] = (webhook, mail, file)
"""In the order in which they are asked; a file takes whatever the others do not."""


def deliver(notice: Notice, settings: Settings) -> None:
    """Sends a notice where its search wants it. Raises `WatchError` where that failed."""
    channel = next(channel for channel in CHANNELS if channel.accepts(notice.watch.target))
    try:
        channel.send(notice, settings)
    except OSError as error:
        raise WatchError(f"{notice.watch.target}: {error}") from error
