"""Stands in for xllamacpp where that is not installed: the same names, and what it does is in the file's name."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import SimpleNamespace
from typing import Any


class CommonParams(SimpleNamespace):
    """Settings of a server."""

    def __init__(self) -> None:
        super().__init__(model=SimpleNamespace(path=""), sampling=SimpleNamespace())


class Server:
    """Serves answers that say what was set and asked."""

    def __init__(self, settings: Any) -> None:
        """Starts, or fails as the file's name says."""
        self._settings = settings
        sys.stdout.write("llama.cpp says things on standard output\n")
        name = os.path.basename(settings.model.path).partition(".")[0]  # noqa: PTH119
        if name in _ENDS:
            _ENDS[name]()
        self._server = ThreadingHTTPServer((settings.hostnames[0], settings.port), _handler(settings, name))
        self.listening_address = f"http://{settings.hostnames[0]}:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()


def _broken() -> None:
    sys.stderr.write("0.00.005 E llama_model_load: error loading model: tensor 'x' is not in it\n")
    raise RuntimeError("Failed to init server")


def _silent() -> None:
    raise RuntimeError("Failed to init server")


def _stubborn() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)


_ENDS = {
    "broken": _broken,
    "silent": _silent,
    "killed": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "aborted": lambda: os.kill(os.getpid(), signal.SIGABRT),
    "slow": lambda: time.sleep(60),
    "stubborn": _stubborn,
}


_CITED = {"text": "A harbour company spends money on a pier.", "evidence": ["1.1"]}
_SHAPES: dict[str, Any] = {
    "headline": _CITED,
    "sentences": [_CITED],
    "source": {"publisher": None, "byline": None, "relays": None, "date_as_written": None, "evidence": []},
    "segments": [{"id": "1.1", "text": _CITED["text"]}],
}
"""What a part of an answer may be; of what is not named here there is none."""


def _handler(settings: Any, name: str) -> type[BaseHTTPRequestHandler]:
    asked_before: list[bool] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            asked_before.append(True)
            if name == "dies" or (name == "dies-later" and len(asked_before) > 1):
                os.kill(os.getpid(), signal.SIGKILL)
            if self.headers["authorization"] != f"Bearer {settings.api_keys[0]}":
                self._say(401, {"error": {"message": "Invalid API Key"}})
            elif name == "fenced":
                told = "The model produced output that does not match the expected peg-native format"
                self._say(500, {"error": {"code": 500, "message": told, "type": "server_error"}})
            elif name == "shapely":
                parts = asked["response_format"]["json_schema"]["schema"]["properties"]
                text = json.dumps({part: _SHAPES.get(part, []) for part in parts})
                self._say(200, _completion(text, next(iter(settings.model_alias))))
            elif name == "busy":
                self._say(400, {"error": {"message": "no room"}})
            else:
                shown = {"settings": _plain(settings), "asked": asked, "keys": sorted(os.environ)}
                self._say(200, _completion(json.dumps(shown), next(iter(settings.model_alias))))

        def _say(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            """Says nothing."""

    return Handler


def _completion(text: str, model: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": text}
    return {
        "object": "chat.completion",
        "model": model,
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 11, "completion_tokens": 7, "total_tokens": 18},
    }


def _plain(settings: Any) -> dict[str, Any]:
    plain = {name: value for name, value in vars(settings).items() if isinstance(value, int | str | list)}
    return {**plain, "path": settings.model.path, **vars(settings.sampling)}
