from __future__ import annotations
def compare_names(pair): return ()
def in_source(*a): return True
