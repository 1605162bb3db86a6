"""Weights of the lines of a site: what a model keeps, what of it is furniture, and which lines of a page go.

``SITES`` are made-up sites over texts of split DEV of the corpora; ``LAWS`` the laws of three states, which have lines
in common that are text.
"""

from __future__ import annotations

__all__: list[str] = []

# what is learnt
MIN_KEPT_SHARE = 0.01  # of the documents, that have a line which is kept; SITES and LAWS; 2026-11-28; repeated-lines
EDGE_LINES = 64  # lines from either end of a page, as the longest menus have; SITES; 2026-11-28; repeated-lines
SENTENCES_OUTSIDE = 1  # sentences of a site about itself, at the edge of a page; SITES; 2026-11-28; repeated-lines
PARAGRAPH_WORDS = 15  # words of a line that is prose; split DEV; 2026-11-28; repeated-lines
SENTENCE_WORDS = 8  # words of prose that ends in a stop; split DEV; 2026-11-28; repeated-lines

# what of it is furniture
MIN_SHARE = 0.5  # of the documents of a site; LAWS, of which one line has more; 2026-11-28; repeated-lines
MIN_DOCUMENTS = 5  # documents: fewer are alike by chance; SITES; 2026-11-28; repeated-lines
OUTSIDE_SHARE = 0.7  # of the documents, in which the line stands around the text; LAWS; 2026-11-28; repeated-lines
MIN_BODIES = 4  # different texts, of five documents: copies of one text are no site; SITES; 2026-11-28; repeated-lines

# what goes from a page
LINES_BESIDE_SIGNATURE = 2  # lines beside an office or a date that stay; LAWS; 2026-11-28; repeated-lines
MAX_HEAD_WORDS = 7  # words of a name, a motto or an address; SITES and LAWS; 2026-11-28; repeated-lines
