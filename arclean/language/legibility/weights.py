"""Weights of legibility, fitted by benchmarks/fit/legibility.py with languages and kinds of lies left out."""

from __future__ import annotations

MIDDLE = 4.44  # bits a letter at which a long text is as likely wrong as right; 13 texts; 2026-11-29; legibility
SLOPE = 0.458  # nats for a bit a letter of one letter; 13 texts; 2026-11-29; legibility
LETTERS_POWER = 0.6  # power of the letters by which evidence grows; 13 texts; 2026-11-29; legibility
INTERCEPT = -0.26  # nats, where what reads and what does not are equally many; 13 texts; 2026-11-29; legibility
LEAD_SLOPE = 0.333  # nats for a bit a letter that other readings cost more; 13 texts; 2026-11-29; legibility
MAX_LEAD = 2.0  # bits a letter, at most, of other readings; DEV TRAIN flat 1 to 20; 2026-11-29; legibility
MAX_LETTERS = 400  # letters above which evidence does not grow; DEV harm; 2026-11-29; legibility
PRIOR = 3.5  # nats that a text reads before it is looked at: 97 of 100; DEV TRAIN harm clean; 2026-11-29; legibility
LEGIBLE_BITS = 5.2  # bits a letter that names stay below; DEV harm clean; 2026-11-29; guard
ACCENTED_EXCESS = 5.0  # bits of an accented Latin letter beyond plain ones; UDHR; 2026-11-29; guard
ACCENTED_PER_ASCII = 0.67  # accented letters and signs for a plain letter, at most; UDHR; 2026-11-29; guard
CHARS_PER_HIGH = 20  # characters for one with an accent, where codes are looked for; UDHR; 2026-11-29; guard
MIXED_WORD_EXCESS = 20.0  # bits of a word with signs or capitals amid it; UDHR harm; 2026-11-29; guard
LATIN_BITS = 4.5  # bits a letter that Latin languages with accents stay below: 99 of 100; UDHR; 2026-11-29; guard
MIXED_WORD_SHARE = 0.4  # share of such words that code may have; harm clean; 2026-11-29; guard
ALIEN_EXCESS = 10.0  # bits of a letter where it cannot stand; DEV harm clean; 2026-11-29; guard
CAPITAL_EXCESS = 20.0  # bits of a Cyrillic or Greek capital after a small letter; UDHR; 2026-11-29; guard
CHARS_PER_ARTICLE = 60  # characters that have one word with the article, or more; DEV; 2026-11-29; guard
CHARS_PER_UNMODELLED = 40  # at least for one letter of no model; UDHR; 2026-11-29; guard
