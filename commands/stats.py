"""`tongbao stats`: numbers by province, city and time, each with the list behind it."""

import json
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

import click

from commands.days import FIRST, LAST
from commands.nothing import say_nothing
from crawler.clock import today
from extract.crime import LABELS

if TYPE_CHECKING:
    from compare.cells.question import Question

_SILENT = {
    "one_sort": "only of single sorts of crime: ask with --crime-type",
    "other_crime": "only of other sorts of crime",
    "other_period": "only of other days",
}
"""Why a bucket has no total although bodies state some, by `compare.cells.silence`."""
_UNREAD = {
    "partly": "not all read",
    "blocked": "could not be read",
    "missing": "not read",
    "unknown": "no source",
}
"""Why nobody knows of a place, by the state of its sources."""


@click.command()
@click.option(
    "--measure", required=True, help="arrests, cases_solved …, or amount:ROLE (amount:seized, amount:lost:HKD)."
)
@click.option("--by", default="province", show_default=True, help="province, city, month, quarter, year, or two: a,b.")
@click.option("--lens", type=click.Choice(["cases", "totals"]), default="cases", show_default=True)
@click.option("--from", "start", type=FIRST, help="First day, ISO; or a month or year.")
@click.option("--to", "end", type=LAST, help="Last day, ISO; or a month or year.")
@click.option("--crime-type", "crime_types", type=click.Choice(list(LABELS)), multiple=True)
@click.option("--without-suspect", is_flag=True, help="Leave out figures that are flagged as outliers.")
@click.option("--json", "as_json", is_flag=True, help="One object a line, with what was counted and set aside.")
def command(
    measure: str,
    by: str,
    lens: Literal["cases", "totals"],
    start: str | None,
    end: str | None,
    crime_types: tuple[str, ...],
    without_suspect: bool,
    as_json: bool,
) -> None:
    """Counts and sums of what releases state.

    `cases` adds up incidents and operations, one count per event; `totals` shows the newest total that a body states,
    one of all crime (or of a --crime-type) before others, none of one sort among several, and never adds two: of
    those that cover the whole period, or with --from or --to alone that one day. By time alone they are the
    country's. n: figures behind a number, as in the app; --json has their events too. ≈: some of what is added up is
    told roundly. Without a number: `unknown` where no source was read over the whole period, `none` where one was. A
    sum of what was not read over the whole period is said to be `at least`.

    Example: tongbao stats --json --measure arrests --by province,month --from 2026-01-01
    """
    if start and end and start > end:
        raise click.UsageError("the period ends before it begins: --from is later than --to")
    from compare.cells.currencies import of_any_currency, others
    from compare.cells.grouping import parse_grouping
    from compare.cells.observed import load_coverage
    from compare.cells.question import Question
    from compare.cells.rows import cell_rows
    from compare.cells.stats import ask
    from compare.measures import parse_measure
    from search import open_engine
    from settings import settings

    asked = Question(parse_measure(measure), parse_grouping(by), lens, start, end, (), crime_types, without_suspect)
    known = load_coverage(settings().data_dir, settings().sources_dir, today())
    is_money = asked.measure.kind == "amount"
    with closing(open_engine(settings())) as engine:
        cells = ask(engine, asked, known)
        per = replace(asked, measure=parse_measure("cases_solved"))
        solved = ask(engine, per, known) if lens == "totals" and is_money else []
        foreign = others(engine.aggregate(of_any_currency(asked), ["unit"]), asked) if is_money else {}
    rows = list(cell_rows(cells, lens, today(), solved))
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False) if as_json else _line(row, asked))
    if not rows:
        say_nothing("figure")
    if foreign:
        names = " ".join(f"amount:{asked.measure.role}:{unit}" for unit in foreign)
        click.echo(f"tongbao: other currencies are never added; there is also {names}", err=True)


def _line(row: dict[str, object], asked: "Question") -> str:
    """One bucket for people: key, value, number of figures; of a total body, period, sorts of crime, its bound."""
    key = " ".join(map(str, row["key"])) + _whole(row, asked) if isinstance(row["key"], list) else ""
    types = row.get("crime_types")
    sorts = ",".join(types) if isinstance(types, list) else ""
    bound = "" if row.get("bound") == "exact" else str(row.get("bound") or "")
    told = _body(row), *_days(row, asked), sorts, bound, _SILENT.get(str(row.get("silence")), ""), _read(row, asked)
    return "\t".join(filter(None, (key, _value(row), f"n={row['n']}", *told)))


def _whole(row: dict[str, object], asked: "Question") -> str:
    """What a province among its cities stands for."""
    from compare.regions import city_code

    if "city" not in asked.by or not row["region"] or city_code(str(row["region"])):
        return ""
    return " (no city named)" if asked.lens == "cases" else " (as a whole)"


def _value(row: dict[str, object]) -> str:
    """The number; where there is none, whether anybody could know of one."""
    from compare.cells.coverage import is_known

    if row["value"] is not None:
        return "≈" * bool(row.get("rough")) + f"{row['value']:,}"
    return "none" if isinstance(row["coverage"], dict) and is_known(row["coverage"]) else "unknown"


def _read(row: dict[str, object], asked: "Question") -> str:
    """Of a sum that may not be all, and of none: since when the sources of the place were read, or why not."""
    coverage = row["coverage"]
    if not isinstance(coverage, dict):
        return ""
    if row["value"] is None:
        return "" if row.get("silence") else _UNREAD.get(coverage["state"], "")
    first = coverage["covered_from"]
    if row.get("at_least"):
        return f"at least, read since {first}" if first else "at least"
    if asked.lens == "totals" or row["n"]:
        return ""
    since = f"read since {first}" if first and asked.date_from is None else ""
    return ", ".join(filter(None, (since, "" if coverage["verified"] else "never verified")))


def _days(row: dict[str, object], asked: "Question") -> tuple[str, ...]:
    """The stretch of time of a total, and whether it is of more days than were asked for."""
    period = row.get("period")
    if not isinstance(period, dict):
        return ()
    longer = "of more days than asked" if asked.is_exceeded_by(period) else ""
    return f"{period['start']}..{period['end']}", longer


def _body(row: dict[str, object]) -> str:
    """Whose total it is."""
    from compare.cells.whose import named

    code = row.get("body_code")
    return named(str(row.get("body") or ""), str(code) if code else None)
