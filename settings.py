"""One typed settings object: environment variables `TONGBAO_…`, then `tongbao.toml`, then defaults."""

from functools import cache
from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from errors import SettingsError

BUNDLED_SOURCES = Path(__file__).parent / "crawler" / "sources"


class Settings(BaseSettings):
    """What an operator may set; a field `x` is `TONGBAO_X` in the environment and `x` in `tongbao.toml`."""

    model_config = SettingsConfigDict(
        env_prefix="TONGBAO_", toml_file="tongbao.toml", env_ignore_empty=True, extra="forbid", frozen=True
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
    smtp_host: str | None = None
    smtp_port: int = 25
    smtp_user: str | None = None
    smtp_password: SecretStr | None = None
    smtp_from: str | None = None

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
    try:
        return Settings()
    except ValidationError as error:
        problems = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise SettingsError(f"settings (TONGBAO_… or tongbao.toml) are wrong: {problems}") from error
