"""What a page has and a browser does not show, and what it shows and does not have: found, and told.

A paragraph with ``display: none`` or the attribute ``hidden`` is read by nobody where the rest of the text is seen; an
article all of which is hidden until a script shows it is the text of its page. A page that holds scripts and no word
but the title of its window is filled by them in a browser: what it shows is not in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.edits import Finding
from arclean.readers.html import weights

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from arclean.core.edits import Label
    from arclean.readers.html.elements import LinePlace
    from arclean.readers.html.visible_text import VisibleLine

__all__ = ["report_unseen_text"]

_WHY_EMPTY = "This page has no text of its own: its scripts fetch what a browser shows."
_HIDDEN = "A browser does not show this line, while the text around it is seen."
_SCRIPT_TAG = "<script"


def report_unseen_text(
    page: str, lines: Sequence[VisibleLine], places: Sequence[LinePlace], labels: Sequence[Label]
) -> Iterator[Finding]:
    """Yield a finding for each hidden line of a text that is seen, or one for a page that scripts alone fill.

    >>> [one.kind for one in report_unseen_text("<body><script src=app.js></script>", (), (), ())]
    ['no-text']
    """
    if all(line.tag == "title" for line in lines):  # it names the window
        if _SCRIPT_TAG in page.lower():
            yield Finding(0, 0, "no-text", "html/no-text", _WHY_EMPTY)
        return
    roles = [label.role for label in labels] or ["body"] * len(lines)
    kept = [number for number, role in enumerate(roles) if role != "boilerplate"]
    hidden = [number for number in kept if places[number].is_hidden]
    letters = sum(len(lines[number].text) for number in kept)
    if not hidden or sum(len(lines[number].text) for number in hidden) > weights.MAX_HIDDEN_SHARE * letters:
        return
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line.text) + 1)
    for number in hidden:
        start, end = starts[number], starts[number + 1] - 1
        yield Finding(start, end, "hidden-text", "html/hidden", _HIDDEN, 1.0, (lines[number].text,))
