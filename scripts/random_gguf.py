"""Writes a model of half a megabyte with random weights: `python scripts/random_gguf.py FILE.gguf [--context N]`.

What it says is gibberish, but llama.cpp loads, serves and constrains it like any other: a true test of the protocol
without a download. Needs the `gguf` package. The same command writes the same file.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

EMBEDDING, LAYERS, HEADS, FEED_FORWARD = 64, 2, 4, 128
SEED = 20_261_122
_UNKNOWN, _BEGIN, _END = b"<unk>", b"<s>", b"</s>"
_LETTERS = [chr(code) for code in range(0x20, 0x7F)]
_TEMPLATE = "{% for message in messages %}{{ message.role }}: {{ message.content }}\n{% endfor %}assistant: "
_LEANINGS = {'"': 0.2, "]": 0.3, "</s>": 1.3, "byte": -2.0}
"""How much likelier a token is than others: such as end a text, a list and an answer, so that answers end at all, and
no bytes from the middle of a sign. Every state has the same large value in its first place, and the output weights of
that place are these."""


def write_model(path: Path, context: int = 32_768) -> None:
    """Writes the model, trained (as it says) for `context` tokens."""
    # Imported here: only who runs this has them.
    import gguf
    import numpy

    writer = gguf.GGUFWriter(str(path), "llama")
    writer.add_name("random weights")
    writer.add_context_length(context)
    writer.add_embedding_length(EMBEDDING)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(FEED_FORWARD)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(EMBEDDING // HEADS)
    writer.add_chat_template(_TEMPLATE)
    tokens = _add_tokens(writer, gguf.TokenType)
    for name, tensor in _tensors(tokens, numpy):
        writer.add_tensor(name, tensor)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _add_tokens(writer: Any, types: Any) -> list[str]:
    """A vocabulary of bytes and ASCII letters; returns what each token leans on."""
    bytes_ = [f"<0x{byte:02X}>".encode() for byte in range(256)]
    # The vocabulary's kind writes a space as U+2581.
    letters = [letter.replace(" ", "\u2581").encode() for letter in _LETTERS]
    writer.add_tokenizer_model("llama")
    writer.add_token_list([_UNKNOWN, _BEGIN, _END, *bytes_, *letters])
    writer.add_token_types(
        [types.UNKNOWN, types.CONTROL, types.CONTROL, *[types.BYTE] * len(bytes_), *[types.NORMAL] * len(letters)]
    )
    writer.add_token_scores([0.0] * (3 + len(bytes_)) + [-float(number) for number in range(len(letters))])
    writer.add_unk_token_id(0)
    writer.add_bos_token_id(1)
    writer.add_eos_token_id(2)
    names = ["byte", "byte", "</s>", *["byte"] * len(bytes_), *_LETTERS]
    writer.add_vocab_size(len(names))
    return names


def _tensors(tokens: Sequence[str], numpy: Any) -> list[tuple[str, Any]]:
    random = numpy.random.default_rng(SEED)

    def weights(*shape: int) -> Any:
        return random.standard_normal(shape, dtype=numpy.float32) * numpy.float32(0.05)

    ones = numpy.ones(EMBEDDING, dtype=numpy.float32)
    read, written = weights(len(tokens), EMBEDDING), weights(len(tokens), EMBEDDING)
    read[:, 0] = 0.5
    written[:, 0] = [_LEANINGS.get(token, 0.0) for token in tokens]
    tensors = [("token_embd.weight", read), ("output_norm.weight", ones), ("output.weight", written)]
    for layer in range(LAYERS):
        block = f"blk.{layer}"
        tensors += [(f"{block}.{norm}.weight", ones) for norm in ("attn_norm", "ffn_norm")]
        tensors += [
            (f"{block}.attn_{part}.weight", weights(EMBEDDING, EMBEDDING)) for part in ("q", "k", "v", "output")
        ]
        tensors += [(f"{block}.ffn_{part}.weight", weights(FEED_FORWARD, EMBEDDING)) for part in ("gate", "up")]
        tensors += [(f"{block}.ffn_down.weight", weights(EMBEDDING, FEED_FORWARD))]
    return tensors


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--context", type=int, default=32_768)
    arguments = parser.parse_args()
    write_model(arguments.file, arguments.context)
    print(f"{arguments.file}: {arguments.file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
