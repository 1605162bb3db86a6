"""Measures that two artifacts or more share; they look and never change a text."""
