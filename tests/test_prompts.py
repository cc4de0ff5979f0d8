"""Prompt files: found, checked, filled and hashed; and what ours must keep to."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import PromptError
from summarizer.prompts import PROMPT_NAMES, Prompt, PromptFolder, parse_prompt
from summarizer.tasks.schemas import REPLIES, strict_schema
from summarizer.tokens import count_tokens

GOOD = """+++
description = "A test"
variables = ["article", "language"]
+++
# system
Read {{ language }}.
# user
{{ article }}
{% if language == "Korean" %}
Mind the particles.
{% endif %}
"""


def parse(text: str) -> Prompt:
    """The prompt of a file's text."""
    return parse_prompt("brief", "brief.md", text)


def test_a_prompt_becomes_a_system_and_a_user_message() -> None:
    """Conditions leave no empty lines behind."""
    system, user = parse(GOOD).fill({"article": "1.1 비가 온다.", "language": "Korean"})
    assert (system.role, system.content) == ("system", "Read Korean.")
    assert (user.role, user.content) == ("user", "1.1 비가 온다.\nMind the particles.")


def test_the_text_of_an_article_is_never_a_template() -> None:
    """Braces in a value are signs like any others, and nothing is escaped."""
    article = '{{ language }} {% raw %} <b>"&"</b> {# x #}'
    assert parse(GOOD).fill({"article": article, "language": "German"})[1].content == article


def test_a_value_that_no_variable_asks_for_is_left_out() -> None:
    """A user's prompt may do without what ours use."""
    assert parse(GOOD).fill({"article": "a", "language": "German", "mark": "~~~"})[1].content == "a"


def test_front_matter_says_what_the_prompt_is_for() -> None:
    """Description and variables are read from the file; its hash is that of the text."""
    prompt = parse(GOOD)
    assert (prompt.description, prompt.variables) == ("A test", frozenset(("article", "language")))
    assert prompt.sha256 == hashlib.sha256(GOOD.encode()).hexdigest()


def test_line_ends_of_windows_are_line_ends() -> None:
    """A prompt edited elsewhere says the same."""
    values = {"article": "a", "language": "Korean"}
    assert parse(GOOD.replace("\n", "\r\n")).fill(values) == parse(GOOD).fill(values)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Read the article.", "is not a prompt file"),
        (GOOD.replace("# user", "# reader"), "is not a prompt file"),
        (GOOD.replace('"A test"', "A test"), "cannot be read"),
        (GOOD.replace("{% endif %}", ""), "cannot be read"),
        (GOOD.replace('["article", "language"]', '"article"'), "'variables' that are no list"),
        (GOOD.replace('["article", "language"]', "7"), "'variables' that are no list"),
        (GOOD.replace('"article", ', ""), "uses 'article' without declaring it"),
        (GOOD.replace("Read {{ language }}.", "{{ mark }}{{ hedges }}"), "uses 'hedges', 'mark' without declaring it"),
        (GOOD.replace("{{ article }}", ""), "declares 'article' and does not use it"),
    ],
)
def test_a_faulty_prompt_is_refused_when_it_is_loaded(text: str, message: str) -> None:
    """The fault is named before an article is read, with the file."""
    with pytest.raises(PromptError, match=message) as caught:
        parse(text)
    assert caught.value.thing == "brief.md"


@pytest.mark.parametrize(
    "expression", ["{{ article|shorten }}", "{{ article is short }}", "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}"]
)
def test_a_filter_that_there_is_not_is_found_when_the_prompt_is_loaded(expression: str) -> None:
    """A slip in a template names the file."""
    with pytest.raises(PromptError, match=r"brief\.md: cannot be read"):
        parse(GOOD.replace("{{ article }}", "{{ article }}" + expression))


@pytest.mark.parametrize(
    "expression",
    [
        "{{ article + 1 }}",
        "{{ 1 / (article|length) }}",
        "{{ article.nothing.at_all }}",
        "{{ article.__class__.__mro__ }}",
        "{{ article|round }}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{% for i in range(10**9) %}{{ i }}{% endfor %}",
        '{% include "/etc/hostname" %}',
    ],
)
def test_a_template_that_fails_when_filled_is_the_prompt_s_fault(expression: str) -> None:
    """Whatever a user's expression does, the file is named; it reaches neither Python nor the disk."""
    with pytest.raises(PromptError, match=r"brief\.md: the template fails"):
        parse(GOOD.replace("{{ article }}", "{{ article }}" + expression)).fill({"article": "", "language": "x"})


def test_a_variable_that_the_task_does_not_have_is_named() -> None:
    """A user's prompt cannot ask for what no task gives."""
    with pytest.raises(PromptError, match="asks for 'language', which this task does not have"):
        parse(GOOD).fill({"article": "a"})


def test_the_user_s_folder_shadows_ours_file_by_file(tmp_path: Path) -> None:
    """What lies there is used, the rest is ours; a byte order mark does no harm."""
    (tmp_path / "brief.md").write_text(GOOD, encoding="utf-8-sig")
    folder = PromptFolder(tmp_path)
    assert folder.load("brief").text == GOOD
    assert folder.load("translate").text == PromptFolder().load("translate").text


def test_a_prompt_is_read_once(tmp_path: Path) -> None:
    """A run over many articles uses one version of a prompt."""
    (tmp_path / "brief.md").write_text(GOOD, encoding="utf-8")
    folder = PromptFolder(tmp_path)
    first = folder.load("brief")
    (tmp_path / "brief.md").write_text("changed meanwhile", encoding="utf-8")
    assert folder.load("brief") is first


def test_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    """A slip in --prompts does not silently use ours."""
    with pytest.raises(PromptError, match="is not a folder"):
        PromptFolder(tmp_path / "missing")


def test_a_name_that_no_prompt_has_is_refused(tmp_path: Path) -> None:
    """A name never becomes a path."""
    with pytest.raises(PromptError, match="there is no such prompt; choose one of brief,"):
        PromptFolder(tmp_path).load("../brief")


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """Neither a folder in its place nor another encoding ends in a traceback."""
    (tmp_path / "brief.md").mkdir()
    (tmp_path / "translate.md").write_bytes("+++\nÜ".encode("latin-1"))
    for name in ("brief", "translate"):
        with pytest.raises(PromptError, match=rf"{name}\.md: cannot be read"):
            PromptFolder(tmp_path).load(name)


# What ours must keep to


@pytest.mark.parametrize("name", PROMPT_NAMES)
def test_instructions_are_short(name: str) -> None:
    """At most 300 tokens without the article: longer ones are followed less well."""
    prompt = PromptFolder().load(name)
    messages = prompt.fill(dict.fromkeys(prompt.variables, ""))
    assert sum(count_tokens(message.content) for message in messages) <= 300


@pytest.mark.parametrize("name", PROMPT_NAMES)
def test_the_article_comes_before_the_task_between_two_marks(name: str) -> None:
    """Fixed text first, article next, task last, so that the provider's prompt cache hits."""
    prompt = PromptFolder().load(name)
    system, user = prompt.fill({variable: f"<{variable}>" for variable in prompt.variables})
    assert "<article>" not in system.content
    assert user.content.startswith("<mark>\n<article>\n<mark>\n")
    assert user.content.index("<language>") > user.content.index("<article>")
    assert prompt.description


@pytest.mark.parametrize("name", PROMPT_NAMES)
def test_the_frozen_schema_is_what_the_reply_model_makes(name: str) -> None:
    """The reviewed file and the code that reads the answer agree, down to the order."""
    assert PromptFolder().schema(name) == json.dumps(strict_schema(REPLIES[name]), indent=1) + "\n"


def _parts(schema: Any, depth: int = 0) -> Iterator[tuple[dict[str, Any], int]]:
    if isinstance(schema, dict):
        yield schema, depth
    children = schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ()
    for child in children:
        yield from _parts(child, depth + 1)


@pytest.mark.parametrize("name", PROMPT_NAMES)
def test_the_schema_is_clean_for_strict_mode(name: str) -> None:
    """What a server would refuse with 400, and what costs tokens for nothing, is not there."""
    schema = json.loads(PromptFolder().schema(name))
    assert schema["type"] == "object"
    # The words of the schema language; a property may bear any of these names, so properties are taken out.
    forbidden = {"default", "oneOf", "allOf", "not", "if", "patternProperties", "prefixItems", "title", "format"}
    properties = 0
    for part, _ in _parts(schema):
        if part.get("type") == "object":
            assert part["additionalProperties"] is False
            assert part["required"] == list(part["properties"])
            properties += len(part["properties"])
        if part.get("type") == "array":
            assert part["maxItems"] > 0
        if "type" in part or "anyOf" in part or "$ref" in part:
            assert not forbidden & part.keys()
    assert properties <= 5_000


@pytest.mark.parametrize("name", PROMPT_NAMES)
def test_the_schema_stays_within_the_limits_of_strict_mode(name: str) -> None:
    """At most 10 levels once the references are followed, and 120,000 characters."""
    schema = json.loads(PromptFolder().schema(name))

    def levels(part: Any) -> int:
        if isinstance(part, list):
            return max(map(levels, part), default=0)
        if not isinstance(part, dict):
            return 0
        if "$ref" in part:
            return levels(schema["$defs"][part["$ref"].rpartition("/")[2]])
        children = (*part.get("properties", {}).values(), part.get("items"), *part.get("anyOf", ()))
        return (part.get("type") in ("object", "array")) + max(map(levels, children), default=0)

    assert levels({key: value for key, value in schema.items() if key != "$defs"}) <= 10
    assert len(json.dumps(schema)) <= 120_000
