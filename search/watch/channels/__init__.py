"""The ways a notice can go, one module each: `accepts(target)` and `send(notice, settings)`."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Protocol
from urllib.error import HTTPError, URLError

from search.errors import InDoubtError, WatchError
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
    target = notice.watch.target
    channel = next(channel for channel in CHANNELS if channel.accepts(target))
    try:
        channel.send(notice, settings)
    except InDoubtError as error:
        raise InDoubtError(f"{error}. {_hits(notice)} in doubt, and not told again") from error
    except WatchError as error:
        raise WatchError(f"{error}. {_hits(notice)} told at the next run") from error
    except OSError as error:
        raise WatchError(f"{webhook.shown(target)}: {_reason(error)}. {_hits(notice)} told at the next run") from error


def _reason(error: OSError) -> str:
    """What went wrong, without Python's dress: `HTTP 500 Internal Server Error`, `550 no such user`."""
    match error:
        case HTTPError():
            return f"HTTP {error.code} {error.reason}"
        case URLError(reason=OSError() as cause):
            return _reason(cause)
        case SMTPRecipientsRefused():
            return "; ".join(f"{code} {said.decode(errors='replace')}" for code, said in error.recipients.values())
        case SMTPResponseException(smtp_code=code, smtp_error=said):
            return f"{code} {said.decode(errors='replace') if isinstance(said, bytes) else said}"
    return error.strerror or str(error)


def _hits(notice: Notice) -> str:
    number = len(notice.hits)
    return "1 hit is" if number == 1 else f"{number} hits are"


def check(target: str, settings: Settings) -> None:
    """Refuses a target that no notice could go to.

    Raises:
        WatchError: it looks like an address and is none, or holds a password; or it is no place for a file.
    """
    if "://" in target:
        webhook.check(target)
    elif target and not mail.accepts(target):
        file.check(target, settings)


def missing(target: str, settings: Settings) -> list[str]:
    """The settings without which nothing can be sent to a target."""
    return mail.missing(settings) if not webhook.accepts(target) and mail.accepts(target) else []
