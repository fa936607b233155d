"""The truth of all sample releases, in the annotation format that `tongbao evaluate` scores."""

from extract.release import Json
from samples.model import SampleRelease, load_sites


def truth() -> list[Json]:
    """One row a release whose text can be read: all but the image-only bulletins."""
    releases = [release for site in load_sites() for release in site.releases]
    return [_row(release) for release in releases if release.trait != "image"]


def _row(release: SampleRelease) -> Json:
    return {
        "id": release.id,
        "is_release": release.is_release,
        "published": release.published,
        "issuer_province": release.issuer,
        "provinces": list(release.provinces),
        "case_codes": list(release.codes),
        "figures": [figure.row() for figure in release.figures],
    }
