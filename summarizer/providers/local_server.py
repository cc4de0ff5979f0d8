"""The process that holds a local model: `python -m summarizer.providers.local_server`.

A process of its own, because llama.cpp ends the one it runs in on some faults, and because memory may run out: either
is then one line for the user. It reads one line of JSON from standard input (`Order`), serves on the loopback
interface, answers with one line of JSON on standard output (`address`, or `fault`), and ends with its standard input.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any, TypedDict

from summarizer.providers.address import THIS_MACHINE


class Order(TypedDict):
    """What is to be served."""

    path: str
    name: str
    """What the model is called in answers."""
    context: int
    """Tokens of a question and its answer together."""
    key: str
    """What a request must show: other users and web pages of this machine have no part in it."""


def main() -> int:
    """Serves until standard input ends; returns 1 where that cannot be."""
    # llama.cpp may write to standard output as it likes: that is the log's from here on.
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        os.dup2(2, 1)
        order: Order = json.loads(sys.stdin.readline())
        try:
            server = serve(order)
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            print(json.dumps({"fault": str(error)}), file=answers, flush=True)
            return 1
        print(json.dumps({"address": server.listening_address}), file=answers, flush=True)
        sys.stdin.read()
    return 0


def serve(order: Order) -> Any:
    """A running llama.cpp server on a free port; raises RuntimeError where the model cannot be loaded."""
    # Without a type: the extra that brings it is not everywhere.
    llama: Any = importlib.import_module("xllamacpp")
    settings = llama.CommonParams()
    settings.model.path = order["path"]
    settings.model_alias = {order["name"]}
    settings.hostnames, settings.port, settings.api_keys = [THIS_MACHINE], 0, [order["key"]]
    settings.n_ctx, settings.n_parallel = order["context"], 1
    # A model that thinks first would spend the answer's tokens on it.
    settings.enable_reasoning = 0
    # Facts, not variety; a fixed seed, so that the same question has the same answer.
    settings.sampling.temp, settings.sampling.seed = 0.3, 1
    # No article comes twice: states of earlier prompts would only take memory.
    settings.cache_ram_mib = 0
    settings.ui = settings.endpoint_slots = settings.warmup = False
    return llama.Server(settings)


if __name__ == "__main__":
    sys.exit(main())
