"""Read and write the weights of a folder: ``NAME = value  # unit; corpora; date; objective``, one a line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
_ENTRY = re.compile(
    r"^(?P<name>[A-Z][A-Z0-9_]*) = (?P<value>-?[0-9][0-9._e-]*)  # (?P<unit>.+); (?P<corpora>[^;\n]+); "
    r"(?P<date>\d{4}-\d\d(?:-\d\d)?); (?P<objective>[^;\n]+)$",
    re.MULTILINE,
)


class Weight(NamedTuple):
    """A fitted number: its name, value and unit, the corpora and date of its fit, and what it is fitted for."""

    name: str
    value: float
    unit: str
    corpora: str
    date: str
    objective: str

    @property
    def is_whole(self) -> bool:
        """Whether the number counts something."""
        return isinstance(self.value, int)


def read_weights(file: Path) -> list[Weight]:
    """Return the scalar weights of a file, in their order; tables are fitted by scripts of their own."""
    found = []
    for match in _ENTRY.finditer(file.read_text("utf-8")):
        written = match["value"].replace("_", "")
        value = int(written) if re.fullmatch(r"-?\d+", written) else float(written)
        found.append(Weight(match["name"], value, *match.group("unit", "corpora", "date", "objective")))
    return found


def write_weights(file: Path, values: dict[str, float], corpora: str, date: str) -> None:
    """Put new values into a file, with the corpora and the date of their fit; all else stays as it is."""

    def changed(match: re.Match[str]) -> str:
        if match["name"] not in values:
            return match[0]
        return (
            f"{match['name']} = {values[match['name']]:g}  # {match['unit']}; {corpora}; {date}; {match['objective']}"
        )

    file.write_text(_ENTRY.sub(changed, file.read_text("utf-8")), "utf-8")


def module_of(file: Path) -> str:
    """Return the dotted name of a module of arclean."""
    return ".".join(file.resolve().relative_to(ROOT).with_suffix("").parts)
