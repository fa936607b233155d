"""What the app says when there is nothing to show or something failed: what happened, and what to do."""

from pathlib import Path
from shlex import quote

import streamlit as st

from search import samples_beside
from views import escape
from views.i18n import N_, Translate
from views.parts.head import head

CAVEAT = N_(
    "Tongbao counts what police bodies published. It does not measure crime: a silent source is not a safe place."
)
NO_PAGE = N_("No such page")


def notice(title: str, body: str, command: str | None = None, tone: str = "plain", detail: str = "") -> None:
    """A boxed message; `command` is what to type, `detail` what stands below in small. All are shown literally."""
    code = f"<pre><code>{escape.text(command)}</code></pre>" if command else ""
    small = f'<p class="soft small">{escape.text(detail)}</p>' if detail else ""
    st.html(
        f'<section class="tb notice {tone}" role="status"><h2>{escape.text(title)}</h2>'
        f"<p>{escape.text(body)}</p>{code}{small}</section>"
    )


def no_data(translate: Translate, data_dir: Path) -> None:
    """The first visit: nothing is indexed yet, or what was collected is not."""
    if any(data_dir.glob("archive/*.warc.gz")):
        said = translate("Pages were collected, and their index is not there yet. If it is being made, come back soon;")
        notice(translate("No index yet"), f"{said} {translate('else make it:')}", "tongbao index")
        return
    if samples := samples_beside(data_dir):
        said = translate("Nothing has been collected here, but the bundled samples have been. The app shows them with")
        notice(translate("No releases yet"), said, f"TONGBAO_DATA_DIR={quote(str(samples))} tongbao app")
        return
    notice(
        translate("No releases yet"),
        translate("Nothing has been collected here. One command crawls the bundled sample sites and fills every page:"),
        "make run",
    )
    notice(
        translate("Live sources"),
        translate("The same with real sources, by the ids that `tongbao sources list` shows:"),
        "tongbao run guangdong-gat beijing-gaj",
    )


def no_page(translate: Translate) -> None:
    """An address of nothing that the app has."""
    head(translate(NO_PAGE), translate("There is nothing at this address. Every page of the app is named above."))


def nothing_found(translate: Translate, advice: str) -> None:
    """A question with an empty answer, which is not the same as zero."""
    notice(translate("Nothing found"), advice)


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
