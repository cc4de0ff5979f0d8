"""Numbers, units, currencies, bounds and dates: read out of text in 21 languages, and compared.

`read_quantities` and `read_dates` read one text. `describe` and `computed_lines` say in English what
was read. Standard library only; the tables of a language are loaded when it is first asked for.
"""

from summarizer.quantities.compare import Comparison, check_pair, compare, compare_summary
from summarizer.quantities.english import computed_lines, describe
from summarizer.quantities.problems import CODES, Problem
from summarizer.quantities.public import read_dates, read_quantities

__all__ = [
    "CODES",
    "Comparison",
    "Problem",
    "check_pair",
    "compare",
    "compare_summary",
    "computed_lines",
    "describe",
    "read_dates",
    "read_quantities",
]
