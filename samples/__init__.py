"""Fictional police sites and what they state: the texts, the truth beside them, and a server on loopback.

Every case, sum and operation here is invented; only the places are real, because places are read and compared.
`sites/` holds one YAML file a site, text and truth side by side; `families/` one small module a kind of site.
"""

from samples.expected import ExpectedCount, expected_counts
from samples.model import SampleRelease, Site, load_sites
from samples.server import Served, serve
from samples.truth import truth

__all__ = ["ExpectedCount", "SampleRelease", "Served", "Site", "expected_counts", "load_sites", "serve", "truth"]
