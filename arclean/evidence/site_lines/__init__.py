"""Learning of repeated lines: those that the documents of a site or publication have in common.

``arclean learn FOLDER -o site.lines`` learns them from the files of folders, a document a file, and joins what was
learnt elsewhere (files ``.lines``). Equal documents give equal bytes, in whatever order.
"""

from __future__ import annotations

from arclean.evidence.site_lines.line_counts import LineCounts
from arclean.evidence.site_lines.line_model import EMPTY_MODEL, LineModel, RepeatedLine, learn_lines
from arclean.evidence.site_lines.model_file import load_model, save_model
from arclean.evidence.site_lines.page_edges import find_furniture

__all__ = [
    "EMPTY_MODEL", "LineCounts", "LineModel", "RepeatedLine", "find_furniture", "learn_lines", "load_model",
    "save_model",
]  # fmt: skip
