"""Where the key comes from: the environment, or a file that nobody else may read; never a flag."""

from __future__ import annotations

import stat
from pathlib import Path

from summarizer.errors import ConfigurationError
from summarizer.nouns.secret import Secret

_LARGEST = 4096
"""Bytes; no key is as long."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def load_key(variable: str, file: str | None) -> Secret:
    """The key in the environment variable, else in the file; raises ConfigurationError for a file that is open."""
    if variable.strip() or file is None:
        return Secret(variable.strip())
    path = Path(file).expanduser()
    try:
        with path.open("rb") as opened:
            mode = stat.S_IMODE(path.stat().st_mode)
            if mode & _OTHERS:
                raise ConfigurationError(
                    f"key file {file}", f"can be read by others (mode {mode:04o})", f"chmod 600 {file}"
                )
            return Secret(opened.read(_LARGEST).decode("ascii").strip())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is no text in ASCII"
        raise ConfigurationError(
            f"key file {file}", f"cannot be read ({reason})", "check SUMMARIZER_KEY_FILE"
        ) from error
