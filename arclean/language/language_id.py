"""The language of a line: Arabic, Persian, Urdu, Sorani or Uyghur, or not known.

Needed wherever a letter is damage in one language and spelling in another. What a font's map does to letters
must not change the answer: Farsi yeh and keheh, or their Arabic twins, count for nothing here. Function words
(folded), the article, teh marbuta, hamza letters, and the letters that one alphabet alone has do count.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.arabic.languages import LANGUAGE_LETTERS, LANGUAGE_WORDS
from arclean.arabic.letters import LETTER
from arclean.arabic.marks import MARK
from arclean.language import weights
from arclean.language.folding import fold_look_alikes
from arclean.language.tokens import letter_runs

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["line_language"]

_ARABIC_LETTERS = tuple((letter, points) for letter, told in LANGUAGE_LETTERS for name, points in told if name == "ar")
_OTHER_LETTERS = tuple((letter, told) for letter, told in LANGUAGE_LETTERS if "ar" not in dict(told))
_has_other_letters = re.compile(f"[{''.join(letter for letter, _ in _OTHER_LETTERS)}]").search
_has_marks = re.compile(f"[{MARK}]").search
_drop_marks = re.compile(f"[{MARK}][{MARK}]*").sub


def _article_finder(article: str, proclitics: str) -> Callable[[str], list[str]]:
    """Return the search for words with an article; it looks for the article first, which is ten times as fast."""
    before = f"(?:(?<![{LETTER}]{article})|(?<=[{proclitics}]{article})(?<![{LETTER}][{proclitics}]{article}))"
    return re.compile(f"{article}{before}[{LETTER}][{LETTER}][{LETTER}]").findall


_words_with_al = _article_finder("\u0627\u0644", "\u0648\u0641\u0628\u0643")
_words_with_lil = _article_finder("\u0644\u0644", "\u0648")


def line_language(line: str) -> str | None:
    """Return the language of one line: "ar", "fa", "ur", "ckb" (Sorani), "ug" (Uyghur), or None.

    None where the line is too short, has too little of the script, or speaks for two languages. Right answers
    (2026-11): 97.8 % of the sentences of harm_persian, 99.9 of harm_urdu, 98.5 of harm_sorani, each with Arabic yeh
    and kaf too; 95.8 to 100 % of 18,100 paragraphs of test_* and dev_*, with Farsi yeh and keheh too; no wrong one.

    >>> line_language("هذا کتاب جدید فی المکتبة"), line_language("این كتاب را از او گرفتم"), line_language("PDF 12")
    ('ar', 'fa', None)
    """
    most = weights.MAX_OCCURRENCES
    points = {"ar": 0.0, "fa": 0.0, "ur": 0.0, "ckb": 0.0, "ug": 0.0}
    if _has_other_letters(line):
        for letter, told in _OTHER_LETTERS:
            times = line.count(letter)
            if times:
                for name, each in told:
                    points[name] += each * min(times, most)
    folded = fold_look_alikes(_drop_marks("", line) if _has_marks(line) else line)
    for name in [LANGUAGE_WORDS[word] for word in letter_runs(folded) if word in LANGUAGE_WORDS]:
        points[name] += weights.FUNCTION_WORD_POINTS
    points["ar"] += weights.ARTICLE_POINTS * min(len(_words_with_al(folded)) + len(_words_with_lil(folded)), most)
    if _leading_language(points) == "ar":  # its letters would only add to it
        return "ar"
    points["ar"] += sum(each * min(line.count(letter), most) for letter, each in _ARABIC_LETTERS)
    return _leading_language(points)


def _leading_language(points: dict[str, float]) -> str | None:
    """Return the language that has enough points, and enough more than the next one; else None."""
    second, first = sorted(points.values())[-2:]
    enough = max(weights.MIN_POINTS, second * weights.MIN_POINTS_RATIO, second + weights.MIN_POINTS_LEAD)
    return None if first < enough else max(points, key=points.__getitem__)
