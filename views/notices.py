"""What the app says when there is nothing to show or something failed: what happened, and what to do."""

from collections.abc import Callable

import streamlit as st

from errors import TongbaoError
from views import escape
from views.i18n import N_

CAVEAT = N_(
    "Tongbao counts what police bodies published. It does not measure crime: a silent source is not a safe place."
)
Translate = Callable[[str], str]


def notice(title: str, body: str, command: str | None = None, tone: str = "plain") -> None:
    """A boxed message; `command` is what to type. All three are shown literally."""
    code = f"<pre><code>{escape.text(command)}</code></pre>" if command else ""
    st.html(
        f'<section class="tb notice {tone}" role="status"><h2>{escape.text(title)}</h2>'
        f"<p>{escape.text(body)}</p>{code}</section>"
    )


def no_data(translate: Translate) -> None:
    """The first visit: nothing is indexed yet."""
    notice(
        translate("No releases yet"),
        translate("Nothing has been collected here. One command crawls the bundled sample sites and fills every page:"),
        "make run",
    )
    notice(
        translate("Live sources"),
        translate("The same with real sources, by the ids that `tongbao sources list` shows:"),
        "tongbao run gansu beijing",
    )


def nothing_found(translate: Translate, advice: str) -> None:
    """A question with an empty answer, which is not the same as zero."""
    notice(translate("Nothing found"), advice)


def failure(error: TongbaoError, translate: Translate) -> None:
    """An error that Tongbao raised on purpose; its message says what to do."""
    notice(translate("This page cannot be shown"), str(error), tone="bad")


def unexpected(translate: Translate) -> None:
    """Anything else; the log has the details."""
    notice(
        translate("Something went wrong"),
        translate("This is a fault of the app, not of your question. The server's log has the details; try again."),
        tone="bad",
    )


def fiction(translate: Translate) -> None:
    """A line above every page that shows the bundled samples."""
    said = translate("Sample data: every case and number on these pages is invented. Only the places are real.")
    st.html(f'<p class="tb fiction" role="note">{escape.text(said)}</p>')
