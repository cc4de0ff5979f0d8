"""`summarizer`, and `python -m summarizer`."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Runs the command line and exits; no traceback reaches a user unless SUMMARIZER_DEBUG is set."""
    # Nearly all that a run allocates is code and tables that stay; looking through them time and again finds nothing.
    # Until its first request the largest one allocates this much.
    gc.set_threshold(150_000)
    sys.excepthook = _say_nothing_of_interrupts
    try:
        code = _run(sys.argv[1:])
    except KeyboardInterrupt:  # pragma: no cover  (tested; tracing ends where a signal comes in)
        # A second one while the first was still cleaning up, or one before anybody listened.
        code = 130
    # All is said: an interrupt has nothing more to stop. Where nobody has listened, nothing imports what that takes.
    if signal := sys.modules.get("signal"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    # Nothing is left to be collected at exit but what goes with the process anyway.
    gc.freeze()
    sys.exit(code)


def _say_nothing_of_interrupts(
    kind: type[BaseException], error: BaseException, _traceback: object
) -> None:  # pragma: no cover  (tested; tracing ends where a signal comes in)
    """A further interrupt may come at any moment, also while the first one is being handled."""
    if not issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, error.__traceback__)


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
