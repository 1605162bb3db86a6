"""Repetition over a corpus: the lines that the documents of a site or publication have in common.

``python -m arclean.filters.repeated_lines.learn FILE... -o site.lines`` learns them from UTF-8 text, plain or .gz, a
document a file, and joins what was learnt elsewhere (files ``.lines``). Equal documents give equal bytes, in whatever
order.
"""

from __future__ import annotations

from arclean.filters.repeated_lines.learn.counts import LineCounts
from arclean.filters.repeated_lines.learn.model import EMPTY, LEAST, LineModel, RepeatedLine, learn
from arclean.filters.repeated_lines.learn.model_file import load, save
from arclean.filters.repeated_lines.learn.page_edges import furniture

__all__ = ["EMPTY", "LEAST", "LineCounts", "LineModel", "RepeatedLine", "furniture", "learn", "load", "save"]
