"""Known fonts: the references that a PDF is read with, those of the package and of files of one's own."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from arclean.errors import ReadError
from arclean.readers.pdf.fonts.cluster_letters import ClusterLetters
from arclean.readers.pdf.fonts.cluster_marks import ClusterMarks
from arclean.readers.pdf.fonts.drawn_hamzas import DrawnHamzas
from arclean.readers.pdf.fonts.identity.outline_identity import OutlineIdentity
from arclean.readers.pdf.fonts.kashida_bars import KashidaBars
from arclean.readers.pdf.fonts.quran_pages import QuranPages
from arclean.readers.pdf.fonts.text_sources import ProgramTables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable
    from arclean.readers.pdf.fonts.text_sources import TextSource

__all__ = ["FontFiles", "KnownFonts", "known_fonts"]

FontFiles = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]
"""A file of fonts, as ``arclean learn-fonts`` writes it, or several."""


class KnownFonts:
    """The fonts that are known by their outlines: those of the package, and of ``files``.

    ``without`` leaves out fonts of the package whose name begins with one of these: to measure what is read of
    families that nobody knows. Where its sources ``only_listen``, nothing is deciphered.
    """

    only_listen = False

    def __init__(self, files: Iterable[str | os.PathLike[str]] = (), *, without: Iterable[str] = ()) -> None:
        self._own = tuple(_read_table(os.fspath(file)) for file in files)
        self._without = tuple(without)

    def reference_tables(self) -> tuple[ReferenceTable, ...]:
        """Return all tables, those of the package loaded now."""
        from arclean.readers.pdf.fonts.identity.reference_table import shipped_tables  # noqa: PLC0415 - few need them

        return (*self._own, *shipped_tables(self._without))

    def text_sources(self) -> tuple[TextSource, ...]:
        """Return what gives glyphs their text, in the order of asking."""
        return (
            QuranPages(), ProgramTables(), ClusterMarks(), ClusterLetters(), KashidaBars(), DrawnHamzas(),
            OutlineIdentity(self.reference_tables),
        )  # fmt: skip


def known_fonts(given: FontFiles | KnownFonts | None) -> KnownFonts:
    """Return the fonts that a caller names: by files, one file, or none.

    Raises ReadError for a file that cannot be read, or is none of fonts.
    """
    if isinstance(given, KnownFonts):
        return given
    if given is None:
        return KnownFonts()
    return KnownFonts((given,) if isinstance(given, str | os.PathLike) else given)


@lru_cache(8)
def _read_table(file: str) -> ReferenceTable:
    """Return the table of a file, which is read once."""
    try:
        data = Path(file).read_bytes()
    except OSError as error:
        raise ReadError(f"{file!r} cannot be read ({error.strerror or error}): give another file of fonts") from error
    from arclean.readers.pdf.fonts.identity.reference_table import ReferenceTable  # noqa: PLC0415 - as above
    from arclean.readers.pdf.fonts.identity.references import unpack_columns  # noqa: PLC0415

    return ReferenceTable(unpack_columns(data, file))
