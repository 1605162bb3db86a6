"""Hold figures against the floors in floors.toml, and write the floors that may be written.

The figures are those of ``quality.py``, ``calibration.py`` and ``speed_gate.py``.
"""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    Figures = Mapping[str, Mapping[str, float]]

Written = Literal["none", "better", "all"]
"""Which floors are written: none, those that are better than the old ones, or all."""

CALIBRATION, SPEED = "calibration: ", "speed: "
"""What the names of the rows of ``calibration.py`` and ``speed_gate.py`` begin with."""
FLOORS = Path(__file__).parent / "floors.toml"
MIN_DOCUMENTS = 100  # damaged documents of a filter, all different
NO_DOMAIN = frozenset(
    {"form-runs", "fragments", "losses", "recovery", "swapped-runs", "turned-runs", "word-order", "wrong-map"}
)
"""Filters whose corruptor damages nothing in its domain: for lost digits and swapped lines it promises nothing."""

HIGHER = (
    "exact",
    "exact_in_domain",
    "reported",
    "places_reported",
    "right_when_sure",
    "lines_1",
    "lines_5",
    "lines_40",
    "times_ftfy",
)  # shares that must not fall; all other pinned figures must not rise
PINNED = (*HIGHER, "cer_after", "silent", "wrong_edits_per_10000_words", "changed_beside")
PINNED_OF_CLEAN = ("changed", "findings_per_million")
LAST = ("fixtures", "date")
SPEED_MARGIN = 1.5
"""By how many times a ratio of times may fall below its floor: for noise; who is twice as slow falls further."""

HEAD = """\
# The floors of benchmarks/quality.py. These must not fall: the share of documents that come back exactly (of all, and
# of those in the domain); of those that do not come back the share that carries a finding (reported), and of
# their damaged places the share that a finding touches (places_reported). These must not rise: the character error rate
# that is left, and the share of documents that neither come back nor carry a finding (silent). Clean documents must not
# be changed. The rows of calibration.py come last: the share of lines that come back, by the number of lines of their
# document, and of the edits at .97 and more the share that is right must not fall; wrong edits, and clean lines beside
# damaged ones that were changed, must not rise. Of the rows of speed_gate.py, how many times as fast as ftfy.fix_text
# must not fall by more than a margin for noise.
# `fixtures` is the digest of the texts that the figures were measured on. Written by the script itself:
# --raise-floors writes what is better, --lower-floors what is worse (a change of its own, told in CHANGELOG.md).

"""


def pinned_figures(name: str) -> tuple[str, ...]:
    """Return the figures of a row that have a floor."""
    return PINNED_OF_CLEAN if name == "clean" else PINNED


def is_worse(key: str, now: float, floor: float) -> bool:
    """Return whether a figure is on the wrong side of its floor, a ratio of times by more than its margin."""
    if key == "times_ftfy":
        return now * SPEED_MARGIN < floor
    return now < floor - 1e-9 if key in HIGHER else now > floor + 1e-9


def blind_rows(figures: Figures, genres: int) -> list[str]:
    """Return what the figures do not see: too few documents, one of so many genres, a domain."""
    faults = []
    for name, row in figures.items():
        if name == "clean":
            continue
        if row["documents"] < MIN_DOCUMENTS:
            faults.append(
                f"{name}: {row['documents']} damaged documents, fewer than {MIN_DOCUMENTS}: "
                "let its corruptor damage more texts, or name the layout that can have the damage"
            )
        if row.get("genres", 0) < genres:
            faults.append(f"{name}: {row.get('genres', 0)} genres, fewer than {genres}: as above")
        if row["domain"] and name in NO_DOMAIN:
            faults.append(f"{name}: {row['domain']} documents in the domain, and NO_DOMAIN says that none can be")
        if not row["domain"] and name not in NO_DOMAIN:
            faults.append(f"{name}: no document in the domain")
    return faults


def hold_floors(  # noqa: PLR0913 - options, by name
    figures: Figures,
    fixtures: str,
    *,
    write: Written = "none",
    some: bool = False,
    family: str = "",
    file: Path = FLOORS,
) -> list[str]:
    """Return which figures miss their floors, or have none; ``write`` says which floors are written anew.

    ``fixtures`` is the digest of the texts. With ``some`` the floors of what was not measured stay as they are, as do
    those of another ``family``: CALIBRATION, SPEED, or none.
    """
    floors = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    faults = []
    kept = {name: floor for name, floor in floors.items() if some or _family_of(name) != family}
    today = dt.datetime.now(dt.UTC).date().isoformat()
    for name, row in figures.items():
        old = floors.get(name, {})
        floor = dict(old)
        for key in (key for key in pinned_figures(name) if key in row):
            now = round(row[key], 6)
            is_new = key not in old
            if write == "all" or (write == "better" and (is_new or is_worse(key, old[key], now))):
                floor |= {key: now, "fixtures": fixtures, "date": today}
            elif is_new:
                faults.append(f"{name}: {key} is {now} and has no floor (--raise-floors pins it)")
            elif is_worse(key, now, old[key]):
                faults.append(f"{name}: {key} is {now}, its floor {old[key]} ({old['date']}, {old['fixtures']})")
        kept[name] = floor
    faults += [f"{name}: has a floor and was not measured" for name in floors.keys() - kept.keys()]
    if write != "none":
        lines = [line for name, floor in kept.items() for line in _table(name, floor)]
        file.write_text(HEAD + "\n".join(lines), "utf-8")
    return faults


def _family_of(name: str) -> str:
    return next((family for family in (CALIBRATION, SPEED) if name.startswith(family)), "")


def _table(name: str, floor: Mapping[str, object]) -> list[str]:
    """Return the lines of a table of floors."""
    ordered = [key for key in (*pinned_figures(name), *LAST) if key in floor]
    return [
        f'["{name}"]' if " " in name else f"[{name}]",
        *(f"{key} = {json.dumps(floor[key])}" for key in ordered),
        "",
    ]
