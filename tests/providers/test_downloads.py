"""Downloads of models, against a hub on the loopback interface."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.errors import ConfigurationError, EndpointUnreachable, OutputError, ProviderError
from summarizer.providers.downloads import download, in_gigabytes, is_downloaded
from tests.hub import CONTENT, ETAG, Hub, serve_hub


def names(folder: Path) -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.iterdir())


def half_downloaded(hub: Hub, folder: Path, size: int = 100_000, tag: str | None = ETAG) -> Path:
    """Leaves what an earlier download left."""
    part = (folder / hub.model().file_name).with_suffix(".part")
    part.write_bytes(CONTENT[:size])
    if tag is not None:
        part.with_suffix(".etag").write_text(tag, encoding="ascii")
    return part


def test_a_model_is_there_under_its_name_when_it_is_whole(tmp_path: Path) -> None:
    """In a folder that is made for it, with nothing beside it."""
    steps: list[tuple[str, int]] = []
    folder = tmp_path / "models"
    with serve_hub() as hub:
        path = download(hub.model(), folder, lambda step, done: steps.append((step, done)))
        assert is_downloaded(hub.model(), folder)
    assert path.read_bytes() == CONTENT
    assert names(folder) == [path.name]
    assert steps[-2:] == [("download", len(CONTENT)), ("check", len(CONTENT))]
    assert hub.asked[0]["accept-encoding"] == "identity"
    assert "range" not in hub.asked[0]


def test_what_is_there_is_not_asked_for(tmp_path: Path) -> None:
    """A second download sends nothing."""
    with serve_hub() as hub:
        assert download(hub.model(), tmp_path) == download(hub.model(), tmp_path)
    assert len(hub.asked) == 1


def test_a_download_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    """Only the rest is asked for, and only if the file is still the same."""
    with serve_hub() as hub:
        half_downloaded(hub, tmp_path)
        path = download(hub.model(), tmp_path)
    assert path.read_bytes() == CONTENT
    assert (hub.asked[0]["range"], hub.asked[0]["if-range"]) == ("bytes=100000-", ETAG)
    assert names(tmp_path) == [path.name]


def test_a_broken_connection_is_gone_on_with_at_once(tmp_path: Path) -> None:
    """As often as something comes."""
    with serve_hub(cut_after=[90_000, 90_000, 0, 90_000]) as hub:
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert [asked.get("range") for asked in hub.asked] == [
        None,
        "bytes=90000-",
        "bytes=180000-",
        "bytes=180000-",
        "bytes=270000-",
    ]


@pytest.mark.parametrize("settings", [{"ranges": False}, {"etag": '"second"'}])
def test_a_hub_that_gives_the_whole_is_taken_from_the_start(tmp_path: Path, settings: dict[str, object]) -> None:
    """One without ranges, or one whose file is another by now."""
    with serve_hub(**settings) as hub:
        half_downloaded(hub, tmp_path)
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert len(hub.asked) == 1


def test_a_weak_tag_is_not_relied_on(tmp_path: Path) -> None:
    """It may stand for another file (RFC 9110, 13.1.5)."""
    with serve_hub(etag='W/"x"', cut_after=[90_000]) as hub:
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert "if-range" not in hub.asked[1]


def test_a_part_that_is_too_long_is_begun_anew(tmp_path: Path) -> None:
    """It cannot be the beginning of the file."""
    with serve_hub() as hub:
        half_downloaded(hub, tmp_path).write_bytes(b"x" * 400_000)
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert "range" not in hub.asked[0]


def test_a_part_that_is_whole_is_only_checked(tmp_path: Path) -> None:
    """Stopped between the last byte and the name."""
    with serve_hub() as hub:
        half_downloaded(hub, tmp_path, len(CONTENT))
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert hub.asked == []


@pytest.mark.parametrize("content", [CONTENT[:-1] + b"\0", b"x" * 400_000])
def test_another_file_is_thrown_away(tmp_path: Path, content: bytes) -> None:
    """Of the same length or longer: both hashes are said, and nothing is kept."""
    with serve_hub(content=content) as hub, pytest.raises(ConfigurationError) as caught:
        download(hub.model(), tmp_path)
    assert "is another file (sha256 " in str(caught.value)
    assert hub.model().sha256 in str(caught.value)
    assert names(tmp_path) == []


def test_a_part_of_another_file_is_found_by_the_hash(tmp_path: Path) -> None:
    """Without a tag nothing else shows it; the next try begins anew."""
    with serve_hub() as hub:
        half_downloaded(hub, tmp_path, tag=None).write_bytes(b"x" * 100_000)
        with pytest.raises(ConfigurationError, match="another file"):
            download(hub.model(), tmp_path)
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT


@pytest.mark.parametrize("status", [401, 403, 404, 410, 416])
def test_a_refusal_is_final(tmp_path: Path, status: int) -> None:
    """Asked once, and told how to go on without the hub."""
    with serve_hub(statuses=[status] * 9) as hub, pytest.raises(ProviderError) as caught:
        download(hub.model(), tmp_path)
    assert len(hub.asked) == 1
    assert f"answers with status {status}" in str(caught.value)


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_fault_of_the_hub_is_tried_again(tmp_path: Path, status: int) -> None:
    """Twice; after the third time in a row somebody should look."""
    with serve_hub(statuses=[status, status]) as hub:
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    with serve_hub(statuses=[status] * 9) as hub, pytest.raises(EndpointUnreachable, match=f"status {status}"):
        download(hub.model(name="other"), tmp_path)
    assert len(hub.asked) == 3


def test_a_hub_that_sends_nothing_is_given_up_and_can_be_gone_on_with(tmp_path: Path) -> None:
    """What came before is kept."""
    with serve_hub(cut_after=[90_000, 0, 0, 0]) as hub:
        with pytest.raises(EndpointUnreachable) as caught:
            download(hub.model(), tmp_path)
        assert "goes on where it stopped" in str(caught.value)
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert hub.asked[-1]["range"] == "bytes=90000-"


def test_a_hub_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    """With its name, and the system's own words."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        model = Hub(port=free.getsockname()[1]).model()
    with pytest.raises(EndpointUnreachable, match="refused") as caught:
        download(model, tmp_path)
    assert "\n" not in str(caught.value)


def test_a_connection_that_breaks_inside_a_block_is_gone_on_with(tmp_path: Path) -> None:
    """A reset is an error where a close is an end."""
    with serve_hub() as hub, socket.create_server(("127.0.0.1", 0)) as breaking:
        model = hub.model(url=f"http://127.0.0.1:{breaking.getsockname()[1]}/small.gguf")
        process = subprocess.Popen([sys.executable, "-c", BREAKS, str(breaking.fileno())], pass_fds=[breaking.fileno()])
        with process, pytest.raises(EndpointUnreachable, match="reset"):
            download(model, tmp_path)


BREAKS = """
import socket, struct, sys
listening = socket.socket(fileno=int(sys.argv[1]))
for _ in range(3):
    connection, _ = listening.accept()
    connection.recv(65536)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Length: 300000\\r\\n\\r\\n")
    # Closed with this option, a socket resets the connection.
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()
"""


def test_redirects_are_followed_to_where_the_file_is(tmp_path: Path) -> None:
    """Hubs keep their files on other hosts; the range is asked for there."""
    with serve_hub() as store, serve_hub(redirect_to=f"http://127.0.0.1:{store.port}/stored") as hub:
        half_downloaded(hub, tmp_path)
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert store.asked[0]["range"] == "bytes=100000-"


@pytest.mark.parametrize("url", ["http://hub.example/small.gguf", "ftp://hub.example/small.gguf", "file:///etc/passwd"])
def test_nothing_is_downloaded_in_the_open(tmp_path: Path, url: str) -> None:
    """Neither from the address itself nor from where it redirects to."""
    with serve_hub(redirect_to=url) as hub:
        for model in (hub.model(), hub.model(url=url)):
            with pytest.raises((ConfigurationError, ProviderError)) as caught:
                download(model, tmp_path)
            assert "unencrypted" in str(caught.value) or "status 302" in str(caught.value)


def test_two_downloads_of_a_model_do_not_mix(tmp_path: Path) -> None:
    """The second one says that it waits for nobody."""
    fcntl = pytest.importorskip("fcntl")
    with serve_hub() as hub, half_downloaded(hub, tmp_path).open("ab") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(ConfigurationError, match="by another process"):
            download(hub.model(), tmp_path)


def test_a_model_that_does_not_fit_is_not_begun(tmp_path: Path) -> None:
    """What is left and what is needed are said."""
    with serve_hub() as hub, pytest.raises(OutputError, match=r"left, small needs 1000000000\.0 GB"):
        download(hub.model(size=10**18), tmp_path)
    assert hub.asked == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """Here a file is in its place."""
    (tmp_path / "models").touch()
    with serve_hub() as hub, pytest.raises(OutputError, match="cannot be written"):
        download(hub.model(), tmp_path / "models")


FULL = """
import resource, signal, sys
from pathlib import Path
from summarizer.errors import OutputError
from summarizer.providers.downloads import download
from tests.hub import Hub
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, unlimited[1]))
try:
    download(Hub(port=int(sys.argv[1])).model(), Path(sys.argv[2]))
except OutputError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
"""


def test_a_disk_that_fills_up_is_one_line_and_loses_nothing(tmp_path: Path) -> None:
    """What could be written is gone on with once there is room."""
    with serve_hub() as hub:
        command = [sys.executable, "-B", "-c", FULL, str(hub.port), str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2])
        assert done.stdout.endswith(
            "cannot be written (file too large); make room; the same command goes on with the rest of small\n"
        )
        assert download(hub.model(), tmp_path).read_bytes() == CONTENT
    assert hub.asked[-1]["range"].startswith("bytes=")


@pytest.mark.parametrize(("size", "shown"), [(2_497_281_120, "2.5 GB"), (519_680, "0.5 MB"), (90_000_000, "0.1 GB")])
def test_sizes_are_shown_as_people_read_them(size: int, shown: str) -> None:
    """As the hubs show them: thousands, not 1,024s."""
    assert in_gigabytes(size) == shown
