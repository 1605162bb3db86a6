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
    "all said": 4.19,
    "tools": 3.56,
    "said": 2.7,
    "parted": 2.53,
    "leads": 2.18,
    "firm before": 2.08,
    "4 loose around": 1.84,
    "one word below it": 1.75,
    "begins so": 1.71,
    "half said": 1.71,
    "latin": 1.67,
    "follow": 1.5,
    "one word": 1.49,
    "loose before": 1.45,
    "numbers": 1.41,
    "related": 1.23,
    "rights": 1.12,
    "shares behind": 0.92,
    "cookies": 0.82,
    "address": 0.79,
    "again": 0.79,
    "legal": 0.74,
    "comments": 0.71,
    "binds": 0.66,
    "2 told around": 0.65,
    "captcha": 0.63,
    "byline": 0.57,
    "share": 0.53,
    "3 loose around": 0.46,
    "few words": 0.46,
    "tags": 0.4,
    "unbound": 0.3,
    "1 told around": 0.29,
    "poll": 0.24,
    "top": 0.23,
    "newsletter": 0.07,
    "firm behind": -0.12,
    "title said twice": -0.19,
    "comma": -0.2,
    "any": -0.22,
    "some words": -0.25,
    "close behind": -0.28,
    "2 loose around": -0.29,
    "loose behind": -0.29,
    "speaks": -0.33,
    "touches behind": -0.34,
    "several": -0.39,
    "dated": -0.49,
    "close before": -0.53,
    "wordless": -0.62,
    "alien before": -0.75,
    "goes on": -0.77,
    "many words": -0.87,
    "0 told around": -1.0,
    "1 loose around": -1.04,
    "a paragraph": -1.11,
    "loose amid": -1.36,
    "dated below it": -1.55,
    "0 loose around": -1.61,
    "below it": -1.78,
    "touches before": -1.79,
    "may be the title": -1.89,
    "menu": -2.12,
    "ends": -2.21,
    "firm amid": -2.43,
    "byline below it": -2.51,
    "colon": -2.69,
    "shares before": -2.94,
}
