"""`summarizer models list | pull NAME`."""

from __future__ import annotations

from typing import Annotated

import typer

from summarizer.cli.parsing import GROUP, one_of

models = typer.Typer(name="models", **GROUP, help="See and download models for this machine.")


@models.command("list")
def list_models() -> None:
    """Name every known model: file, memory, licence, where from, and whether it is here."""
    from summarizer.cli.choice import model_folder, user_models
    from summarizer.cli.sources import write_output
    from summarizer.providers.downloads import in_gigabytes, is_downloaded
    from summarizer.providers.model_catalog import read_models

    folder = model_folder()
    for model in read_models(user_models()).values():
        here = "downloaded" if is_downloaded(model, folder) else "not downloaded"
        write_output(
            None,
            f"{model.name:12} {model.title}: {in_gigabytes(model.size)}, {model.memory:g} GB of memory, "
            f"{model.context:,} tokens, {model.licence}, {model.host}, {here}\n",
        )


@models.command("pull")
def pull_model(
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name from the list.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")] = False,
) -> None:
    """Download a model, or go on with a download; prints where it is."""
    from summarizer.cli.choice import model_folder, user_models
    from summarizer.cli.console import note
    from summarizer.cli.downloading import pull
    from summarizer.cli.sources import write_output
    from summarizer.cli.stopping import Stopping
    from summarizer.errors import Interrupted
    from summarizer.providers.downloads import in_gigabytes, is_downloaded
    from summarizer.providers.model_catalog import read_models

    stopping = Stopping()
    known = read_models(user_models())
    try:
        model = known[one_of("NAME", name.removeprefix("local:"), tuple(known))]
        if not (quiet or is_downloaded(model, model_folder())):
            note(f"{model.name}: {in_gigabytes(model.size)} from {model.host}, licence {model.licence}")
        path = pull(model, model_folder(), quiet=quiet)
    except KeyboardInterrupt as error:  # pragma: no cover  (tested; tracing ends where a signal comes in)
        raise Interrupted(stopping.error({}).exit_code, "what came of the file is kept") from error
    write_output(None, f"{path}\n")
