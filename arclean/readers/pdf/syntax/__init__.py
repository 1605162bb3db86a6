"""Syntax: objects, content streams and resources of a PDF, and limits on what they may cost."""
