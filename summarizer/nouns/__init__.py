"""The nouns: frozen records without I/O that every other room speaks in.

They are standard-library dataclasses, so that a check needs neither pydantic nor anything else
that is not in Python itself. Pydantic reads them where JSON or its schema is wanted.
"""
