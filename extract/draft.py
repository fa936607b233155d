"""What the pipeline's components write while a document passes: kept on the spaCy Doc, read by the next one."""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from extract.article.article import Article
from extract.grammar.scene import Scene
from extract.lexicon import Found
from extract.numbers.quantity import Quantity
from extract.police.bodies import Body
from extract.readers.mention import Mention, Refusal
from extract.release import CaseCode, Figure, Incident, Issuer, Item, Place, Script
from extract.section import Section
from extract.sections.stories import Opening
from extract.text.clauses import Span
from extract.where.headed import Headed


@dataclass(slots=True)
class Draft:
    """A release in the making. `simple` is the same-length Simplified copy of `text`."""

    article: Article
    text: str
    simple: str
    script: Script
    visible: bool = False
    """Whether the stages set span groups on the Doc, for someone who looks; a plain run saves their cost."""
    places: list[Place] = field(default_factory=list)
    bodies: list[Body] = field(default_factory=list)
    joint: list[Span] = field(default_factory=list)
    """Where police of several provinces are named as one."""
    headed: list[Headed] = field(default_factory=list)
    """The stretches that tell of one place each, of several side by side."""
    issuer: Issuer | None = None
    codes: list[CaseCode] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    sections: list[Section] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    incidents: list[Incident] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    operations: list[str] = field(default_factory=list)
    crime_types: tuple[str, ...] = ()
    is_release: bool = False
    _words: Found | None = field(default=None, init=False)
    _scene: Scene | None = field(default=None, init=False)

    @property
    def title_end(self) -> int:
        """Where the title ends."""
        return len(self.article.title or "")

    @property
    def words(self) -> Found:
        """The words of every list, once the stage of places has looked for them."""
        assert self._words is not None, "tongbao_places must stand before this stage"
        return self._words

    @words.setter
    def words(self, found: Found) -> None:
        self._words = found

    @property
    def scene(self) -> Scene:
        """The text ready for matching, once the stage of quantities has set it."""
        assert self._scene is not None, "tongbao_quantities must stand before this stage"
        return self._scene

    @scene.setter
    def scene(self, scene: Scene) -> None:
        self._scene = scene

    @property
    def province(self) -> str | None:
        """The acting police's province."""
        return self.issuer.province if self.issuer else None


def draft_of(doc: Doc) -> Draft:
    """The draft that travels with a Doc."""
    draft = doc.user_data["tongbao"]
    assert isinstance(draft, Draft)
    return draft
