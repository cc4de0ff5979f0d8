"""The flags, each described once, and the decorator that gives a command those that it takes."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from typing import Annotated, Any

import typer

from summarizer.cli.stopping import Stopping

Values = Mapping[str, Any]
"""What the user gave, by the name of the flag."""
Command = Callable[[Values], int]

_OPTIONS: dict[str, tuple[Any, Any]] = {
    "sources": (
        Annotated[
            list[str], typer.Argument(metavar="SOURCE...", help="Text, Markdown or HTML files; - is standard input.")
        ],
        inspect.Parameter.empty,
    ),
    "pair": (
        Annotated[
            list[str] | None,
            typer.Argument(
                metavar="[SOURCE TARGET]",
                help="An article and its English: text, Markdown or HTML files; one may be -, standard input.",
            ),
        ],
        None,
    ),
    "jsonl": (
        Annotated[
            bool,
            typer.Option(
                "--jsonl",
                help="Read {id, src_lang, source, target}, one a line, from standard input; write "
                "{id, flagged, problems} for each, in order.",
            ),
        ],
        False,
    ),
    "explain": (
        Annotated[
            bool, typer.Option("--explain", help="Say what CODE means, with examples; without a code list them all.")
        ],
        False,
    ),
    "do": (
        Annotated[str, typer.Option("--do", metavar="LIST", help="Outputs, with commas: summary, facts, translation.")],
        "summary,facts",
    ),
    "length": (
        Annotated[str, typer.Option("--length", metavar="short|medium|long", help="How long the summary is.")],
        "medium",
    ),
    "format": (Annotated[str, typer.Option("--format", metavar="md|json|text", help="What is written.")], "md"),
    "listing": (
        Annotated[str | None, typer.Option("--format", metavar="text|json|sarif", help="How problems are listed.")],
        None,
    ),
    "language": (
        Annotated[
            str | None,
            typer.Option("--language", metavar="CODE", help="Language of the source, such as ko; else identified."),
        ],
        None,
    ),
    "ignore": (
        Annotated[str, typer.Option("--ignore", metavar="CODE[,CODE]", help="Codes that are not reported.")],
        "",
    ),
    "output": (
        Annotated[
            str | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file instead of the terminal.")
        ],
        None,
    ),
    "published": (
        Annotated[
            str | None,
            typer.Option(
                "--published", metavar="YYYY-MM-DD", help="Date of publication, from which 'last month' counts."
            ),
        ],
        None,
    ),
    "glossary": (
        Annotated[
            str | None,
            typer.Option("--glossary", metavar="FILE.csv", help="Terms to use: source,target[,note] a line."),
        ],
        None,
    ),
    "keep_tail": (Annotated[bool, typer.Option("--keep-tail", help="Keep lists of related articles.")], False),
    "dry_run": (
        Annotated[bool, typer.Option("--dry-run", help="Show the text, tokens and cost range; send nothing.")],
        False,
    ),
    "offline": (Annotated[bool, typer.Option("--offline", help="Use recordings and the cache only.")], False),
    "no_cache": (Annotated[bool, typer.Option("--no-cache", help="Neither read nor write the cache.")], False),
    "model": (Annotated[str | None, typer.Option("--model", metavar="NAME", help="The model to ask.")], None),
    "base_url": (
        Annotated[str | None, typer.Option("--base-url", metavar="URL", help="Any OpenAI-compatible endpoint.")],
        None,
    ),
    "prompts": (
        Annotated[
            str | None, typer.Option("--prompts", metavar="DIR", help="Your own prompt files, which shadow ours.")
        ],
        None,
    ),
    "folders": (
        Annotated[
            list[str] | None,
            typer.Argument(metavar="IN OUT", help="The folder of articles, and the folder that the results go to."),
        ],
        None,
    ),
    "formats": (
        Annotated[str, typer.Option("--format", metavar="LIST", help="What is written, with commas: md, json, text.")],
        "md",
    ),
    "include": (
        Annotated[
            list[str] | None,
            typer.Option("--include", metavar="PATTERN", help="Only files like this, such as '*.html'; repeatable."),
        ],
        None,
    ),
    "exclude": (
        Annotated[
            list[str] | None,
            typer.Option("--exclude", metavar="PATTERN", help="No files like this, such as 'drafts/**'; repeatable."),
        ],
        None,
    ),
    "limit": (Annotated[int | None, typer.Option("--limit", min=1, help="Do at most so many articles.")], None),
    "max_cost": (
        Annotated[
            str | None, typer.Option("--max-cost", metavar="DOLLARS", help="Spend at most so much on OUT, in all runs.")
        ],
        None,
    ),
    "max_tokens": (
        Annotated[
            int | None, typer.Option("--max-tokens", min=1, help="Use at most so many tokens on OUT, in all runs.")
        ],
        None,
    ),
    "concurrency": (
        Annotated[int, typer.Option("--concurrency", min=1, max=4096, help="Requests in flight at most.")],
        16,
    ),
    "rpm": (Annotated[int | None, typer.Option("--rpm", min=1, help="Requests a minute at most.")], None),
    "tpm": (Annotated[int | None, typer.Option("--tpm", min=1, help="Tokens a minute at most.")], None),
    "retry_failed": (
        Annotated[bool, typer.Option("--retry-failed", help="Do failed articles again as well.")],
        False,
    ),
    "verify": (
        Annotated[bool, typer.Option("--verify", help="Trust no times: read every file and every result again.")],
        False,
    ),
    "status": (
        Annotated[bool, typer.Option("--status", help="Show what is done, failed and why, spent; takes OUT alone.")],
        False,
    ),
    "json_log": (
        Annotated[bool, typer.Option("--json-log", help="Progress as JSON, one object a line.")],
        False,
    ),
    "fail_on": (
        Annotated[
            str | None,
            typer.Option("--fail-on", metavar="never|contradicts|unproven", help="Findings that make the exit code 3."),
        ],
        None,
    ),
    "config": (
        Annotated[str | None, typer.Option("--config", metavar="FILE", help="The settings file, in TOML.")],
        None,
    ),
    "into": (
        Annotated[str, typer.Option("--into", metavar="DIR", help="Where recordings/ and expected/ lie.")],
        "tests",
    ),
    "answered_by": (
        Annotated[
            str | None,
            typer.Option("--answered-by", metavar="TEXT", help="Who answers, where the host does not say it."),
        ],
        None,
    ),
    "timeout": (
        Annotated[
            str | None,
            typer.Option(
                "--timeout",
                metavar="SECONDS",
                help="For one request with all its attempts, but for pauses that the endpoint asks for; 1800 unless "
                "told otherwise.",
            ),
        ],
        None,
    ),
    "allow_http": (
        Annotated[
            bool, typer.Option("--allow-http", help="Send articles unencrypted to another machine, over http://.")
        ],
        False,
    ),
    "verbose": (
        Annotated[
            int,
            typer.Option("--verbose", "-v", count=True, help="Tell every attempt; -vv also what libraries log."),
        ],
        0,
    ),
    "quiet": (Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no metrics.")], False),
}


def takes(*names: str, **defaults: Any) -> Callable[[Command], Callable[..., None]]:
    """Makes a Typer command of a function that takes the values of the named flags and returns an exit code.

    A keyword gives a flag another default in this command.
    """

    def decorate(command: Command) -> Callable[..., None]:
        def run(**values: Any) -> None:
            stopping = Stopping()
            try:
                code = command(values)
            except KeyboardInterrupt as error:  # pragma: no cover  (tested; tracing ends where a signal comes in)
                # Caught here because Typer would end without a word on how to go on.
                raise stopping.error(values) from error
            raise typer.Exit(code)

        parameters = [
            inspect.Parameter(
                name,
                inspect.Parameter.KEYWORD_ONLY,
                default=defaults.get(name, _OPTIONS[name][1]),
                annotation=_OPTIONS[name][0],
            )
            for name in names
        ]
        run.__doc__ = command.__doc__
        run.__name__ = command.__name__
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        return run

    return decorate
