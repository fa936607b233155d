"""One typed settings object: environment variables `TONGBAO_…`, then `tongbao.toml`, then defaults."""

import logging
import os
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from errors import SettingsError

log = logging.getLogger(__name__)
PREFIX = "TONGBAO_"
TOML = "tongbao.toml"
FOREIGN = "BENCH_"
"""Variables that the benchmarks read."""
BUNDLED_SOURCES = Path(__file__).parent / "crawler" / "sources"


class Settings(BaseSettings):
    """What an operator may set; a field `x` is `TONGBAO_X` in the environment and `x` in `tongbao.toml`."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, toml_file=TOML, env_ignore_empty=True, extra="forbid", frozen=True
    )

    data_dir: Path = Path("data")
    """Ledger, archive, embedded index, corrections."""
    sources_dir: Path = BUNDLED_SOURCES
    """Folder of source files."""
    elasticsearch_url: str | None = None
    """The engine; unset: the embedded one."""
    elasticsearch_api_key: SecretStr | None = None
    elasticsearch_user: str | None = None
    elasticsearch_password: SecretStr | None = None
    elasticsearch_ca_file: Path | None = None
    elasticsearch_fingerprint: str | None = None
    index_prefix: str = "tongbao"
    """Names of indices start with this."""
    redis_url: str | None = None
    """Shared crawl queue."""
    allow_private: bool = False
    """Sources on private and loopback addresses may be crawled."""
    delay: float | None = Field(default=None, ge=0)
    """Seconds between requests to a host, over what a source says."""
    reviewer: str | None = None
    """Name under which corrections are recorded; unset: read-only."""
    contact: str = "https://github.com/tongbao/tongbao"
    """URL or mail address that the crawler's user agent names."""
    alerts: str | None = None
    """Where it is told that a source broke or came back: file (a relative one in the data directory), http(s) URL,
    or mail address."""
    smtp_host: str | None = None
    smtp_port: int = 25
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    smtp_from: str | None = None

    @field_validator("data_dir")
    @classmethod
    def _can_be_a_folder(cls, path: Path) -> Path:
        """Refuses a file, or what would lie below one; whatever is not there yet is made when it is needed."""
        there = next((place for place in (path, *path.parents) if place.exists()), None)
        if there is not None and not there.is_dir():
            raise ValueError(f"{there} is a file: name a folder")
        return path

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Explicit arguments win over the environment, the environment over `tongbao.toml`."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


@cache
def settings() -> Settings:
    """The settings of this process, read once.

    Raises:
        SettingsError: a value does not fit its field; the message names the setting.
    """
    _warn_of_unknown()
    try:
        return Settings()
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f'{TOML} in {Path.cwd()} is no TOML: {error}; write it as: data_dir = "data"') from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{TOML} in {Path.cwd()} is not UTF-8") from error
    except ValidationError as error:
        problems = "; ".join(map(_problem, error.errors()))
        raise SettingsError(f"a setting (in the environment or {TOML}) is wrong: {problems}") from error


def _problem(item: ErrorDetails) -> str:
    """One setting and what is wrong with it: `TONGBAO_DELAY: Input should be a valid number`."""
    name = ".".join(map(str, item["loc"]))
    if item["type"] == "extra_forbidden":
        return f"{name}: there is no such setting{_meant(name, Settings.model_fields)}"
    return f"{PREFIX}{name.upper()}: {item['msg'].removeprefix('Value error, ')}"


def _warn_of_unknown() -> None:
    """A misspelt variable would be passed over in silence."""
    known = [name.upper() for name in Settings.model_fields]
    given = sorted(name.removeprefix(PREFIX) for name in os.environ if name.startswith(PREFIX))
    for name in given:
        if name not in known and not name.startswith(FOREIGN):
            log.warning("%s%s is no setting of Tongbao and does nothing%s", PREFIX, name, _meant(name, known, PREFIX))


def _meant(name: str, known: Iterable[str], prefix: str = "") -> str:
    close = get_close_matches(name, list(known), 1)
    return f"; did you mean {prefix}{close[0]}?" if close else ""
