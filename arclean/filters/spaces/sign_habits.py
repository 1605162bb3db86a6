"""Sign habits: languages of which nobody counted whether their authors set signs apart from words."""

from __future__ import annotations

from arclean.language.document_language import DocumentLanguage
from arclean.language.language_id import line_language

__all__ = ["has_unknown_habits"]

_UNCOUNTED = frozenset({"ckb", "ug", "ps", "sd"})
_line_ends_to_spaces = str.maketrans("\n\f", "  ")


def has_unknown_habits(text: str) -> bool:
    """Return whether a text is in a language whose habits are not known: Sorani, Uyghur, Pashto or Sindhi.

    >>> has_unknown_habits("د ښار په منځ کې ، نوی کتابتون پرانیستل شو"), has_unknown_habits("قال الرئيس ، أمس ، إنه")
    (True, False)
    """
    language = line_language(text)
    if language != "ar":  # it takes Sindhi for Urdu, and Pashto for Uyghur
        language = DocumentLanguage(text.translate(_line_ends_to_spaces)).language_at(0)
    return language in _UNCOUNTED
