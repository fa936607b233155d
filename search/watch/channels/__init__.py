"""The ways a message can go, one module each: `accepts(target)` and `send(message, settings)`."""

from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Protocol
from urllib.error import HTTPError, URLError

from search.errors import InDoubtError, WatchError
from search.watch.channels import file, mail, webhook
from search.watch.message import Message
from settings import Settings


class Channel(Protocol):
    """One way."""

    def accepts(self, target: str) -> bool:
        """Whether the target is this way's."""
        ...

    def send(self, message: Message, settings: Settings) -> None:
        """Sends, or raises `OSError` or `WatchError`; `InDoubtError` where it may have arrived."""
        ...


CHANNELS: tuple[Channel, ...] = (webhook, mail, file)
"""In the order in which they are asked; a file takes whatever the others do not."""


def deliver(message: Message, settings: Settings) -> None:
    """Sends a message where it is wanted. Raises `WatchError` where that failed."""
    channel = next(channel for channel in CHANNELS if channel.accepts(message.target))
    try:
        channel.send(message, settings)
    except InDoubtError as error:
        raise InDoubtError(f"{error}. {message.holds} in doubt, and not told again") from error
    except WatchError as error:
        raise WatchError(f"{error}. {message.holds} told at the next run") from error
    except OSError as error:
        where = webhook.shown(message.target)
        raise WatchError(f"{where}: {_reason(error)}. {message.holds} told at the next run") from error


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
