"""Fitted numbers of the filter `turned-runs`; each line says unit; corpora; date; objective of the fit."""

from __future__ import annotations

MIN_TELLING = 2  # lines of the form in a document that is turned; dev_*, train_*; 2026-11-30; turned-runs
MIN_TELLING_WORDS = 5  # Arabic words of a line that tells, of a list fewer; none, 4 to 7; 2026-11-30; turned-runs
TELLING_TO_CONTRARY = 2  # lines of the form for one against it; none, 1 to 4; 2026-11-30; turned-runs
ALL_TO_CONTRARY = 10  # such lines from which all others go with them; dev_*, train_*, test_*; 2026-11-30; turned-runs
MANY_TELLING = 5  # such lines beside which others need less; pymupdf, pypdf, 4 to 8; 2026-11-30; turned-runs
SILENT_TO_TELLING = 3  # lines with a number at an end for one of the form; dev_*, train_*; 2026-11-30; turned-runs
NATS_OF_TELLING = -2.0  # nats of a line of the form, of few; pymupdf, pypdf, -5 to 0; 2026-11-30; turned-runs
NATS_BESIDE_MANY = 2.0  # nats that it wants at least; dev_*, train_*; 2026-11-30; turned-runs
NATS_PER_TELLING = 0.1  # nats less that it wants, of each line of the form; dev_*, train_*; 2026-11-30; turned-runs
NATS_BESIDE_FEW = 4.75  # nats where few lines tell; dev_*, pymupdf, pypdf; 2026-11-30; turned-runs
MOST_LINE_NATS = 5.0  # nats of a line at most; none, 3 to 8; 2026-11-30; turned-runs
MIN_ORDER_NATS = 6.0  # nats of a document that tell the order of its runs; none, 4 to 10; 2026-11-30; turned-runs
MIN_NATS_TO_REPORT = 3.0  # nats from which one line is reported; none, 2 to 5; 2026-11-30; turned-runs
LATIN_TO_ARABIC = 2  # Arabic letters for a Latin one, at least; none, 1 to 4; 2026-11-30; turned-runs
EXACT_CONFIDENCE = 0.97  # share, where no other line is written so; dev_*, train_*, test_*; 2026-11-30; turned-runs
OTHER_CONFIDENCE = 0.9  # where others are, share .97, least .93; dev_*, train_*, test_*; 2026-11-30; turned-runs
MIN_STOPS = 0.7  # of lines that end with a stop, of paragraphs; none, .5 to .9; 2026-12-01; turned-runs
MOST_NATS_OF_END = -1.0  # nats of words that end a line with its stop, .98 of them; train_*; 2026-12-01; turned-runs
MIN_SPACED = 3  # lines whose runs have their spaces, of a document; none, 2 to 5; 2026-12-01; turned-runs
SPACED_TO_CONTRARY = 5  # such lines for one that is right as it stands; none, 3 to 10; 2026-12-01; turned-runs
