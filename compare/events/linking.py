"""The links between mentions of a corpus, and the events that they make.

A telling that goes back to one of several cases (`compare.events.going_back`) is linked to that one alone.
"""

from collections.abc import Iterator

from compare.decisions.corrections import Corrections
from compare.events.corpus import Corpus, Entry
from compare.events.going_back import chosen, earlier_first, goes_back
from compare.events.matching import Link, match
from compare.mentions import Mention


class Links:
    """Which mentions are alike, and which of those are of one event; each pair of releases is matched once."""

    def __init__(self, corpus: Corpus, corrections: Corrections) -> None:
        self.corpus = corpus
        self._corrections = corrections
        self._alike: dict[str, list[Link]] = {}
        self._matched: dict[tuple[str, str], list[Link]] = {}
        self._chosen: dict[str, frozenset[str]] = {}

    def _alike_of(self, release_id: str) -> list[Link]:
        """The mentions of other releases that are like those of a release, whether or not they are of its events."""
        if release_id not in self._alike:
            entry = self.corpus.entry(release_id)
            self._alike[release_id] = list(self._match(entry)) if entry else []
        return self._alike[release_id]

    def _match(self, entry: Entry) -> Iterator[Link]:
        """Of a pair that was matched from its other end, what was found then."""
        for other in self.corpus.candidates(entry):
            known = self._matched.pop((other.release.id, entry.release.id), None)
            if known is None:
                known = match(entry.mentions, other.mentions, self._corrections)
                self._matched[entry.release.id, other.release.id] = known
            yield from known

    def _mention(self, key: str) -> Mention | None:
        entry = self.corpus.entry(key.partition(":")[0])
        return next((mention for mention in (entry.mentions if entry else ()) if mention.key == key), None)

    def _partners(self, mention: Mention) -> Iterator[tuple[Mention, Link]]:
        for link in self._alike_of(mention.release.id):
            if mention.key in (link.a, link.b):
                other = self._mention(link.b if link.a == mention.key else link.a)
                if other:
                    yield other, link

    def _holds(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions that are alike are of one event: the later may go back to another one."""
        earlier, later = sorted((a, b), key=earlier_first)
        return not goes_back(later) or self._corrections.are_merged(a, b) or earlier.key in self._goes_back_to(later)

    def _goes_back_to(self, later: Mention) -> frozenset[str]:
        if later.key not in self._chosen:
            before = {m.key: (m, link) for m, link in self._partners(later) if earlier_first(m) < earlier_first(later)}
            links = {key: link for key, (_, link) in before.items()}
            self._chosen[later.key] = chosen(later, links, [m for m, _ in before.values()], self._are_linked)
        return self._chosen[later.key]

    def _are_linked(self, a: Mention, b: Mention) -> bool:
        """Whether two mentions are alike and of one event."""
        return any(other.key == b.key for other, _ in self._partners(a)) and self._holds(a, b)

    def neighbours(self, mention: Mention) -> list[Mention]:
        """The mentions of other releases that are linked to one."""
        return [other for other, _ in self._partners(mention) if self._holds(mention, other)]

    def component(self, mention: Mention, *, is_loose: bool = False) -> tuple[Mention, ...]:
        """All mentions of the event that a mention belongs to, by key; `is_loose`: and of those that may go back to it,
        whose events change with it."""
        seen = {mention.key: mention}
        frontier = [mention]
        while frontier:
            current = frontier.pop()
            found = [m for m, _ in self._partners(current)] if is_loose else self.neighbours(current)
            new = {other.key: other for other in found if other.key not in seen}
            seen |= new
            frontier.extend(new.values())
        return tuple(seen[key] for key in sorted(seen))
