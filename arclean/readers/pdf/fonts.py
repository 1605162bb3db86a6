"""Fonts: from the codes of a string to text and widths.

A code is looked up in what is to be trusted, in this order: ``/ToUnicode``; the encoding of a simple font, where it
says one, or the predefined character collection of a composite one; the embedded font program
(:mod:`arclean.readers.pdf.programs`), which knows what its glyphs are called and which characters reach them; its
outlines, for a kashida, a digit or a sign. A glyph that none of them knows is U+FFFD, never a guess.

A simple font that is embedded without an encoding is not believed to be in the standard one: its codes are numbers
that a subsetter gave out, and the standard encoding would turn them into wrong letters without a sign of damage.
The same holds for a code whose name in the encoding says nothing (``/g12``).
"""

from __future__ import annotations

import re
import struct
import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Any

from arclean.errors import LimitError
from arclean.readers.pdf.names import text_of
from arclean.readers.pdf.objects import dictionary, named, resolved, unpacked
from arclean.readers.pdf.outlines import sign_of
from arclean.readers.pdf.programs import Program, read_program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["LOST", "Font"]

LOST = "\ufffd"
"""What stands for a glyph that has no text."""

_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\ufffd\ufffe\uffff\ud800-\udfff\ue000-\uf8ff]")  # no letter has these
_SYMBOLIC = 4  # the flag of a font whose letters are not those of the standard encoding


class Font:
    """A font of a PDF: how its strings are cut into codes, and what each code says and measures.

    ``known`` maps the codes met to (text, width in parts of the size); ``ascent`` and ``descent`` are parts of the
    size too.
    """

    def __init__(self, manager: Any, spec: dict[str, Any]) -> None:
        self._spec = spec
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
        if text is None:
            text = self._encoded(code)
        if not text:
            text = self._by_program(code, text)
        self.known[code] = (LOST if text is None else text), width
        return self.known[code]

    def _mapped(self, code: int) -> str | None:
        """Look a code up in ``/ToUnicode``, or in the character collection."""
        try:
            return _checked(self._inner.unicode_map.get_unichr(code))
        except (AttributeError, KeyError):  # no map; not in it
            return None

    def _encoded(self, code: int) -> str | None:
        """Look a code of a simple font up in its encoding, where that is to be believed."""
        if not self.single_bytes or not self._has_encoding:
            return None
        name = self._differences.get(code)
        if name is not None and not self._labelled and text_of(name) is None:
            return None
        return _checked(self._inner.cid2unicode.get(code))

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
        return sign_of(program, name)

    def _glyph(self, program: Program, code: int) -> str | None:
        """Name the glyph that a code draws, as the font program names it."""
        if self.single_bytes:
            return program.glyph_of_code(code, self._differences.get(code))
        number = self._gid(code)
        return program.glyph_of_cid(code if number is None else number, mapped=number is not None)

    @cached_property
    def _has_encoding(self) -> bool:
        """Whether a simple font says how it is encoded, or is one of those that need not."""
        if not any(key.startswith("FontFile") for key in self._descriptor):
            return True
        encoding = resolved(self._spec.get("Encoding"))
        if encoding is None or self._contradicted():
            return False
        symbolic = bool(self._inner.flags & _SYMBOLIC)
        return isinstance(encoding, dict) or not symbolic or "FontFile2" not in self._descriptor

    def _contradicted(self) -> bool:
        """Tell whether most of what the encoding says differs from ``/ToUnicode``: its names are mere labels."""
        said = getattr(self._inner.unicode_map, "cid2unichr", {})
        encoded = self._inner.cid2unicode
        pairs = [(text, encoded[code]) for code, text in said.items() if code in encoded and text.strip()]
        return 2 * len([pair for pair in pairs if pair[0] != pair[1]]) > len(pairs)

    @cached_property
    def _differences(self) -> dict[int, str]:
        """The names that the encoding gives codes: numbers, each followed by the names from there on."""
        found: dict[int, str] = {}
        listed = resolved(dictionary(self._spec.get("Encoding")).get("Differences"))
        code = 0
        for item in listed if isinstance(listed, list) else ():
            value = resolved(item)
            if isinstance(value, int):
                code = value
            elif name := named(value):
                found[code] = name
                code += 1
        return found

    @cached_property
    def _labelled(self) -> bool:
        """Whether all names that say nothing else give the number of their code (``/a65``, ``/G41``): a character."""
        mute = [(code, name) for code, name in self._differences.items() if text_of(name) is None]
        return all(name == ".notdef" or _is_number(name, code) for code, name in mute)

    @cached_property
    def _descendant(self) -> dict[str, Any]:
        """The dictionary that says what is drawn: that of a composite font's one descendant, or the font's own."""
        descendants = resolved(self._spec.get("DescendantFonts"))
        return dictionary(descendants[0]) if isinstance(descendants, list) and descendants else self._spec

    @cached_property
    def _descriptor(self) -> dict[str, Any]:
        return dictionary(self._descendant.get("FontDescriptor"))

    @cached_property
    def _program(self) -> Program | None:
        """The embedded font program; None where there is none, or none that can be read."""
        files = (self._descriptor.get(key) for key in ("FontFile2", "FontFile3", "FontFile"))
        data = next((data for file in files if (data := unpacked(file))), None)
        return None if data is None else read_program(data)

    @cached_property
    def _gids(self) -> bytes:
        """The numbers of glyphs by CID, two bytes each; empty where CIDs are these numbers."""
        return unpacked(self._descendant.get("CIDToGIDMap")) or b""

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


def _checked(text: str | None) -> str | None:
    """Give a text that is one: no control, no surrogate, nothing of private use."""
    return None if text is None or _NO_TEXT.search(text) else str(text)


def _is_number(name: str, code: int) -> bool:
    return re.fullmatch(rf"[A-Za-z]*0*(?:{code}|{code:X}|{code:x})", name) is not None


def _pairs(string: bytes) -> Sequence[int]:
    return struct.unpack(f">{len(string) // 2}H", string[: len(string) & ~1])


def _inner_font(manager: Any, spec: dict[str, Any]) -> Any:
    """Make the PDF library's font, or its plainest one where the dictionary is broken."""
    try:
        return manager.get_font(None, spec)
    except LimitError:
        raise
    except Exception:  # noqa: BLE001 - it raises what it likes
        return manager.get_font(None, {})


_ASCENT, _DESCENT = 0.9, -0.3  # of the size, where a font does not say


def _extent(inner: Any) -> tuple[float, float]:
    """Give ascent and descent in parts of the size; those of the box where the descriptor has none."""
    ascent, descent = float(inner.get_ascent()), float(inner.get_descent())
    return (ascent, descent) if 0.2 < ascent - descent < 4 else (_ASCENT, _DESCENT)
