"""What the checks find and what they raise for nothing, measured."""
