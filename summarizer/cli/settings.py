"""Where a setting comes from: flags, then the environment, then a TOML file, then defaults."""

from __future__ import annotations

import math
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from summarizer.cli.keys import load_key
from summarizer.cli.options import Values
from summarizer.errors import ConfigurationError, UsageError
from summarizer.nouns.secret import Secret
from summarizer.prices import DEFAULT_MODEL
from summarizer.providers.address import DEFAULT_BASE_URL
from summarizer.providers.patience import DEFAULT_TIMEOUT_SECONDS

FailOn = Literal["never", "contradicts", "unproven"]
FINDINGS_REMAIN = 3
"""The exit code where findings remain that `fail_on` names."""

ENVIRONMENT = {
    "model": "SUMMARIZER_MODEL",
    "base_url": "OPENAI_BASE_URL",
    "prompts": "SUMMARIZER_PROMPTS",
    "fail_on": "SUMMARIZER_FAIL_ON",
    "cache": "SUMMARIZER_CACHE",
    "timeout": "SUMMARIZER_TIMEOUT",
    "key_file": "SUMMARIZER_KEY_FILE",
    "service_tier": "SUMMARIZER_SERVICE_TIER",
}
"""Setting -> the variable that sets it; the TOML file uses the setting's own name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything about a run that is not about its articles."""

    model: str
    base_url: str
    api_key: Secret
    prompts: Path | None
    cache: Path | None
    """None: no cache."""
    fail_on: FailOn
    offline: bool
    quiet: bool
    chosen: bool = True
    """Whether the user named a model or an endpoint; where not, and without a key, one may be looked for."""
    timeout_seconds: float = DEFAULT_TIMEOUT_SECONDS
    """For one request with all its attempts."""
    allow_http: bool = False
    service_tier: str | None = None
    verbose: int = 0
    """1: every attempt is told; 2: what the libraries below say as well."""

    @property
    def memory(self) -> Path | None:
        """The file that remembers what endpoints can do; beside the cache."""
        return self.cache.parent / "endpoints.json" if self.cache else None


def load_settings(values: Values) -> Settings:
    """The settings of a run; raises ConfigurationError or UsageError that names what is wrong."""
    path, filed = _settings_file(values.get("config"))

    def setting(name: str) -> str | None:
        return values.get(name) or os.environ.get(ENVIRONMENT[name]) or filed.get(name)

    fail_on = setting("fail_on") or "contradicts"
    if fail_on not in get_args(FailOn):
        raise _unknown_fail_on(values, path, fail_on)
    prompts, cache = setting("prompts"), setting("cache")
    return Settings(
        model=setting("model") or DEFAULT_MODEL,
        base_url=setting("base_url") or DEFAULT_BASE_URL,
        api_key=load_key(os.environ.get("OPENAI_API_KEY", ""), setting("key_file")),
        prompts=_path(prompts) if prompts else None,
        cache=None if values.get("no_cache") else _path(cache) if cache else _cache_file(),
        fail_on=cast(FailOn, fail_on),
        offline=bool(values.get("offline")),
        quiet=bool(values.get("quiet")),
        chosen=bool(setting("model") or setting("base_url")),
        timeout_seconds=_seconds(setting("timeout")),
        allow_http=bool(values.get("allow_http")),
        service_tier=setting("service_tier"),
        verbose=int(values.get("verbose") or 0),
    )


def isolated_settings(*, quiet: bool) -> Settings:
    """Settings that nothing outside can change: what the recorded sample was made with."""
    return Settings(DEFAULT_MODEL, DEFAULT_BASE_URL, Secret(), None, None, "contradicts", offline=True, quiet=quiet)


def _seconds(text: str | None) -> float:
    """A time limit; raises UsageError where it is none."""
    if text is None:
        return DEFAULT_TIMEOUT_SECONDS
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise UsageError(f"timeout '{text}'", "is no time", f"give seconds, with --timeout or {ENVIRONMENT['timeout']}")
    return seconds


def _unknown_fail_on(values: Values, path: Path, given: str) -> UsageError | ConfigurationError:
    """A fault of the command line, else of the variable, else of the settings file."""
    remedy = f"choose one of {', '.join(get_args(FailOn))}"
    if values.get("fail_on"):
        return UsageError(f"--fail-on {given}", "is not known", remedy)
    variable = ENVIRONMENT["fail_on"]
    where = f"{variable}={given}" if os.environ.get(variable) else f"{path}: fail_on = '{given}'"
    return ConfigurationError(where, "is not known", remedy)


def settings_path(named: str | None) -> Path:
    """Where the TOML file of settings lies, or would lie; `named` is what `--config` says."""
    from platformdirs import user_config_path

    given = named or os.environ.get("SUMMARIZER_CONFIG")
    return _path(given) if given else user_config_path("summarizer") / "config.toml"


def _settings_file(named: str | None) -> tuple[Path, dict[str, str]]:
    """The settings file and what it holds; one that nobody named need not be there."""
    path = settings_path(named)
    if not named and not os.environ.get("SUMMARIZER_CONFIG") and not path.exists():
        return path, {}
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationError(
            str(path), f"cannot be read ({error})", "correct or remove the settings file"
        ) from error
    if unknown := document.keys() - ENVIRONMENT.keys():
        raise ConfigurationError(
            str(path),
            f"has unknown settings: {', '.join(sorted(unknown))}",
            f"known are {', '.join(ENVIRONMENT)}; no key",
        )
    if wrong := [name for name, value in document.items() if not isinstance(value, str)]:
        raise ConfigurationError(str(path), f"'{wrong[0]}' is not a text", "write it in quotation marks")
    return path, document


def _path(given: str) -> Path:
    """A path of the user's own, `~` and all; raises ConfigurationError where there can be no such file."""
    try:
        path = Path(given).expanduser()
        path.is_dir()
    except (RuntimeError, OSError) as error:
        raise ConfigurationError(given, f"cannot be a path ({error})", "correct it, or write it in full") from error
    return path


def _cache_file() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("summarizer") / "replies.sqlite3"
