"""An event loop starts only when something has to wait."""

from __future__ import annotations

import asyncio
import sys

import pytest

from summarizer.waiting import event_loop, run_until_done


async def answer_at_once() -> int:
    """Waits for nothing, and sees no loop."""
    with pytest.raises(RuntimeError, match="no running event loop"):
        asyncio.get_running_loop()
    return 7


async def answer_later(seen: list[str]) -> int:
    """Asks for a loop twice and waits in it."""
    seen.append("before")
    await event_loop()
    await asyncio.sleep(0)
    await event_loop()
    await asyncio.sleep(0.001)
    seen.append("after")
    return 7


async def fail(later: bool) -> None:
    """Fails before or after it has waited."""
    if later:
        await event_loop()
        await asyncio.sleep(0)
    raise ValueError(f"later: {later}")


def test_what_waits_for_nothing_needs_no_loop() -> None:
    """The value comes without one."""
    assert run_until_done(answer_at_once()) == 7


def test_what_waits_goes_on_in_a_loop() -> None:
    """It is not begun a second time."""
    seen: list[str] = []
    assert run_until_done(answer_later(seen)) == 7
    assert seen == ["before", "after"]


def test_the_first_that_waits_may_find_asyncio_not_yet_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Importing it is left until then."""
    seen: list[str] = []
    coroutine = answer_later(seen)
    with monkeypatch.context() as patch:
        patch.delitem(sys.modules, "asyncio")
        coroutine.send(None)
    assert seen == ["before"]
    coroutine.close()


def test_within_a_loop_there_is_nothing_to_start() -> None:
    """A caller that has a loop of its own uses the same functions."""
    assert asyncio.run(answer_later([])) == 7


@pytest.mark.parametrize("later", [False, True])
def test_an_error_goes_through(later: bool) -> None:
    """Before and after the waiting began."""
    with pytest.raises(ValueError, match=f"later: {later}"):
        run_until_done(fail(later))
