"""`tongbao events`: every incident and stated total with the releases that tell of it."""

import json

import click


@click.command()
@click.option("--json", "as_json", is_flag=True, help="One object a line.")
@click.option("--shared", is_flag=True, help="Only events that more than one release tells of, with the reasons why.")
def command(as_json: bool, shared: bool) -> None:
    """Lists events: one incident or one stated total each, however many releases report it.

    Example: tongbao events --json --shared
    """
    from compare.corrections import load_corrections
    from compare.events import explain_links, list_events
    from search import open_engine
    from settings import settings

    engine = open_engine(settings())
    try:
        corrections = load_corrections(settings().data_dir)
        for event in list_events(engine):
            if shared and len(event["releases"]) < 2:
                continue
            if shared:
                event["links"] = explain_links(engine, event, corrections)
            click.echo(json.dumps(event, ensure_ascii=False) if as_json else _line(event))
    finally:
        engine.close()


def _line(event: dict[str, object]) -> str:
    releases = event["releases"] if isinstance(event["releases"], list) else []
    return f"{event['id']}\t{event['kind']}\t{event['region'] or '-'}\t{' '.join(releases)}"
