"""English summaries, fact sheets and translations of news articles, checked against the source by code."""

__version__ = "0.1.0"
