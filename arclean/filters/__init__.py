# ruff: noqa: I001 - the order of these lines is that in which filters run; "as" offers a name to type checkers
"""The filters: one artifact, one folder, one class. A line here registers one, at its place in the order of running.

What a filter would destroy is read by the filters before it. ``profile`` of a class names the profile that has it.

>>> from arclean import filters
>>> filters.Kashida().name
'kashida'
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from arclean.errors import ConfigError

from arclean.filters.encoded import Encoded as Encoded  # first: all others read characters
from arclean.filters.mojibake import Mojibake as Mojibake  # before all that reads letters
from arclean.filters.glyph_names import GlyphNames as GlyphNames  # before tags and entities, whose signs are in some
from arclean.filters.tags import Tags as Tags  # before entities, which leave lines with tags alone
from arclean.filters.entities import Entities as Entities  # what they stand for may be a control or a form
from arclean.filters.embedded_runs import EmbeddedRuns as EmbeddedRuns  # before controls, which drop what tells
from arclean.filters.controls import Controls as Controls  # what is not seen and does nothing
from arclean.filters.control_glyphs import ControlGlyphs as ControlGlyphs  # what a control code may still tell
from arclean.filters.visual_order import VisualOrder as VisualOrder  # its forms tell
from arclean.filters.word_order import WordOrder as WordOrder  # before all that reads signs and neighbours
from arclean.filters.turned_runs import TurnedRuns as TurnedRuns  # before brackets and signs, which go with its runs
from arclean.filters.brackets import Brackets as Brackets  # mirrored, in lines in good order
from arclean.filters.reversed_numbers import ReversedNumbers as ReversedNumbers  # dates that can be read one way only
from arclean.filters.presentation_forms import PresentationForms as PresentationForms  # logical lines only
from arclean.filters.leading_signs import LeadingSigns as LeadingSigns  # before all that reads lines as sentences
from arclean.filters.doubled_glyphs import DoubledGlyphs as DoubledGlyphs  # fake bold
from arclean.filters.doubled_words import DoubledWords as DoubledWords  # fake bold, read word by word
from arclean.filters.form_runs import FormRuns as FormRuns  # before all that looks words up
from arclean.filters.tanwin_yehs import TanwinYehs as TanwinYehs  # before all that looks words up
from arclean.filters.letter_spacing import LetterSpacing as LetterSpacing  # letters set apart
from arclean.filters.fragments import Fragments as Fragments  # before losses, which then see the lines as they were
from arclean.filters.swapped_runs import SwappedRuns as SwappedRuns  # whole words, which fragments has put together
from arclean.filters.lam_alef import LamAlef as LamAlef  # by the whole document
from arclean.filters.losses import Losses as Losses  # before kashida and spaces, which are its evidence
from arclean.filters.kashida_glyphs import KashidaGlyphs as KashidaGlyphs  # by the whole document
from arclean.filters.recovery import Recovery as Recovery  # by references
from arclean.filters.kashida import Kashida as Kashida
from arclean.filters.marks import Marks as Marks  # parted from their letters, doubled, or before them
from arclean.filters.look_alikes import LookAlikes as LookAlikes  # Farsi yeh, keheh and their like in Arabic lines
from arclean.filters.digits import Digits as Digits  # two systems inside one number
from arclean.filters.split_words import SplitWords as SplitWords  # whole before others are cut
from arclean.filters.glued_words import GluedWords as GluedWords
from arclean.filters.wrong_map import WrongMap as WrongMap  # after all that repairs: what still reads as nothing
from arclean.filters.spaces import Spaces as Spaces  # last: gaps were read by all others

if TYPE_CHECKING:
    from arclean.core.filter import Filter
    from arclean.filters.furniture import Furniture as Furniture
    from arclean.filters.repeated_lines import RepeatedLines as RepeatedLines
    from arclean.filters.lines import Lines as Lines
    from arclean.filters.boilerplate import Boilerplate as Boilerplate

_LATER = {  # filters that ``repair`` has not are loaded when they are asked for: they are a fifth of the package
    "furniture": "Furniture",  # a head may part a sentence
    "repeated-lines": "RepeatedLines",
    "lines": "Lines",  # last: what is left is for reading
    "boilerplate": "Boilerplate",  # last: what is left is for reading
}

GROUP = "arclean.filters"
"""The entry-point group in which other packages register filters."""

_BUILTIN: dict[str, type[Filter]] = {
    made.name: made for made in list(globals().values()) if getattr(made, "__module__", "").startswith(f"{GROUP}.")
}


@cache
def registered() -> dict[str, type[Filter]]:
    """Map the names of all registered filters to their classes, those of other packages included.

    Raises ConfigError where a registered filter does not load, or takes the name of another.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - costs 10 ms, and few calls need it

    found = builtin()
    for point in entry_points(group=GROUP):
        try:
            made = point.load()
            name = made.name
        except Exception as error:
            where = f"filter {point.name!r} of {point.value!r}"
            raise ConfigError(f"{where} does not load: {error}; uninstall or mend it") from error
        if name in found and found[name] is not made:
            raise ConfigError(f"two filters are called {name!r}: {found[name]!r} and {made!r}; rename one")
        found[name] = made
    return found


def builtin() -> dict[str, type[Filter]]:
    """Map the names of arclean's own filters to their classes, in the order in which they run."""
    return _BUILTIN | {name: _load(name) for name in _LATER}


def builtin_of_repair() -> dict[str, type[Filter]]:
    """Map the names of arclean's own filters to their classes, those that ``repair`` has not left out."""
    return _BUILTIN.copy()


def _load(name: str) -> type[Filter]:
    made: type[Filter] = getattr(import_module(f"arclean.filters.{name.replace('-', '_')}"), _LATER[name])
    return made


if not TYPE_CHECKING:

    def __getattr__(name: str) -> type[Filter]:
        for filter_name, class_name in _LATER.items():
            if class_name == name:
                return _load(filter_name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def names() -> tuple[str, ...]:
    """Name all registered filters: arclean's own in the order in which they run, then those of other packages.

    >>> "kashida" in names()
    True
    """
    return tuple(registered())


def find(name: str) -> type[Filter]:
    """Return the class of the filter of that name.

    Raises ConfigError for an unknown name, with the nearest known one.
    """
    if not isinstance(name, str):
        raise ConfigError(f"a filter is found by its name, a str, not {type(name).__name__}")
    found = _BUILTIN.get(name) or (_load(name) if name in _LATER else registered().get(name))
    if found is None:
        from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

        near = get_close_matches(name, names(), 1, 0.5)
        hint = f": did you mean {near[0]!r}?" if near else f"; there are {', '.join(names())}"
        raise ConfigError(f"there is no filter {name!r}{hint}")
    return found
