"""What a notice says."""

from dataclasses import asdict, dataclass

from extract.release import Json
from search.documents import called
from search.highlight import sentences
from search.language import parse, phrases
from search.watch.message import Message
from search.watch.store import Watch


@dataclass(frozen=True, slots=True)
class Hit:
    """One new release and why it is told."""

    id: str
    url: str | None
    path: str
    """The imported file, or archive record."""
    title: str | None
    published: str | None
    issuer: str | None
    sentences: tuple[str, ...]
    """The sentences that have the query's words."""


@dataclass(frozen=True, slots=True)
class Notice:
    """New hits of one saved search."""

    watch: Watch
    hits: tuple[Hit, ...]

    def rows(self) -> list[Json]:
        """One JSON object a hit."""
        return [{"watch": self.watch.name, "query": self.watch.query, **asdict(hit)} for hit in self.hits]

    def text(self) -> str:
        """The notice as plain text."""
        return "\n".join(map(_paragraph, self.hits))

    def message(self) -> Message:
        """The notice as it is sent."""
        number, rows = len(self.hits), self.rows()
        return Message(
            target=self.watch.target,
            subject=f"{number} new for {self.watch.name}",
            text=f"{self.watch.query}\n\n{self.text()}",
            rows=rows,
            body={"watch": self.watch.name, "query": self.watch.query, "hits": rows},
            holds="1 hit is" if number == 1 else f"{number} hits are",
        )


def hit_of(document: Json, watch: Watch) -> Hit:
    """A release as a hit of a saved search."""
    words = tuple(phrases(parse(watch.query)))
    issuer = (document["issuer"] or {}).get("name")
    fields = {name: document[name] for name in ("id", "url", "path", "title", "published")}
    return Hit(**fields, issuer=issuer, sentences=tuple(sentences(document, words)))


def _paragraph(hit: Hit) -> str:
    title, *told = (" ".join(text.split()) for text in (called(asdict(hit)), *hit.sentences))
    head = f"{hit.published or '(no date)'}  {hit.issuer or '?'}  {title}"
    further = [line for line in told if line not in title]
    return "\n".join([head, *(f"    {line}" for line in (*further, hit.url or hit.path)), ""])
