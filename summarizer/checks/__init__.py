"""The checks: each a pure function from a source and an output to findings; no model, no I/O."""
