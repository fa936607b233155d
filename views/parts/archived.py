"""The archived page behind a release, as the bytes that were received."""

from collections.abc import Callable

import streamlit as st

from crawler.archive import read_page
from extract.release import Json
from views.view import View


def button(view: View, release: Json) -> None:
    """Offers the page as a file, read from the archive only when it is asked for."""
    if not release["record"]:
        return
    st.download_button(
        view.gettext("Archived page"),
        data=_reader(view, release["record"]),
        file_name=f"{release['id']}.html",
        mime="application/octet-stream",
        on_click="ignore",
        key=f"archived_{release['id']}",
    )


def _reader(view: View, record: str) -> Callable[[], bytes]:
    folder = view.settings.data_dir
    return lambda: read_page(folder, record).body
