"""`summarizer`, and `python -m summarizer`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Runs the command line and exits; no traceback reaches a user unless SUMMARIZER_DEBUG is set."""
    # Nearly all that a run allocates is code and tables that stay; looking through them time and again finds nothing.
    gc.set_threshold(20_000)
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:  # pragma: no cover  (tested; tracing ends where a signal comes in)
        # A second one while the first was still cleaning up, or one before anybody listened.
        code = 130
    # Nothing is left to be collected at exit but what goes with the process anyway.
    gc.freeze()
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
