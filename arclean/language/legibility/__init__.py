"""Legibility: whether a text reads as some language, and as which.

A font whose map lies, a legacy encoding and a wrong code page all give characters, and no sign that they are wrong.
What gives them away is that no language spells like that: by models of three letters each text costs some bits a letter
in its language, and two or three times as many where its letters stand for others.

>>> right, wrong = read_language("قال الوزير إن العمل بدأ أمس"), read_language("شفم فعشدق نض فعهيك طغا")
>>> right.language, right.probability > 0.99, wrong.probability < 0.5
('ar', True, True)
"""

from arclean.language.legibility.measure import (
    Legibility,
    read_language,
    script_costs,
    script_languages,
    spell_best,
    spell_best_strings,
)
from arclean.language.legibility.spelling import ARABIC_SCRIPT, words_by_script
from arclean.language.legibility.unreadable import (
    IMPOSSIBLE_LETTER,
    decode_low_bytes,
    excess_bits,
    is_unmodelled,
    reads_plainly,
)

__all__ = [
    "ARABIC_SCRIPT", "IMPOSSIBLE_LETTER", "Legibility", "decode_low_bytes", "excess_bits", "is_unmodelled",
    "read_language", "reads_plainly", "script_costs", "script_languages", "spell_best", "spell_best_strings",
    "words_by_script",
]  # fmt: skip
