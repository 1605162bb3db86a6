"""Repetition over a corpus: the lines that the documents of a site or publication have in common.

``python -m arclean.evidence.repeated FILE... -o site.lines`` learns them from UTF-8 text, plain or .gz, a document a
file, and joins what was learnt elsewhere (files ``.lines``). Equal documents give equal bytes, in whatever order.
"""

from __future__ import annotations

from arclean.evidence.repeated.counts import LineCounts
from arclean.evidence.repeated.edges import furniture
from arclean.evidence.repeated.files import load, save
from arclean.evidence.repeated.model import EMPTY, LEAST, LineModel, RepeatedLine, learn

__all__ = ["EMPTY", "LEAST", "LineCounts", "LineModel", "RepeatedLine", "furniture", "learn", "load", "save"]
