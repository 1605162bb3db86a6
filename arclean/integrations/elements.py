"""Elements of unstructured and items of docling, repaired in their places by the evidence of all.

>>> class Element:
...     def __init__(self, text): self.text = text
>>> made = clean_elements([Element("الواليات"), Element("قررت اإلدارة تحسين العالقات")])
>>> [element.text for element in made]
['الولايات', 'قررت الإدارة تحسين العلاقات']
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from arclean.api import clean_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.api import Profile

__all__ = ["clean_docling", "clean_elements"]


def clean_elements(elements: Iterable[Any], *, profile: Profile = "repair") -> list[Any]:
    """Return copies of elements that have a ``text``, repaired as the parts of one document."""
    made = [copy.deepcopy(element) for element in elements]
    told = [element for element in made if isinstance(element.text, str)]
    for element, text in zip(told, clean_parts([one.text for one in told], profile=profile), strict=True):
        element.text = text
    return made


def clean_docling(document: Any, *, profile: Profile = "repair") -> Any:
    """Return a copy of a DoclingDocument, its texts and the cells of its tables repaired; ``orig`` stays as it was."""
    made = copy.deepcopy(document)
    cells = [cell for table in made.tables for cell in table.data.table_cells]
    parts = [*made.texts, *cells]
    for part, text in zip(parts, clean_parts([one.text for one in parts], profile=profile), strict=True):
        part.text = text
    return made
