"""Weights of legibility, fitted by benchmarks/fit/legibility.py with languages and kinds of lies left out."""

from __future__ import annotations

MIDDLE = 4.6  # bits a letter at which a long text is as likely wrong as right; DEV harm; 2026-11-29; legibility
SLOPE = 1.0  # nats for a bit a letter of one letter; DEV harm; 2026-11-29; legibility
LETTERS_POWER = 0.6  # power of the letters by which evidence grows; DEV harm; 2026-11-29; legibility
PRIOR = 2.0  # nats that a text reads before it is looked at; DEV harm; 2026-11-29; legibility
MAX_LETTERS = 400  # letters above which evidence does not grow; DEV harm; 2026-11-29; legibility
