"""Measures of where each line of a page stands: its tag, its links, what holds it, and who takes it for the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.evidence.web_lines.line_measures import measure_line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from arclean.readers.html.elements import Element, LinePlace

__all__ = ["PLACE_MEASURES", "measure_places"]

_LEVELS = 4
_NEAR = (-2, -1, 1, 2)
_LINES_NEAR = 5
PLACE_MEASURES = (
    "paragraph", "heading", "item", "cell", "code", "quote", "term", "caption", "window title", "control", "linked",
    "letters linked", "in nav", "in header", "in footer", "in aside", "in article", "in main", "in form", "in table",
    "lists", "poor names", "poor name near", "rich names", "hidden", "depth",
    *(f"mass of {level}" for level in range(_LEVELS)), *(f"links of {level}" for level in range(_LEVELS)),
    "mass of article", "wide taken", "narrow taken", "none wide", "none narrow",
    *(f"linked at {step}" for step in _NEAR), *(f"taken at {step}" for step in _NEAR), "taken near", "narrow near",
    "taken before", "taken after", "heading above",
)  # fmt: skip
"""Names of the measures, in their order."""

_CONTROLS = frozenset(("button", "option", "label", "select", "textarea", "summary", "legend", "input"))
_HEADINGS = {f"h{level}": float(level) for level in range(1, 7)}
_ROLES = {
    "paragraph": ("p",), "item": ("li",), "cell": ("td", "th"), "code": ("pre", "code", "samp", "kbd", "tt"),
    "quote": ("blockquote", "q"), "term": ("dt", "dd"), "caption": ("figcaption", "caption"), "title": ("title",),
}  # fmt: skip
_INNER = 3  # elements from the inside that name what a line is


def measure_places(
    lines: Sequence[str], places: Sequence[LinePlace], wide: Collection[int], narrow: Collection[int]
) -> list[list[float]]:
    """Return for each line as many numbers as :data:`PLACE_MEASURES` has names.

    ``wide`` and ``narrow`` are the numbers of the lines that an extractor takes for the article, favouring recall and
    not.
    """
    whole = _weigh_elements(lines, places)
    shares = [place.linked / max(1, place.letters) for place in places]
    taken_before = _share_before(wide, len(lines))
    out, heading = [], 99.0
    for number, place in enumerate(places):
        chain = list(place.element.ancestors())
        heading = 0.0 if any(one.tag in _HEADINGS for one in chain[:_INNER]) else min(heading + 1, 99.0)
        row = [*_describe_place(chain), shares[number], min(float(place.linked), 200.0), *_describe_chain(chain)]
        row += _describe_masses(chain, whole)
        row += [number in wide, number in narrow, not wide, not narrow]
        row += [shares[number + step] if 0 <= number + step < len(lines) else -1.0 for step in _NEAR]
        row += [float(number + step in wide) for step in _NEAR]
        near = range(max(0, number - _LINES_NEAR), min(len(lines), number + _LINES_NEAR + 1))
        row += [sum(n in wide for n in near) / len(near), sum(n in narrow for n in near) / len(near)]
        row += [taken_before[number], 1.0 - taken_before[number], heading]
        out.append([float(value) for value in row])
    return out


def _weigh_elements(lines: Sequence[str], places: Sequence[LinePlace]) -> float:
    """Add up in each element the words of long lines and the letters of its lines; returns those of the page."""
    own: dict[Element, tuple[float, int, int]] = {}
    for line, place in zip(lines, places, strict=True):
        words = measure_line(line).numbers[0]
        mass = words if words >= 8 and 3 * place.linked < place.letters else 0.0
        before = own.get(place.element, (0.0, 0, 0))
        own[place.element] = before[0] + mass, before[1] + place.letters, before[2] + place.linked
    for element, (mass, letters, linked) in own.items():
        for one in element.ancestors():
            one.mass += mass
            one.letters += letters
            one.linked += linked
    return max(1.0, sum(mass for mass, _, _ in own.values()))


def _share_before(wide: Collection[int], count: int) -> list[float]:
    total, seen, out = max(1, len(wide)), 0, []
    for number in range(count):
        out.append(seen / total)
        seen += number in wide
    return out


def _describe_place(chain: Sequence[Element]) -> list[float]:
    """Return which kind of block a line is."""
    tags = [one.tag for one in chain[:_INNER]]
    kinds = [float(any(tag in _ROLES[role] for tag in tags)) for role in _ROLES]
    heading = max((_HEADINGS.get(tag, 0.0) for tag in tags), default=0.0)
    return [kinds[0], heading, *kinds[1:], float(any(tag in _CONTROLS for tag in tags))]


def _describe_chain(chain: Sequence[Element]) -> list[float]:
    """Return in which elements a line stands, and what their names say."""
    tags = [one.tag for one in chain]
    within = [float(tag in tags) for tag in ("nav", "header", "footer", "aside", "article", "main", "form", "table")]
    poor = [place for place, one in enumerate(chain) if one.poor and one.tag not in {"body", "html"}]
    rich = sum(one.rich for one in chain)
    lists = sum(tag in {"ul", "ol"} for tag in tags)
    named = [min(len(poor), 5), min(poor[0], 20) if poor else 21, min(rich, 6)]
    return [*within, lists, *named, chain[0].is_hidden, min(len(chain), 40)]


def _describe_masses(chain: Sequence[Element], whole: float) -> list[float]:
    """Return the shares of long lines and of links in the elements around a line, and of the innermost article."""
    blocks = [one for one in chain if one.tag not in {"a", "b", "i", "em", "strong", "span", "u", "font"}]
    blocks += [blocks[-1] if blocks else chain[-1]] * _LEVELS
    masses = [one.mass / whole for one in blocks[:_LEVELS]]
    links = [one.linked / max(1, one.letters) for one in blocks[:_LEVELS]]
    article = next((one.mass / whole for one in chain if one.tag in {"article", "main"}), -1.0)
    return [*masses, *links, article]
