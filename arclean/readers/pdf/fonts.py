"""Fonts: from the codes of a string to text and widths.

A code is looked up in what is to be trusted, in this order: ``/ToUnicode``; the encoding of a simple font, where it
says one, or the predefined character collection of a composite one; the embedded font program
(:mod:`arclean.readers.pdf.programs`), which knows what its glyphs are called and which characters reach them. A glyph
that none of them knows is U+FFFD, never a guess.

A simple font that is embedded without an encoding is not believed to be in the standard one: its codes are numbers
that a subsetter gave out, and the standard encoding would turn them into wrong letters without a sign of damage.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from typing import TYPE_CHECKING, Any

from arclean.arabic.letters import TATWEEL
from arclean.readers.pdf.outlines import sign_of
from arclean.readers.pdf.programs import Program, read_program

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["LOST", "Font"]

LOST = "\ufffd"
"""What stands for a glyph that has no text."""

_NO_TEXT = re.compile("[\0-\x08\x0e-\x1f\ufffd\ufffe\uffff\ue000-\uf8ff]")  # no letter has these for its text


class Font:
    """A font of a PDF: how its strings are cut into codes, and what each code says and measures.

    ``known`` maps the codes met to (text, width in parts of the size); ``ascent`` and ``descent`` are parts of the
    size too; ``space`` is the width of a space, or None.
    """

    def __init__(self, manager: Any, spec: dict[str, Any]) -> None:
        from pdfminer.pdftypes import resolve1  # noqa: PLC0415 - with pdfplumber

        self._resolve = resolve1
        self._spec = {key: resolve1(value) for key, value in spec.items()}
        self._inner = _inner_font(manager, spec)
        self.single_bytes = not self._inner.is_multibyte()
        self.codes = self._cutter()
        self.known: dict[int, tuple[str, float]] = {}
        self.lost: set[int] = set()
        self.ascent, self.descent = _extent(self._inner)
        self._program: Program | None = None
        self._differences: dict[int, str] | None = None
        self._gids: bytes | None = None
        self._lies: bool | None = None
        self._asked = False

    @property
    def name(self) -> str:
        """The name of the font, with the prefix of a subset."""
        return str(self._inner.fontname)

    def learn(self, code: int) -> tuple[str, float]:
        """Find out what a code says and measures."""
        try:
            width = float(self._inner.char_width(code))
        except (TypeError, ValueError, KeyError):
            width = 0.0
        text = self._mapped(code)
        if not text:
            text = self._unsaid(code, text)
        if text is None:
            text = self._drawn(code)
        if text is None:
            self.lost.add(code)
            text = LOST
        self.known[code] = text, width
        return text, width

    def _unsaid(self, code: int, text: str | None) -> str | None:
        """Ask the font program for what the maps do not say.

        An empty text is that of a glyph whose cluster is told by another; a mark tells itself all the same, for
        some producers say nothing about it elsewhere.
        """
        found = self.program_text(code)
        if text is None:
            return found
        return found if found and all(unicodedata.category(char) == "Mn" for char in found) else text

    def _mapped(self, code: int) -> str | None:
        """Look a code up in the maps of the PDF."""
        inner = self._inner
        if inner.unicode_map is not None:
            try:
                text = inner.unicode_map.get_unichr(code)
            except KeyError:
                text = None
            if text is not None and not _NO_TEXT.search(text):
                return str(text)
        if self.single_bytes and self._has_encoding():
            text = inner.cid2unicode.get(code)
            if text is not None and not _NO_TEXT.search(text):
                return str(text)
        return None

    def _has_encoding(self) -> bool:
        """Tell whether a simple font says how it is encoded, or is one of those that need not."""
        if self._descriptor("FontFile", "FontFile2", "FontFile3") is None:
            return True
        encoding = self._spec.get("Encoding")
        if encoding is None or self._contradicted():
            return False
        symbolic = bool(self._inner.flags & 4)
        return not (symbolic and not isinstance(encoding, dict) and self._descriptor("FontFile2") is not None)

    def _contradicted(self) -> bool:
        """Tell whether most of what the encoding says differs from ``/ToUnicode``: its names are mere labels."""
        if self._lies is None:
            said = getattr(self._inner.unicode_map, "cid2unichr", {})
            named = self._inner.cid2unicode
            pairs = [(text, named[code]) for code, text in said.items() if code in named and text.strip()]
            self._lies = sum(a != b for a, b in pairs) > len(pairs) / 2
        return self._lies

    def _descriptor(self, *names: str) -> Any:
        """Give the first entry of these names in the font descriptor."""
        holder = self._spec
        descendants = self._spec.get("DescendantFonts")
        if isinstance(descendants, list) and descendants:
            holder = self._resolve(descendants[0]) or {}
        descriptor = self._resolve(holder.get("FontDescriptor"))
        if not isinstance(descriptor, dict):
            return None
        return next((self._resolve(descriptor[name]) for name in names if name in descriptor), None)

    def program(self) -> Program | None:
        """Read the embedded font program, once; None where there is none, or none that can be read."""
        if not self._asked:
            self._asked = True
            stream = self._descriptor("FontFile2", "FontFile3", "FontFile")
            if stream is not None:
                self._program = read_program(stream.get_data())
        return self._program

    def glyph(self, code: int) -> str | None:
        """Name the glyph that a code draws, as the font program names it."""
        program = self.program()
        if program is None:
            return None
        if self.single_bytes:
            return program.glyph_of_code(code, self._difference(code))
        number = self._gid(code)
        return program.glyph_of_cid(code if number is None else number, mapped=number is not None)

    def program_text(self, code: int) -> str | None:
        """Look a code up in the font program."""
        name = self.glyph(code)
        program = self.program()
        if name is not None and program is not None and (text := program.text(name)):
            return None if _NO_TEXT.search(text) else text
        number = self._gid(code)
        if number is not None and program is not None and program.gid_of_character(code) == number:
            return chr(code)  # the CID is the character: the map was made from the font's own
        return None

    def _drawn(self, code: int) -> str | None:
        """Tell a kashida, a digit or a sign by what is drawn."""
        name, program = self.glyph(code), self.program()
        if name is None or program is None or name == ".notdef":
            return None
        return TATWEEL if program.is_kashida(name) else sign_of(program, name)

    def _difference(self, code: int) -> str | None:
        """Give the name that the encoding's differences give a code."""
        if self._differences is None:
            self._differences = _differences(self._spec.get("Encoding"), self._resolve)
        return self._differences.get(code)

    def _gid(self, cid: int) -> int | None:
        """Look a CID up in the CIDToGIDMap; None where there is none."""
        if self._gids is None:
            self._gids = b""
            descendants = self._spec.get("DescendantFonts")
            if isinstance(descendants, list) and descendants:
                found = self._resolve((self._resolve(descendants[0]) or {}).get("CIDToGIDMap"))
                if hasattr(found, "get_data"):
                    self._gids = found.get_data()
        pair = self._gids[2 * cid : 2 * cid + 2]
        return int.from_bytes(pair, "big") if len(pair) == 2 else None

    def _cutter(self) -> Callable[[bytes], Sequence[int]]:
        """Make the function that cuts a string into codes."""
        if self.single_bytes:
            return list
        cmap = self._inner.cmap
        if type(cmap).__name__ == "IdentityCMap":
            return _pairs
        return lambda string: list(cmap.decode(string))


def _pairs(string: bytes) -> Sequence[int]:
    return struct.unpack(f">{len(string) // 2}H", string[: len(string) & ~1])


def _differences(encoding: Any, resolve: Callable[[Any], Any]) -> dict[int, str]:
    """Read the differences of an encoding: numbers, each followed by the names from there on."""
    found: dict[int, str] = {}
    listed = resolve(encoding.get("Differences")) if isinstance(encoding, dict) else None
    code = 0
    for item in listed if isinstance(listed, list) else ():
        value = resolve(item)
        if isinstance(value, int):
            code = value
        else:
            found[code] = str(getattr(value, "name", value))
            code += 1
    return found


def _inner_font(manager: Any, spec: dict[str, Any]) -> Any:
    """Make the PDF library's font, or its plainest one where the dictionary is broken."""
    try:
        return manager.get_font(None, spec)
    except Exception:  # noqa: BLE001 - it raises what it likes
        return manager.get_font(None, {})


_ASCENT, _DESCENT = 0.9, -0.3  # of the size, where a font does not say


def _extent(inner: Any) -> tuple[float, float]:
    """Give ascent and descent in parts of the size; those of the box where the descriptor has none."""
    try:
        ascent, descent = float(inner.get_ascent()), float(inner.get_descent())
    except (TypeError, ValueError):
        return _ASCENT, _DESCENT
    if not 0.2 < ascent - descent < 4:
        return _ASCENT, _DESCENT
    return ascent, descent
