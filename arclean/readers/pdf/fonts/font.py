"""Fonts: from the codes of a string to texts and widths.

A code is looked up in what is to be trusted, in this order: ``/ToUnicode``; the encoding of a simple font, where it
says one, or the predefined character collection of a composite one; the embedded font program
(:mod:`arclean.readers.pdf.fonts.font_programs`), which knows what its glyphs are called and which characters reach
them; its outlines, for a kashida, a digit or a sign. A glyph that none of them knows is U+FFFD, never a guess.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property
from typing import TYPE_CHECKING, Any

from arclean.arabic.glyph_names import is_dingbat_of_label, text_of_name
from arclean.readers.pdf.fonts import weights
from arclean.readers.pdf.fonts.blank_glyphs import is_space
from arclean.readers.pdf.fonts.composed_glyphs import FIRST_COMPOSED, ComposedGlyphs, compose_text, named_letter
from arclean.readers.pdf.fonts.digit_evidence import digit_value
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.glyph_text import checked_text
from arclean.readers.pdf.fonts.letter_ink import draws_letter
from arclean.readers.pdf.fonts.library_font import (
    ascent_and_descent,
    is_of_other_script,
    make_library_font,
    two_byte_codes,
)
from arclean.readers.pdf.fonts.map_evidence import NO_EVIDENCE, CodeEvidence, MapEvidence, draws_no_letter, weigh_codes
from arclean.readers.pdf.fonts.mapped_digits import DigitGlyphs, MappedDigits
from arclean.readers.pdf.fonts.simple_encodings import SimpleEncoding
from arclean.readers.pdf.fonts.type3 import Type3Program
from arclean.readers.pdf.syntax.objects import read_stream, resolve_dictionary, resolve_name, resolve_reference

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Mapping, Sequence

    from arclean.readers.pdf.fonts.composed_glyphs import ComposedGlyph
    from arclean.readers.pdf.fonts.font_programs import FontProgram
    from arclean.readers.pdf.fonts.glyph_recognition import GlyphSource
    from arclean.readers.pdf.fonts.glyph_text import GlyphText
    from arclean.readers.pdf.fonts.outline_pens import Outline

__all__ = ["LOST_GLYPH", "Font"]

LOST_GLYPH = "\ufffd"
"""What stands for a glyph that has no text."""

_MAX_COMPARED_CODES = 4096  # of a map: those of whole fonts, which are honest, have more


class Font:
    """A font of a PDF: how its strings are cut into codes, and what each code says and measures.

    ``read`` reads embedded programs. ``texts_and_widths`` has (text, width in parts of the size) of the codes that were
    looked up, ``restored_texts`` what evidence says of those that got their text by it, ``recognized_codes`` those
    whose sign was told by its shape, ``program_codes`` those whose text the program has and no map; ``split_codes``
    cuts a string into codes; ``ascent`` and ``descent`` are parts of the size too.
    """

    is_type3 = False  # whose glyphs are drawings, with colours of their own
    size_factor = 1.0  # sizes that letters have for one that the font claims

    def __init__(self, manager: Any, spec: dict[str, Any], read: Callable[[bytes], FontProgram | None]) -> None:
        self._spec, self._read = spec, read
        self.family = str(resolve_name(spec.get("BaseFont"))).rpartition("+")[2]  # without the tag of a subset
        self.is_type3 = resolve_name(spec.get("Subtype")) == "Type3"
        self._inner = make_library_font(manager, spec)
        self.has_single_byte_codes = not self._inner.is_multibyte()
        self.split_codes = self._code_splitter()
        self.texts_and_widths: dict[int, tuple[str, float]] = {}
        self.restored_texts: dict[int, GlyphText] = {}
        self.recognized_codes: set[int] = set()
        self.program_codes: set[int] = set()
        self._glyph_names: dict[int, str | None] = {}
        self.composed = ComposedGlyphs()
        self.ascent, self.descent = ascent_and_descent(self._inner)

    def look_up_code(self, code: int) -> tuple[str, float]:
        """Return the text and the width of a code, and remember them; U+FFFD where nothing knows its text."""
        try:
            width = float(self._inner.char_width(code))
        except (TypeError, ValueError, KeyError):
            width = 0.0
        text = self._mapped_text(code)
        if text is None and self.has_single_byte_codes:
            text = checked_text(self._simple_encoding.text_of_code(code))
        if not text:
            mapped, text = text, self._text_by_program(code, text)
            if text and not mapped:
                self.program_codes.add(code)
        self.texts_and_widths[code] = (LOST_GLYPH if text is None else text), width
        return self.texts_and_widths[code]

    def restore_texts(self, texts: Mapping[int, GlyphText]) -> None:
        """Let codes have the texts that evidence says, from now on, in place of what maps say or lack."""
        for code, found in texts.items():
            width = (self.texts_and_widths.get(code) or self.look_up_code(code))[1]
            self.texts_and_widths[code] = found.text, width
            self.restored_texts[code] = found

    @cached_property
    def map_evidence(self) -> MapEvidence:
        """What the embedded program says of the texts of codes: those of ``/ToUnicode``, else those that were used."""
        program = self._font_program
        if program is None or isinstance(program, Type3Program):
            return NO_EVIDENCE
        codes = [*self.map_texts][:_MAX_COMPARED_CODES] or [c for c in self.texts_and_widths if c < FIRST_COMPOSED]
        by_names = not program.characters
        found = [self._code_evidence(program, code, by_names=by_names) for code in codes]
        return weigh_codes(found, by_names=by_names, dots_apart=bool(self.composed))

    def text_without_map(self, code: int) -> str | None:
        """Return the text of the glyph of a code by the program's tables, its name, or the sign it draws; or None."""
        if (program := self._font_program) is None or (name := self.glyph_of_code(code)) is None:
            return None
        if code in self.composed:
            return self.text_on_skeleton(code, checked_text(program.text_of_glyph(name)) or "")
        return checked_text(program.text_of_glyph(name)) or recognize_sign(program, name)

    def own_text_of_code(self, code: int) -> str | None:
        """Return the text of the glyph of a code by the program's character map and substitutions, or None."""
        program, name = self._font_program, self.glyph_of_code(code)
        return None if program is None or name is None else checked_text(program.own_text_of_glyph(name))

    def add_composed(self, glyph: ComposedGlyph, text: str) -> int:
        """Return the code of a composed glyph, with this text where it was not met, or where all pages told it."""
        code = self.composed.code_of(glyph)
        given = self.restored_texts.get(code)
        if code not in self.texts_and_widths or self.composed.is_told(text, given):
            self.texts_and_widths[code] = text, self.texts_and_widths[glyph.base][1]
            if given is not None:  # the letter that no evidence knew is that of its skeleton
                self.restored_texts[code] = self.restored_texts.get(glyph.base, given)._replace(text=text)
        return code

    def text_on_skeleton(self, code: int, text: str) -> str | None:
        """Return the text of a code whose glyph, or whose skeleton where it is composed, has a text; or None."""
        return compose_text(self.composed[code], named_letter(text)) if code in self.composed else text

    def glyph_of_code(self, code: int) -> str | None:
        """Return the name of the glyph that a code draws, or its skeleton, as the font program names it, or None."""
        code = self.composed[code].base if code in self.composed else code
        program = self._font_program
        name = None if program is None else self._glyph_name(program, code)
        if name is None and program is not None and self.has_single_byte_codes:
            name = program.glyph_of_code(code, self._simple_encoding.base_name_of_code(code))
        return None if name == ".notdef" else name

    def glyph_names(self) -> list[str]:
        """Return the names of all glyphs of the font program, in its order."""
        return [] if self._font_program is None else self._font_program.glyph_names()

    def draw_glyph(self, name: str) -> tuple[Outline | None, float]:
        """Return the outline of a glyph of the program, or None, and how many of its units go to the size."""
        return (None, 1.0) if (program := self._font_program) is None else (program.draw_outline(name), program.units)

    def outline_key(self, name: str) -> Hashable:
        """Return what glyphs that are drawn as one of the program have in common; None where only drawing shows it."""
        return None if self._font_program is None else self._font_program.outline_key(name)

    def drawing_of_code(self, code: int) -> tuple[GlyphSource, str] | None:
        """Return what draws the glyph of a code, and the glyph's name there; None where there is none."""
        if (program := self._font_program) is None or (name := self.glyph_of_code(code)) is None:
            return None
        return self.composed.drawing_of_code(code, program, name, self.glyph_of_code)

    def _code_evidence(self, program: FontProgram, code: int, *, by_names: bool) -> CodeEvidence:
        """Return what the map and the program say of a code."""
        name = self._glyph_name(program, code)
        found = self.texts_and_widths.get(code) or (None if name is None else self._mapped_text(code) or None,)
        if (mapped := found[0]) is None or name is None or name == ".notdef":
            return CodeEvidence(code, LOST_GLYPH, None)
        drawn = text_of_name(name) if by_names else program.own_text_of_glyph(name)
        width = float(self._inner.char_width(code)) if self._lacks_space or draws_no_letter(mapped) else 0.0
        if width < weights.MIN_INK_WIDTH:
            return CodeEvidence(code, mapped, drawn)
        is_letter = draws_letter(program, name, mapped)
        return CodeEvidence(code, mapped, drawn, program.draws_anything(name), width, is_letter)

    def _mapped_text(self, code: int) -> str | None:
        """Return the text of a code by ``/ToUnicode``, or by the character collection; None where neither has it."""
        try:
            text = checked_text(self._inner.unicode_map.get_unichr(code))
        except (AttributeError, KeyError):  # no map; not in it
            return None
        name = self._simple_encoding.glyph_names.get(code) if text else None
        if text and (is_dingbat_of_label(name, code, text) or is_of_other_script(self._inner, code, text)):
            return None
        if text is None or digit_value(text) is None:
            return self._digits.text_of_letter(code, text) if text else text
        return self._digits.text_of_digit(code, text)

    @cached_property
    def map_texts(self) -> dict[int, str]:
        """The texts of ``/ToUnicode`` by code, or none."""
        return getattr(self._inner.unicode_map, "cid2unichr", None) or {}

    @cached_property
    def _lacks_space(self) -> bool:
        """Whether ``/ToUnicode`` has no space that draws nothing: one of the others may be that."""
        names = [self.glyph_of_code(code) for code, text in self.map_texts.items() if text.isspace()]
        return all(name and (drawn := self.draw_glyph(name)[0]) is not None and drawn.edges for name in names)

    @cached_property
    def _digits(self) -> MappedDigits:
        return MappedDigits(
            DigitGlyphs(
                texts=self.map_texts, single_byte=self.has_single_byte_codes, width_of_code=self._inner.char_width,
                number_of_code=self._gid_of_cid, glyph_of_code=self.glyph_of_code, program=lambda: self._font_program,
                program_data=lambda: self._program_data,
            )
        )  # fmt: skip

    def _text_by_program(self, code: int, text: str | None) -> str | None:
        """Return the text of a code by the font program, where the maps have none (``text`` is None) or an empty one.

        An empty text is that of a glyph whose cluster has its text at another glyph; a mark keeps its own all the same,
        for some producers have it nowhere else.
        """
        if (program := self._font_program) is None:
            return text
        name = self._glyph_name(program, code)
        found = checked_text(program.text_of_glyph(name)) if name is not None else None
        number = self._gid_of_cid(code) if found is None else None
        if number is not None and program.gid_of_character(code) == number:
            found = checked_text(chr(code))  # the CID is the character: the map was made from the font's own
        if text is not None:
            return found if found and all(unicodedata.category(char) == "Mn" for char in found) else text
        if found or name is None or name == ".notdef":
            return found
        sign = recognize_sign(program, name)
        if sign == " " and not self._is_space(code):
            return None
        if sign is not None and sign != " ":
            self.recognized_codes.add(code)
        return sign

    def _glyph_name(self, program: FontProgram | Type3Program, code: int) -> str | None:
        """Return the name of the glyph that a code draws, as the font program names it, or None."""
        if code in (known := self._glyph_names):
            return known[code]
        if self.has_single_byte_codes:
            return known.setdefault(code, program.glyph_of_code(code, self._simple_encoding.glyph_names.get(code)))
        number = self._gid_of_cid(code)
        found = program.glyph_of_cid(code if number is None else number, mapped=number is not None)
        return known.setdefault(code, found)

    def _is_space(self, code: int) -> bool:
        """Return whether a code that draws nothing is a space, not a letter that the font lacks."""
        has_space, names = ord(" ") in getattr(self._font_program, "characters", ()), self._simple_encoding.glyph_names
        return is_space(code, self._drawn_advance, self.map_texts, names, has_space=has_space)

    def _drawn_advance(self, code: int) -> float:
        """Return the advance of a code by the program, in sizes; by the PDF where the program does not tell."""
        name = self.glyph_of_code(code)
        drawn, units = (None, 1.0) if name is None else self.draw_glyph(name)
        return float(self._inner.char_width(code)) if drawn is None else drawn.width / units

    @cached_property
    def _simple_encoding(self) -> SimpleEncoding:
        return SimpleEncoding(self._spec, self._font_descriptor, self._inner, lambda: self._font_program)

    @cached_property
    def _drawn_font(self) -> dict[str, Any]:
        """The dictionary that says what is drawn: that of a composite font's one descendant, or the font's own."""
        below = resolve_reference(self._spec.get("DescendantFonts"))
        return resolve_dictionary(below[0]) if isinstance(below, list) and below else self._spec

    @cached_property
    def _font_descriptor(self) -> dict[str, Any]:
        return resolve_dictionary(self._drawn_font.get("FontDescriptor"))

    @cached_property
    def _font_program(self) -> FontProgram | Type3Program | None:
        """The embedded font program, or the procedures; None where there is none, or none that can be read."""
        if resolve_name(self._spec.get("Subtype")) == "Type3":
            return Type3Program(self._spec)
        return None if self._program_data is None else self._read(self._program_data)

    @cached_property
    def _program_data(self) -> bytes | None:
        """The bytes of the embedded font program, or None."""
        files = (self._font_descriptor.get(key) for key in ("FontFile2", "FontFile3", "FontFile"))
        return next((data for file in files if (data := read_stream(file))), None)

    @cached_property
    def _gids_by_cid(self) -> bytes:
        """The numbers of glyphs by CID, two bytes each; empty where CIDs are these numbers."""
        return read_stream(self._drawn_font.get("CIDToGIDMap")) or b""

    def _gid_of_cid(self, cid: int) -> int | None:
        """Return the number of the glyph of a CID by the CIDToGIDMap, or None where there is none."""
        return int.from_bytes(self._gids_by_cid[2 * cid : 2 * cid + 2], "big") if self._gids_by_cid else None

    def _code_splitter(self) -> Callable[[bytes], Sequence[int]]:
        """Return the function that cuts a string into codes."""
        if self.has_single_byte_codes:
            return bytes
        cmap = self._inner.cmap
        return two_byte_codes if type(cmap).__name__ == "IdentityCMap" else lambda string: list(cmap.decode(string))
