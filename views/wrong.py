"""What a reader typed that makes no sense: a query, a date, a number. Said where it was typed, with what to write."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from search.errors import QueryError
from views import dates, labels, notices
from views.i18n import N_
from views.sentences import table, translated
from views.state import last_page, page_number
from views.view import View

# What the search room says, word by word.
_PLAIN: tuple[str, ...] = (
    N_("this quotation mark is never closed"),
    N_("this parenthesis is never closed"),
    N_("this parenthesis was never opened"),
    N_("this character cannot stand here"),
    N_("a word is missing here"),
    N_("there is no character, letter or digit to search for"),
    N_("there are no wildcards"),
    N_("write 甘肃 or 甘肃省"),
    N_("sorting by value needs one kind of figure, and at most one role of money"),
    N_("any piece of two Chinese characters or more is found; quotation marks keep a * that the text has"),
)
_QUERY = table(
    (
        *((re.escape(said), said) for said in _PLAIN),
        (r"there is no field (?P<name>.*)", N_("there is no field {name}")),
        (r"there is no province (?P<name>.*)", N_("there is no province {name}")),
        (r"longer than (?P<n>\d+) characters", N_("longer than {n} characters")),
        (r"more than (?P<n>\d+) levels deep", N_("more than {n} levels deep")),
        (r"close it with (?P<mark>.)", N_("close it with {mark}")),
        (
            r"there are (?P<names>.*); put text that has a colon between quotation marks",
            N_("there are {names}; put text that has a colon between quotation marks"),
        ),
        (
            r"write (?P<word>.*) in quotation marks to look for the word itself",
            N_("write {word} in quotation marks to look for the word itself"),
        ),
    )
)


def query(view: View, error: QueryError) -> None:
    """Says where a query is wrong, and what to write instead."""
    where = f"{error.query[: error.position]}▸{error.query[error.position :]}: " if error.query else ""
    hint = f" ({translated(view.gettext, error.hint, _QUERY)})" if error.hint else ""
    said = where + translated(view.gettext, error.problem, _QUERY) + hint
    notices.notice(view.gettext("The query cannot be read"), said, tone="warn")


def stretch(view: View, state: Mapping[str, Any]) -> None:
    """Says which of the dates `since` and `until` are none, that they are the wrong way round, or still to come."""
    for problem in _problems(view, state["since"], state["until"]):
        notices.notice(view.gettext("The period cannot be read"), problem, tone="warn")


def _problems(view: View, since: str, until: str) -> Iterator[str]:
    first, last = dates.first_day(since), dates.last_day(until)
    for typed, read in ((since, first), (until, last)):
        if typed.strip() and read is None:
            yield view.gettext("{typed} is no date and was left out: write 2026, 2026-03 or 2026-03-05.").format(
                typed=typed
            )
    if first and last and first > last:
        yield view.gettext("The period ends before it begins, so nothing lies in it.")
    elif first and first > view.today:
        yield view.gettext("The period begins after today, {today}: nothing can have been read of it.").format(
            today=view.today
        )


def values(view: View, unknown: Mapping[str, Sequence[str]]) -> None:
    """Says which values of the address there are none such of, by name."""
    if unknown:
        typed = view.join(f"{name}={value}" for name, given in unknown.items() for value in given)
        said = view.gettext("{typed}: there is no such choice, so it was left out.").format(typed=typed)
        notices.notice(view.gettext("Part of the address cannot be read"), said, tone="warn")


def names(view: View, strangers: Sequence[str], known: Sequence[str]) -> None:
    """Says which names of the address mean nothing here, and which do."""
    if strangers:
        said = view.gettext("{names}: there is no such name here, so it was left out. There are {known}.")
        said = said.format(names=view.join(strangers), known=view.join(known))
        notices.notice(view.gettext("Part of the address cannot be read"), said, tone="warn")


def number(view: View, typed: str) -> None:
    """Says that what was typed is no number."""
    said = view.gettext("{typed} is no number and was left out: write 1000, 1000万 or 1亿.").format(typed=typed)
    notices.notice(view.gettext("The number cannot be read"), said, tone="warn")


def roles(view: View, state: Mapping[str, Any]) -> None:
    """Says that only money has a role, where other kinds of figures are asked for with one."""
    if state["role"] and state["kind"] and "amount" not in state["kind"]:
        names = view.join(view.gettext(labels.KINDS[kind]) for kind in state["kind"])
        said = view.gettext("Only money is seized, frozen, lost …: {kinds} cannot be. Take out one of the two.")
        notices.notice(view.gettext("Nothing can be found"), said.format(kinds=names), tone="warn")


def page(view: View, state: dict[str, Any], total: int, size: int) -> bool:
    """Says that the address asks for a page behind the last one, which it puts into the state; whether it did."""
    number, last = page_number(state["page"]), last_page(total, size)
    if not total or number <= last:
        return False
    said = view.gettext("There is no page {number}: this is the last one, page {last}.")
    notices.notice(view.gettext("No such page"), said.format(number=f"{number:,}", last=f"{last:,}"), tone="warn")
    state["page"] = str(last)
    return True
