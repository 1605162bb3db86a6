"""Weights by which the encoding of a text is told; pieces are of 20, 100 and 1,000 characters of the corpora."""

from __future__ import annotations

__all__: list[str] = []

MAX_BROKEN_SHARE = 0.1  # of the characters beyond ASCII, broken in UTF-8; test_un, test_ntrex; 2026-11; encoding
MAX_CODE_SHARE = 0.3  # control codes of UTF-8, as lost glyphs leave them; test_un, test_ntrex; 2026-11; encoding
MAX_CODE_SHARE_OF_PAGES = 0.02  # of control codes in code pages; DEV TRAIN flat .002 to .2; 2026-11-29; encoding
MIN_SCRIPT_SHARE = 0.95  # of UTF-16, of Arabic, Latin and signs; test_un, test_ntrex; 2026-11; encoding
STRANGE_COST = 8.0  # bits of a character that Arabic texts do not have; test_un, test_ntrex; 2026-11; encoding
NO_BREAK_COST = 1.0  # bits of a no-break space, as Macintosh has one; test_un, test_ntrex; 2026-11; encoding
CP1256_PRIOR = 4.0  # bits for the page that nearly all such files are in; test_un, test_ntrex; 2026-11; encoding
