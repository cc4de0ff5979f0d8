"""`summarizer schema result | facts`."""

from __future__ import annotations

import json

import typer

from summarizer.cli.parsing import GROUP

schema = typer.Typer(name="schema", **GROUP, help="JSON Schema of what comes out.")


@schema.command("result")
def show_result_schema() -> None:
    """Print the JSON Schema of what --format json writes."""
    from summarizer.cli.sources import write_output
    from summarizer.writers.schema import result_schema

    write_output(None, json.dumps(result_schema(), indent=2, ensure_ascii=False) + "\n")


@schema.command("facts")
def show_facts_schema() -> None:
    """Print the JSON Schema of the fact sheet alone."""
    from summarizer.cli.sources import write_output
    from summarizer.writers.schema import facts_schema

    write_output(None, json.dumps(facts_schema(), indent=2, ensure_ascii=False) + "\n")
