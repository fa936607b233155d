"""Old TLS: only after a failed handshake, only where the source allows it."""

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import trs
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


@pytest.fixture
def old_site(certificate: Path) -> Iterator[Site]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.set_ciphers("ALL:@SECLEVEL=0")
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.minimum_version = ssl.TLSVersion.TLSv1
    with pytest.warns(DeprecationWarning, match="TLSv1"):
        context.maximum_version = ssl.TLSVersion.TLSv1
    site = Site(trs().routes)
    with serve(site, tls=context):
        yield site


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
