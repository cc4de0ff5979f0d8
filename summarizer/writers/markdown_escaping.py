"""Escaping for Markdown: data shows as it is, and prose stays readable as raw text.

What is escaped is what could become something else in CommonMark, in GitHub's dialect or in
Python-Markdown and Pandoc: tags, entities, links, images, footnotes, code, emphasis,
strikethrough, attribute lists, bare addresses (which GitHub makes links of), and at the start of a
line headings, lists, quotes, tables, rules.
A `<` and a `&` become entities, since not every dialect knows a backslash before them.
"""

from __future__ import annotations

import re

from summarizer.writers.controls import one_line

_MARKS = re.compile(
    r"""
      (?P<tag>    < (?= [A-Za-z/!?] | \Z ) )
    | (?P<entity> & (?= \# [0-9xX] | [A-Za-z][A-Za-z0-9]*; | \Z ) )
    | (?P<sign>
          [\\`*]
        | (?<![^\W_]) _ | _ (?![^\W_])    # within a word an underscore is none of Markdown's business
        | \] (?= [(:] )
        | \[ (?= [\[^] )
        | ! (?= \[ )
        | \{ (?= [:%{\#.] )
        | (?<= : ) / (?= / )              # a bare address: http://
        | (?<= [wW]{3} ) \.
      )
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(r"[^<&\\`*_\[\]!{/.]*(?:(?<![wW])\.)?")
"""Nothing of what marks begin with, as in most sentences; a look that costs a tenth of the search for marks."""
_ENTITIES = {"<": "&lt;", "&": "&amp;"}

_LINE_START = re.compile(
    r"""
      (?= \# )                               # heading; some dialects need no space after the sign
    | (?= [-+*:] (?: [ ] | \Z) )             # list, definition
    | (?= [-=_*] [-=_* ]* \Z )               # rule, underline of a heading
    | (?= [>|] )                             # quote, table
    | (?= ~~~ )                              # code
    | (?= \[ (?: [ xX] \] | [^\]]* \] : ) )  # task, definition of a link
    | \d{1,9} (?= [.)] (?: [ ] | \Z) )       # numbered list
    """,
    re.VERBOSE,
)
_HEADING_END = re.compile(r"(?<= )(?=#+\Z)")


def escape(text: str, tildes: bool = False) -> str:
    """Data within a line; `tildes` where the block has more than one, since a single one is harmless."""
    escaped = one_line(text)
    if not _PLAIN.fullmatch(escaped):
        escaped = _MARKS.sub(lambda mark: _ENTITIES.get(mark[0], f"\\{mark[0]}"), escaped)
    return escaped.replace("~", "\\~") if tildes else escaped


def append(line: str, piece: str) -> str:
    """A line with a piece more; a bracket that ends the one must not make a link of the other."""
    if line.endswith(("]", "!")) and piece.startswith(("(", "[", ":")) and not line.endswith(f"\\{line[-1]}"):
        return f"{line[:-1]}\\{line[-1]}{piece}"
    return line + piece


def at_line_start(line: str) -> str:
    """A line of escaped pieces that must not be read as the start of a block."""
    line = line.strip(" ")
    start = _LINE_START.match(line)
    return f"{start[0]}\\{line[start.end() :]}" if start else line


def in_heading(line: str) -> str:
    """A line whose last number signs would be taken for the heading's own end."""
    return _HEADING_END.sub(r"\\", line)
