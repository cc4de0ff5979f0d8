"""Under a final name there is a whole file or none."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from summarizer.batch.outputs import FolderUnwritable, Outputs
from summarizer.errors import OutputError
from tests.batch.newsroom import write_folder
from tests.batch.runs import Newsroom, run_folder


@pytest.fixture
def made(tmp_path: Path) -> Outputs:
    """An output folder."""
    made = Outputs(tmp_path)
    made.tidy()
    return made


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    """It lies apart from the results."""
    left = tmp_path / ".summarizer" / "unfinished" / "7"
    left.parent.mkdir(parents=True)
    left.write_text("half")
    Outputs(tmp_path).tidy()
    assert not left.exists()


def test_a_folder_that_cannot_be_tidied_is_named(tmp_path: Path) -> None:
    """A file stands in the way."""
    (tmp_path / ".summarizer").write_text("")
    with pytest.raises(OutputError, match="cannot be written"):
        Outputs(tmp_path).tidy()


def test_no_link_leads_a_result_out_of_the_folder(made: Outputs, tmp_path: Path) -> None:
    """Neither is a folder made behind it."""
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (tmp_path / "a").symlink_to(outside)
    for path in (b"a/x.md", b"a/b/x.md"):
        with pytest.raises(OutputError, match="a link leads out of the output folder"):
            made.write(path, "text")
    assert list(outside.iterdir()) == []


def test_a_link_under_a_final_name_is_replaced_not_followed(made: Outputs, tmp_path: Path) -> None:
    """What it leads to stays."""
    other = tmp_path / "other"
    other.write_text("mine")
    (tmp_path / "x.md").symlink_to(other)
    made.write(b"x.md", "text")
    assert (other.read_text(), (tmp_path / "x.md").read_text()) == ("mine", "text")


def test_a_folder_under_a_final_name_fails_that_file_alone(made: Outputs, tmp_path: Path) -> None:
    """It is no fault of the whole folder."""
    (tmp_path / "x.md").mkdir()
    with pytest.raises(OutputError, match="is a directory") as raised:
        made.write(b"x.md", "text")
    assert not isinstance(raised.value, FolderUnwritable)


def test_of_several_articles_each_is_told_of_its_own(made: Outputs, tmp_path: Path) -> None:
    """One that cannot be written keeps no other from being written."""
    (tmp_path / "b.md").mkdir()
    first, second, third = made.write_all([{b"a.md": "a"}, {b"b.md": "b"}, {b"c.md": "c", b"d/c.txt": "c"}])
    assert isinstance(first, dict)
    assert isinstance(second, OutputError)
    assert isinstance(third, dict)
    assert (set(first), set(third)) == ({"a.md"}, {"c.md", "d/c.txt"})
    assert (tmp_path / "d" / "c.txt").read_text() == "c"


def test_what_is_not_there_cannot_be_read(made: Outputs) -> None:
    """None, not an error."""
    assert made.read(b"x") is None
    assert made.digest(b"x") is None
    made.remove(b"x", "")


def test_a_file_that_cannot_be_removed_stays(made: Outputs, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run goes on."""

    def refuse(_: bytes) -> None:
        raise PermissionError(13, "Permission denied")

    (written,) = made.write_all([{b"x.md": "text"}])
    assert isinstance(written, dict)
    monkeypatch.setattr(os, "unlink", refuse)
    made.remove(b"x.md", written["x.md"])
    assert made.has(b"x.md")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EDQUOT])
def test_a_full_disk_ends_the_run_and_what_was_paid_for_is_kept(
    tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing has failed; with room again, the same command does the rest without buying it."""
    write_folder(tmp_path / "in", 4)
    sync, synced = os.fsync, [0]

    def fill(descriptor: int) -> None:
        synced[0] += "unfinished" in Path(f"/proc/self/fd/{descriptor}").readlink().parts
        if synced[0] == 3:
            raise OSError(number, os.strerror(number))
        sync(descriptor)

    model = Newsroom()
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fill)
        ended = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert isinstance(ended.tally.error, FolderUnwritable)
    assert "failed" not in ended.statuses
    bought = len(model.requests)
    again = run_folder(tmp_path / "in", tmp_path / "out", model)
    assert again.tally.error is None
    assert len(model.requests) == 4 >= bought
