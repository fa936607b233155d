"""What every page gets to draw with: the data, the language, the colours."""

from collections.abc import Iterable
from dataclasses import dataclass

from extract.gazetteer import NATIONAL
from extract.release import Json
from search.documents import called
from search.engine import Engine
from settings import Settings
from views import links
from views.i18n import catalogue
from views.provinces import BY_CODE, BY_NAME
from views.style.colours import Theme


@dataclass(frozen=True, slots=True)
class View:
    """One reader's run of one page."""

    settings: Settings
    engine: Engine
    version: str
    """`Engine.version()`, asked once a run: with a query it is a cache key."""
    language: str
    theme: Theme
    today: str
    """ISO: when the reader asked."""

    def gettext(self, message: str) -> str:
        """The message in the reader's language."""
        return catalogue(self.language).gettext(message)

    def ngettext(self, one: str, many: str, n: int) -> str:
        """The message in the reader's language, in the form that `n` asks for."""
        return catalogue(self.language).ngettext(one, many, n)

    def href(self, path: str, **params: str | list[str] | tuple[str, ...] | None) -> str:
        """The address of a page in the reader's language."""
        return links.href(path, {**params, "lang": self.language})

    def called(self, document: Json) -> str:
        """What to call a release, by its document or a figure's."""
        return called(document, self.gettext("untitled"))

    def province(self, code_or_name: str) -> str:
        """甘肃省 for Chinese readers, Gansu 甘肃省 for English ones; what is no province stays as it is."""
        found = BY_CODE.get(code_or_name) or BY_NAME.get(code_or_name)
        if found is None:
            return self.gettext("Nationwide") if code_or_name == NATIONAL else code_or_name
        return found.name if self.language == "zh" else f"{found.english} {found.name}"

    def short(self, code: str) -> str | None:
        """甘肃 for Chinese readers, Gansu for English ones; None of what is no province."""
        found = BY_CODE.get(code)
        if found is None:
            return None
        return found.short if self.language == "zh" else found.english

    def join(self, names: Iterable[str]) -> str:
        """The names as a list: 甘肃省、四川省, or with commas."""
        return ("、" if self.language == "zh" else ", ").join(names)

    @property
    def dark(self) -> bool:
        """Whether the reader sees light on dark."""
        return self.theme == "dark"
