"""The connection to Elasticsearch: credentials, certificates, and its errors in our words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import elastic_transport
from elasticsearch import ApiError, Elasticsearch, NotFoundError, UnsupportedProductError

from errors import SettingsError
from search.errors import (
    EngineReadOnlyError,
    EngineTooOldError,
    EngineUnavailableError,
    IndexMissingError,
    SearchError,
)
from settings import Settings

OLDEST = 9
_USERINFO = re.compile(r"(?<=//)[^/@]*@")
"""`user:password@` in a URL."""


def shown(url: str) -> str:
    """A URL as it may be printed: without user and password."""
    return _USERINFO.sub("", url)


def _credentials(settings: Settings) -> dict[str, Any]:
    if settings.elasticsearch_api_key and settings.elasticsearch_user:
        raise SettingsError("set either elasticsearch_api_key or elasticsearch_user, not both")
    if settings.elasticsearch_api_key:
        return {"api_key": settings.elasticsearch_api_key.get_secret_value()}
    if settings.elasticsearch_user:
        password = settings.elasticsearch_password
        return {"basic_auth": (settings.elasticsearch_user, password.get_secret_value() if password else "")}
    return {}


def _certificates(settings: Settings) -> dict[str, Any]:
    if settings.elasticsearch_fingerprint:
        return {"ssl_assert_fingerprint": settings.elasticsearch_fingerprint}
    if settings.elasticsearch_ca_file:
        if not settings.elasticsearch_ca_file.is_file():
            raise SettingsError(f"elasticsearch_ca_file: there is no file {settings.elasticsearch_ca_file}")
        return {"ca_certs": str(settings.elasticsearch_ca_file)}
    return {}


def connect(settings: Settings) -> Elasticsearch:
    """A client for the nodes of `elasticsearch_url` (several are parted by commas). Nothing is sent yet.

    Raises:
        SettingsError: the settings contradict each other or name a file that is not there.
    """
    hosts = [url.strip() for url in (settings.elasticsearch_url or "").split(",")]
    options = _credentials(settings) | _certificates(settings)
    try:
        return Elasticsearch(hosts, request_timeout=60, retry_on_timeout=True, max_retries=4, **options)
    except ValueError as error:
        raise SettingsError(f"elasticsearch_url {', '.join(map(shown, hosts))}: {error}") from error


def _reason(error: ApiError) -> str:
    body = error.body if isinstance(error.body, dict) else {}
    cause = body.get("error", {})
    return str(cause.get("reason", cause) if isinstance(cause, dict) else cause) or error.message


def is_block(reason: object) -> bool:
    """Whether an error says that an index or the cluster refuses writes."""
    return "cluster_block_exception" in str(reason) or "read-only" in str(reason)


def _translated(error: ApiError, where: str) -> SearchError:
    reason = _reason(error)
    if is_block(f"{error.message} {reason}"):
        hint = "free disk space, then lift the block (index.blocks.read_only_allow_delete)"
        return EngineReadOnlyError(f"Elasticsearch at {where} refuses to write: {reason}; {hint}")
    if error.status_code == 404 and "index_not_found" in error.message:
        return IndexMissingError(f"nothing has been indexed in Elasticsearch at {where} yet: run `tongbao index`")
    if error.status_code in {401, 403}:
        hint = "check TONGBAO_ELASTICSEARCH_API_KEY, or …_USER and …_PASSWORD, and their rights"
        return EngineUnavailableError(f"Elasticsearch at {where} refuses us ({error.status_code}): {hint}")
    if "media_type_header_exception" in error.message:
        return EngineTooOldError(f"Elasticsearch at {where} is too old: version {OLDEST} or newer is needed")
    return EngineUnavailableError(f"Elasticsearch at {where} answered {error.status_code}: {reason}")


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Turns the client's errors into ours; `where` is the address to print."""
    try:
        yield
    except UnsupportedProductError as error:
        raise EngineUnavailableError(f"what answers at {where} is not Elasticsearch") from error
    except ApiError as error:
        raise _translated(error, where) from error
    except elastic_transport.TransportError as error:
        hint = "start it, or unset TONGBAO_ELASTICSEARCH_URL for the embedded engine"
        raise EngineUnavailableError(f"Elasticsearch at {where} does not answer ({error.message}): {hint}") from error


def check_version(client: Elasticsearch, where: str) -> None:
    """Asks the nodes for their version; where that is not allowed, later answers tell.

    Raises:
        EngineTooOldError: a node is older than `OLDEST`.
    """
    with explained(where):
        try:
            answer = client.options(ignore_status=403).nodes.info(filter_path="nodes.*.version")
        except NotFoundError as error:
            raise EngineUnavailableError(f"what answers at {where} is not Elasticsearch") from error
    versions = [node["version"] for node in answer.get("nodes", {}).values()]
    old = [version for version in versions if int(version.split(".")[0]) < OLDEST]
    if old:
        raise EngineTooOldError(f"Elasticsearch at {where} is {old[0]}: version {OLDEST} or newer is needed")
