"""Blocking keys: two releases that may tell of the same event share at least one.

A key must be rare, however large the corpus is, because every release that shares it is compared. So each one joins
things that are unlikely to meet by chance: a case code and a place, two numbers, one number and a month and a place,
a whole sentence with its numbers, MinHash bands of the text and its lead.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product

from compare.events.further import goes_on
from compare.events.notices import BEFORE, is_unnamed_withdrawal, tells_nothing
from compare.mentions import Mention, mentions
from compare.regions import city_code
from compare.retractions import days_meant, titles_quoted, withdraws
from compare.text import CAMPAIGNS, bands, digest, grams, information, plain
from extract.release import Figure, Release

WINDOW = 30
"""Days of one window; releases that are at most so many days apart share one."""
WEEK = 7
FORTNIGHT = 14
SEASON = 180
YEAR = 360
FEW_DAYS = 4
"""A telling that names more days is a chronicle; none of them is its own."""
FEW_CITIES = 4
FEW_PERSONS = 4
LEAD = 160
"""Characters of the lead: reprints shorten the end, seldom the beginning."""
MIN_SENTENCE = 16
"""A shorter sentence is a phrase that many releases have."""
FURTHER = 120
"""Days back to the first report that a further one (续报) goes on with."""
MAX_FIGURES = 8
"""Figures of one mention that take part in pairs."""


UNDATED = ["undated"]
_CODE = re.compile(r"[\d·.．•]+")
"""5·03 of 「5·03」: a quoted case code has keys of its own; not 云宝盆."""


def _windows(published: str | None, days: int = WINDOW, back: int = 0) -> list[str]:
    """The two windows of so many days that a release lies in, and those that reach so many days `back`; undated ones
    meet each other, and others by sentences and long numbers."""
    try:
        window = date.fromisoformat(published or "").toordinal() // days
    except ValueError:
        return UNDATED
    return [f"{days}.{one}" for one in range(window - back // days, window + 2)]


def _province(mention: Mention) -> str:
    return (mention.region or "--")[:2]


def _regions(mention: Mention, figure: Figure) -> list[str]:
    """Where a mention is, and the other province of which a figure is the share in a joint strike."""
    home = mention.region or "--"
    return [home, figure.region] if figure.region and figure.region[:2] != home[:2] else [home]


def _sign(figure: Figure) -> str:
    """Kind and number; the same sum is lost in one telling and involved in another."""
    return f"{figure.kind}={figure.value:.2f}"


def _code_keys(mention: Mention) -> Iterator[str]:
    """Of a case code: anywhere within a fortnight, in the province within a season, in the city for ever."""
    city = city_code(mention.region) if mention.region else None
    for code in mention.codes:
        if city:
            yield f"code|{code}|{city}"
        yield from (f"code|{code}|{near}" for near in _windows(mention.release.published, FORTNIGHT))
        yield from (f"code|{code}|{_province(mention)}|{s}" for s in _windows(mention.release.published, SEASON))


def _single_keys(mention: Mention, figures: list[Figure], windows: list[str]) -> Iterator[str]:
    """One number: alone where it is long, else with its month and province, or city where it has one digit."""
    for figure in figures:
        for region in _regions(mention, figure):
            yield from _number_keys(figure, region, mention.release.published, windows)


def _number_keys(figure: Figure, region: str, published: str | None, windows: list[str]) -> Iterator[str]:
    digits, sign, province = information(figure.value), _sign(figure), region[:2]
    if digits >= 4:
        yield f"one|{province}|{sign}"
    elif digits == 3:
        yield from (f"one|{province}|{season}|{sign}" for season in _windows(published, SEASON))
    area = province if digits >= 2 else region[:4]
    if len(area) > 2 or digits >= 2:
        yield from (f"one|{area}|{window}|{sign}" for window in windows)


def _pair_keys(mention: Mention, figures: list[Figure], windows: list[str]) -> Iterator[str]:
    seasons = _windows(mention.release.published, SEASON)
    for first, second in combinations(figures, 2):
        signs = "&".join(sorted((_sign(first), _sign(second))))
        if information(first.value) + information(second.value) >= 3:
            yield f"two|{_province(mention)}|{signs}"
            yield from (f"two|{window}|{signs}" for window in windows)
            yield from (f"two|{c}|{season}|{signs}" for c in mention.release.crime_types for season in seasons)
        else:
            yield from (f"two|{_province(mention)}|{window}|{signs}" for window in windows)


def _joint(mention: Mention) -> set[str]:
    """The cities that it names: those of a joint raid each tell of it. Of many none, they are a chronicle's."""
    cities = {city for code in mention.named if (city := city_code(code))}
    return cities if len(cities) <= FEW_CITIES else set()


def _cities(mention: Mention) -> list[str]:
    """Where it was and where its police are from: those who came from afar are at home elsewhere."""
    issuer = mention.release.issuer
    codes = filter(None, (mention.region, issuer.code if issuer else None))
    return sorted({city for code in codes if (city := city_code(code))} | _joint(mention))


def _place_keys(mention: Mention) -> Iterator[str]:
    """A kind of crime in a city within a fortnight, in a county or province within a month; a further report meets the
    first ones of months ago."""
    if mention.kind != "incident":
        return
    cities, published = _cities(mention), mention.release.published
    back = FURTHER if goes_on(mention.text) else 0
    for crime in mention.release.crime_types:
        for near in _windows(published, FORTNIGHT, back):
            yield from (f"place|{city}|{near}|{crime}" for city in cities)
        if mention.region and mention.region not in cities:
            yield from (f"place|{mention.region}|{month}|{crime}" for month in _windows(published, WINDOW, back))


def _day_keys(mention: Mention) -> Iterator[str]:
    """A day that the text names, and its city: a later state of a case names the day of the raid."""
    city = city_code(mention.region) if mention.region else None
    if not city or len(mention.days) > FEW_DAYS:
        return
    for month, day in sorted(mention.days):
        for season in _windows(mention.release.published, SEASON):
            yield from (f"day|{near}|{season}|{month}-{day}" for near in sorted({city} | _joint(mention)))


def _far_keys(mention: Mention, figures: list[Figure]) -> Iterator[str]:
    """Of summaries that come months later: a number and its city; of tellings that name no province: within a week."""
    published = mention.release.published
    city = city_code(mention.region) if mention.region else None
    for figure in figures:
        if information(figure.value) < 2:
            continue
        if city:
            yield from (f"one|{city}|{window}|{_sign(figure)}" for window in _windows(published, SEASON))
        for crime in mention.release.crime_types:
            yield from (f"one|{crime}|{window}|{_sign(figure)}" for window in _windows(published, WEEK))


def _name_keys(mention: Mention) -> Iterator[str]:
    years = _windows(mention.release.published, YEAR)
    for name in sorted(mention.quoted - CAMPAIGNS - set(mention.release.operations)):
        if not _CODE.fullmatch(name):
            yield from (f"name|{_province(mention)}|{year}|{name}" for year in years)


def _person_keys(mention: Mention, figures: list[Figure]) -> Iterator[str]:
    """A person, a number and the city: a gang of nine is told again at its trial."""
    city = city_code(mention.region) if mention.region else None
    if city and mention.kind == "incident" and len(mention.persons) <= FEW_PERSONS:
        seasons, signs = _windows(mention.release.published, SEASON), {_sign(f) for f in figures if f.value > 1}
        yield from (f"person|{city}|{'|'.join(key)}" for key in product(seasons, mention.persons, signs))


def _notice_keys(mention: Mention) -> Iterator[str]:
    """A stated total by its day and title, several cases by their title, and a notice that withdraws such by those that
    it names: nothing else is alike."""
    release, area = mention.release, (mention.region and city_code(mention.region)) or mention.region
    if mention.kind == "total" and release.published:
        days = {(int(release.published[5:7]), int(release.published[8:]))}
        titles = [release.title or ""]
    elif mention.kind == "incident" and withdraws(mention.text) and tells_nothing(mention):
        days, titles = set(days_meant(mention.text)), titles_quoted(release.text)
    elif len(release.incidents) > 1:
        days, titles = set(), [release.title or ""]
    else:
        return
    if mention.kind == "total" or is_unnamed_withdrawal(mention):
        back = BEFORE.days if mention.kind == "incident" else 0
        yield from (f"stated|{area}|{near}" for near in _windows(release.published, FORTNIGHT, back))
    for season in _windows(release.published, SEASON):
        yield from (f"told|{area}|{season}|{month}-{day}" for month, day in sorted(days))
        yield from (f"titled|{area}|{season}|{digest(plain(title))}" for title in titles)


def _mention_keys(mention: Mention, windows: list[str]) -> Iterator[str]:
    figures = sorted((f for _, f in mention.figures), key=lambda f: (-information(f.value), _sign(f)))[:MAX_FIGURES]
    yield from _code_keys(mention)
    yield from _single_keys(mention, figures, windows)
    yield from _pair_keys(mention, figures, windows)
    yield from _place_keys(mention)
    yield from _day_keys(mention)
    yield from _far_keys(mention, figures)
    yield from _name_keys(mention)
    yield from _person_keys(mention, figures)
    yield from _notice_keys(mention)
    for figure in figures:
        sentence = plain(mention.release.text[figure.sentence_start : figure.sentence_end])
        if len(sentence) >= MIN_SENTENCE:
            yield f"sentence|{digest(sentence)}"


def _text_keys(release: Release, windows: list[str]) -> Iterator[str]:
    """Of reprints. They come within a month; without the window a bureau's weekly reports would all meet."""
    area = ((release.issuer and release.issuer.code) or "--")[:2]
    body = bands(grams(plain(release.text)), 10, 4)
    lead = bands(grams(plain(release.text.partition("\n")[2])[:LEAD]), 6, 3)
    for name, found in (("text", body), ("lead", lead)):
        for window in windows:
            yield from (f"{name}|{area}|{window}|{n}|{band}" for n, band in enumerate(found))


def blocking_keys(release: Release) -> list[str]:
    """The sorted keys of a release; none for a document that tells of nothing that could be an event."""
    told = mentions(release)
    if not told:
        return []
    windows = _windows(release.published)
    keys = {key for mention in told for key in _mention_keys(mention, windows)}
    return sorted(keys.union(_text_keys(release, windows)))
