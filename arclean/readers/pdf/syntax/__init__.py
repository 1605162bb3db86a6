"""Syntax: objects and content streams of a PDF, and limits on what they may cost."""
