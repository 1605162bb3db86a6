"""Words behind which a sentence runs on: no paragraph ends in them.

Source: prepositions, conjunctions, relatives and particles of grammars of Modern Standard Arabic; those that also
stand by themselves at an end (``بعد`` as "yet", ``معا``) are left out. The English
ones are the commonest of their kind.
"""

from __future__ import annotations

__all__ = ["ARTICLES", "CAPTIONS", "CLAUSES", "REPEATED", "RUNNING"]

_WORDS = """
    في من إلى الى على عن مع بين عند لدى منذ حتى خلال ضد حول نحو عبر دون غير أو او ثم أن إن ان لأن بأن كأن لكن ولكن أم
    إما التي الذي الذين اللذين اللتين اللواتي ما لا لم لن قد كل أي هذا هذه ذلك تلك هؤلاء كان كانت يكون تكون إذا لو حيث
    حين بعض جميع أحد إحدى وفق وفقا بحسب حسب بسبب بشأن بدون بواسطة عدم إذ كي لكي مثل أمام وراء فوق تحت قبل ليس ليست سوى
"""
RUNNING = frozenset(joined + word for word in _WORDS.split() for joined in ("", "\u0648", "\u0641")) | frozenset(
    ("\u0648", "the", "of", "and", "a", "an", "to", "in", "for", "with", "by", "from", "that", "or")
)
"""Each also with waw or feh before it."""

CAPTIONS = frozenset("شكل الشكل جدول الجدول صورة الصورة رسم خريطة المصدر المصادر ملحق الملحق".split())
"""Words with which a caption begins."""

CLAUSES = tuple("المادة مادة البند بند".split())
"""Words with which the parts of a law begin, which no page has for its head."""

ARTICLES = CLAUSES + tuple("الفصل فصل الباب باب المبحث مبحث المطلب مطلب".split())
"""Words with which the parts of a law or a book begin, before their number."""

REPEATED = "\u0645\u0643\u0631\u0631"
"""What follows the number of an article that was put in later: repeated."""
