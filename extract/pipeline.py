"""The spaCy pipeline from an Article to a Release: one registered component a stage, spans on the Doc.

    text → places → codes → issuer → quantities → mentions → figures

Each component reads and writes the `Draft` that travels on the Doc and sets a span group of its name, so that
displaCy can show what a stage found and a trained component can stand in for one of them.
"""

import hashlib
import re
from collections.abc import Callable, Iterable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extract.article.article import Article
from extract.assemble import assemble
from extract.clauses import Span
from extract.draft import Draft, draft_of
from extract.errors import TooLarge
from extract.figures import bare_ones, find_readings
from extract.incidents import find_sections
from extract.items import find_items
from extract.matcher import set_scene
from extract.mention import Mention, Refusal
from extract.quantity import find_quantities, halfwidth
from extract.release import Rejected, Release
from extract.script import simplify

STAGES = ("tongbao_quantities", "tongbao_mentions", "tongbao_figures")
LINK = re.compile(
    r"https?://[^\s)）\]】，。、；]+|!?\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)|[\w.+-]{1,40}@[\w-]{1,40}\.[\w.]{2,20}"
)
"""Links and images, whose digits are no figures."""
DATE = re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[:：]\d{2}(?::\d{2})?|\d{3,4}-\d{6,8}|1[3-9]\d{9}")
"""Dates, clock times and telephone numbers."""
Component = Callable[[Doc], Doc]


@Language.factory("tongbao_quantities", default_config={"longest": 2_000_000})
def quantities(nlp: Language, name: str, longest: int) -> Component:
    """Numbers with their units, on the simplified copy; texts beyond `longest` characters are refused."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        if len(draft.text) > longest:
            raise TooLarge(f"{len(draft.text)} characters; a release has at most {longest}")
        draft.scene = set_scene(halfwidth(draft.simple))
        numbers = [*find_quantities(draft.scene.text), *bare_ones(draft.scene.text)]
        draft.quantities = sorted(numbers, key=lambda quantity: quantity.start)
        _show(doc, "quantities", ((q.start, q.end, q.unit) for q in draft.quantities))
        return doc

    return component


@Language.factory("tongbao_mentions")
def mentions(nlp: Language, name: str) -> Component:
    """Numbers read as figures of a kind, the others refused with a reason."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        assert draft.scene is not None
        readings = find_readings(draft.scene, draft.quantities, _blocked(draft), draft.province)
        draft.mentions = [reading for reading in readings if isinstance(reading, Mention)]
        draft.refusals = [reading for reading in readings if isinstance(reading, Refusal)]
        _show(doc, "mentions", ((m.start, m.end, m.rule) for m in draft.mentions))
        return doc

    return component


@Language.factory("tongbao_figures")
def figures(nlp: Language, name: str) -> Component:
    """Figures with scope, part, headline, incident, period; items beside them."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        assert draft.scene is not None
        draft.sections = find_sections(draft.scene.text)
        assembled = assemble(draft, draft.scene)
        draft.figures, draft.incidents = assembled.figures, assembled.incidents
        draft.items = find_items(draft.scene, draft.quantities)
        _show(doc, "figures", ((f.start, f.end, f.kind) for f in draft.figures))
        _show(doc, "incidents", ((i.start, i.end, i.title) for i in draft.incidents))
        return doc

    return component


def _blocked(draft: Draft) -> list[Span]:
    assert draft.scene is not None
    spans = [Span(code.start, code.end) for code in draft.codes]
    spans += [Span(match.start(), match.end()) for match in LINK.finditer(draft.scene.text)]
    spans += [Span(match.start(), match.end()) for match in DATE.finditer(draft.scene.text)]
    return spans


def _show(doc: Doc, group: str, spans: Iterable[tuple[int, int, str]]) -> None:
    """Sets a span group of the Doc, labelled by rule or unit."""
    found = (doc.char_span(start, end, label=label or "number", alignment_mode="expand") for start, end, label in spans)
    doc.spans[group] = [span for span in found if span is not None]


@cache
def build() -> Language:
    """The pipeline; built once a process."""
    nlp = spacy.blank("zh")
    for stage in STAGES:
        nlp.add_pipe(stage)
    return nlp


def annotate(article: Article) -> Doc:
    """The Doc of an article with every stage's spans on it, for displaCy and for `read`."""
    nlp = build()
    text = article.text
    simple, _ = simplify(text)
    doc = nlp.make_doc(simple)
    doc.user_data["tongbao"] = Draft(article, text, simple)
    for _name, component in nlp.pipeline:
        doc = component(doc)
    return doc


def read(article: Article, path: str = "") -> Release:
    """Everything that an article states.

    Raises:
        TooLarge: the text is longer than any release.
    """
    draft = draft_of(annotate(article))
    _, script = simplify(draft.text)
    rejected = (
        Rejected(draft.text[r.quantity.start : r.quantity.end], r.reason, r.quantity.start, r.quantity.end)
        for r in draft.refusals
    )
    return Release(
        path=path,
        id=release_id(article),
        url=article.url,
        title=article.title,
        source=article.source,
        published=article.published,
        text=draft.text,
        script=script,
        is_release=bool(draft.figures),
        issuer=draft.issuer,
        provinces=(),
        places=tuple(draft.places),
        case_codes=tuple(draft.codes),
        figures=tuple(draft.figures),
        incidents=tuple(draft.incidents),
        crime_types=(),
        operations=(),
        items=tuple(draft.items),
        events=None,
        rejected=tuple(rejected),
    )


def release_id(article: Article) -> str:
    """Sixteen hexadecimal digits: of the URL where there is one, else of the text."""
    name = article.url or article.text
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:16]
