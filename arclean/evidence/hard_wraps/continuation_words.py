"""Words after which a sentence goes on: no paragraph ends in them; and words with which captions and parts begin.

Source: prepositions, conjunctions, relatives and particles of grammars of Modern Standard Arabic; those that also
stand by themselves at an end (``بعد`` as "yet", ``معا``) are left out. The English
ones are the commonest of their kind.
"""

from __future__ import annotations

__all__ = ["CAPTION_WORDS", "CONTINUATION_WORDS", "INSERTED_ARTICLE", "LAW_PART_WORDS", "PART_WORDS"]

_WORDS = """
    في من إلى الى على عن مع بين عند لدى منذ حتى خلال ضد حول نحو عبر دون غير أو او ثم أن إن ان لأن بأن كأن لكن ولكن أم
    إما التي الذي الذين اللذين اللتين اللواتي ما لا لم لن قد كل أي هذا هذه ذلك تلك هؤلاء كان كانت يكون تكون إذا لو حيث
    حين بعض جميع أحد إحدى وفق وفقا بحسب حسب بسبب بشأن بدون بواسطة عدم إذ كي لكي مثل أمام وراء فوق تحت قبل ليس ليست سوى
"""
CONTINUATION_WORDS = frozenset(
    joined + word for word in _WORDS.split() for joined in ("", "\u0648", "\u0641")
) | frozenset(("\u0648", "the", "of", "and", "a", "an", "to", "in", "for", "with", "by", "from", "that", "or"))
"""Words that want another after them, each also with waw or feh before it."""

CAPTION_WORDS = frozenset("شكل الشكل جدول الجدول صورة الصورة رسم خريطة المصدر المصادر ملحق الملحق".split())
"""Words with which a caption begins."""

LAW_PART_WORDS = tuple("المادة مادة البند بند".split())
"""Words with which the parts of a law begin, which no page has for its head."""

PART_WORDS = LAW_PART_WORDS + tuple("الفصل فصل الباب باب المبحث مبحث المطلب مطلب".split())
"""Words with which the parts of a law or a book begin, before their number."""

INSERTED_ARTICLE = "\u0645\u0643\u0631\u0631"
"""The word after the number of an article that was put in later ("repeated")."""
