"""`summarizer`, and `python -m summarizer`."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and exits; no traceback reaches a user unless SUMMARIZER_DEBUG is set."""
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:  # pragma: no cover  (tested; tracing ends where a signal comes in)
        # A second one while the first was still cleaning up, or one before anybody listened.
        code = 130
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    # Imported here because an interrupt may come while that takes its tenth of a second.
    if arguments[:1] == ["batch"]:
        from summarizer.batch.again import repeat

        code = repeat(arguments)
        if code is not None:
            return code
    from summarizer.cli.app import run

    return run(arguments)


if __name__ == "__main__":
    main()
