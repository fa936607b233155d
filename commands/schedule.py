"""`tongbao schedule`."""

import logging
import signal
import sys
from threading import Event

import click


@click.command()
def command() -> None:
    """Run for ever: crawl and index each enabled source on its own interval. SIGTERM or Ctrl-C stops it cleanly.

    Example: tongbao schedule
    """
    from refresh.schedule import schedule
    from settings import settings

    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="%(asctime)s %(levelname)s %(message)s")
    # Leaving by an exception lets the pass under way close its crawl process, which then finishes its pages.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        schedule(settings(), Event())
    except KeyboardInterrupt:
        click.echo("stopped", err=True)
