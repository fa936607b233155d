"""What the operator is told when a source breaks or comes back: after a pass, at the address in `TONGBAO_ALERTS`."""

import json
import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from crawler.clock import today
from crawler.health.report import SourceHealth, health
from crawler.source import load_sources
from errors import TongbaoError
from extract.release import Json
from refresh.counted import counted
from refresh.index import Report
from refresh.kept import write
from search.errors import InDoubtError
from search.watch.channels import deliver
from search.watch.message import Message
from settings import Settings

log = logging.getLogger(__name__)

FILE = "alerts.told.json"
"""In the data directory: source id -> the trouble that was told last."""


def alert(settings: Settings, report: Report) -> tuple[str, ...]:
    """Tells which sources broke or came back since it was last told; returns why it could not.

    What could not be sent is told after the next pass; what may have arrived is not told again.
    """
    if not settings.alerts:
        return ()
    states = [
        state for state in health(settings.data_dir, load_sources(settings.sources_dir), today()) if state.enabled
    ]
    told = _told(settings.data_dir)
    changed = news(told, states)
    failures: tuple[str, ...] = ()
    if changed:
        try:
            deliver(_message(settings.alerts, told, changed), settings)
            report(f"told of {counted(len(changed), 'source')} that broke or came back")
        except InDoubtError as error:
            failures = (str(error),)
        except TongbaoError as error:
            return (str(error),)
    write(settings.data_dir / FILE, {state.source_id: state.state for state in states if state.is_failing})
    return failures


def news(told: Mapping[str, str], states: Sequence[SourceHealth]) -> list[SourceHealth]:
    """Those in another trouble than was told, and those out of it."""
    return [state for state in states if told.get(state.source_id) != (state.state if state.is_failing else None)]


def _message(target: str, told: Mapping[str, str], changed: Sequence[SourceHealth]) -> Message:
    rows = [_row(state, told.get(state.source_id)) for state in changed]
    broken = sum(state.is_failing for state in changed)
    parts = [f"{counted(broken, 'source')} broke"] * bool(broken)
    parts += [f"{counted(len(changed) - broken, 'source')} came back"] * (len(changed) > broken)
    return Message(
        target=target,
        subject=", ".join(parts),
        text="\n".join(map(_line, rows)) + "\n",
        rows=rows,
        body={"sources": rows},
        holds="1 source is" if len(changed) == 1 else f"{len(changed)} sources are",
    )


def _row(state: SourceHealth, was: str | None) -> Json:
    fields = ("name", "state", "since", "reason", "advice")
    return {"source": state.source_id, "was": was, **{name: getattr(state, name) for name in fields}}


def _line(row: Json) -> str:
    head = f"{row['source']}  {row['name']}  {row['state'].replace('_', ' ')}"
    since = f" since {row['since'][:10]}" if row["since"] else ""
    was = f", was {row['was']}" if row["was"] else ""
    return "\n    ".join([f"{head}{since}{was}", *(row[name] for name in ("reason", "advice") if row[name])])


def _told(data_dir: Path) -> dict[str, str]:
    """What was told last; nothing where that cannot be read, so that it is told again."""
    file = data_dir / FILE
    try:
        return dict(json.loads(file.read_text("utf-8")))
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError):
        log.warning("%s cannot be read: every source that is in trouble is told again", file)
        return {}
