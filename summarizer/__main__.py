"""`summarizer`, and `python -m summarizer`."""

from __future__ import annotations

import sys


def main() -> None:
    """Runs the command line and exits; no traceback reaches a user unless SUMMARIZER_DEBUG is set."""
    try:
        # Imported here because an interrupt may come while that takes its tenth of a second.
        from summarizer.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # pragma: no cover  (tested; tracing ends where a signal comes in)
        # A second one while the first was still cleaning up, or one before anybody listened.
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()
