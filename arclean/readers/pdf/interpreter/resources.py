"""Resources: what the names in a content stream stand for (ISO 32000-1, 7.8.3).

The objects are those of the PDF library; what is missing or broken is as if it were not named.
"""

from __future__ import annotations

from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING, Any, NamedTuple

from arclean.readers.pdf.fonts.font import Font
from arclean.readers.pdf.fonts.font_programs import read_program
from arclean.readers.pdf.fonts.lost_font import LostFont
from arclean.readers.pdf.fonts.tounicode import SparingFontManager
from arclean.readers.pdf.geometry import IDENTITY
from arclean.readers.pdf.interpreter.optional_content import is_shown
from arclean.readers.pdf.interpreter.painting import OTHER_SPACE, SPACE_OF_FAMILY
from arclean.readers.pdf.syntax.objects import (
    read_stream,
    resolve_dictionary,
    resolve_name,
    resolve_numbers,
    resolve_reference,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from arclean.readers.pdf.geometry import Matrix
    from arclean.readers.pdf.syntax.content_stream import Operand

__all__ = ["FontCache", "FormXObject", "Resources"]


class FormXObject(NamedTuple):
    """A form XObject: what it draws, with its own resources, matrix and box; ``key`` is its own.

    ``is_shown`` is False where it belongs to a layer that is off.
    """

    key: object
    data: bytes
    resources: Resources
    matrix: Matrix
    bbox: tuple[float, float, float, float]
    is_shown: bool = True


class FontCache:
    """The fonts of a document, each made once, but for those that were not asked for in a long time.

    A file that was joined from a thousand may have fonts of its own for each page, and the same program in many.
    """

    def __init__(self, manager: Any) -> None:
        self._manager = SparingFontManager(manager)
        self._read = lru_cache(_MAX_KEPT_PROGRAMS)(read_program)
        self._made: dict[object, tuple[Font, Any]] = {}

    def begin_page(self) -> None:
        """Forget what no page has asked for, where fonts say of very many codes: what is asked for is made again."""
        if self._manager.codes > _MANY_CODES:
            self._manager.trim_tables({code for font, _ in self._made.values() for code in font.texts_and_widths})
            self._made.clear()

    def get_font(self, reference: Any) -> Font:
        """Return the font of a font dictionary, made where it is not kept."""
        key = getattr(reference, "objid", None) or id(reference)
        if key not in self._made:
            spec = resolve_reference(reference)
            made = Font(self._manager, spec, self._read) if isinstance(spec, dict) else LostFont()
            self._made[key] = made, reference  # which is kept, or its id might be given to another
            if len(self._made) > _MAX_KEPT_FONTS:
                del self._made[next(iter(self._made))]
        else:
            self._made[key] = self._made.pop(key)  # the last one asked for is the last one to go
        return self._made[key][0]

    def numbered_fonts(self) -> Iterator[tuple[int, Font]]:
        """Yield the fonts that are kept and that are objects of the file, with their numbers."""
        yield from (
            (number, font)
            for font, reference in self._made.values()
            if (number := getattr(reference, "objid", None)) is not None
        )


_MANY_CODES = 3_000_000  # of large tables, a hundred bytes each
_MAX_KEPT_FONTS = 64  # fonts, of up to 200 kilobytes with what their programs tell
_MAX_KEPT_PROGRAMS = 8  # of up to some megabytes: more whole fonts are not on the pages of one book


class Resources:
    """A resource dictionary, with the fonts and forms of it that were asked for.

    ``off`` are the object numbers of the layers that are not shown.
    """

    __slots__ = ("_fonts", "_forms", "_layers", "_named", "_off", "_opacities", "_spaces", "spec")

    def __init__(self, spec: object, fonts: FontCache, off: frozenset[int] = frozenset()) -> None:
        self.spec = resolve_dictionary(spec)
        self._off = off
        self._fonts = fonts
        self._named: dict[str, Font] = {}
        self._forms: dict[str, FormXObject | None] = {}
        self._opacities: dict[str, tuple[float | None, bool | None]] = {}
        self._spaces: dict[str, str] = {}
        self._layers: dict[str, bool] = {}

    def _find_entry(self, category: str, name: str) -> Any:
        """Return what a name of some category stands for; None where there is none."""
        return resolve_dictionary(self.spec.get(category)).get(name)

    def find_font(self, name: str) -> Font:
        """Return the font of that name; one whose glyphs have no text where there is none."""
        if name not in self._named:
            self._named[name] = self._fonts.get_font(self._find_entry("Font", name))
        return self._named[name]

    def find_state_font(self, name: str) -> tuple[Font | None, float]:
        """Return the font and size that a graphics state parameter dictionary sets; None and 0.0 where it does not."""
        pair = resolve_reference(resolve_dictionary(self._find_entry("ExtGState", name)).get("Font"))
        if not isinstance(pair, list) or len(pair) != 2:
            return None, 0.0
        return self._fonts.get_font(pair[0]), float(resolve_reference(pair[1]))

    def find_state_opacity(self, name: str) -> tuple[float | None, bool | None]:
        """Return the opacity of fills that a graphics state parameter dictionary sets, and whether it mixes colours.

        None for what it does not set.
        """
        if name not in self._opacities:
            self._opacities[name] = self._read_opacity(name)
        return self._opacities[name]

    def _read_opacity(self, name: str) -> tuple[float | None, bool | None]:
        entry = resolve_dictionary(self._find_entry("ExtGState", name))
        alpha, mode, mask = (resolve_reference(entry.get(key)) for key in ("ca", "BM", "SMask"))
        mode = resolve_reference(mode[0]) if isinstance(mode, list) and mode else mode
        modes, masks = resolve_name(mode), resolve_name(mask)
        blends = None
        if mode is not None or mask is not None:
            blends = modes not in {"", "Normal", "Compatible"} or (mask is not None and masks != "None")
        return (float(alpha) if isinstance(alpha, int | float) else None), blends

    def find_colour_space(self, name: str) -> str:
        """Return the kind of a colour space: ``NUMBER_SPACE``, ``INK_SPACE`` or ``OTHER_SPACE``."""
        if name not in self._spaces:
            space = resolve_reference(self._find_entry("ColorSpace", name))
            family = resolve_name(resolve_reference(space[0]) if isinstance(space, list) and space else space) or name
            self._spaces[name] = SPACE_OF_FAMILY.get(family, OTHER_SPACE)
        return self._spaces[name]

    def find_properties(self, name: str) -> Operand:
        """Return a property list as the content stream would hold it."""
        actual = resolve_reference(resolve_dictionary(self._find_entry("Properties", name)).get("ActualText"))
        return {"ActualText": actual} if isinstance(actual, bytes) else {}

    def shows_layer(self, name: str) -> bool:
        """Return whether what is marked as a part of the layer of that name is shown."""
        if name not in self._layers:
            self._layers[name] = is_shown(self._find_entry("Properties", name), self._off)
        return self._layers[name]

    def shows_image(self, name: str) -> bool:
        """Return whether the layer of an image is shown."""
        spec = getattr(resolve_reference(self._find_entry("XObject", name)), "attrs", {})
        return is_shown(spec.get("OC"), self._off)

    def is_image(self, name: str) -> bool:
        """Return whether an XObject is an image."""
        return _xobject_subtype(resolve_reference(self._find_entry("XObject", name))) == "Image"

    def is_opaque_image(self, name: str) -> bool:
        """Return whether an image covers all that is below it: it is no stencil, and has no mask."""
        spec = getattr(resolve_reference(self._find_entry("XObject", name)), "attrs", {})
        return not any(resolve_reference(spec.get(key)) for key in ("ImageMask", "SMask", "Mask", "SMaskInData"))

    def image_size(self, name: str) -> tuple[float, float]:
        """Return the width and height of an image in pixels; infinite where it does not say."""
        spec = getattr(resolve_reference(self._find_entry("XObject", name)), "attrs", {})
        sides = [resolve_reference(spec.get(key)) for key in ("Width", "Height")]
        width, height = (float(side) if isinstance(side, int | float) else inf for side in sides)
        return width, height

    def find_form(self, name: str) -> FormXObject | None:
        """Return the form XObject of that name; None where there is none or it is broken."""
        if name not in self._forms:
            self._forms[name] = self._read_form(self._find_entry("XObject", name))
        return self._forms[name]

    def _read_form(self, reference: Any) -> FormXObject | None:
        """Return the form XObject of a reference; None where it is something else or broken."""
        stream = resolve_reference(reference)
        data = read_stream(stream) if _xobject_subtype(stream) == "Form" else None
        if data is None:
            return None
        own = resolve_reference(stream.attrs.get("Resources"))
        resources = Resources(own, self._fonts, self._off) if isinstance(own, dict) else self
        matrix = resolve_numbers(stream.attrs.get("Matrix"), 6) or IDENTITY
        bbox = resolve_numbers(stream.attrs.get("BBox"), 4) or (-1e6, -1e6, 1e6, 1e6)
        key = getattr(reference, "objid", None) or id(stream)
        shown = is_shown(stream.attrs.get("OC"), self._off)
        return FormXObject(key, data, resources, matrix, bbox, shown)  # type: ignore[arg-type]


def _xobject_subtype(stream: Any) -> str:
    """Return the name of the kind of an XObject; empty where it has none."""
    return resolve_name(getattr(stream, "attrs", {}).get("Subtype"))
