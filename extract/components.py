"""The components of the spaCy pipeline, one a stage, registered by name with typed configuration.

Each reads and writes the `Draft` that travels on the Doc and sets a span group, so that displaCy can show what a
stage found and a trained component can stand in for one of them.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.assembly.assemble import assemble
from extract.codes import find_codes
from extract.crime import crime_types
from extract.draft import Draft, draft_of
from extract.grammar.scene import set_scene
from extract.issuer import find_issuer
from extract.issuer.of_several import of_several
from extract.items import find_items
from extract.lexicon import find_words
from extract.numbers.quantity import find_quantities
from extract.operations import find_operations
from extract.places.abroad import is_foreign
from extract.places.find import find_places
from extract.police.bodies import Body, find_bodies
from extract.readers.bare import bare_ones
from extract.readers.mention import Mention, Refusal
from extract.readers.persons_arrested import caught
from extract.readers.readings import find_readings
from extract.release import Figure
from extract.scope import speaks_of_the_nation
from extract.sections import find_sections
from extract.sections.stories import openings_of
from extract.text import clauses
from extract.text.marks import full_marks
from extract.text.script import simplify_name
from extract.verdict.verdict import is_release
from extract.where.headed import find_headed
from extract.where.joint import joint_police

Component = Callable[[Doc], Doc]
LINK = re.compile(r"(?:https?://|]\()[^\s)）\]】，。、；]{0,2000}+")
"""https://gaj.example.cn/art_5.html, [图](/img/12.png): links and images, whose digits are no figures."""
DATE = re.compile(
    r"[0-9](?=[\d:：])(?:\d{3}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d?[:：]\d{2}(?::\d{2})?|\d{2,3}-\d{6,8}|(?<=1)[3-9]\d{9})"
)
"""2026-07-21, 2026年7月21日, 09:30, 010-12345678, 13800000000: dates, clock times, telephone numbers."""


@Language.factory("tongbao_places")
def places(nlp: Language, name: str) -> Component:
    """Places and the acting police body."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        draft.words = find_words(draft.simple)
        draft.places = find_places(draft.words, simplify_name(draft.article.source or ""))
        draft.bodies = find_bodies(draft.simple, draft.places)
        draft.headed = find_headed(draft.simple, draft.places, draft.title_end)
        draft.joint = joint_police(draft.simple, draft.bodies, draft.places, draft.title_end)
        draft.issuer = of_several(find_issuer(draft.article, draft.words, draft.places, draft.bodies), draft)
        return _show(doc, "places", ((place.start, place.end, place.code) for place in draft.places))

    return component


@Language.factory("tongbao_codes")
def codes(nlp: Language, name: str) -> Component:
    """Case codes, named operations, types of crime."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        draft.codes = find_codes(draft.simple, draft.text)
        operations = find_operations(draft.simple)
        draft.operations = [operation.name for operation in operations]
        draft.crime_types = crime_types(draft.words.crime, draft.title_end)
        _show(doc, "operations", ((operation.start, operation.end, operation.name) for operation in operations))
        return _show(doc, "codes", ((code.start, code.end, code.code) for code in draft.codes))

    return component


@Language.factory("tongbao_quantities")
def quantities(nlp: Language, name: str) -> Component:
    """Numbers with their units, and the cuts and cues of the text."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        draft.scene = set_scene(full_marks(draft.simple), draft.words.cues)
        numbers, bare = find_quantities(draft.scene.text), bare_ones(draft.scene.text)
        draft.quantities = sorted([*numbers, *bare], key=attrgetter("start")) if bare else numbers
        return _show(doc, "quantities", ((q.start, q.end, q.unit or "number") for q in draft.quantities))

    return component


@Language.factory("tongbao_mentions")
def mentions(nlp: Language, name: str) -> Component:
    """Numbers read as figures of a kind, the others refused with a reason; things seized."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        readings = find_readings(draft.scene, draft.quantities, _blocked(draft), draft.province)
        told = [reading for reading in readings if isinstance(reading, Mention)]
        draft.mentions = caught(draft.scene.text, draft.script, told)
        draft.refusals = [reading for reading in readings if isinstance(reading, Refusal)]
        if is_foreign(draft.scene.text, draft.province):
            draft.mentions = []
        draft.items = find_items(draft.scene, draft.quantities)
        return _show(doc, "mentions", ((m.start, m.end, m.rule) for m in draft.mentions))

    return component


@Language.factory("tongbao_figures")
def figures(nlp: Language, name: str) -> Component:
    """Figures with scope, part, headline, incident and period; the incidents themselves."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        draft.bodies = _police_of(draft)
        draft.openings = openings_of(draft.scene.text, draft.bodies)
        draft.sections = find_sections(draft.scene.text, draft.openings)
        assembled = assemble(draft)
        draft.figures, draft.incidents = assembled.figures, assembled.incidents
        _show(doc, "incidents", ((i.start, i.end, i.title) for i in draft.incidents))
        return _show(doc, "figures", ((f.start, f.end, f.kind) for f in draft.figures))

    return component


@Language.factory("tongbao_verdict")
def verdict(nlp: Language, name: str) -> Component:
    """Whether the text is a release; one that is none has no headline."""

    def component(doc: Doc) -> Doc:
        draft = draft_of(doc)
        draft.is_release = is_release(draft.simple, draft.figures, draft.issuer)
        if not draft.is_release:
            draft.figures = [_aside(figure, general=speaks_of_the_nation(draft.scene.text)) for figure in draft.figures]
        return doc

    return component


def _aside(figure: Figure, *, general: bool) -> Figure:
    """A figure of a text that is no release: never a headline, and background where the text is about the nation."""
    return replace(figure, headline=False, scope="background" if general else figure.scope)


def _police_of(draft: Draft) -> list[Body]:
    """Every police body named: also Hong Kong's districts (大埔警区), which the gazetteer holds as places."""
    districts = [Body(p.name, p.code, p.start, p.end) for p in draft.places if p.name.endswith("警区")]
    return sorted([*draft.bodies, *districts], key=lambda body: body.start)


def _blocked(draft: Draft) -> list[clauses.Span]:
    text = draft.scene.text
    spans = [clauses.Span(code.start, code.end) for code in draft.codes]
    if "http" in text or "](" in text:
        spans += [clauses.Span(match.start(), match.end()) for match in LINK.finditer(text)]
    spans += [clauses.Span(match.start(), match.end()) for match in DATE.finditer(text)]
    return spans


def _show(doc: Doc, group: str, spans: Iterable[tuple[int, int, str]]) -> Doc:
    """Sets a span group of the Doc where someone looks; the labels say what each span is."""
    if not draft_of(doc).visible:
        return doc
    found: Iterable[Span | None] = (
        doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in spans
    )
    doc.spans[group] = [span for span in found if span is not None]
    return doc
