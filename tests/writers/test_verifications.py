"""A verification as lines, as JSON and as SARIF; and the documentation of a code."""

from __future__ import annotations

import json
from datetime import date

from summarizer.nouns.verification import Code, Discrepancy, Place, Verification
from summarizer.writers.controls import has_controls
from summarizer.writers.sarif import write_sarif
from summarizer.writers.verifications import explain_code, write_lines, write_verification_json

SCALE = Discrepancy(
    "number.scale",
    "contradicts",
    True,
    "5,000억",
    "5 trillion",
    "scale: 5,000억 became 5 trillion",
    Place(3, 2),
    Place(4, 3),
)
MISSING = Discrepancy("paragraph.missing", "unproven", True, "부두", "", "paragraph 2, '부두', is not in the English")
SHOWN = Discrepancy(
    "residue.script", "unproven", False, "", "서울", "holds [서울](http://x)\n\x1b[2J", Place(9, 4), Place(8, 4)
)
CODES = {
    "number.scale": Code("The magnitude is another.", "ko", "5,000억", "500 billion", "5 trillion"),
    "paragraph.missing": Code("A paragraph is missing.", "ko", "부두.\n\n다리.", "Pier.\n\nBridge.", "", alarms=True),
    "residue.script": Code("Another script.", "ko", "서울", "Seoul", "서울"),
}
ALL = Verification("a dir/기사.txt", "/tmp/out.txt", "ko", date(2026, 11, 12), 7, (MISSING, SCALE, SHOWN))


def test_a_problem_is_a_line_like_a_linters() -> None:
    """File, line, verdict, code, message; the label that the code ends with is not said twice."""
    lines = write_lines(ALL).splitlines()
    assert lines == [
        "/tmp/out.txt:1: unproven paragraph.missing: paragraph 2, '부두', is not in the English",
        "/tmp/out.txt:4: contradicts number.scale: 5,000억 became 5 trillion",
        "/tmp/out.txt:8: unproven residue.script: holds [서울](http://x) [2J",
    ]
    assert write_lines(Verification("a", "b", "ko", None, 1, ())) == ""


def test_a_file_name_cannot_act_on_the_terminal() -> None:
    """Neither can it look like another line."""
    hostile = Verification("a", "b\n\x1b]0;x\x07.txt", "ko", None, 1, (SCALE,))
    assert write_lines(hostile) == "b ]0;x.txt:4: contradicts number.scale: 5,000억 became 5 trillion\n"


def test_json_holds_everything() -> None:
    """With null where there is no place; control characters stay, as escapes."""
    text = write_verification_json(ALL)
    assert not has_controls(text.replace("\n", ""))
    found = json.loads(text)
    assert {name: found[name] for name in ("source", "target", "language", "published", "pairs", "flagged")} == {
        "source": "a dir/기사.txt", "target": "/tmp/out.txt", "language": "ko", "published": "2026-11-12", "pairs": 7,
        "flagged": True,
    }  # fmt: skip
    assert found["problems"][0]["target_line"] is None
    assert found["problems"][1] == {
        "code": "number.scale", "verdict": "contradicts", "source": "5,000억", "target": "5 trillion",
        "message": "scale: 5,000억 became 5 trillion", "source_line": 3, "source_paragraph": 2,
        "target_line": 4, "target_paragraph": 3,
    }  # fmt: skip
    assert found["problems"][2]["message"] == SHOWN.message


def test_sarif_names_tool_rules_and_places() -> None:
    """As the standard has it: rules by index, levels, addresses percent-encoded."""
    text = write_sarif(ALL, CODES, "1.2.3")
    log = json.loads(text)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("summarizer check", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == list(CODES)
    assert [rule["defaultConfiguration"]["level"] for rule in driver["rules"]] == ["error", "warning", "error"]
    assert [result["level"] for result in run["results"]] == ["warning", "error", "note"]
    assert all(driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    result = run["results"][1]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "file:///tmp/out.txt"},
        "region": {"startLine": 4},
    }
    assert (
        result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20dir/%EA%B8%B0%EC%82%AC.txt"
    )
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]


def test_no_text_of_an_article_becomes_a_link_in_sarif() -> None:
    """Its messages know embedded links; brackets are escaped where there would be one."""
    (run,) = json.loads(write_sarif(ALL, CODES, "1"))["runs"]
    assert run["results"][2]["message"]["text"] == r"holds \[서울\](http://x) \[2J"
    assert run["results"][1]["message"]["text"] == "5,000억 became 5 trillion"


def test_a_code_is_explained_with_its_examples() -> None:
    """And with what it takes to flag."""
    assert explain_code("paragraph.missing", CODES["paragraph.missing"]) == (
        "paragraph.missing: A paragraph is missing.\n"
        "    source (ko): 부두. ¶ 다리.\n"
        "    right:       Pier. ¶ Bridge.\n"
        "    wrong:       (nothing)\n"
        "    Flags the translation even where it is unproven.\n"
    )
    assert explain_code("number.scale", CODES["number.scale"]).endswith("Flags it where it contradicts.\n")
