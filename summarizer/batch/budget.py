"""What may be spent: reserved before a call, settled after it, so that no number of calls at once exceeds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from summarizer.batch.calls import Spent
from summarizer.errors import QuotaError, UsageError
from summarizer.nouns.exchange import Request, Usage

OVERHEAD_TOKENS = 64
"""What an endpoint may add to the text of a request: marks between messages, a word on the schema."""

Price = Callable[[str, Usage], Decimal | None]
"""US dollars for a usage of a model; None where its price is not known."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money and tokens together; cost None where the price is not known."""

    cost: Decimal | None
    tokens: int


def bound_of(request: Request, price: Price) -> Amount:
    """The most that one call can cost.

    A token of a byte-level vocabulary stands for at least one byte, so that the bytes of what is sent bound
    the tokens without any vocabulary; of the answer, the output limit does.
    """
    size = sum(len(message.content.encode("utf-8", "surrogatepass")) for message in request.messages)
    input_tokens = size + len(request.schema.encode()) + OVERHEAD_TOKENS
    cost = price(request.model, Usage(input_tokens, 0, request.max_output_tokens))
    return Amount(cost, input_tokens + request.max_output_tokens)


class Budget:
    """The caps of a run, over everything that the ledger has booked."""

    def __init__(self, spent: Spent, max_cost: Decimal | None = None, max_tokens: int | None = None) -> None:
        """Takes what is booked already, and the caps; None is no cap."""
        self._max_cost, self._max_tokens = max_cost, max_tokens
        self.cost, self.tokens = spent.cost, spent.tokens
        """Spent and reserved."""
        self._reserved = 0

    def try_reserve(self, bound: Amount) -> bool:
        """Books a bound; False where it has to wait for calls in flight to cost less than their bounds.

        Raises QuotaError where nothing is in flight and the caps do not hold it.
        """
        if self._exceeded_by(bound):
            if self._reserved:
                return False
            raise self._used_up(bound)
        self.cost += bound.cost or 0
        self.tokens += bound.tokens
        self._reserved += 1
        return True

    def settle(self, bound: Amount, true: Amount) -> None:
        """Puts what a call truly cost in place of its bound."""
        self.cost += (true.cost or 0) - (bound.cost or 0)
        self.tokens += true.tokens - bound.tokens
        self._reserved -= 1

    def _exceeded_by(self, bound: Amount) -> bool:
        return self._too_dear(bound) or (self._max_tokens is not None and self.tokens + bound.tokens > self._max_tokens)

    def _too_dear(self, bound: Amount) -> bool:
        return self._max_cost is not None and self.cost + (bound.cost or 0) > self._max_cost

    def _used_up(self, bound: Amount) -> QuotaError:
        if self._too_dear(bound):
            flag, spent = f"--max-cost {self._max_cost}", f"${self.cost:.4f}"
        else:
            flag, spent = f"--max-tokens {self._max_tokens}", f"{self.tokens:,} tokens"
        cause = f"{spent} are spent, and what is left may not be enough for the next request"
        return QuotaError(flag, cause, "raise it, then run the same command again to go on")


def refuse_unknown_price(model: str, max_cost: Decimal | None, price: Price) -> None:
    """Raises UsageError where a cap in dollars could not be kept."""
    if max_cost is not None and price(model, Usage(1, 0, 1)) is None:
        raise UsageError(
            f"--max-cost {max_cost}", f"the price of {model} is not known", "cap tokens instead, with --max-tokens"
        )
