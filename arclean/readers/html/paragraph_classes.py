"""Classes of the paragraphs of a page by their neighbours, in time that grows with the page and no faster.

The extractor asks jusText for a second opinion. jusText looks from each short paragraph for the nearest one on either
side that is surely text or surely not, by walking there: on a page of many short paragraphs that takes time that grows
by their square. Here the nearest ones are noted on one way down and one way up; the classes are the same. Paragraphs
with headings, of which the extractor asks for none, and classes of a version to come are left to jusText itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["classify_by_neighbours", "install_classes"]

_GOOD, _BAD, _SHORT, _NEAR_GOOD = "good", "bad", "short", "neargood"
_KNOWN = {_GOOD, _BAD, _SHORT, _NEAR_GOOD}
_NAME = "revise_paragraph_classification"


def install_classes(extractor_module: Any) -> None:
    """Have the module of trafilatura that asks jusText ask here; nothing changes but the time that it takes."""
    whole = getattr(extractor_module, _NAME, None)
    if whole is None or getattr(whole, "is_linear", False):
        return

    def classify(paragraphs: Sequence[Any], *args: Any, **options: Any) -> None:
        if any(paragraph.heading or paragraph.cf_class not in _KNOWN for paragraph in paragraphs):
            whole(paragraphs, *args, **options)
            return
        classes = classify_by_neighbours([paragraph.cf_class for paragraph in paragraphs])
        for paragraph, found in zip(paragraphs, classes, strict=True):
            paragraph.class_type = found

    classify.is_linear = True  # type: ignore[attr-defined]
    setattr(extractor_module, _NAME, classify)


def classify_by_neighbours(classes: Sequence[str]) -> list[str]:
    """Return the class of each paragraph, "good" or "bad", from what it is by itself: jusText's rules.

    A short paragraph is what both of its neighbours are; between a good and a bad one it is good if the first that is
    not short on the bad side is nearly good. A nearly good one is bad between bad ones only. Beyond the ends nothing is
    good.

    >>> classify_by_neighbours(["good", "short", "neargood", "bad", "short", "neargood"])
    ['good', 'good', 'good', 'bad', 'bad', 'bad']
    """
    above, below = _nearest(classes), _nearest(classes[::-1])[::-1]
    revised = [
        _class_of_short(*up, *down) if own == _SHORT else own
        for own, up, down in zip(classes, above, below, strict=True)
    ]
    after = _BAD
    following = []
    for own in reversed(revised):
        following.append(after)
        after = own if own != _NEAR_GOOD else after
    before = _BAD
    for number, down in enumerate(reversed(following)):
        if revised[number] == _NEAR_GOOD:
            revised[number] = _BAD if before == down == _BAD else _GOOD
        before = revised[number]
    return revised


def _nearest(classes: Iterable[str]) -> list[tuple[str, str]]:
    """Return of each paragraph the last sure one before it, and the last that is not short."""
    sure = weak = _BAD
    nearest = []
    for own in classes:
        nearest.append((sure, weak))
        if own != _SHORT:
            weak = own
        if own in {_GOOD, _BAD}:
            sure = own
    return nearest


def _class_of_short(up: str, weak_up: str, down: str, weak_down: str) -> str:
    if up == down:
        return up
    return _GOOD if _NEAR_GOOD in {weak_up if up == _BAD else _BAD, weak_down if down == _BAD else _BAD} else _BAD
