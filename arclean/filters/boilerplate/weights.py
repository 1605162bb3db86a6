"""Weights of the lines of web pages.

``python benchmarks/fit/boilerplate.py DIR`` writes what it fits into this module and leaves the rest. ``PAGES`` are the
pages of fixtures/web and documents of the training corpora (Wikipedia, software manuals, laws).
"""

from __future__ import annotations

__all__: list[str] = []

CHANGE_COST = 0.5  # nats of a change between text and boilerplate; PAGES; 2026-11; boilerplate
MIN_RUN_SCORE = 2.0  # nats of a run that is removed; PAGES; 2026-11; boilerplate
MIN_MENU_LINES = 3  # lines of a menu that are proof together; web_train, cases; 2026-11-29; boilerplate
MAX_TEXT_CERTAINTY = 0.95  # probability of text that outweighs phrases; web pages of 281 sites; 2026-11-29; boilerplate
MAX_LOOSE_CERTAINTY = 0.3  # probability of text that outweighs neighbours; 281 sites; 2026-11-29; boilerplate
BOILERPLATE_CONFIDENCE = 0.98  # probability: of 401 lines removed 395 were boilerplate; PAGES; 2026-11; boilerplate

FEATURE_LOG_ODDS = {  # nats of boilerplate for each feature of a line; PAGES; 2026-11; boilerplate
    "all phrases": 4.19,
    "tools": 3.56,
    "some phrase": 2.7,
    "has separator": 2.53,
    "phrase and colon": 2.18,
    "firm before": 2.08,
    "4 loose around": 1.84,
    "one word below title": 1.75,
    "begins with phrase": 1.71,
    "half phrases": 1.71,
    "mostly latin": 1.67,
    "follow": 1.5,
    "one word": 1.49,
    "loose before": 1.45,
    "mostly numbers": 1.41,
    "related": 1.23,
    "copyright sign": 1.12,
    "shares topic after": 0.92,
    "cookies": 0.82,
    "address": 0.79,
    "repeated": 0.79,
    "legal": 0.74,
    "comments": 0.71,
    "function words": 0.66,
    "2 phrases around": 0.65,
    "captcha": 0.63,
    "byline": 0.57,
    "share": 0.53,
    "3 loose around": 0.46,
    "few words": 0.46,
    "tags": 0.4,
    "no function word": 0.3,
    "1 phrases around": 0.29,
    "poll": 0.24,
    "top": 0.23,
    "newsletter": 0.07,
    "firm after": -0.12,
    "title twice": -0.19,
    "has comma": -0.2,
    "any line": -0.22,
    "some words": -0.25,
    "close after": -0.28,
    "2 loose around": -0.29,
    "loose after": -0.29,
    "reporting verb": -0.33,
    "touches topic after": -0.34,
    "several phrases": -0.39,
    "has date": -0.49,
    "close before": -0.53,
    "no word": -0.62,
    "misses topic before": -0.75,
    "ends in comma": -0.77,
    "many words": -0.87,
    "0 phrases around": -1.0,
    "1 loose around": -1.04,
    "a paragraph": -1.11,
    "loose within": -1.36,
    "has date below title": -1.55,
    "0 loose around": -1.61,
    "below title": -1.78,
    "touches topic before": -1.79,
    "may be the title": -1.89,
    "menu": -2.12,
    "ends in stop": -2.21,
    "firm within": -2.43,
    "byline below title": -2.51,
    "ends in colon": -2.69,
    "shares topic before": -2.94,
}
