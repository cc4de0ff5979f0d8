"""Asks for a translation part by part, and for less at a time where a model cannot take or give that much."""

from __future__ import annotations

from collections import deque

from summarizer.errors import ReplyCut, RequestTooLong
from summarizer.nouns.outputs import Translation
from summarizer.session import Session
from summarizer.tasks import translate


async def ask_parts(session: Session, requests_a_part: int) -> tuple[Translation, ...]:
    """The answers for all parts, in order; each part may take so many requests.

    Raises ReplyCut or RequestTooLong where a single sentence is too much.
    """
    setting, answered = (session.assignment, session.options, session.prompts), list[Translation]()
    waiting = deque(translate.plan(*setting))
    session.left += requests_a_part * len(waiting)
    while waiting:
        part, terms = waiting.popleft(), translate.join(answered).terms
        request = translate.request_part(*setting, part, terms)
        try:
            answered.append(await session.ask(request, translate.read_part, more_room=len(part.segments) == 1))
        except (ReplyCut, RequestTooLong) as error:
            # The same would be cut again, or be as long.
            halves = translate.halve(part, less_context=isinstance(error, RequestTooLong))
            if not halves:
                raise
            waiting.extendleft(reversed(halves))
            session.left += requests_a_part
    return tuple(answered)
