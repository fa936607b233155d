"""Messages as plain text mail, through the operator's mail server."""

import smtplib
from contextlib import closing, suppress
from email.message import EmailMessage

from search.errors import InDoubtError, WatchError
from search.watch.message import Message
from settings import Settings

TIMEOUT = 30


def accepts(target: str) -> bool:
    """A mail address."""
    return "@" in target and "/" not in target


def missing(settings: Settings) -> list[str]:
    """The settings that mail needs and that nobody has set."""
    needed = {"TONGBAO_SMTP_HOST": settings.smtp_host, "TONGBAO_SMTP_FROM": settings.smtp_from}
    return [name for name, value in needed.items() if not value]


def _mail(message: Message, sender: str) -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"] = f"Tongbao: {message.subject}"
    mail["From"] = sender
    mail["To"] = message.target
    mail.set_content(message.text)
    return mail


def send(message: Message, settings: Settings) -> None:
    """Sends it, encrypted where the server can.

    Raises:
        WatchError: no server is set.
        OSError: it was not sent, or refused.
        InDoubtError: the server went away before it said whether it took the mail.
    """
    if not settings.smtp_host or not settings.smtp_from:
        raise WatchError(f"mail needs {' and '.join(missing(settings))}")
    with closing(smtplib.SMTP(settings.smtp_host, settings.smtp_port, timeout=TIMEOUT)) as server:
        server.ehlo()
        if server.has_extn("starttls"):
            server.starttls()
            server.ehlo()
        if settings.smtp_user:
            secret = settings.smtp_password
            server.login(settings.smtp_user, secret.get_secret_value() if secret else "")
        try:
            server.send_message(_mail(message, settings.smtp_from))
        except (smtplib.SMTPServerDisconnected, ConnectionError, TimeoutError) as error:
            raise InDoubtError(f"{settings.smtp_host} went away, and may have the mail: {error}") from error
        with suppress(OSError):
            server.quit()
