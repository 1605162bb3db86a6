"""Fonts: from the codes of a string to text and widths.

A code is looked up in what is to be trusted, in this order: ``/ToUnicode``; the encoding of a simple font, where it
says one, or the predefined character collection of a composite one; the embedded font program
(:mod:`arclean.readers.pdf.fonts.font_programs`), which knows what its glyphs are called and which characters reach
them; its outlines, for a kashida, a digit or a sign. A glyph that none of them knows is U+FFFD, never a guess.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError
from arclean.readers.pdf.fonts.glyph_names import is_label_taken_for_dingbat, text_of
from arclean.readers.pdf.fonts.glyph_recognition import sign_of
from arclean.readers.pdf.fonts.simple_encodings import Encoding
from arclean.readers.pdf.fonts.type3 import Procedures
from arclean.readers.pdf.syntax.objects import read_stream, resolve_dictionary, resolve_name, resolve_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from arclean.readers.pdf.fonts.font_programs import Program

__all__ = ["LOST", "Font", "LostFont"]

LOST = "\ufffd"
"""What stands for a glyph that has no text."""

_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\ufffd\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]")  # no letter has these


class Font:
    """A font of a PDF: how its strings are cut into codes, and what each code says and measures.

    ``read`` reads embedded programs. ``known`` maps the codes met to (text, width in parts of the size); ``ascent`` and
    ``descent`` are parts of the size too.
    """

    def __init__(self, manager: Any, spec: dict[str, Any], read: Callable[[bytes], Program | None]) -> None:
        self._spec, self._read = spec, read
        self._inner = _inner_font(manager, spec)
        self.single_bytes = not self._inner.is_multibyte()
        self.codes = self._cutter()
        self.known: dict[int, tuple[str, float]] = {}
        self.ascent, self.descent = _extent(self._inner)

    def learn(self, code: int) -> tuple[str, float]:
        """Find out what a code says and measures."""
        try:
            width = float(self._inner.char_width(code))
        except (TypeError, ValueError, KeyError):
            width = 0.0
        text = self._mapped(code)
        if text is None and self.single_bytes:
            text = _checked(self._encoding.text(code))
        if not text:
            text = self._by_program(code, text)
        self.known[code] = (LOST if text is None else text), width
        return self.known[code]

    def _mapped(self, code: int) -> str | None:
        """Look a code up in ``/ToUnicode``, or in the character collection."""
        try:
            text = _checked(self._inner.unicode_map.get_unichr(code))
        except (AttributeError, KeyError):  # no map; not in it
            return None
        return None if text and is_label_taken_for_dingbat(self._encoding.names.get(code), code, text) else text

    def _by_program(self, code: int, text: str | None) -> str | None:
        """Ask the font program for what the maps do not say.

        An empty text is that of a glyph whose cluster is told by another; a mark tells itself all the same, for
        some producers say nothing about it elsewhere.
        """
        program = self._program
        if program is None:
            return text
        name = self._glyph(program, code)
        found = _checked(program.text(name)) if name is not None else None
        if found is None and (number := self._gid(code)) is not None and program.gid_of_character(code) == number:
            found = _checked(chr(code))  # the CID is the character: the map was made from the font's own
        if text is not None:
            return found if found and all(unicodedata.category(char) == "Mn" for char in found) else text
        if found or name is None or name == ".notdef":
            return found
        sign = sign_of(program, name)
        return None if sign == " " and self._has_space else sign

    def _glyph(self, program: Program | Procedures, code: int) -> str | None:
        """Name the glyph that a code draws, as the font program names it."""
        if self.single_bytes:
            return program.glyph_of_code(code, self._encoding.names.get(code))
        number = self._gid(code)
        return program.glyph_of_cid(code if number is None else number, mapped=number is not None)

    @cached_property
    def _has_space(self) -> bool:
        """Whether another code is a space: what else draws nothing then is a letter that the font lacks."""
        said = getattr(self._inner.unicode_map, "cid2unichr", {}).values()
        characters = getattr(self._program, "characters", ())
        return " " in said or ord(" ") in characters or any(text_of(n) == " " for n in self._encoding.names.values())

    @cached_property
    def _encoding(self) -> Encoding:
        return Encoding(self._spec, self._descriptor, self._inner, lambda: self._program)

    @cached_property
    def _descendant(self) -> dict[str, Any]:
        """The dictionary that says what is drawn: that of a composite font's one descendant, or the font's own."""
        descendants = resolve_reference(self._spec.get("DescendantFonts"))
        return resolve_dictionary(descendants[0]) if isinstance(descendants, list) and descendants else self._spec

    @cached_property
    def _descriptor(self) -> dict[str, Any]:
        return resolve_dictionary(self._descendant.get("FontDescriptor"))

    @cached_property
    def _program(self) -> Program | Procedures | None:
        """The embedded font program, or the procedures; None where there is none, or none that can be read."""
        if resolve_name(self._spec.get("Subtype")) == "Type3":
            return Procedures(self._spec)
        files = (self._descriptor.get(key) for key in ("FontFile2", "FontFile3", "FontFile"))
        data = next((data for file in files if (data := read_stream(file))), None)
        return None if data is None else self._read(data)

    @cached_property
    def _gids(self) -> bytes:
        """The numbers of glyphs by CID, two bytes each; empty where CIDs are these numbers."""
        return read_stream(self._descendant.get("CIDToGIDMap")) or b""

    def _gid(self, cid: int) -> int | None:
        """Look a CID up in the CIDToGIDMap; None where there is none."""
        return int.from_bytes(self._gids[2 * cid : 2 * cid + 2], "big") if self._gids else None

    def _cutter(self) -> Callable[[bytes], Sequence[int]]:
        """Make the function that cuts a string into codes."""
        if self.single_bytes:
            return bytes
        cmap = self._inner.cmap
        if type(cmap).__name__ == "IdentityCMap":
            return _pairs
        return lambda string: list(cmap.decode(string))


class LostFont(Font):
    """A font that is named and not there: each byte of its strings is a glyph without a text, half a size wide."""

    def __init__(self) -> None:
        self.single_bytes = True
        self.codes = bytes
        self.known = {}
        self.ascent, self.descent = _ASCENT, _DESCENT

    def learn(self, code: int) -> tuple[str, float]:
        """Learn nothing: viewers draw something of their own, mostly Latin letters."""
        self.known[code] = LOST, _WIDTH
        return self.known[code]


def _checked(text: str | None) -> str | None:
    """Give a text that is one: no control, no surrogate, nothing of private use."""
    return None if text is None or _NO_TEXT.search(text) else str(text)


def _pairs(string: bytes) -> Sequence[int]:
    if len(string) == 2:  # some producers place each glyph by itself
        return (string[0] << 8 | string[1],)
    return struct.unpack(f">{len(string) // 2}H", string[: len(string) & ~1])


def _inner_font(manager: Any, spec: dict[str, Any]) -> Any:
    """Make the PDF library's font, or its plainest one where the dictionary is broken."""
    try:
        return manager.get_font(None, spec)
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - it raises what it likes
        return manager.get_font(None, {})


_ASCENT, _DESCENT, _WIDTH = 0.9, -0.3, 0.5  # of the size, where a font does not say


def _extent(inner: Any) -> tuple[float, float]:
    """Give ascent and descent in parts of the size; those of the box where the descriptor has none."""
    ascent, descent = float(inner.get_ascent()), float(inner.get_descent())
    return (ascent, descent) if 0.2 < ascent - descent < 4 else (_ASCENT, _DESCENT)
