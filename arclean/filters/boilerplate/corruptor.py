"""Lines around a text, as pages of common publishing systems put them there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor
from arclean.evidence.web_lines.features import is_prose, list_web_lines

if TYPE_CHECKING:
    from random import Random

__all__ = ["CORRUPTOR"]

_SITE_NAMES = ("صحيفة الضفاف", "بوابة المرسى", "مجلة الأفق", "وكالة السواحل")
_MENU_WORDS = ("سياسة", "اقتصاد", "رياضة", "ثقافة", "محليات", "منوعات", "فيديو", "صور", "الأرشيف", "من نحن", "اتصل بنا")
_HEADLINES = ("ميناء الشرق يستقبل سفينة جديدة", "افتتاح سوق السمك", "موسم السردين يبدأ مبكرا", "جسر جديد فوق الوادي")
_SHARE_BUTTONS = ("شارك", "فيسبوك", "تويتر", "واتساب", "نسخ الرابط", "طباعة")
_COMMENT_FORM = (
    "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *", "التعليق *", "الاسم *",
    "البريد الإلكتروني *",
)  # fmt: skip
_COPYRIGHT_LINES = ("جميع الحقوق محفوظة © {}", "كل الحقوق محفوظة لـ{} 2024", "حقوق النشر محفوظة {}")
_BACK_TO_TOP = ("العودة إلى الأعلى", "زر الذهاب إلى الأعلى", "أعلى الصفحة")


def corrupt(text: str, random: Random) -> str:
    """Return a text with a menu before it, and share lines, related articles, a comment form and a footer after it.

    Only around texts of the domain: beside loose words nobody could tell where the text ends.
    """
    if not _is_in_domain(text):
        return text
    site = random.choice(_SITE_NAMES)
    parts = [[f"تابعوا {site} على تلغرام"], ["مقالات ذات صلة", *random.sample(_HEADLINES, random.randint(2, 4))]]
    parts += [["اترك تعليقاً", *_COMMENT_FORM, f"{random.randint(1, 20)} + {random.randint(1, 20)} ="]]
    parts += [
        [*random.sample(_SHARE_BUTTONS, random.randint(3, 6))],
        ["سياسة الخصوصية", random.choice(_COPYRIGHT_LINES).format(site)],
    ]
    foot = [line for part in parts if random.random() < 2 / 3 for line in part] + [random.choice(_BACK_TO_TOP)]
    head = ["الرئيسية", *random.sample(_MENU_WORDS, random.randint(6, 11))] if random.random() < 1 / 2 else []
    gap = random.choice(("\n", "\n\n"))
    return gap.join([*head, text, *foot])


def _is_in_domain(text: str) -> bool:
    page = list_web_lines(text)
    return bool(page) and all(map(is_prose, page)) and text == text.strip()


CORRUPTOR = Corruptor("boilerplate", corrupt, _is_in_domain)
