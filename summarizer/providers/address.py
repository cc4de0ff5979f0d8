"""Where an endpoint is: whether an article may be sent there, and how its address is shown."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit

from summarizer.errors import ConfigurationError
from summarizer.nouns.secret import Secret

DEFAULT_BASE_URL = "https://api.openai.com/v1"
THIS_MACHINE = "127.0.0.1"
LOOPBACK = (THIS_MACHINE, "localhost", "::1")


def shown(base_url: str) -> str:
    """The base URL without user, password or query, for people to read."""
    return re.sub(r"(?<=//)[^/?#]*@", "", base_url).partition("?")[0]


def host_of(url: str) -> str:
    """Host and port of an address, without user and password; empty where it is none."""
    parts = _split(url)
    return parts.netloc.rpartition("@")[2] if parts else ""


def is_on_this_machine(base_url: str) -> bool:
    """Whether nothing that is sent there leaves the machine."""
    host = _split(base_url)
    return host is not None and host.hostname in LOOPBACK


def check_address(base_url: str, *, allow_http: bool = False) -> None:
    """Raises ConfigurationError where no article may be sent to the address."""
    thing, host = f"base URL '{shown(base_url)}'", _split(base_url)
    if host is None or host.scheme not in ("http", "https") or not host.hostname:
        raise ConfigurationError(thing, "is not an http(s) address", "give one like https://host/v1")
    if not (base_url.isascii() and base_url.isprintable() and " " not in base_url):
        raise ConfigurationError(thing, "holds a sign that no address has", "write it in ASCII, without spaces")
    if host.scheme == "http" and host.hostname not in LOOPBACK and not allow_http:
        raise ConfigurationError(
            thing, "would send the article unencrypted over a network", "use https://, or --allow-http if you must"
        )


def check_key(key: Secret, base_url: str) -> None:
    """Raises ConfigurationError where the key cannot be one, or is missing for another machine."""
    text = key.reveal()
    if not text and not is_on_this_machine(base_url):
        raise ConfigurationError(
            "OPENAI_API_KEY", "is not set", "set it, or see what comes out without a key: summarizer demo"
        )
    if not (text.isascii() and text.isprintable() and " " not in text):
        # The client would fail with the key in its message.
        raise ConfigurationError("OPENAI_API_KEY", "holds a sign that no key has, such as a line end", "set it anew")


def _split(url: str) -> SplitResult | None:
    """The parts of a URL, or None where it is none."""
    try:
        parts = urlsplit(url)
        return parts if parts.port is None or parts.port else None
    except ValueError:
        return None
