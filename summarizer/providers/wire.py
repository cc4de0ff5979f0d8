"""HTTP over aiohttp: no redirects, no body beyond a limit, every failure a Fault.

The SDK's own transport unpacks a body of any size into memory, also those of errors, and costs twice the
time; aiohttp is the one that stays fast with hundreds of requests in flight (`benchmarks/client.py`).
"""

from __future__ import annotations

import asyncio
import io
import ssl
import zlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import httpx2
from yarl import URL

from summarizer.nouns.secret import Secret
from summarizer.providers.faults import (
    BAD_BYTES,
    BAD_ENCODING,
    CUT,
    RESET,
    STALLED,
    TOO_LARGE,
    UNREACHABLE,
    UNSENDABLE,
    UNTRUSTED,
    Fault,
)

LARGEST_BODY = 8 * 1024 * 1024
"""Bytes of an answer, unpacked; the longest that is asked for has a hundredth of that."""
CONNECT_SECONDS = 30.0
ENCODINGS = "gzip, deflate"
_UNPACKED_AT_ONCE = 256 * 1024
_LARGEST_IN_ONE_WRITE = 512 * 1024
_ZLIB_METHOD = 8


class Answer(NamedTuple):
    """What came, of any status, with its whole body."""

    status: int
    headers: Mapping[str, str]
    """By their names in any case, as they came: they may repeat the key."""
    content: bytes


class Wire:
    """Carries what an endpoint is asked, and gives whole and harmless answers."""

    def __init__(self, key: Secret, proxy: str | None, stalled_seconds: float) -> None:
        """Takes the key, to take it out of answers that repeat it, the proxy to go through, and how long
        a body that has begun may say nothing.
        """
        self._key = key
        self._proxy = URL(proxy) if proxy else None
        self._stalled_seconds = stalled_seconds
        self._session: aiohttp.ClientSession | None = None

    async def exchange(self, method: str, url: str, headers: Sequence[tuple[str, str]], content: bytes) -> Answer:
        """One answer of any status, with its body in memory; raises Fault."""
        if self._session is None:
            self._session = _open_session(secure=url.startswith("https:"))
        began = False
        try:
            async with self._session.request(
                method, url, headers=headers, data=_payload(content), allow_redirects=False, proxy=self._proxy
            ) as response:
                began = True
                body = await self._read(response)
        except (aiohttp.ClientError, ValueError, OSError) as error:
            raise _fault(error, began=began, key=self._key) from error
        return Answer(response.status, response.headers, self._clean(body))

    async def _read(self, response: aiohttp.ClientResponse) -> bytes:
        """The body, unpacked; stops where it is larger than any answer."""
        unpack = _Unpacking(response.headers.get("Content-Encoding", ""))
        content = bytearray()
        async for chunk in self._chunks(response):
            for piece in unpack.pieces(chunk):
                content += piece
                if len(content) > LARGEST_BODY:
                    response.close()
                    raise Fault(TOO_LARGE, f"over {LARGEST_BODY // 1024**2} MiB")
        unpack.finish()
        return bytes(content)

    async def _chunks(self, response: aiohttp.ClientResponse) -> AsyncIterator[bytes]:
        while True:
            try:
                async with asyncio.timeout(self._stalled_seconds):
                    chunk = await response.content.readany()
            except TimeoutError as error:
                raise Fault(STALLED, f"nothing for {self._stalled_seconds:.0f} s") from error
            if not chunk:
                return
            yield chunk

    def _clean(self, text: bytes) -> bytes:
        """Without the key, which a server might repeat."""
        key = self._key.reveal().encode()
        return text if key not in text or not key else self._key.hidden_in(text.decode("latin-1")).encode("latin-1")

    async def close(self) -> None:
        """Closes the connections."""
        if self._session is not None:
            await self._session.close()


def proxy_for(url: str) -> str | None:
    """The proxy that the environment names for an address; this machine is never asked through one.

    Raises ValueError where that is none that can be used.
    """
    parts = urlsplit(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if not proxy or proxy_bypass(parts.hostname or ""):
        return None
    named = urlsplit(proxy if "//" in proxy else f"http://{proxy}")
    if named.scheme not in ("http", "https") or not named.hostname:
        raise ValueError("the proxy that the environment names is no http(s) proxy")
    return named.geturl()


class _Unpacking:
    """Unpacks a body piece by piece, so that no bomb is ever whole in memory."""

    def __init__(self, encoding: str) -> None:
        names = [name.strip().lower() for name in encoding.split(",")]
        packed = [name for name in names if name not in ("", "identity")]
        if packed and (len(packed) > 1 or packed[0] not in ("gzip", "x-gzip", "deflate")):
            raise Fault(BAD_ENCODING, "it was not asked for in this encoding")
        self._deflated = bool(packed) and packed[0] == "deflate"
        # 32: gzip or zlib, whichever the header says.
        self._unpacker = zlib.decompressobj(zlib.MAX_WBITS | 32) if packed else None
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """What a chunk holds, in bounded pieces; raises Fault where it cannot be unpacked."""
        if self._unpacker is None:
            yield chunk
            return
        if self._deflated and not self._begun and chunk[0] & 0x0F != _ZLIB_METHOD:
            # Some servers mean by "deflate" the bare stream without zlib's header.
            self._unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        self._begun, more = True, True
        while more:
            try:
                piece = self._unpacker.decompress(chunk, _UNPACKED_AT_ONCE)
            except zlib.error as error:
                raise Fault(BAD_ENCODING, str(error)) from error
            chunk = self._unpacker.unconsumed_tail
            more = bool(chunk) or len(piece) == _UNPACKED_AT_ONCE
            yield piece

    def finish(self) -> None:
        """Raises Fault where the packed stream ended too early."""
        if self._unpacker is not None and self._begun and not self._unpacker.eof:
            raise Fault(CUT, "the packed answer is not whole")


def _open_session(*, secure: bool) -> aiohttp.ClientSession:
    context: ssl.SSLContext | bool = httpx2.create_ssl_context() if secure else True
    return aiohttp.ClientSession(
        # How many may be in flight is for the gate to say.
        connector=aiohttp.TCPConnector(limit=0, ssl=context, ttl_dns_cache=300),
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS),
        auto_decompress=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
        skip_auto_headers=("User-Agent",),
    )


def _payload(content: bytes) -> bytes | io.BytesIO | None:
    """A body as aiohttp wants it: in one write where it is small, else piece by piece."""
    return io.BytesIO(content) if len(content) > _LARGEST_IN_ONE_WRITE else content or None


def _fault(error: Exception, *, began: bool, key: Secret) -> Fault:
    said = key.hidden_in(" ".join(str(error).split()) or type(error).__name__)
    match error:
        case aiohttp.ClientConnectorSSLError() | aiohttp.ClientConnectorCertificateError():
            return Fault(UNTRUSTED, said)
        case ValueError():
            return Fault(UNSENDABLE, said)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError() | aiohttp.ClientHttpProxyError():
            return Fault(UNREACHABLE, said)
        case aiohttp.ClientResponseError():
            return Fault(BAD_BYTES, type(error).__name__)
        case _:
            return Fault(CUT if began else RESET, said)
