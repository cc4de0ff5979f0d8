"""Targets: which pass, and that none can end its link early."""

from __future__ import annotations

import pytest

from summarizer.writers.links import safe_target


@pytest.mark.parametrize(
    ("target", "printed"),
    [
        ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
        ("HTTP://a.example", "HTTP://a.example"),
        ("mailto:desk@a.example", "mailto:desk@a.example"),
        ("../b/c_(d).html", "../b/c_%28d%29.html"),
        ("/뉴스/1?q=a b", "/뉴스/1?q=a%20b"),
        (' /a"b<c>d`e\\f ', "/a%22b%3Cc%3Ed%60e%5Cf"),
        ("?a=b:c", "?a=b:c"),
        ("#part", "#part"),
        ("/a%20b", "/a%20b"),
        ("/a\u3000b", "/a%E3%80%80b"),
    ],
)
def test_web_mail_and_relative_targets_pass(target: str, printed: str) -> None:
    """They stay what they are, with the signs encoded that could end a link."""
    assert safe_target(target) == printed


@pytest.mark.parametrize(
    "target",
    [
        "",
        "   ",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "\x01javascript:alert(1)",
        "javascript&colon;alert(1)",
        "javascript%3aalert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "C:\\a",
        "\\\\host\\share",
        ":x",
        "/a\u202eb",
        "/a\ud800",
    ],
)
def test_everything_else_does_not(target: str) -> None:
    """Schemes that act, disguised ones, and targets with signs that cannot be seen."""
    assert safe_target(target) is None
