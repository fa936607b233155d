"""The command `tongbao`: routes to one small module per command in `commands/`, loaded only when it is called."""

import errno
import sys
from importlib import import_module
from keyword import iskeyword

import click

from errors import TongbaoError

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells count it: 128 and the number of the signal."""
COMMANDS = {
    "extract": "Read files into releases: one JSON object a line.",
    "evaluate": "Score an annotated folder and print what was missed.",
    "sources": "List, check, probe sources; show their health.",
    "crawl": "Crawl sources into ledger and archive.",
    "import": "Take a folder of saved pages and texts into the archive.",
    "index": "Archive -> extract -> resolve -> index.",
    "run": "Crawl, then index: one scheduled pass.",
    "schedule": "Run for ever, each source on its interval.",
    "search": "Search releases.",
    "stats": "Counts and sums by province, month …",
    "sums": "Add up figures by any of their fields.",
    "events": "List events and stated totals.",
    "export": "Stream releases, figures or events into a file.",
    "watch": "Saved searches and their notices.",
    "review": "Corrections: list, apply, export.",
    "app": "Serve the Streamlit app.",
    "samples": "Serve or crawl the bundled sample sites.",
}


class LazyGroup(click.Group):
    """Knows every command's one-line help without importing it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the data's journey."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Imports `commands.<name>` and returns its `command`."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module("commands." + cmd_name + "_" * iskeyword(cmd_name))
        command: click.Command = module.command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Runs a command; Ctrl-C ends it without a word."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tongbao")
def tongbao() -> None:
    """Tongbao (通報) reads Chinese police press releases into figures that can be quoted and compared.

    Example: tongbao search '诈骗 AND province:甘肃' --json
    """


def main() -> None:
    """Entry point. A `TongbaoError` becomes one line on stderr and its exit code; wrong usage exits 2.

    A file or folder that the system refuses to open, and a full disk, are told in one line too and exit 1; any other
    failure is a mistake of ours.
    """
    try:
        tongbao(standalone_mode=True)
    except TongbaoError as error:
        hint: str = import_module("commands.hints").hint(error)  # loaded only where something went wrong
        click.echo(f"tongbao: {error}{hint}", err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            told = f"{error.strerror}: free some, then run this again"
        elif error.filename is not None:
            told = f"{error.filename}: {error.strerror} (check the path, and your rights to it)"
        else:
            raise
        click.echo(f"tongbao: {told}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main()
