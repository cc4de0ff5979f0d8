"""Tokens into money."""

from __future__ import annotations

from decimal import Decimal

import pytest
from genai_prices import Usage as PricedUsage
from genai_prices import calc_price

from summarizer.nouns.exchange import Usage
from summarizer.prices import DEFAULT_MODEL, cost_of

MANY = 100_000


def test_the_default_model_has_a_price() -> None:
    """Without a price there would be neither estimate nor cost cap."""
    cost = cost_of(DEFAULT_MODEL, Usage(MANY, 0, MANY))
    assert cost is not None
    assert Decimal("0.001") < cost < Decimal(1)


def test_input_and_output_are_priced_apart_and_add_up() -> None:
    """Tokens that a model writes cost more than those that it reads."""
    read, written = cost_of("gpt-6-luna", Usage(MANY)), cost_of("gpt-6-luna", Usage(0, 0, MANY))
    assert read is not None
    assert written is not None
    assert 0 < read < written
    assert cost_of("gpt-6-luna", Usage(MANY, 0, MANY)) == read + written


def test_cached_input_is_cheaper_than_fresh() -> None:
    """Tokens from the provider's cache are part of the input and cost less."""
    fresh, cached = cost_of("gpt-6-luna", Usage(MANY)), cost_of("gpt-6-luna", Usage(MANY, MANY))
    assert fresh is not None
    assert cached is not None
    assert 0 < cached < fresh


def test_nothing_costs_nothing() -> None:
    """No tokens, no money; and money is never a float."""
    cost = cost_of("gpt-6-luna", Usage())
    assert cost == 0
    assert isinstance(cost, Decimal)


def test_an_unknown_model_has_no_price_rather_than_none() -> None:
    """A model that nobody priced is not free."""
    assert cost_of("a-model-of-my-own", Usage(MANY, 0, MANY)) is None


@pytest.mark.parametrize("model", [DEFAULT_MODEL, "gpt-6-sol", "gpt-4o", "gemini-2.5-pro", "claude-sonnet-4-5"])
@pytest.mark.parametrize("tokens", [0, 1, 127_999, 200_000, 200_001, 272_000, 272_001, 900_000])
def test_a_cost_is_what_the_price_list_itself_says_on_either_side_of_a_step(model: str, tokens: int) -> None:
    """Long requests of some models cost more for each token."""
    for cached in (0, tokens // 3, tokens):
        usage = PricedUsage(input_tokens=tokens, cache_read_tokens=cached, output_tokens=777)
        assert cost_of(model, Usage(tokens, cached, 777)) == calc_price(usage, model_ref=model).total_price
