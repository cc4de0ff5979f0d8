"""Downloads a model: resumable, checked by its sha256, and under its name only when it is whole."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from summarizer.errors import ConfigurationError, EndpointUnreachable, OutputError, ProviderError
from summarizer.providers.address import LOOPBACK
from summarizer.providers.model_catalog import OpenModel

Progress = Callable[[str, int], None]
"""Called with what is done ("download", "check") and how many bytes of the file it has got to."""

_BLOCK = 1 << 20
_ATTEMPTS = 3
"""In a row without a byte; after that somebody should look."""
_STALLED_SECONDS = 60.0


def is_downloaded(model: OpenModel, folder: Path) -> bool:
    """Whether the whole file is there; its hash was compared before it got its name."""
    path = folder / model.file_name
    return path.is_file() and path.stat().st_size == model.size


def download(model: OpenModel, folder: Path, progress: Progress = lambda _, __: None) -> Path:
    """The file of a model, downloaded where it is not there; what an earlier try left is gone on with.

    Raises EndpointUnreachable or ProviderError where it does not come, OutputError where it cannot be kept, and
    ConfigurationError where what came is another file.
    """
    path = folder / model.file_name
    if is_downloaded(model, folder):
        return path
    with _kept(path, model):
        folder.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part")
        _check_space(model, part)
        with part.open("ab") as file, _alone(file, model):
            _fill(model, file, part.with_suffix(".etag"), progress)
            _check(model, part, progress)
            part.replace(path)
        part.with_suffix(".etag").unlink(missing_ok=True)
    return path


def _fill(model: OpenModel, file: IO[bytes], tag: Path, progress: Progress) -> None:
    """Fetches what is missing; goes on where a connection is cut, as long as something comes."""
    if file.tell() > model.size:
        _empty(file)
    attempts = 0
    while (have := file.tell()) < model.size:
        cause: Exception | None = None
        try:
            _fetch(model, file, tag, progress)
        except _Cut as cut:
            cause = cut
        attempts = 0 if file.tell() > have else attempts + 1
        if attempts == _ATTEMPTS:
            raise EndpointUnreachable(
                f"{model.host}, for {model.name}",
                f"cannot be reached, or sends nothing ({cause or 'the connection ends at once'})",
                "check the network; the same command goes on where it stopped",
            ) from cause


def _fetch(model: OpenModel, file: IO[bytes], tag: Path, progress: Progress) -> None:
    """One request for what is missing, written as it comes; raises _Cut where the connection fails."""
    have = file.tell()
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
        if tag.exists():
            # Another file under the same address is sent whole then, and not as the rest of this one.
            headers["If-Range"] = tag.read_text(encoding="ascii")
    with closing(_open(model, Request(model.url, headers=headers))) as response:
        if response.status != 206 or not str(response.headers.get("Content-Range")).startswith(f"bytes {have}-"):
            _empty(file)
        etag = response.headers.get("ETag", "")
        if etag.startswith('"') and etag.isascii():
            tag.write_text(etag, encoding="ascii")
        # What is sent beyond the size is not read: the hash says whether the beginning is the file.
        while (left := model.size - file.tell()) and (block := _read(response, min(left, _BLOCK))):
            file.write(block)
            file.flush()
            progress("download", file.tell())


def _empty(file: IO[bytes]) -> None:
    file.truncate(0)
    file.seek(0)


class _Cut(Exception):
    """The connection failed; what came before is kept."""


def _open(model: OpenModel, request: Request) -> Any:
    """The response; raises ProviderError where the host will not give the file, and _Cut where it may yet."""
    _check_address(model, request.full_url)
    try:
        return build_opener(_Redirects(model)).open(request, timeout=_STALLED_SECONDS)
    except HTTPError as error:
        error.close()
        if error.code >= 500 or error.code in (408, 429):
            raise _Cut(f"status {error.code}") from error
        raise ProviderError(
            f"{model.host}, for {model.name}",
            f"answers with status {error.code}",
            "the file may have moved: download it by hand, and use --model local:FILE",
        ) from error
    except (OSError, HTTPException, ValueError) as error:
        raise _Cut(str(getattr(error, "reason", error))) from error


def _read(response: Any, size: int) -> bytes:
    try:
        block: bytes = response.read(size)
    except (OSError, HTTPException) as error:
        raise _Cut(str(error) or type(error).__name__) from error
    return block


class _Redirects(HTTPRedirectHandler):
    """Hubs keep their files elsewhere; wherever that is, not in the open."""

    def __init__(self, model: OpenModel) -> None:
        self._model = model

    def redirect_request(self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: str) -> Request | None:
        """The request to the new address; raises ConfigurationError where that is not encrypted."""
        _check_address(self._model, newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _check_address(model: OpenModel, url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise ConfigurationError(
            f"model {model.name}", f"would be downloaded unencrypted, from {parts.scheme}://{parts.netloc}", "use https"
        )


def _check(model: OpenModel, part: Path, progress: Progress) -> None:
    """Compares the hash; a wrong file is taken away, so that the next try begins anew."""
    digest, done = hashlib.sha256(), 0
    with part.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
            done += len(block)
            progress("check", done)
    if digest.hexdigest() != model.sha256:
        part.unlink()
        part.with_suffix(".etag").unlink(missing_ok=True)
        raise ConfigurationError(
            f"model {model.name}",
            f"what came from {model.host} is another file (sha256 {digest.hexdigest()}, not {model.sha256})",
            "it was thrown away: try again, or use another model",
        )


def _check_space(model: OpenModel, part: Path) -> None:
    missing = model.size - (part.stat().st_size if part.exists() else 0)
    free = shutil.disk_usage(part.parent).free
    if missing > free:
        raise OutputError(
            str(part.parent), f"has {in_gigabytes(free)} left, {model.name} needs {in_gigabytes(missing)}", "make room"
        )


@contextmanager
def _kept(path: Path, model: OpenModel) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            str(path),
            f"cannot be written ({(error.strerror or str(error)).lower()})",
            f"make room; the same command goes on with the rest of {model.name}",
        ) from error


@contextmanager
def _alone(file: IO[bytes], model: OpenModel) -> Iterator[None]:
    """Two downloads into one file would spoil each other."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover  (Windows; there the hash finds a spoilt file)
        yield
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise ConfigurationError(
            f"model {model.name}", "is being downloaded by another process", "wait for that one"
        ) from error
    yield


def in_gigabytes(size: int) -> str:
    """Bytes as people read them: `2.5 GB`."""
    return f"{size / 1e9:.1f} GB" if size >= 5e7 else f"{size / 1e6:.1f} MB"
