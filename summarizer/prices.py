"""Turns tokens into money, with the offline price list of genai-prices."""

from __future__ import annotations

import time
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from summarizer.nouns.exchange import Usage

if TYPE_CHECKING:
    from genai_prices.types import PriceCalculation, TieredPrices

DEFAULT_MODEL = "gpt-6-luna"
"""Small, current, and known to the price list. This is the only place that names it."""
LOCAL_PREFIX = "local:"
"""What the name of a model on this machine begins with: it costs nothing."""

_MILLION = 1_000_000
_PRICES_STAND_SECONDS = 60
"""Prices may depend on the day and the hour."""


def is_local(model: str) -> bool:
    """Whether a model runs on this machine, and is free."""
    return model.startswith(LOCAL_PREFIX)


def cost_of(model: str, usage: Usage) -> Decimal | None:
    """US dollars for `usage` of `model`; None where the price list does not know the model."""
    if is_local(model):
        return Decimal(0)
    bands = _bands(model, int(time.time() // _PRICES_STAND_SECONDS))
    uncached = usage.input_tokens - usage.cached_input_tokens
    if not bands or uncached < 0:
        return _listed(model, usage)
    return next(band for band in bands if usage.input_tokens > band.above).cost(usage)


class _Band(NamedTuple):
    """US dollars for a million tokens of each kind, in requests with more input tokens than `above`."""

    above: int
    input: Decimal
    cached: Decimal
    output: Decimal

    def cost(self, usage: Usage) -> Decimal:
        uncached = usage.input_tokens - usage.cached_input_tokens
        return (
            self.input * uncached / _MILLION
            + self.cached * usage.cached_input_tokens / _MILLION
            + self.output * usage.output_tokens / _MILLION
        )


@lru_cache(maxsize=64)
def _bands(model: str, _when: int) -> tuple[_Band, ...]:
    """What the price list comes down to for a model, the longest requests first.

    Asking the list takes 0.4 ms each time, and a batch asks thrice for each article. Empty where the list does
    not know the model, or charges for something else as well.
    """
    listed = _price(model, Usage())
    if listed is None:
        return ()
    prices = [getattr(listed.model_price, name) for name in ("input_mtok", "cache_read_mtok", "output_mtok")]
    tiers = [tier.start for price in prices for tier in getattr(price, "tiers", ())]
    bands = tuple(
        _Band(above, *(_at(price, above + 1) for price in prices)) for above in sorted({-1, *tiers}, reverse=True)
    )
    return bands if all(map(partial(_holds, model), bands)) else ()


def _at(price: Decimal | TieredPrices | None, tokens: int) -> Decimal:
    """The price that applies to a request with so many input tokens."""
    if price is None or isinstance(price, Decimal):
        return price or Decimal(0)
    return next((tier.price for tier in reversed(price.tiers) if tokens > tier.start), price.base)


def _holds(model: str, band: _Band) -> bool:
    """Whether the list itself says the same of requests with and without cached input."""
    tokens = band.above + 1
    usages = (Usage(tokens, 0, 1), Usage(tokens, tokens, 1), Usage(tokens, tokens // 2, 1))
    return all(_listed(model, usage) == band.cost(usage) for usage in usages)


def _listed(model: str, usage: Usage) -> Decimal | None:
    """What the price list says of exactly this usage."""
    price = _price(model, usage)
    return None if price is None else price.total_price


def _price(model: str, usage: Usage) -> PriceCalculation | None:
    # Loading the price list takes a fifth of a second: only where something was bought.
    from genai_prices import Usage as PricedUsage
    from genai_prices import calc_price

    try:
        return calc_price(
            PricedUsage(
                input_tokens=usage.input_tokens,
                cache_read_tokens=usage.cached_input_tokens,
                output_tokens=usage.output_tokens,
            ),
            model_ref=model,
        )
    except LookupError:
        return None
