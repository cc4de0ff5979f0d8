"""`summarizer check`."""

from __future__ import annotations

from summarizer.cli.options import Values, takes


@takes(
    "pair", "jsonl", "published", "language", "listing", "ignore", "fail_on", "config", "keep_tail", "explain", "quiet"
)
def check(values: Values) -> int:
    """Check any translation against its source, without a model.

    Numbers, dates, units and names of scripts are read on both sides by code and compared, sentence by sentence.
    """
    from summarizer.cli.checking import check_documents, explain
    from summarizer.cli.checking_lines import check_lines

    if values["explain"]:
        return explain(values)
    return check_lines(values) if values["jsonl"] else check_documents(values)
