"""Read and write the weights of a folder: ``NAME = value  # unit; corpora; date; objective``, one a line."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parents[2]
_ENTRY = re.compile(
    r"^(?P<name>[A-Z][A-Z0-9_]*) = (?P<value>-?[0-9][0-9._e-]*|\([0-9., ]+\))  # (?P<unit>.+); (?P<corpora>[^;\n]+); "
    r"(?P<date>\d{4}-\d\d(?:-\d\d)?); (?P<objective>[^;\n]+)$",
    re.MULTILINE,
)

Value = float | tuple[float, ...]


class Weight(NamedTuple):
    """A fitted number, or some in a row.

    Its name, value and unit, the corpora and date of its fit, and what it is fitted for.
    """

    name: str
    value: Value
    unit: str
    corpora: str
    date: str
    objective: str

    @property
    def is_whole(self) -> bool:
        """Whether the number counts something."""
        return isinstance(self.value, int)


def read_weights(file: Path) -> list[Weight]:
    """Return the weights of a file that stand on one line, in their order; tables have scripts of their own."""
    return [
        Weight(match["name"], ast.literal_eval(match["value"]), *match.group("unit", "corpora", "date", "objective"))
        for match in _ENTRY.finditer(file.read_text("utf-8"))
    ]


def write_weights(file: Path, values: Mapping[str, Value], corpora: str, date: str) -> None:
    """Put new values into a file, with the corpora and the date of their fit; all else stays as it is."""

    def changed(match: re.Match[str]) -> str:
        if match["name"] not in values:
            return match[0]
        value = values[match["name"]]
        written = match["value"] if value == ast.literal_eval(match["value"]) else format_value(value)
        return f"{match['name']} = {written}  # {match['unit']}; {corpora}; {date}; {match['objective']}"

    file.write_text(_ENTRY.sub(changed, file.read_text("utf-8")), "utf-8")


def format_value(value: Value) -> str:
    """Return a value as it is written; a fraction keeps its point."""
    if isinstance(value, tuple):
        return f"({', '.join(f'{one:g}' for one in value)})"
    return f"{value:g}" if isinstance(value, int) or value % 1 else f"{value:.1f}"


def module_of(file: Path) -> str:
    """Return the dotted name of a module of arclean."""
    return ".".join(file.resolve().relative_to(ROOT).with_suffix("").parts)
