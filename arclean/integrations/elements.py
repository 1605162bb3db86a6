"""Elements of unstructured and items of docling, repaired in their places by the evidence of all.

>>> class Element:
...     def __init__(self, text): self.text = text
>>> made = clean_elements([Element("الواليات"), Element("قررت اإلدارة تحسين العالقات")])
>>> [element.text for element in made]
['الولايات', 'قررت الإدارة تحسين العلاقات']
"""

from __future__ import annotations

import copy
import html
import re
from typing import TYPE_CHECKING, Any

from arclean.api import repair_parts
from arclean.batch.bulk import pipeline_of
from arclean.integrations.parts import describe_changes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.api import Profile

__all__ = ["clean_docling", "clean_elements"]

_TAGS = re.compile(r"(<[^>]*>)")
_NO_PROSE = frozenset({"code", "formula"})  # labels of docling


def clean_elements(elements: Iterable[Any], *, profile: Profile = "repair") -> list[Any]:
    """Return copies of elements that have a ``text``, repaired as the parts of one document.

    The cells of ``metadata.text_as_html`` are repaired too; what it was then stays in ``arclean_html``. Where something
    was changed or found, ``metadata`` tells it in ``arclean_edits``, ``arclean_findings``, ``arclean_verdict`` and
    ``arclean_fingerprint``.
    """
    pipeline = pipeline_of(profile)
    made = [copy.deepcopy(element) for element in elements]
    told = [element for element in made if isinstance(element.text, str)]
    tables = [element for element in told if getattr(getattr(element, "metadata", None), "text_as_html", None)]
    pieces = [_TAGS.split(element.metadata.text_as_html) for element in tables]
    cells = [html.unescape(cell) for cut in pieces for cell in cut[::2]]
    results = repair_parts([*(one.text for one in told), *cells], profile=pipeline)
    for element, result in zip(told, results, strict=False):
        element.text = result.text
        if (result.edits or result.findings) and getattr(element, "metadata", None) is not None:
            for name, value in describe_changes(result, pipeline).items():
                setattr(element.metadata, name, value)
    repaired = iter(results[len(told) :])
    for element, cut in zip(tables, pieces, strict=True):
        for at, result in zip(range(0, len(cut), 2), repaired, strict=False):
            cut[at] = html.escape(result.text, quote=False) if result.edits else cut[at]
        if "".join(cut) != element.metadata.text_as_html:
            element.metadata.arclean_html = element.metadata.text_as_html
            element.metadata.text_as_html = "".join(cut)
    return made


def clean_docling(document: Any, *, profile: Profile = "repair") -> Any:
    """Return a copy of a DoclingDocument, its texts and the cells of its tables repaired; ``orig`` stays as it was.

    Code and formulas are left.
    """
    made = copy.deepcopy(document)
    cells = [cell for table in made.tables for cell in table.data.table_cells]
    parts = [*(text for text in made.texts if str(getattr(text, "label", "")) not in _NO_PROSE), *cells]
    for part, result in zip(parts, repair_parts([one.text for one in parts], profile=profile), strict=True):
        part.text = result.text
    return made
