"""Folders: every article of a folder under one ledger, one gate and one budget, resumed wherever it stopped."""
