"""Old TLS: only after a failed handshake, only where the source allows it."""

import ssl
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from refresh.check import check_index
from refresh.index import index
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, article_page, trs
from tests.crawler.test_silence import change
from tests.crawler.web import Site, serve

LIST = "/xxfb/index.html"


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate of the kind that old sites have: self-signed."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    builder = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    built = builder.serial_number(1).not_valid_before(now).not_valid_after(now + timedelta(1))
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path = tmp_path / "site.pem"
    signed = built.sign(key, hashes.SHA256())
    path.write_bytes(key.private_bytes(*form) + signed.public_bytes(serialization.Encoding.PEM))
    return path


def context_of(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def old_site(certificate: Path) -> Iterator[Site]:
    context = context_of(certificate)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.maximum_version = ssl.TLSVersion.TLSv1
    site = Site(trs().routes)
    with serve(site, tls=context):
        yield site


def quiet(line: str) -> None:
    """Progress that nobody reads."""


def test_old_tls_is_a_failure_where_the_source_does_not_allow_it(desk: Desk, old_site: Site) -> None:
    desk.add("a", old_site, LIST)
    summary = desk.crawl()["a"]

    assert (summary.outcome, old_site.asked) == ("failing", [])
    assert "TLS handshake" in summary.reason
    assert "legacy_tls" in summary.advice


def test_old_tls_is_spoken_where_the_source_allows_it(desk: Desk, old_site: Site) -> None:
    desk.add("a", old_site, LIST, legacy_tls=True)

    assert desk.crawl()["a"].new == 7
    assert old_site.times("/robots.txt") == 1


def test_releases_that_no_list_shows_any_more_go_to_https_with_their_list(desk: Desk, certificate: Path) -> None:
    site = Site(trs().routes)
    with serve(site):
        desk.add("a", site, LIST)
        desk.crawl()
    file = desk.settings.sources_dir / "gansu.yaml"
    file.write_text(file.read_text("utf-8").replace("http:", "https:"), "utf-8")
    change(desk, "update pages set next_check = 0")
    with serve(site, tls=context_of(certificate), port=urlsplit(site.base).port or 0):
        visits = [desk.crawl()["a"] for _ in range(2)]

    assert [visit.outcome for visit in visits] == ["ok", "ok"]
    assert (visits[1].unchanged, visits[1].failed) == (len(ARTICLES), 0)


def test_a_release_that_changes_after_its_site_went_to_https_is_one(desk: Desk, certificate: Path) -> None:
    context = context_of(certificate)
    site, path = Site(trs().routes), next(iter(trs().articles))
    with serve(site):
        desk.add("a", site, LIST)
        desk.crawl()
    index(desk.settings, report=quiet)
    file = desk.settings.sources_dir / "gansu.yaml"
    file.write_text(file.read_text("utf-8").replace("http:", "https:"), "utf-8")
    for version in "12":
        site.routes[path] = article_page(replace(ARTICLES[0], text=ARTICLES[0].text + f"更正{version}。"))
        with serve(site, tls=context, port=urlsplit(site.base).port or 0):
            desk.crawl(pages=3)
            change(desk, "update pages set next_check = 0")
            assert desk.crawl()["a"].changed == 1
        index(desk.settings, report=quiet)

    assert len(desk.pages()) == len(ARTICLES) + 2
    found = check_index(desk.settings)
    assert (found.fine, found.archived) == (True, len(ARTICLES))
