"""Evidence out of text for everything about a statement that is not a number.

``read`` says what one text holds; ``compare_statement`` says where an English statement departs from its source.
"""

from summarizer.statements.codes import CODES
from summarizer.statements.comparing import compare_statement
from summarizer.statements.reading import read

__all__ = ["CODES", "compare_statement", "read"]
