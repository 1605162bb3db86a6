"""Lines that many texts have in common and that are text all the same: first and last words, signatures, headings.

No count tells them from the lines of a site: laws of one council begin alike to the last. So they are named here, and
nobody takes them for furniture. Sources: the forms of address and of closing in manuals of official correspondence; the
parts of laws, theses, articles and recipes as their tables of contents name them; the enacting formulas of several
countries. Spelling is folded where they are compared, as in :mod:`arclean.evidence.web_lines.phrases`.
"""

from __future__ import annotations

__all__ = ["FORMULA_BEGINNINGS", "PART_NAMES", "SIGNATURES", "WHOLE_HEADINGS"]

FORMULA_BEGINNINGS = (
    # of any text, and its end
    "بسم الله", "الحمد لله", "والحمد لله", "والله الموفق", "والله ولي التوفيق", "والله أعلم", "والله المستعان",
    "وبالله التوفيق", "والله من وراء القصد", "صلى الله", "اللهم", "آمين", "تم بحمد الله", "انتهى", "صدق الله",
    # of letters
    "السلام عليكم", "والسلام عليكم", "تحية طيبة", "وبعد", "أما بعد", "وتفضلوا", "وتقبلوا", "مع التحية", "مع خالص",
    "المحترم", "المحترمين", "المحترمون", "حفظه الله", "حفظها الله",
    # of decisions
    "مجلس الوزراء", "نحن", "باسم الشعب", "باسم الأمة", "قرر", "قررنا", "قررت", "يقرر", "تقرر", "قرر ما يلي", "رسمنا",
    "أصدرنا", "أمرنا", "صدر", "صادر", "حرر", "بتاريخ", "الموافق", "بعد الاطلاع", "وبعد الاطلاع", "بناء على",
    "وبناء على", "يقرر الآتي", "تم الاتفاق", "اتفق الطرفان", "معدل بموجب", "نشر هذا", "ينشر هذا", "يعمل بهذا", "يلغي",
    "ألغي", "يلغى",
)  # fmt: skip
"""Words with which a line of a formula begins."""

SIGNATURES = frozenset(
    """
    رئيس الرئيس وزير الوزير وزيرة الوزيرة ملك الملك أمير الأمير حاكم الحاكم سلطان السلطان محافظ المحافظ نائب النائب
    مدير المدير مديرة المديرة أمين الأمين قاضي القاضي عميد العميد والي الوالي خادم التوقيع توقيع الختم الموقع الموقعون
    الطرف وكيل الوكيل سفير السفير
""".split()
)
"""First words of the line under which, or over which, somebody signs."""

PART_NAMES = frozenset("القسم قسم الجزء جزء الفرع فرع الملحق ملحق الفقرة فقرة السورة سورة الحلقة الدرس".split())
"""Words with which parts of a text begin, besides those of :data:`.continuation_words.PART_WORDS`."""

WHOLE_HEADINGS = (
    "مقدمة", "المقدمة", "تمهيد", "مدخل", "توطئة", "خاتمة", "الخاتمة", "خلاصة", "الخلاصة", "ملخص", "الملخص",
    "المستخلص", "ملخص الدراسة", "المراجع", "مراجع", "قائمة المراجع", "المصادر", "مصادر", "المصادر والمراجع",
    "المراجع والمصادر", "الهوامش", "هوامش", "الحواشي", "الملاحق", "النتائج", "التوصيات", "النتائج والتوصيات",
    "المناقشة", "المنهج", "منهج الدراسة", "التعريفات", "تعريفات", "التعاريف", "أحكام عامة", "الأحكام العامة",
    "أحكام ختامية", "الأحكام الختامية", "العقوبات", "الأسباب الموجبة", "جدول الأعمال", "السؤال", "سؤال", "الجواب",
    "الإجابة", "نص الحوار", "نص السؤال", "المقادير", "المكونات", "طريقة التحضير", "طريقة العمل", "المحتويات",
    "الفهرس", "نبذة", "نبذة عامة", "التفاصيل", "الوقائع", "الحكم", "المحكمة", "وصلات خارجية", "انظر أيضا",
)  # fmt: skip
"""Headings, whole lines."""
