"""Days as the command line takes them: a day, a month or a year, as in the app's fields."""

import click

from views.dates import first_day, last_day


class Day(click.ParamType[str]):
    """A day, ISO; of a month or a year its first or its last."""

    name = "day"

    def __init__(self, *, last: bool = False) -> None:
        self._read = last_day if last else first_day

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Fails where there is no such day."""
        found = self._read(value)
        if found is None:
            self.fail(f"{value} is no date: write 2026-03-05, 2026-03 or 2026", param, ctx)
        return found


FIRST, LAST = Day(), Day(last=True)
