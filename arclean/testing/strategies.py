"""Hypothesis strategies for Arabic text: clean as people write it, and wild as extraction leaves it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from arclean.testing import corruptors

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["clean_lines", "clean_texts", "damaged_texts", "wild_texts"]

# Words as newspapers, laws and letters use them; none with kashida, all in their usual spelling.
_WORDS = """
في من إلى على عن مع بعد قبل بين حول خلال منذ حتى عند لدى أن إن أنّ لا لم لن ما هذا هذه ذلك التي الذي الذين
قال قالت أعلن أعلنت أكد أضاف ذكر أشار وصل بدأ انتهى كان كانت يكون تكون يجب يمكن سيجري وقّع ناقش شارك افتتح
الرئيس الوزير الحكومة البرلمان المجلس اللجنة الوزارة المحكمة القاضي القانون المادة الفقرة النظام القرار العقد
المدينة القرية الجامعة المدرسة المستشفى الطريق المطار الميناء السوق البنك الشركة المصنع المشروع الاتفاق البيان
كتاب كتب مكتبة رسالة رسائل مسؤول مسؤولية شؤون سؤال أسئلة بيئة هيئة رئاسة قراءة مبدأ بدء شيء ضوء جزء أجزاء
العراق مصر سوريا لبنان الأردن تونس الجزائر المغرب ليبيا السودان اليمن عمان قطر البحرين الكويت السعودية
بغداد القاهرة دمشق بيروت عمّان الرياض الدوحة مسقط صنعاء الخرطوم طرابلس الرباط مكة القدس رام الله
يوم شهر سنة عام أسبوع ساعة دقيقة صباح مساء أمس اليوم غدا الأول الثاني الثالث الأخير الماضي المقبل الجديد
كبير صغير طويل قصير جديد قديم واسع ضيق سريع بطيء مهم صعب سهل واضح كامل عام خاص دولي محلي عربي
السلام الحرب الماء الهواء الأرض السماء الشمس القمر البحر النهر الجبل الصحراء الشجرة الزهرة الطعام الشراب
""".split()
_VOCALISED = ["كِتَابٌ", "مُحَمَّدٌ", "عَلَى", "قَلَمٍ", "رَسُولُ", "مُعَلِّمَةٌ", "شُكْرًا", "جِدًّا", "لَيْلَةُ", "عَامًا"]
_OTHER = [
    "BM-21", "UNICEF", "PDF", "2015", "12", "1,284.7", "3/3/2021", "23/03/2021", "27 مارس 2019", "88-92", "٢٠٢١", "٣٫٥",
    "45%", "GDP",
]  # fmt: skip
_ENDS = [".", "؟", "!", "،", "؛", ":", "..."]

_ALPHABET = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u06e1\u06e6"
_FORMS = "\ufefb\ufef7\ufe8d\ufe8f\ufe91\ufe92\ufe90\ufedf\ufee0\ufede\ufd50\ufdf2\ufdfa\ufe70\ufe77\ufbfc\ufeff\ufdfc"
_CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u00ad\ufeff\u061c\x00\x02\x14\x15\x7f"
_FOREIGN = "یکھہگچپژڤٹڈڑںےۆێەڕڵabcXYZéüßאבжΩ中😀"
_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_SIGNS = "ـــ.،؛؟!:%٪٫٬()[]«»\"'“”‘’-–—…/\\&;#@*\ufffd\ue000\uf8ff§°„†‡ط§ظ„Ø§Ù„"
_SPACES = "  \u00a0\t\n\n\f\r\u2003\u2028"
_BROKEN = [
    "(cid:4)", "&amp;lt;", "&nbsp;", "Ø§Ù„", "ط§ظ„", "ÇáÚÑÇÞ", "ا ل ع ر ا ق", "ااتتففااقق",
    "لسنة ،", "يوم  آذار", "هـ", "بـ ",
]  # fmt: skip


def clean_lines() -> SearchStrategy[str]:
    """Draw lines of well-written Arabic: words, now and then vocalised, Latin words, numbers, quotations."""
    word = st.sampled_from(_WORDS)
    token = st.one_of(
        word, word, word, word, word, word,
        st.sampled_from(_VOCALISED),
        st.sampled_from(_OTHER),
        st.builds("({})".format, word),
        st.builds("«{} {}»".format, word, word),
        st.builds("{}،".format, word),
    )  # fmt: skip
    tokens = st.lists(token, min_size=1, max_size=14)
    return st.builds(lambda drawn, end: " ".join(drawn) + end, tokens, st.sampled_from(_ENDS))


def clean_texts() -> SearchStrategy[str]:
    """Draw texts of several clean lines, paragraphs or pages."""
    lines = st.lists(clean_lines(), min_size=1, max_size=4)
    return st.builds(lambda drawn, gap: gap.join(drawn), lines, st.sampled_from(["\n", "\n\n", "\f"]))


def wild_texts() -> SearchStrategy[str]:
    """Draw what a reader may hand on: letters, marks, forms, controls, scripts mixed, lone surrogates, long runs."""
    pools = [_ALPHABET, _ALPHABET, _MARKS, _FORMS, _CONTROLS, _FOREIGN, _DIGITS, _SIGNS, _SPACES, "ـ ", "ا ب ج "]
    chunk = st.one_of(
        *(st.text(pool, max_size=12) for pool in pools),
        st.sampled_from(_WORDS),
        st.text(max_size=6),
        st.text(st.characters(categories=["Cs"]), max_size=2),
        st.builds(lambda char, n: char * n, st.sampled_from(_ALPHABET + _MARKS + _SIGNS + _SPACES), st.integers(1, 80)),
        st.sampled_from(_BROKEN),
        clean_lines(),
    )
    return st.lists(chunk, max_size=10).map("".join)


def damaged_texts(*names: str) -> SearchStrategy[str]:
    """Draw clean texts damaged by one to three corruptors, one after another (of those named, else of all)."""
    chosen = st.lists(st.sampled_from(names or corruptors.names()), min_size=1, max_size=3)
    return st.builds(_damage, clean_texts(), chosen, st.integers(0, 2**32))


def _damage(text: str, names: list[str], seed: int) -> str:
    random = Random(seed)
    for name in names:
        text = corruptors.find(name).corrupt(text, random)
    return text
