"""`summarizer prompts list | show NAME | copy NAME DIR`."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.parsing import GROUP, one_of

prompts = typer.Typer(name="prompts", **GROUP, help="See and copy the prompts.")
Name = Annotated[str, typer.Argument(metavar="NAME", help="A name from the list.")]


@prompts.command("list")
def list_prompts() -> None:
    """Name every prompt, what it is for and its hash."""
    from summarizer.cli.sources import write_output
    from summarizer.prompts import PROMPT_NAMES, PromptFolder

    folder = PromptFolder()
    for prompt in map(folder.load, PROMPT_NAMES):
        write_output(None, f"{prompt.name:18}{prompt.sha256[:12]}  {prompt.description}\n")


@prompts.command("show")
def show_prompt(name: Name) -> None:
    """Print a prompt file as it is."""
    from summarizer.cli.sources import write_output
    from summarizer.prompts import PROMPT_NAMES, PromptFolder

    write_output(None, PromptFolder().load(one_of("prompt", name, PROMPT_NAMES)).text)


@prompts.command("copy")
def copy_prompt(
    name: Name,
    folder: Annotated[str, typer.Argument(metavar="DIR", help="Where to; use it then with --prompts DIR.")],
) -> None:
    """Copy a prompt file into a folder of your own, to change it there."""
    from pathlib import Path

    from summarizer.cli.sources import write_output
    from summarizer.errors import OutputError, UsageError
    from summarizer.prompts import PROMPT_NAMES, PromptFolder

    if not folder:
        raise UsageError("DIR ''", "is no name of a folder", "name the one that the copy goes to")
    text, path = PromptFolder().load(one_of("prompt", name, PROMPT_NAMES)).text, Path(folder) / f"{name}.md"
    try:
        if path.exists():
            raise OutputError(str(path), "is there already", "move it away first")
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(folder, f"cannot be made ({error.strerror})", "name another folder") from error
    write_output(str(path), text)
    write_output(None, f"{path}\n")
