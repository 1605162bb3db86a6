"""Traces of what a text has lost: the gap of a number, the stretched beginning of a word."""
