"""What each feature of a line of a web page weighs: log-odds of boilerplate.

Written by benchmarks/fit_boilerplate.py; fitted 2026-11 on the pages of fixtures/web and documents of the training
corpora (Wikipedia, software manuals, laws).
"""

from __future__ import annotations

__all__ = ["SURE", "SWITCH", "WEIGHTS"]

SWITCH = 0.5
"""The price of a change from text to boilerplate, or back."""

SURE = 2.0
"""The least sum of a stretch that is removed."""

WEIGHTS = {
    "all said": 4.07,
    "tools": 3.19,
    "said": 2.67,
    "parted": 2.6,
    "leads": 1.85,
    "half said": 1.82,
    "numbers": 1.82,
    "begins so": 1.81,
    "latin": 1.66,
    "4 loose around": 1.58,
    "one word below it": 1.54,
    "follow": 1.53,
    "firm before": 1.48,
    "one word": 1.38,
    "again": 1.35,
    "rights": 1.22,
    "loose before": 1.07,
    "related": 1.06,
    "address": 0.99,
    "2 told around": 0.85,
    "legal": 0.79,
    "tags": 0.78,
    "binds": 0.68,
    "share": 0.63,
    "captcha": 0.61,
    "comments": 0.61,
    "cookies": 0.59,
    "few words": 0.58,
    "3 loose around": 0.41,
    "poll": 0.32,
    "top": 0.28,
    "close behind": 0.27,
    "byline": 0.23,
    "unbound": 0.23,
    "firm behind": 0.18,
    "1 told around": 0.1,
    "newsletter": 0.1,
    "several": -0.07,
    "2 loose around": -0.19,
    "any": -0.33,
    "title said twice": -0.35,
    "alien": -0.39,
    "some words": -0.44,
    "close before": -0.47,
    "wordless": -0.62,
    "many words": -0.69,
    "1 loose around": -0.91,
    "speaks": -0.92,
    "dated": -0.98,
    "0 told around": -1.1,
    "touches": -1.11,
    "loose amid": -1.18,
    "a paragraph": -1.24,
    "dated below it": -1.31,
    "0 loose around": -1.57,
    "goes on": -1.63,
    "shares": -1.79,
    "menu": -1.82,
    "below it": -1.96,
    "ends": -2.02,
    "byline below it": -2.24,
    "firm amid": -2.25,
    "may be the title": -2.33,
    "colon": -3.54,
}
