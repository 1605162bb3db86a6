"""Digits as the numbers of their glyphs, as a font without ToUnicode leaves them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.controls import CONTROL_CODES
from arclean.arabic.lazy_patterns import LazyPattern
from arclean.arabic.letters import ARABIC
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_DIGIT = LazyPattern("[0-9]")
_NUMBER_PATTERN = LazyPattern("[0-9]+(?:[/:.,-][0-9]+)*")
_FREE_NUMBER = LazyPattern(f"(?<![^\\s({ARABIC}-])[0-9]+(?:[/:.,-][0-9]+)*(?![^\\s).:،؛!؟%])")
_has_code = LazyPattern(f"[{CONTROL_CODES}]").search
_has_letter = LazyPattern(f"[{ARABIC}]").search
_GLYPH_OFFSET = 29  # from a digit's ASCII code to its glyph in the usual order of fonts


def corrupt(text: str, random: Random) -> str:  # noqa: ARG001 - a font loses all its digits or none
    """Return a text with every European digit as a control code."""
    return _DIGIT.sub(lambda found: chr(ord(found[0]) - _GLYPH_OFFSET), text)


def _is_in_domain(text: str) -> bool:
    numbers = _NUMBER_PATTERN.findall(text)
    return (
        not _has_code(text)
        and _has_letter(text) is not None
        and numbers == _FREE_NUMBER.findall(re.sub(f"[{ARABIC}][0-9]", "x", text))
        and len(set("".join(_DIGIT.findall(text)))) > 1
        and not any(len(number) > 1 and "9" in number for number in numbers)
        and not any(number[0] == "0" for number in numbers)
    )


CORRUPTOR = Corruptor("control-glyphs", corrupt, _is_in_domain)
