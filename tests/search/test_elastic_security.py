"""Security is passed through: certificates are checked, credentials are sent, to a server that speaks TLS."""

import base64
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from search.elastic import ElasticEngine
from search.errors import EngineUnavailableError, IndexMissingError
from search.query import Query
from settings import Settings
from tests.search.fake_elasticsearch import Answer, serving


def certificate(folder: Path) -> x509.Certificate:
    """A certificate of its own authority for 127.0.0.1: `cert.pem` and `key.pem`."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    folder.mkdir(exist_ok=True)
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (folder / "key.pem").write_bytes(secret)
    return made


def missing(method: str, path: str, body: bytes) -> Answer:
    """A healthy, empty server."""
    if path.startswith("/_nodes"):
        return 200, {"nodes": {"a": {"version": "9.2.0"}}}
    return 404, {"error": "alias missing", "status": 404}


class Secured:
    """A server with TLS, its certificate, and the credentials that it was sent."""

    def __init__(self, url: str, folder: Path, fingerprint: str, seen: list[str]) -> None:
        self.url, self.ca_file, self.fingerprint, self.seen = url, folder / "cert.pem", fingerprint, seen

    def ask(self, data_dir: Path, **settings: object) -> None:
        engine = ElasticEngine(Settings(data_dir=data_dir, elasticsearch_url=self.url, **settings))  # type: ignore[arg-type]
        try:
            engine.search(Query("诈骗"))
        finally:
            engine.close()


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    fingerprint = certificate(tmp_path / "server").fingerprint(hashes.SHA256()).hex()
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "server/cert.pem", tmp_path / "server/key.pem")
    seen: list[str] = []
    with serving(missing, tls=tls, seen=seen) as url:
        yield Secured(url, tmp_path / "server", fingerprint, seen)


def test_a_certificate_of_the_authority_and_an_api_key(secured: Secured, tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError):
        secured.ask(tmp_path, elasticsearch_ca_file=secured.ca_file, elasticsearch_api_key="the-key")
    assert set(secured.seen) == {"ApiKey the-key"}


def test_a_fingerprint_and_a_password(secured: Secured, tmp_path: Path) -> None:
    user = {"elasticsearch_user": "reader", "elasticsearch_password": "the-word"}
    with pytest.raises(IndexMissingError):
        secured.ask(tmp_path, elasticsearch_fingerprint=secured.fingerprint, **user)
    assert set(secured.seen) == {"Basic " + base64.b64encode(b"reader:the-word").decode()}


def test_an_unknown_certificate_is_refused_before_anything_is_sent(secured: Secured, tmp_path: Path) -> None:
    certificate(tmp_path / "other")
    wrong: tuple[dict[str, object], ...] = (
        {},
        {"elasticsearch_ca_file": tmp_path / "other/cert.pem"},
        {"elasticsearch_fingerprint": "ab" * 32},
    )
    for settings in wrong:
        with pytest.raises(EngineUnavailableError):
            secured.ask(tmp_path, elasticsearch_api_key="the-key", **settings)
    assert secured.seen == []
