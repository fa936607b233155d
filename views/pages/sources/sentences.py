"""The crawler's sentences about a source, in the reader's language."""

import re

from views.i18n import N_
from views.sentences import pattern_of, table, translated
from views.view import View

# Advice in the crawler's words; `{command}` is what to type.
_ADVICE: tuple[str, ...] = (
    N_("Do not try harder. Crawl from a network that the site accepts, or ask the agency for access."),
    N_("Wait for the next run; if it stays, open the address in a browser."),
    N_("Find the new list page and run `tongbao sources probe URL`; put its address into the source file."),
    N_("Check the network's name service; if other sites resolve, the site has a new name."),
    N_("If the site only knows old TLS, set `legacy_tls: true` in its source file, or use its http address."),
    N_("Raise the source's `politeness.delay`: many sites answer slowly when asked often."),
    N_("If this is a site of your own, set TONGBAO_ALLOW_PRIVATE=1; otherwise its name service is wrong."),
    N_("Open the list page: if it shows releases, run `tongbao sources probe URL`; if not, the column is unused."),
    N_("Run `tongbao sources probe URL` and correct the family or the list address."),
    N_("Open the list page: has the column moved, or is the agency silent?"),
)
# Sentences of which every word but those in braces is the crawler's own.
_SAID: tuple[str, ...] = (
    N_("not read since {day}"),
    N_("not read since {day}, a day to come: the machine's clock was wrong"),
    N_("Is `tongbao schedule` running?"),
    N_("the crawl was cut off and has not ended since"),
    N_("Look into the crawl's log: was it killed, was the disk full? Then run `tongbao crawl`."),
    N_("switched off in its source file, last read on {day}"),
    N_("read without fault; releases in the archive: {n}; rows that lead to other hosts, left out: {rows}"),
    N_("If these hosts are the agency's, name them under `hosts` in its source file."),
    N_("the server answers {how}, which was not asked for"),
    N_("the address leads in a circle: {host}"),
    N_("the connection was refused: {host}"),
    N_("the connection broke: {what}"),
    N_("the page is too large: {what}"),
    N_("the page is too large when unpacked: {host}"),
    N_("the TLS handshake fails: {what}"),
    N_("{host} resolves to {address}, which is not a public address"),
    N_("robots.txt forbids it: {what}"),
    N_("the answer is packed as {packed}, which was not asked for: {url}"),
    N_("the answer is damaged or ends in its middle: {url}"),
    N_("the list leads to the site's home page or an error: {url}"),
    N_("the list page is no text in any encoding: {url}"),
    N_("no answer that family {family} knows ({what}): {url}"),
    N_("the list is ordered oldest first; name its last page as the list: {url}"),
    N_("all {n} rows lead to {host}, a host that the source does not name under `hosts`"),
    N_("no row of family {family}, but {n} of {other}: {url}"),
    N_("none of {n} listed pages is there"),
    N_("none of {n} pages is text in any encoding"),
    N_("none of {n} pages read as an article"),
    N_("no page of {n} shows the title of its list row and is unlike the others"),
    N_("the page leads to {url}, which is no article"),
    N_("the page says that it does not exist (HTTP 200)"),
    N_("the page only forwards to {url}"),
)
_AT = re.compile(r"(?:page (?P<page>\d+) of )?(?P<url>https?://\S+): (?P<said>.+)", re.DOTALL)
"""page 2 of http://…/list.html: |the connection was refused: …"""
_TABLE = table(
    (
        *((pattern_of(said), said) for said in _SAID),
        (
            r"read without fault; releases in the archive: (?P<n>\d+)",
            N_("read without fault; releases in the archive: {n}"),
        ),
        (r"not crawled yet", N_("not crawled yet")),
        (r"nobody has seen this definition work yet", N_("nobody has seen this definition work yet")),
        (r"switched off in its source file", N_("switched off in its source file")),
        (
            r"switched off in its source file, and never seen to work",
            N_("switched off in its source file, and never seen to work"),
        ),
        (
            r"(?P<n>\d+) releases in (?P<weeks>\d+) weeks, where about (?P<usual>\d+) are usual",
            N_("{n} releases in {weeks} weeks, where about {usual} are usual"),
        ),
        (r"the site refuses automatic requests \((?P<how>.+)\)", N_("the site refuses automatic requests ({how})")),
        (
            r"the address leads to (?P<url>\S+), a host that the source does not name",
            N_("the address leads to {url}, a host that the source does not name"),
        ),
        (r"the list page has no rows: (?P<url>\S+)", N_("the list page has no rows: {url}")),
        (
            r"the list leads to another page than before, of which no row is known; if its (?P<n>\d+) rows are "
            r"releases, run `(?P<command>[^`]+)`: (?P<url>\S+)",
            N_(
                "the list leads to another page than before, of which no row is known; "
                "if its {n} rows are releases, run `{command}`: {url}"
            ),
        ),
        (
            r"the list shows no row that is known, and none with a date, as it did; if its (?P<n>\d+) rows are "
            r"releases, run `(?P<command>[^`]+)`: (?P<url>\S+)",
            N_(
                "the list shows no row that is known, and none with a date, as it did; "
                "if its {n} rows are releases, run `{command}`: {url}"
            ),
        ),
        (
            r"the list shows nothing as new as it did, though that is still on the site: (?P<url>\S+)",
            N_("the list shows nothing as new as it did, though that is still on the site: {url}"),
        ),
        (
            r"Open the list page: has it moved, or does the site show an old copy\? If it only took a row off, run "
            r"`(?P<command>[^`]+)`\.",
            N_(
                "Open the list page: has it moved, or does the site show an old copy? "
                "If it only took a row off, run `{command}`."
            ),
        ),
        (r"the page is gone \((?P<how>.+)\)", N_("the page is gone ({how})")),
        (r"the server answers (?P<how>.+)", N_("the server answers {how}")),
        (r"no answer in time: (?P<what>.+)", N_("no answer in time: {what}")),
        (r"the name does not resolve: (?P<what>.+)", N_("the name does not resolve: {what}")),
        (r"Run `(?P<command>[^`]+)` before switching it on\.", N_("Run `{command}` before switching it on.")),
        (r"Run `(?P<command>[^`]+)`\.", N_("Run `{command}`.")),
        *((re.escape(advice), advice) for advice in _ADVICE),
    )
)


def sentence(view: View, said: str) -> str:
    """The sentence, translated where it is known, also behind the list page that it is about."""
    if at := _AT.fullmatch(said):
        where = view.gettext("page {page} of {url}") if at["page"] else "{url}"
        return f"{where.format(**at.groupdict())}: {translated(view.gettext, at['said'], _TABLE)}"
    return translated(view.gettext, said, _TABLE)
