"""Measures that look and never change a text: language, gaps, direction, words."""
