"""What is found in a folder, what is left out, and where the results go."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.batch.again import situation
from summarizer.batch.naming import LONGEST_NAME, is_shortened, output_path
from summarizer.batch.patterns import Selection
from summarizer.batch.plan import make_scope
from summarizer.batch.walk import names, walk
from summarizer.errors import UsageError

SUFFIX = ".translation.md"


def found(root: Path, apart: bytes = b"") -> dict[str, str]:
    """Path -> why it is left out."""
    return {os.fsdecode(path): fault for path, _, _, _, fault in walk(os.fsencode(root), apart)}


def test_paths_come_in_the_order_of_their_bytes(tmp_path: Path) -> None:
    """Which is the order of the ledger, also where a folder's name is the beginning of a file's."""
    for name in ("b/z", "b.txt", "b-c", "b/a/x", "a", "é", "한", "Z"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    paths = [path for path, *_ in walk(os.fsencode(tmp_path))]
    assert paths == sorted(paths)
    assert len(paths) == 8
    assert sorted(names(os.fsencode(tmp_path))) == paths


def test_what_is_no_file_of_the_folder_is_found_with_the_reason(tmp_path: Path) -> None:
    """Links out of it, to folders, to nothing, and what is no file at all; hidden names are passed over."""
    root = tmp_path / "in"
    (root / "sub").mkdir(parents=True)
    (root / "real.txt").write_text("x")
    (tmp_path / "secret").write_text("x")
    (root / "inside.txt").symlink_to(root / "real.txt")
    (root / "outside.txt").symlink_to(tmp_path / "secret")
    (root / "folder.txt").symlink_to(root / "sub")
    (root / "nothing.txt").symlink_to(root / "gone")
    (root / "round.txt").symlink_to(root / "round.txt")
    os.mkfifo(root / "pipe.txt")
    (root / ".hidden").write_text("x")
    assert found(root) == {
        "real.txt": "",
        "inside.txt": "",
        "outside.txt": "is a link to something outside the folder",
        "folder.txt": "is a link to a folder",
        "nothing.txt": "is a link to nothing",
        "round.txt": "cannot be looked at (too many levels of symbolic links)",
        "pipe.txt": "is no regular file",
    }


def test_the_output_folder_inside_is_passed_over(tmp_path: Path) -> None:
    """Or the results would be the next run's articles."""
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.md").write_text("x")
    (tmp_path / "a.md").write_text("x")
    assert found(tmp_path, os.fsencode(tmp_path / "out")) == {"a.md": ""}


def test_the_output_folder_of_another_batch_is_left_out(tmp_path: Path) -> None:
    """Its results are no articles, and would be bought in English again; who means it names it as IN."""
    put = tmp_path / "in" / "german" / ".summarizer"
    put.mkdir(parents=True)
    (put / "ledger.sqlite3").write_bytes(b"")
    (put.parent / "a.md").write_text("x")
    (tmp_path / "in" / "a.md").write_text("x")
    assert found(tmp_path / "in") == {"a.md": "", "german/": "is the output folder of another batch"}
    assert found(put.parent) == {"a.md": ""}


def test_a_folder_that_cannot_be_listed_is_found_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And the others are walked."""
    (tmp_path / "closed").mkdir()
    (tmp_path / "z.txt").write_text("x")
    scan = os.scandir

    def refuse(path: bytes) -> object:
        if path.endswith(b"closed"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert found(tmp_path) == {"closed/": "cannot be listed (permission denied)", "z.txt": ""}


def test_a_file_that_vanishes_while_it_is_walked_is_not_found(tmp_path: Path) -> None:
    """It is no input any more."""
    (tmp_path / "a").write_text("x")
    (tmp_path / "b").write_text("x")
    files = walk(os.fsencode(tmp_path))
    assert next(files)[0] == b"a"
    (tmp_path / "b").unlink()
    assert list(files) == []


@pytest.mark.parametrize(
    ("include", "exclude", "path", "meant"),
    [
        ((), (), "a/b.txt", True),
        ((), (), "a/B.HTML", True),
        ((), (), "README", True),
        ((), (), "a/b.png", False),
        (("*.html",), (), "a/b/c.html", True),
        (("*.html",), (), "a/b.txt", False),
        (("a/*.txt",), (), "a/b.txt", True),
        (("a/*.txt",), (), "a/c/b.txt", False),
        (("**/c/*",), (), "a/c/b.txt", True),
        (("a/**",), ("drafts/",), "a/b.png", True),
        ((), ("drafts/**",), "drafts/x/y.txt", False),
        ((), ("drafts/",), "drafts/y.txt", False),
        ((), ("drafts/",), "a/drafts.txt", True),
        (("?.txt",), (), "a/b.txt", True),
        (("?.txt",), (), "ab.txt", False),
        (("[ab].txt",), (), "b.txt", True),
        (("[!ab].txt",), (), "b.txt", False),
        (("a+(b).txt",), (), "a+(b).txt", True),
    ],
)
def test_which_files_are_meant(include: tuple[str, ...], exclude: tuple[str, ...], path: str, meant: bool) -> None:
    """Patterns without a slash speak of names, those with one of paths."""
    reason = Selection(include, exclude, (".txt", ".html")).reason(path)
    assert (not reason) is meant


def test_a_result_lies_where_its_article_lies() -> None:
    """With a suffix that says what it is."""
    assert output_path(b"a/b.txt", SUFFIX) == b"a/b.txt.translation.md"


@pytest.mark.parametrize("name", ["가" * 84, "x" * 250, "\udc80" * 245])
def test_a_name_that_no_file_system_holds_is_cut_and_told_apart(name: str) -> None:
    """By a hash of the whole path."""
    paths = {output_path(os.fsencode(f"{folder}/{name}.txt"), SUFFIX) for folder in "ab"}
    for path in paths:
        assert len(path.rpartition(b"/")[2]) <= LONGEST_NAME
        assert path.endswith(SUFFIX.encode())
    assert len({path.rpartition(b"/")[2] for path in paths}) == 2


def test_a_path_that_no_system_call_takes_is_replaced() -> None:
    """By a hash of it, in a folder of its own."""
    path = b"/".join([b"x" * 200] * 20)
    assert output_path(path, SUFFIX).startswith(b"too-long/")
    assert is_shortened(path, SUFFIX)


def test_no_folder_stands_where_the_report_is_written() -> None:
    """An input folder may have any name."""
    assert output_path(b"report.json/a.txt", SUFFIX).startswith(b"report.json~")


@given(st.sets(st.binary(min_size=1, max_size=300).filter(lambda name: b"/" not in name and b"\0" not in name)))
def test_no_two_articles_have_the_same_result(paths: set[bytes]) -> None:
    """Whatever their names."""
    assert len({output_path(path, SUFFIX) for path in paths}) == len(paths)


@pytest.mark.parametrize(
    ("source", "out", "cause"),
    [
        ("gone", "out", "there is no such folder"),
        ("file", "out", "is no folder"),
        ("in", "file", "is no folder"),
        ("in", "in", "is the folder of the articles itself"),
        ("in", ".", "contains the folder of the articles"),
    ],
)
def test_folders_that_cannot_be_worked_with_are_refused(tmp_path: Path, source: str, out: str, cause: str) -> None:
    """Before anything is made."""
    (tmp_path / "in").mkdir()
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=cause):
        make_scope(tmp_path / source, tmp_path / out, selection=Selection())


def test_a_working_folder_that_was_removed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Full paths work in it; one that begins in it is named."""
    source, gone = tmp_path / "in", tmp_path / "gone"
    source.mkdir()
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert situation(["batch"], []) == situation(["batch"], [])
    assert make_scope(source, tmp_path / "out", selection=Selection()).source == source.resolve()
    with pytest.raises(UsageError, match="working folder that was removed"):
        make_scope(source, Path("out"))
