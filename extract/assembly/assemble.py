"""From mentions to figures: repeated ones merged, scope, parts, headline, incident, period, place and code given."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.assembly.apart import Subject, Turns
from extract.assembly.borrowed_period import with_stretches
from extract.assembly.change import change_of
from extract.assembly.dedupe import dedupe
from extract.assembly.figure_region import Regions
from extract.assembly.headline import headlines
from extract.assembly.incidents import incident_at, incidents_of
from extract.assembly.parts import parts_of
from extract.assembly.placed import Placed
from extract.assembly.sorts import sorts_said_of
from extract.assembly.told_by_place import in_their_places
from extract.assembly.wholes import (
    adds_up,
    closes_row,
    is_general,
    is_narrow,
    is_subset,
    is_summed,
    is_until,
    line_of_list,
)
from extract.draft import Draft
from extract.gazetteer import is_below
from extract.grammar.scene import Scene
from extract.period import period_of
from extract.readers.mention import Mention
from extract.release import Figure, Incident, Period, Scope
from extract.scope import Setting, scopes_of
from extract.scope.by_now import has_come_to
from extract.scope.others import turn_elsewhere
from extract.scope.setting import by_number, campaigns_in
from extract.section import section_at

EXTRA = ("带破", "带破获", "串并破获")
"""Verbs of cases solved beside those of the campaign."""
COUNTED_WITH = tuple("起个件宗")
"""破案542|起|574人: right behind them whom a number of cases or gangs counts with it."""
ASSUMED = 2000
"""The year of publication where nothing tells it; only the distance of periods is then taken from it."""
YEAR = re.compile(r"20(?<!\d20)\d\d(?=年|-\d{1,2}-\d)")
"""2025年, 2025-10-01: years that the text names."""
PART_OF_A_YEAR = r"年(?:\d|第|[一二三四]季|[上下]半年|以来|首季)"
"""2006|年8月, 2006|年第一季度, 2006|年上半年, 2006|年以来: behind a year of which less than the whole is told."""


@dataclass(frozen=True, slots=True)
class Assembled:
    """The figures of a release and the incidents that the case-level ones belong to."""

    figures: list[Figure]
    incidents: list[Incident]


def assemble(draft: Draft) -> Assembled:
    """Everything that a release's mentions state, in the text's order."""
    scene = draft.scene
    section_of = [section_at(draft.sections, mention.at) for mention in draft.mentions]
    kept = dedupe(scene, draft.mentions, draft.title_end, section_of, [start for start, _ in draft.openings])
    mentions = [draft.mentions[index] for index in kept]
    setting = _setting(draft)
    scopes = scopes_of(setting, mentions)
    incidents = incidents_of(draft, "case" in scopes or "operation" in scopes)
    turns = Turns(scene.text, draft.title_end)
    written = draft.article.published or f"{setting.year or ASSUMED}-12-31"
    regions = Regions(draft, incidents)
    placed = [
        _placed(setting, mention, scope, incidents, written, turns.subject_of(scene, mention))
        for mention, scope in zip(mentions, scopes, strict=True)
    ]
    placed = [one._replace(place=regions.told_place(one)) for one in placed] if draft.headed else placed
    homes = [regions.of(one) for one in placed]
    where = in_their_places(scene, draft.places, placed, homes)
    if len(set(where)) > 1:
        placed = [_set_in(scene, *told) for told in zip(placed, homes, where, strict=True)]
    return Assembled(_figures(_Stated(draft, incidents), placed, where), incidents)


def _setting(draft: Draft) -> Setting:
    """What the scopes of a release's numbers depend on beside their own words."""
    issuer = draft.issuer.code if draft.issuer else None
    acting = draft.bodies if draft.issuer else ()
    return Setting(
        scene=draft.scene,
        title_end=draft.title_end,
        sections=draft.sections,
        province=draft.province,
        is_of_province=issuer is None or issuer.endswith("0000"),
        year=_year(draft),
        own_police=[body.start for body in acting if issuer and body.code[:2] == issuer[:2]],
        police_below=[body.start for body in acting if issuer is None or is_below(body.code, issuer)],
        stated=draft.mentions,
        said_again=by_number(draft.mentions),
        elsewhere=turn_elsewhere(draft.simple, draft.places, issuer, draft.title_end),
        campaigns=campaigns_in(draft.scene.text),
    )


def _set_in(scene: Scene, one: Placed, home: str | None, region: str | None) -> Placed:
    """A figure in its place; behind 其中 those told place by place are parts: 其中香港拘捕21人，广东拘捕15人."""
    behind = region != home and "其中" in scene.text[scene.layout.sentence(one.mention.at).start : one.mention.at]
    return one._replace(region=region, subset=one.subset or behind)


def _placed(
    setting: Setting, mention: Mention, scope: Scope, incidents: Sequence[Incident], written: str, subject: Subject
) -> Placed:
    """A mention with what decides whether it is a part of another; `written`: the day from which 去年 is reckoned."""
    scene = setting.scene
    of_time = scope == "period"
    of_a_case = scope == "case" and mention.role != "other"
    statements = setting.statements(mention) if of_a_case else [mention]
    return Placed(
        mention,
        scope,
        incident_at(incidents, mention.at) if scope in ("case", "operation") else None,
        is_subset(scene, mention),
        scene.layout.sentence_number(mention.at),
        period_of(scene, mention.at, written) if of_time else None,
        is_general(scene, mention),
        _is_extra(scene, mention),
        any(is_summed(scene, stated) for stated in statements),
        is_narrow(scene, mention) and not setting.is_titled(mention),
        sorts=sorts_said_of(scene, mention, of_time=of_time),
        closes_row=of_time and closes_row(scene, mention),
        adds_up=adds_up(scene, mention),
        titled=of_time and setting.is_titled(mention),
        until=of_time and is_until(scene, mention),
        reached=scope in ("case", "operation") and has_come_to(scene, mention),
        subject=subject,
        leads=setting.leads_with(statements),
        item=line_of_list(scene, mention),
    )


def _is_extra(scene: Scene, mention: Mention) -> bool:
    """带破832起, 吸毒人员24名, 摧毁团伙54个|257人: beside those that the text counts by themselves."""
    counted_with = mention.kind == "arrests" and scene.text[mention.at - 1 : mention.at] in COUNTED_WITH
    return counted_with or mention.rule.endswith(EXTRA) or "吸毒" in scene.text[mention.start : mention.end]


def _year(draft: Draft) -> int | None:
    """The year in which a release was written."""
    if draft.article.published:
        return int(draft.article.published[:4])
    year = max((int(year) for year in YEAR.findall(draft.simple)), default=None)
    return year + 1 if year and _is_the_year_before(draft.simple, year) else year


def _is_the_year_before(simple: str, year: int) -> bool:
    """2006年，全市立案2.8万起。…去年，共破获: the balance of a year that is over, told without its day."""
    partly = re.search(f"{year}{PART_OF_A_YEAR}", simple)
    return "去年" in simple and "今年" not in simple and partly is None


def _figures(stated: "_Stated", placed: Sequence[Placed], where: Sequence[str | None]) -> list[Figure]:
    parents = parts_of(placed)
    heads = headlines(placed, parents)
    dated = with_stretches(stated.draft.scene, placed, parents, stated.draft.article.published)
    told = zip(dated, parents, where, heads, strict=True)
    return [stated.figure(one, parent, region, headline=head) for one, parent, region, head in told]


@dataclass(frozen=True, slots=True)
class _Stated:
    """The release that figures are stated in."""

    draft: Draft
    incidents: Sequence[Incident]

    def figure(self, placed: Placed, parent: int | None, region: str | None, *, headline: bool) -> Figure:
        """A mention as the figure that it states."""
        mention = placed.mention
        incident = self.incidents[placed.incident] if placed.incident is not None else None
        sentence = self.draft.scene.layout.sentence(mention.at)
        return Figure(
            kind=mention.kind,
            role=mention.role,
            value=float(mention.value),
            unit=mention.unit,
            bound=mention.bound,
            scope=placed.scope,
            part=parent is not None,
            part_of=parent,
            headline=headline,
            incident=placed.incident,
            period=_period(self.draft, placed),
            case_code=incident.case_code if incident else None,
            region=region,
            change=change_of(self.draft.scene, mention),
            quote=self.draft.text[mention.start : mention.end],
            start=mention.start,
            end=mention.end,
            sentence_start=sentence.start,
            sentence_end=sentence.end,
            rule=mention.rule,
        )


def _period(draft: Draft, placed: Placed) -> Period | None:
    """As stated: without a date of publication only what the text says in full."""
    published = draft.article.published
    if published and placed.scope == "period":
        return placed.period
    return period_of(draft.scene, placed.mention.at, published) if placed.scope in ("period", "background") else None
