"""How requests are signed in: by the key alone, or with whatever else the official SDK reads of the environment.

Of the SDK nothing else is used: retries, redirects and parsing are what this room does otherwise, and its request
machinery takes three times the CPU of everything below it (`benchmarks/client.py`). Its import takes a third of a
second, a third of all that passes before a first request. So where there is nothing for it to read it is left out; what
is sent is the same but for its own marks (a test compares).
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping, Sequence

import httpx2

from summarizer import __version__
from summarizer.nouns.secret import Secret
from summarizer.providers.wire import ENCODINGS

_NO_KEY = "no key"
_READ_BY_US = frozenset({"OPENAI_API_KEY", "OPENAI_BASE_URL"})
"""What the settings hold; any other variable of the SDK (organisation, project, custom headers) is for it to read."""


def headers_for(key: Secret, base_url: str) -> Sequence[tuple[str, str]]:
    """What goes with every request; raises ValueError or httpx2.InvalidURL where a setting cannot be sent."""
    told = key.reveal() or _NO_KEY
    for_the_sdk = any(name.startswith("OPENAI_") and name not in _READ_BY_US for name in os.environ)
    headers = {**(_as_the_sdk_does(told, base_url) if for_the_sdk else _by_key(told)), "Accept-Encoding": ENCODINGS}
    if (signed := httpx2.URL(base_url).userinfo) and not key:
        headers["Authorization"] = f"Basic {b64encode(signed).decode()}"
    return httpx2.Headers(headers).multi_items()


def _by_key(key: str) -> Mapping[str, str]:
    return {
        "Accept": "application/json",
        "Content-Type": "application/json",
        "User-Agent": f"article-summarizer/{__version__}",
        "Authorization": f"Bearer {key}",
    }


def _as_the_sdk_does(key: str, base_url: str) -> Mapping[str, str]:
    import openai

    # The SDK sends nothing itself; a client of its own making would read all certificates.
    carrier = httpx2.AsyncClient(transport=httpx2.AsyncBaseTransport(), trust_env=False)
    try:
        client = openai.AsyncOpenAI(api_key=key, base_url=base_url, max_retries=0, http_client=carrier)
    except openai.OpenAIError as error:
        raise ValueError(str(error)) from error
    headers = {**client.default_headers, **client.auth_headers}
    # What the SDK leaves out, it marks with an object of its own.
    return {name: value for name, value in headers.items() if isinstance(value, str)}
