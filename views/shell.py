"""The frame around every page: language, masthead, navigation, footer, and what a reader sees when something fails."""

import logging
from collections.abc import Callable
from time import perf_counter, time_ns

import streamlit as st

from crawler.clock import today
from errors import TongbaoError
from search import open_engine
from search.engine import Engine
from search.errors import IndexMissingError, SearchError
from settings import Settings, settings
from views import escape, failures, notices, stray
from views.health import is_fictional
from views.i18n import LANGUAGES, catalogue, choose
from views.navigator import navigator
from views.page import Page, pages
from views.style import stylesheet
from views.style.colours import Theme
from views.view import View

log = logging.getLogger(__name__)


@st.cache_resource(show_spinner=False)
def _engine(chosen: Settings) -> Engine:
    return open_engine(chosen)


def _view(language: str) -> View:
    chosen = settings()
    engine = _engine(chosen)
    theme: Theme = "dark" if st.context.theme.type == "dark" else "light"
    return View(chosen, engine, _version(engine), language, theme, today().isoformat())


def _version(engine: Engine) -> str:
    """The index's version. Where the engine has none to tell, pages that need no index are still drawn: the version is
    then one that nothing is remembered under."""
    try:
        return engine.version()
    except SearchError:
        return f"unknown {time_ns()}"


def content(page: Page, language: str) -> None:
    """Draws the page; the outer boundary of a run: nothing raised below it reaches the reader as a trace."""
    try:
        view = _view(language)
        if is_fictional(view):
            notices.fiction(view.gettext)
        page.render(view)
    except IndexMissingError:
        notices.no_data(catalogue(language).gettext, settings().data_dir)
    except TongbaoError as error:
        failures.failure(error, catalogue(language).gettext)
    except Exception:
        log.exception("page %r failed", page.path)
        notices.unexpected(catalogue(language).gettext)


def _streamlit_pages(language: str) -> dict[str, st.Page]:
    def body(page: Page) -> Callable[[], None]:
        return lambda: content(page, language)

    translate = catalogue(language).gettext
    registered = {
        page.path: st.Page(body(page), title=_titled(translate(page.title)), url_path=page.path, default=number == 0)
        for number, page in enumerate(pages())
    }
    if name := stray.name(st.context.url, registered):
        title = _titled(translate(notices.NO_PAGE))
        registered[name] = st.Page(lambda: notices.no_page(translate), title=title, url_path=name)
    return registered


def _titled(name: str) -> str:
    """The title of the window: what tabs and the history are told apart by."""
    return f"{name} · Tongbao 通報"


def _choose_language() -> None:
    st.query_params["lang"] = st.session_state["language"]


def _masthead(registered: dict[str, st.Page], language: str, current: str) -> None:
    translate = catalogue(language).gettext
    st.html(
        f'<header class="tb masthead"><span class="seal" aria-hidden="true">通報</span>'
        f'<span class="name">Tongbao</span><span class="motto">'
        f"{escape.text(translate('Police press releases, in figures that can be quoted'))}</span></header>"
    )
    with st.container(horizontal=True, key="nav", vertical_alignment="center"):
        for page in pages():
            if page.listed:
                key = "nav_current" if page.path == current else f"nav_{page.path or 'home'}"
                with st.container(key=key, width="content"):
                    label = escape.markdown(translate(page.title))
                    st.page_link(registered[page.path], label=label, query_params={"lang": language})
        st.session_state["language"] = language
        st.segmented_control(
            translate("Language"),
            list(LANGUAGES),
            key="language",
            format_func=LANGUAGES.__getitem__,
            on_change=_choose_language,
            label_visibility="collapsed",
            required=True,
        )


def _run_marker(started: float) -> None:
    """Lets a test or a measurement wait for the end of a run and read how long it took."""
    number = st.session_state["_run"] = st.session_state.get("_run", 0) + 1
    ms = (perf_counter() - started) * 1000
    st.html(f'<span id="run-done" data-run="{number}" data-ms="{ms:.1f}" hidden></span>')


def run() -> None:
    """Draws the app once, for the reader's address."""
    started = perf_counter()
    language = choose(st.query_params.get("lang"), st.context.locale)
    st.set_page_config(page_icon="📰", layout="wide")
    st.html(stylesheet())
    registered = _streamlit_pages(language)
    current = st.navigation(list(registered.values()), position="hidden")
    path = current.url_path
    _masthead(registered, language, path)
    current.run()
    st.html(f'<footer class="tb footer">{escape.text(catalogue(language).gettext(notices.CAVEAT))}</footer>')
    navigator(language, path, st.query_params.get("at"))
    _run_marker(started)
