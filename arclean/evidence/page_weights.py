"""What each feature of a line of a web page weighs: log-odds of boilerplate.

Written by benchmarks/fit_boilerplate.py; fitted 2026-11 on the pages of fixtures/web and documents of the training
corpora (Wikipedia, software manuals, laws).
"""

from __future__ import annotations

__all__ = ["SURE", "SWITCH", "WEIGHTS"]

SWITCH = 1.0
"""The price of a change from text to boilerplate, or back."""

SURE = 2.0
"""The least sum of a stretch that is removed."""

WEIGHTS = {
    "all said": 4.27,
    "tools": 3.09,
    "parted": 2.12,
    "said": 2.06,
    "latin": 1.99,
    "half said": 1.94,
    "begins so": 1.83,
    "rights": 1.6,
    "one word": 1.52,
    "numbers": 1.39,
    "4 loose around": 1.29,
    "related": 1.2,
    "again": 1.19,
    "cookies": 1.11,
    "comments": 1.05,
    "address": 0.98,
    "legal": 0.96,
    "firm before": 0.85,
    "tags": 0.75,
    "loose before": 0.66,
    "3 loose around": 0.49,
    "follow": 0.49,
    "binds": 0.44,
    "2 told around": 0.42,
    "top": 0.35,
    "opens another": 0.3,
    "poll": 0.3,
    "unbound": 0.28,
    "few words": 0.24,
    "firm behind": 0.21,
    "loose behind": 0.16,
    "captcha": 0.14,
    "newsletter": 0.14,
    "1 told around": 0.06,
    "close behind": -0.05,
    "2 loose around": -0.28,
    "alien": -0.29,
    "any": -0.4,
    "some words": -0.48,
    "wordless": -0.56,
    "loose amid": -0.59,
    "several": -0.63,
    "many words": -0.66,
    "comma": -0.67,
    "0 told around": -0.89,
    "1 loose around": -0.93,
    "dated": -1.08,
    "a paragraph": -1.11,
    "close before": -1.12,
    "touches": -1.15,
    "0 loose around": -1.3,
    "ends": -1.44,
    "goes on": -1.5,
    "menu": -1.76,
    "shares": -1.94,
    "firm amid": -1.97,
    "colon": -3.35,
}
