"""Traces of what a text has lost: the gap that a number left, and words that lost their last letters."""
