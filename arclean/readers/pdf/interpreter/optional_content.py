"""Optional content: the layers of a document, and which of them are not shown (ISO 32000-1, 8.11).

A viewer that opens a file shows its groups as the default configuration says. What belongs to a group that is off is
neither text of the page, nor does it cover any; a membership is on by a rule over several groups.
"""

from __future__ import annotations

from typing import Any

from arclean.readers.pdf.syntax.objects import resolve_dictionary, resolve_name, resolve_reference

__all__ = ["groups_not_shown", "is_shown"]

_MAX_NESTED_RULES = 8  # of a visibility expression: deeper ones count as on


def groups_not_shown(catalog: object) -> frozenset[int]:
    """Return the object numbers of the groups that are off when a document is opened, from its catalog.

    >>> groups_not_shown({})
    frozenset()
    """
    properties = resolve_dictionary(resolve_dictionary(catalog).get("OCProperties"))
    if not properties:
        return frozenset()
    default = resolve_dictionary(properties.get("D"))
    off = _numbers(default.get("OFF"))
    if resolve_name(default.get("BaseState")) == "OFF":
        off |= _numbers(properties.get("OCGs")) - _numbers(default.get("ON"))
    return off


def is_shown(reference: Any, off: frozenset[int]) -> bool:
    """Return whether a group, or a membership of groups, is shown where the groups of some object numbers are off."""
    if not off or reference is None:
        return True
    number = getattr(reference, "objid", None)
    spec = resolve_dictionary(reference)
    if resolve_name(spec.get("Type")) != "OCMD":
        return number not in off
    rule = resolve_reference(spec.get("VE"))
    if isinstance(rule, list) and rule:
        return _evaluate(rule, off, 0, {})
    members = _numbers(spec.get("OCGs"))
    if not members:
        return True
    match resolve_name(spec.get("P")):
        case "AllOn":
            return not members & off
        case "AnyOff":
            return bool(members & off)
        case "AllOff":
            return members <= off
        case _:
            return not members <= off


def _evaluate(rule: Any, off: frozenset[int], depth: int, known: dict[tuple[int, int], bool]) -> bool:
    """Return whether a visibility expression holds: a group, or And, Or, Not before others.

    ``known`` are those that are objects by themselves, each of which may be named again and again, with their depth:
    the deeper one stands, the more of it is beyond what is asked.
    """
    number = getattr(rule, "objid", None)
    if number is not None and (number, depth) in known:
        return known[number, depth]
    parts = resolve_reference(rule)
    if not isinstance(parts, list) or not parts or depth > _MAX_NESTED_RULES:
        return number not in off
    operator, values = resolve_name(parts[0]), [_evaluate(part, off, depth + 1, known) for part in parts[1:]]
    holds = not all(values) if operator == "Not" else any(values) if operator == "Or" else all(values)
    if number is not None:
        known[number, depth] = holds
    return holds


def _numbers(value: Any) -> frozenset[int]:
    """Return the object numbers of a reference to a group, or of an array of them."""
    found = resolve_reference(value)
    listed = found if isinstance(found, list) else [value]
    return frozenset(number for item in listed if (number := getattr(item, "objid", None)) is not None)
