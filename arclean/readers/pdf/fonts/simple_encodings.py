"""Encodings of simple fonts: what the codes of a simple font are called, and when that is to be believed.

A simple font that is embedded without an encoding is not believed to be in the standard one: its codes are numbers
that a subsetter gave out, and the standard encoding would turn them into wrong letters without a sign of damage.
The same holds for a code whose name in the encoding says nothing (``/g12``), and for names that ``/ToUnicode``, or the
shapes of the glyphs, contradict.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from arclean.arabic.glyph_names import is_code_label, text_of_name
from arclean.readers.pdf.fonts.dingbats import dingbat_of_code, is_zapf_dingbats
from arclean.readers.pdf.fonts.glyph_recognition import recognize_sign
from arclean.readers.pdf.fonts.type3 import Type3Program
from arclean.readers.pdf.syntax.objects import resolve_dictionary, resolve_name, resolve_reference

if TYPE_CHECKING:
    from collections.abc import Callable

    from arclean.readers.pdf.fonts.font_programs import FontProgram

__all__ = ["SimpleEncoding"]

_SYMBOLIC_FLAG = 4  # the flag of a font whose letters are not those of the standard encoding


class SimpleEncoding:
    """The encoding of a simple font.

    ``spec`` and ``descriptor`` are the font's dictionaries, ``inner`` is the PDF library's font, and ``program`` gives
    what draws its glyphs.
    """

    def __init__(
        self,
        spec: dict[str, Any],
        descriptor: dict[str, Any],
        inner: Any,
        program: Callable[[], FontProgram | Type3Program | None],
    ) -> None:
        self._spec, self._descriptor, self._inner, self._program = spec, descriptor, inner, program

    def text_of_code(self, code: int) -> str | None:
        """Return the text of a code, or None where nothing that is to be believed says it."""
        if not self._is_given:
            return None
        if self._draws_dingbats and code not in self.glyph_names:
            return dingbat_of_code(code)
        name = self.glyph_names.get(code)
        named = None if name is None else text_of_name(name)
        if name is not None and not self._has_code_labels and named is None:
            return None
        found: str | None = self._inner.cid2unicode.get(code)
        return found if named is None else named  # which knows names that the library does not

    @cached_property
    def glyph_names(self) -> dict[int, str]:
        """The names that ``/Differences`` give codes: numbers, each followed by the names from there on."""
        found: dict[int, str] = {}
        listed = resolve_reference(resolve_dictionary(self._spec.get("Encoding")).get("Differences"))
        code = 0
        for item in listed if isinstance(listed, list) else ():
            value = resolve_reference(item)
            if isinstance(value, int):
                code = value
            elif name := resolve_name(value):
                found[code] = name
                code += 1
        return found

    def base_name_of_code(self, code: int) -> str | None:
        """Return the name of a code in the predefined encoding that the font is said to have, or None."""
        encoding = resolve_reference(self._spec.get("Encoding"))
        name = resolve_name(encoding.get("BaseEncoding") if isinstance(encoding, dict) else encoding)
        return _base_names(name).get(code)

    @cached_property
    def _draws_dingbats(self) -> bool:
        return is_zapf_dingbats(str(resolve_name(self._spec.get("BaseFont"))))

    @cached_property
    def _is_given(self) -> bool:
        """Whether a font says how it is encoded, or is one of those that need not."""
        if not any(key.startswith("FontFile") for key in self._descriptor):
            return True
        encoding = resolve_reference(self._spec.get("Encoding"))
        if encoding is None or self._is_contradicted():
            return False
        symbolic = bool(self._inner.flags & _SYMBOLIC_FLAG)
        return isinstance(encoding, dict) or not symbolic or "FontFile2" not in self._descriptor

    def _is_contradicted(self) -> bool:
        """Return whether most texts of the encoding differ from those of ``/ToUnicode``: its names are mere labels."""
        mapped = getattr(self._inner.unicode_map, "cid2unichr", {})
        encoded = self._inner.cid2unicode
        pairs = [(text, encoded[code]) for code, text in mapped.items() if code in encoded and text.strip()]
        return 2 * len([pair for pair in pairs if pair[0] != pair[1]]) > len(pairs)

    @cached_property
    def _has_code_labels(self) -> bool:
        """Whether all names that say nothing else give the number of their code (``/a65``, ``/G41``): a character."""
        labels = {
            code: name for code, name in self.glyph_names.items() if text_of_name(name) is None and name != ".notdef"
        }
        return all(is_code_label(name, code) for code, name in labels.items()) and self._draws_its_labels(labels)

    def _draws_its_labels(self, labelled: dict[int, str]) -> bool:
        """Return whether procedures draw the characters that their labels give the numbers of, as far as can be seen.

        Some producers number glyphs as they come. Where no digit or sign is among them, letters are believed that lie
        where Latin letters do.
        """
        program = self._program()
        if not isinstance(program, Type3Program):
            return True
        recognized = [(chr(code), sign) for code, name in labelled.items() if (sign := recognize_sign(program, name))]
        agreeing = [label == sign for label, sign in recognized if sign != " "]
        return 2 * sum(agreeing) > len(agreeing) if agreeing else all(ord(" ") < code < 127 for code in labelled)


_BASE_COLUMNS = {"StandardEncoding": 1, "MacRomanEncoding": 2, "WinAnsiEncoding": 3}


@lru_cache
def _base_names(encoding: str) -> dict[Any, str]:
    """Return the names of the codes of a predefined encoding; none where it is none."""
    from pdfminer.latin_enc import ENCODING  # noqa: PLC0415 - with pdfplumber

    column = _BASE_COLUMNS.get(encoding)
    return {row[column]: row[0] for row in ENCODING if row[column] is not None} if column else {}
