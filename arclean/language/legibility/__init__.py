"""Legibility: whether a text reads as some language, and as which.

A font whose map lies, a legacy encoding and a wrong code page all give characters, and no sign that they are wrong. What
gives them away is that no language spells like that: by models of three letters each text costs some bits a letter in its
language, and two or three times as many where its letters stand for others.

>>> read_language("قال الوزير إن العمل بدأ أمس").language
'ar'
>>> read_language("قال الوزير إن العمل بدأ أمس").probability > 0.99 > 0.01 > read_language("شفم فعشدق نض فعهيك").probability
True
"""

from arclean.language.legibility.measure import Legibility, read_language
from arclean.language.legibility.spelling import words_by_script

__all__ = ["Legibility", "read_language", "words_by_script"]
