"""An article that is spread over several pages, on its way to being whole."""

from dataclasses import dataclass, replace

from scrapy.http import Response

from crawler.ledger.known import Known
from crawler.records import Listed
from crawler.visits.answers import capture, following_parts
from crawler.visits.keeper import Part
from crawler.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class Gathering:
    """What is there of an article, and what is still to be asked for."""

    visit: Visit
    known: Known
    first: Response
    following: tuple[str, ...]
    """Addresses of pages yet to come; the next one first."""
    parts: tuple[Part, ...] = ()

    def with_part(self, response: Response) -> "Gathering":
        """The article with the page that answers the next address; the last known page may name further ones."""
        answer = capture(response, "part", self.following[0], self.visit.source.id, Listed())
        parts = (*self.parts, Part(answer, response.body))
        seen = {self.known.url, self.first.url, *(part.capture.url for part in parts)}
        further = (url for url in following_parts(response) if url not in seen)
        return replace(self, parts=parts, following=self.following[1:] or tuple(further))
