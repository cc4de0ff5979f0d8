"""Memory stays within bounds whatever a server sends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

MOST_MEBIBYTES = 100
"""Above idle."""

SCRIPT = """
import json, sys
from pathlib import Path
from tests.endpoint import completion
from tests.providers.asked import ask
from tests.providers.fault_server import answer, bomb, endless_headers

def mebibytes(name):
    status = Path("/proc/self/status").read_text()
    return int(status.partition(name + ":")[2].split()[0]) / 1024

makers = {
    "gzip bomb": lambda: bomb(1024),
    "bomb as an error": lambda: bomb(1024, status=500),
    "no end": lambda: bomb(256, encoding=None),
    "headers without end": lambda: endless_headers,
    "nested lists": lambda: answer(b"[" * 8_000_000),
    "digits": lambda: answer(b"9" * 8_000_000),
    "short texts": lambda: answer(b'["' + b'","' * 2_500_000 + b'"]'),
    "empty objects": lambda: answer(b"[" + b"{}," * 2_700_000 + b"{}]"),
    "a wide text": lambda: answer(json.dumps(completion("\\U0001f30a" + "a" * 8_000_000), ensure_ascii=False).encode()),
    "objects in the answer": lambda: answer(completion("[" + "{}," * 2_700_000 + "{}]")),
    "lists in the answer": lambda: answer(completion('{"a": [' + "[]," * 150_000 + "[]]}")),
}
ask(answer())
grown = {}
for name, make in makers.items():
    act = make()
    Path("/proc/self/clear_refs").write_text("5")
    idle = mebibytes("VmRSS")
    ask(act)
    grown[name] = round(mebibytes("VmHWM") - idle, 1)
print(json.dumps(grown))
"""


@pytest.mark.skipif(not Path("/proc/self/clear_refs").exists(), reason="this system does not tell its peak memory")
def test_no_answer_fills_the_memory() -> None:
    """Bombs, endless bodies and headers, and what is hard to parse, one after the other; the server counts too."""
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, check=False, text=True)
    assert done.returncode == 0, done.stderr
    grown = json.loads(done.stdout)
    assert max(grown.values()) < MOST_MEBIBYTES, grown
