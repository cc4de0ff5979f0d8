"""What the flags of `batch` mean: the folders, the caps, and what is done with each article."""

from __future__ import annotations

import hashlib
import inspect
import json
from collections.abc import Coroutine, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import Any, cast, get_args

import summarizer
from summarizer import __version__
from summarizer.batch.article import Recipe
from summarizer.batch.patterns import Selection
from summarizer.batch.plan import Scope, Wish, make_scope
from summarizer.batch.run import Caps
from summarizer.checking import Checker
from summarizer.cli.options import Values
from summarizer.cli.parsing import listed
from summarizer.cli.settings import Settings, settings_path
from summarizer.cli.wishes import read_glossary
from summarizer.errors import UsageError
from summarizer.glossaries import terms_in
from summarizer.nouns.finding import OutputName
from summarizer.nouns.outputs import Term
from summarizer.nouns.result import Assignment, Format, Options, Result
from summarizer.pipeline import process
from summarizer.prompts import PROMPT_NAMES, PromptFolder
from summarizer.providers import Provider
from summarizer.readers import read_article
from summarizer.readers.kinds import SUFFIXES
from summarizer.writers import WRITERS
from summarizer.writers.index import write_index

FILE_SUFFIXES: dict[Format, str] = {"md": ".md", "json": ".json", "text": ".txt"}
"""Format -> the suffix of its files."""


def read_scope(values: Values) -> Scope:
    """The folders and which of their files are meant; raises UsageError."""
    folders = values["folders"] or []
    if len(folders) != 2:
        raise UsageError("summarizer batch", f"takes two folders, not {len(folders)}", "name IN and OUT")
    if "" in folders:
        # A variable of a script that is not set; the path would be that of the working folder.
        raise UsageError("''", "is no name of a folder", "name IN and OUT")
    selection = Selection(tuple(values["include"] or ()), tuple(values["exclude"] or ()), tuple(SUFFIXES))
    more = {name: values[name] for name in ("limit", "retry_failed", "verify")}
    return make_scope(Path(folders[0]), Path(folders[1]), selection=selection, **more)


def read_caps(values: Values) -> Caps:
    """What the user allows; raises UsageError."""
    given = values["max_cost"]
    try:
        max_cost = None if given is None else Decimal(given.removeprefix("$"))
    except InvalidOperation as error:
        raise UsageError(f"--max-cost {given}", "is no amount", "write dollars, such as 5.00") from error
    if max_cost is not None and not (max_cost.is_finite() and max_cost > 0):
        raise UsageError(f"--max-cost {given}", "is no amount to spend", "write dollars, such as 5.00")
    return Caps(values["concurrency"], max_cost, values["max_tokens"], values["rpm"], values["tpm"])


def read_recipe(values: Values, options: Options, prompts: PromptFolder) -> Recipe:
    """What is done with each article; raises UsageError or ConfigurationError that names the flag or the file."""
    formats = cast("tuple[Format, ...]", listed("--format", values["formats"], get_args(Format)))
    glossary, keep_tail = read_glossary(values["glossary"]), bool(values["keep_tail"])
    suffixes = tuple(f".{output}{FILE_SUFFIXES[form]}" for output in options.outputs for form in formats)
    depends = [
        __version__, options.outputs, options.length, options.model, keep_tail,
        [(term.source, term.english, term.note) for term in glossary],
        [(prompts.sha256(name), prompts.schema(name)) for name in PROMPT_NAMES], suffixes,
    ]  # fmt: skip
    key = hashlib.sha256(json.dumps(depends).encode("utf-8")).hexdigest()[:16]

    def run_pipeline(assignment: Assignment, provider: Provider, check: Checker) -> Coroutine[Any, Any, Result]:
        return process(assignment, options, prompts, provider, check=check)

    return Recipe(
        wish=Wish(key, suffixes),
        read=partial(_read, keep_tail=keep_tail, glossary=glossary),
        process=run_pipeline,
        write=partial(_write, formats=formats, outputs=options.outputs),
        write_index=write_index,
    )


def witnesses(prompts: PromptFolder, settings: Settings, values: Values, out: Path) -> list[str]:
    """The files besides the articles on which a run depends, and those that it writes for the folder as a whole.

    Also such as are not there: a prompt of the user's own may appear.
    """
    glossary, config = values["glossary"], values.get("config")
    own = [settings.prompts / f"{name}.md" for name in PROMPT_NAMES] if settings.prompts else []
    files: list[str | Path] = [
        *(prompts.load(name).origin for name in PROMPT_NAMES),
        *own,
        settings_path(config),
        inspect.getfile(summarizer),
        *(out / name for name in ("report.json", "index.md", "glossary.csv")),
        # Of a pipe the stamp differs every time, so that nothing is concluded from it.
        *(["/dev/stdin" if glossary == "-" else glossary] if glossary else []),
    ]
    return [str(Path(file).absolute()) for file in files]


def _read(data: bytes, name: str, *, keep_tail: bool, glossary: tuple[Term, ...]) -> Assignment:
    article = read_article(data, name, keep_tail=keep_tail)
    return Assignment(article, article.publication.date, terms_in(glossary, article))


def _write(result: Result, *, formats: tuple[Format, ...], outputs: tuple[OutputName, ...]) -> Mapping[str, str]:
    """The text of every output: one file for each, that holds it alone."""
    return {
        f".{output}{FILE_SUFFIXES[form]}": WRITERS[form](_alone(result, output))
        for output in outputs
        if not any(output in missing.outputs for missing in result.missing)
        for form in formats
    }


def _alone(result: Result, output: OutputName) -> Result:
    return replace(
        result,
        summary=result.summary if output == "summary" else None,
        facts=result.facts if output == "facts" else None,
        translation=result.translation if output == "translation" else None,
        findings=tuple(finding for finding in result.findings if finding.where.output == output),
        outcomes=tuple(outcome for outcome in result.outcomes if outcome.where.output == output),
    )
