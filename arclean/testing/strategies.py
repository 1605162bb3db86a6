"""Hypothesis strategies for Arabic text: clean as people write it, and wild as extraction leaves it."""

from __future__ import annotations

import textwrap
from random import Random
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from arclean.testing import corruptors
from arclean.testing.languages import SENTENCES
from arclean.testing.lies import LIARS, lie

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "clean_documents",
    "clean_lines",
    "clean_texts",
    "damaged_texts",
    "language_texts",
    "lies",
    "wild_texts",
]

# Words as newspapers, laws and letters use them; none with kashida, all in their usual spelling.
_CLEAN_WORDS = """
في من إلى على عن مع بعد قبل بين حول خلال منذ حتى عند لدى أن إن أنّ لا لم لن ما هذا هذه ذلك التي الذي الذين
قال قالت أعلن أعلنت أكد أضاف ذكر أشار وصل بدأ انتهى كان كانت يكون تكون يجب يمكن سيجري وقّع ناقش شارك افتتح
الرئيس الوزير الحكومة البرلمان المجلس اللجنة الوزارة المحكمة القاضي القانون المادة الفقرة النظام القرار العقد
المدينة القرية الجامعة المدرسة المستشفى الطريق المطار الميناء السوق البنك الشركة المصنع المشروع الاتفاق البيان
كتاب كتب مكتبة رسالة رسائل مسؤول مسؤولية شؤون سؤال أسئلة بيئة هيئة رئاسة قراءة مبدأ بدء شيء ضوء جزء أجزاء
العراق مصر سوريا لبنان الأردن تونس الجزائر المغرب ليبيا السودان اليمن عمان قطر البحرين الكويت السعودية
بغداد القاهرة دمشق بيروت عمّان الرياض الدوحة مسقط صنعاء الخرطوم طرابلس الرباط مكة القدس رام الله
يوم شهر سنة عام أسبوع ساعة دقيقة صباح مساء أمس اليوم غدا الأول الثاني الثالث الأخير الماضي المقبل الجديد
كبير صغير طويل قصير جديد قديم واسع ضيق سريع بطيء مهم صعب سهل واضح كامل عام خاص دولي محلي عربي
الأخبار الأسبوع الأطفال الأمن الأسواق الإعلام الإدارة الإنتاج الآلات الآراء العلاقات الاحتفال المقالات البلاد إلا خلاف
السلام الحرب الماء الهواء الأرض السماء الشمس القمر البحر النهر الجبل الصحراء الشجرة الزهرة الطعام الشراب
""".split()
_VOCALISED = ["كِتَابٌ", "مُحَمَّدٌ", "عَلَى", "قَلَمٍ", "رَسُولُ", "مُعَلِّمَةٌ", "شُكْرًا", "جِدًّا", "لَيْلَةُ", "عَامًا"]
_OTHER_TOKENS = [
    "BM-21", "UNICEF", "PDF", "2015", "12", "1,284.7", "3/3/2021", "23/03/2021", "27 مارس 2019", "88-92", "٢٠٢١", "٣٫٥",
    "45%", "GDP",
]  # fmt: skip
_SENTENCE_ENDS = [".", "؟", "!", "،", "؛", ":", "..."]

_WILD_LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي"
_WILD_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0653\u0654\u06e1\u06e6"
_WILD_FORMS = (
    "\ufefb\ufef7\ufe8d\ufe8f\ufe91\ufe92\ufe90\ufedf\ufee0\ufede\ufd50\ufdf2\ufdfa\ufe70\ufe77\ufbfc\ufeff\ufdfc"
)
_WILD_CONTROLS = "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u00ad\ufeff\u061c\x00\x02\x14\x15\x7f"
_FOREIGN_LETTERS = "یکھہگچپژڤٹڈڑںےۆێەڕڵabcXYZéüßאבжΩ中😀"
_WILD_DIGITS = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"
_WILD_SIGNS = "ـــ.،؛؟!:%٪٫٬()[]«»\"'“”‘’-–—…/\\&;#@*\ufffd\ue000\uf8ff§°„†‡ط§ظ„Ø§Ù„"
_WILD_SPACES = "  \u00a0\t\n\n\f\r\u2003\u2028"
_BROKEN_TEXTS = [
    "(cid:4)", "&amp;lt;", "&nbsp;", "Ø§Ù„", "ط§ظ„", "ÇáÚÑÇÞ", "ا ل ع ر ا ق", "ااتتففااقق",
    "لسنة ،", "يوم  آذار", "هـ", "بـ ",
]  # fmt: skip


def clean_lines() -> SearchStrategy[str]:
    """Return a strategy for lines of well-written Arabic: words, some vocalised, numbers, quotations."""
    word = st.sampled_from(_CLEAN_WORDS)
    token = st.one_of(
        word, word, word, word, word, word,
        st.sampled_from(_VOCALISED),
        st.sampled_from(_OTHER_TOKENS),
        st.builds("({})".format, word),
        st.builds("«{} {}»".format, word, word),
        st.builds("{}،".format, word),
    )  # fmt: skip
    tokens = st.lists(token, min_size=1, max_size=14)
    return st.builds(lambda drawn, end: " ".join(drawn) + end, tokens, st.sampled_from(_SENTENCE_ENDS))


def clean_texts() -> SearchStrategy[str]:
    """Return a strategy for texts of several clean lines, paragraphs or pages."""
    lines = st.lists(clean_lines(), min_size=1, max_size=4)
    return st.builds(lambda drawn, gap: gap.join(drawn), lines, st.sampled_from(["\n", "\n\n", "\f"]))


def language_texts(*languages: str) -> SearchStrategy[str]:
    """Return a strategy for clean paragraphs in one of some languages (of those named, else of all of SENTENCES)."""
    paragraphs = [
        st.lists(st.sampled_from(SENTENCES[language]), min_size=1, max_size=3, unique=True).map(" ".join)
        for language in languages or SENTENCES
    ]
    return st.one_of(*paragraphs)


def lies(*names: str) -> SearchStrategy[str]:
    """Return a strategy for Arabic sentences whose letters stand for others, as one of the liars leaves them.

    Each has some forty letters or more: what is shorter proves little.
    """
    told = st.lists(st.sampled_from(SENTENCES["ar"]), min_size=1, max_size=3, unique=True).map(" ".join)
    return st.builds(_tell_lie, st.sampled_from(names or tuple(LIARS)), told, st.integers(0, 2**32))


def _tell_lie(name: str, text: str, seed: int) -> str:
    return lie(name, text, Random(seed))


def clean_documents(layout: str = "text") -> SearchStrategy[str]:
    r"""Draw well-written documents in the layout that a :class:`~arclean.core.corruptor.Corruptor` names.

    "text" are :func:`clean_texts`; "pages" have a line each, between form feeds; "paragraphs" have 15 to 40 words and a
    blank line between them; "rows" are paragraphs of sentences in lines of 55 to 80 characters; a "list" has an
    item a line. Raises KeyError for another layout.
    """
    words = st.sampled_from([word for word in _CLEAN_WORDS if word.isalpha()])  # without marks
    paragraph = st.lists(words, min_size=15, max_size=40).map(lambda drawn: " ".join(drawn) + ".")
    paragraphs = st.lists(paragraph, min_size=2, max_size=5).map("\n\n".join)
    prose = st.lists(st.sampled_from(SENTENCES["ar"]), min_size=3, max_size=4, unique=True).map(" ".join)
    rows = st.builds(textwrap.fill, prose, st.integers(55, 80))
    return {
        "text": clean_texts(),
        "pages": st.lists(clean_lines(), min_size=3, max_size=6).map("\f".join),
        "paragraphs": paragraphs,
        "rows": st.lists(rows, min_size=1, max_size=3).map("\n\n".join),
        "list": st.lists(clean_lines(), min_size=2, max_size=6).map(
            lambda drawn: "\n".join(f"\u2022 {x}" for x in drawn)
        ),
    }[layout]


def wild_texts() -> SearchStrategy[str]:
    """Return a strategy for what a reader may return: letters, forms, controls, lone surrogates, long runs."""
    pools = [
        _WILD_LETTERS,
        _WILD_LETTERS,
        _WILD_MARKS,
        _WILD_FORMS,
        _WILD_CONTROLS,
        _FOREIGN_LETTERS,
        _WILD_DIGITS,
        _WILD_SIGNS,
        _WILD_SPACES,
        "ـ ",
        "ا ب ج ",
    ]
    chunk = st.one_of(
        *(st.text(pool, max_size=12) for pool in pools),
        st.sampled_from(_CLEAN_WORDS),
        st.text(max_size=6),
        st.text(st.characters(categories=["Cs"]), max_size=2),
        st.builds(
            lambda char, n: char * n,
            st.sampled_from(_WILD_LETTERS + _WILD_MARKS + _WILD_SIGNS + _WILD_SPACES),
            st.integers(1, 80),
        ),
        st.sampled_from(_BROKEN_TEXTS),
        clean_lines(),
    )
    return st.lists(chunk, max_size=10).map("".join)


def damaged_texts(*names: str) -> SearchStrategy[str]:
    """Return a strategy for clean texts damaged by one to three corruptors in turn (of those named, else of all)."""
    chosen = st.lists(st.sampled_from(names or corruptors.names()), min_size=1, max_size=3)
    return st.builds(_damage_text, clean_texts(), chosen, st.integers(0, 2**32))


def _damage_text(text: str, names: list[str], seed: int) -> str:
    random = Random(seed)
    for name in names:
        text = corruptors.find(name).corrupt(text, random)
    return text
