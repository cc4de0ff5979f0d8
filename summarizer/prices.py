"""Turns tokens into money, with the offline price list of genai-prices."""

from __future__ import annotations

from decimal import Decimal

from summarizer.nouns.exchange import Usage

DEFAULT_MODEL = "gpt-6-luna"
"""Small, current, and known to the price list. This is the only place that names it."""
LOCAL_PREFIX = "local:"
"""What the name of a model on this machine begins with: it costs nothing."""


def is_local(model: str) -> bool:
    """Whether a model runs on this machine, and is free."""
    return model.startswith(LOCAL_PREFIX)


def cost_of(model: str, usage: Usage) -> Decimal | None:
    """US dollars for `usage` of `model`; None where the price list does not know the model."""
    if is_local(model):
        return Decimal(0)
    # Loading the price list takes a fifth of a second: only where something was bought.
    from genai_prices import Usage as PricedUsage
    from genai_prices import calc_price

    try:
        priced = calc_price(
            PricedUsage(
                input_tokens=usage.input_tokens,
                cache_read_tokens=usage.cached_input_tokens,
                output_tokens=usage.output_tokens,
            ),
            model_ref=model,
        )
    except LookupError:
        return None
    return priced.total_price
