"""`summarizer demo`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes("do", "format", "output", "quiet")
def demo(values: Values) -> int:
    """Show it on a Korean sample, without a key.

    The real pipeline, from recorded answers: no network either.
    """
    from summarizer.cli.console import note
    from summarizer.cli.run import Run
    from summarizer.cli.sample import sample_article, sample_recordings
    from summarizer.cli.settings import isolated_settings
    from summarizer.cli.wishes import read_wishes
    from summarizer.prompts import PromptFolder
    from summarizer.providers.replay import Replay
    from summarizer.recordings import RecordingFolder

    settings = isolated_settings(quiet=values["quiet"])
    wishes = read_wishes({**values, "sources": []}, settings)
    provider = Replay([RecordingFolder(sample_recordings())])
    code = Run(settings, wishes, PromptFolder(), provider).run([str(sample_article())])
    if not settings.quiet:
        note("Recorded answers, read and checked anew. Your own article: summarizer brief FILE")
    return code
