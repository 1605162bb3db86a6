"""Running heads and feet and page numbers, as books, reports and gazettes have them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arclean.arabic.lazy_patterns import LazyPattern
from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

__all__ = ["CORRUPTOR", "add_furniture"]

_TITLES = (
    "مجلة الحقول", "وزارة الري والزراعة", "تاريخ السهول والأودية", "دليل المزارع", "الجريدة الرسمية",
    "نشرة الأسواق الشهرية",
    "جامعة السهل - كلية الآداب", "المجلد الثالث، العدد 12", "السنة السابعة، آذار 2019", "دراسات في العمران",
    "Field Journal",
    "التقرير السنوي لعام 2020", "مشروع قانون المياه", "حكايات من القرية", "بسم الله الرحمن الرحيم",
)  # fmt: skip
_CHAPTERS = (
    "الفصل الأول", "الفصل الثاني: الري", "الباب الثالث", "في أخبار الرحالة", "مدخل إلى التاريخ", "الحصاد والتخزين",
    "خاتمة",
    "الأسواق القديمة", "أحوال الطقس", "ملحق الجداول",
)  # fmt: skip
_PAGE_NUMBERS = (
    "{}", "{}", "- {} -", "— {} —", "[{}]", "({})", "صفحة {}", "ص {}", "صفحة {} من {all}", "Page {} of {all}",
    "{}/{all}", "| {}",
)  # fmt: skip
_HEADS_WITH_NUMBER = (
    "{title} {n}",
    "{n} {title}",
    "{title} | {n}",
    "{n}\t{title}",
    "{title} - صفحة {n}",
    "{title} ({n})",
)
_FOOT_LINES = (
    "www.fields.example", "جميع الحقوق محفوظة", "طبع بتاريخ 12/3/2020", "هاتف 123456 - ص. ب. 220",
    "نسخة أولية للمراجعة",
)  # fmt: skip
_EASTERN_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_MIN_PAGES = 3  # pages
_NUMBER_RUN = LazyPattern("[0-9\u0660-\u0669\u06f0-\u06f9]+")


def add_furniture(pages: Sequence[str], random: Random) -> list[tuple[list[str], str, list[str]]]:
    """Return for each page the lines above it, the page and the lines below it, in one manner chosen by chance."""
    title, foot = random.choice(_TITLES), random.choice(_FOOT_LINES)
    beside, page_number = random.choice(_HEADS_WITH_NUMBER), random.choice(_PAGE_NUMBERS)
    manner = random.choice(("title", "beside", "sides", "chapters", "none"))
    number_below = manner not in {"beside", "sides"} or random.random() < 1 / 5
    first, eastern = random.choice((1, 1, 5, 14, 120)), random.random() < 1 / 2
    feet, length = random.random() < 1 / 4, random.randint(4, 9)
    chapters = random.sample(_CHAPTERS, len(_CHAPTERS))
    bare_first = random.random() < 1 / 4
    made = []
    for number, page in enumerate(pages):
        shown, all_ = str(first + number), str(first + len(pages) - 1)
        if eastern:
            shown, all_ = shown.translate(_EASTERN_DIGITS), all_.translate(_EASTERN_DIGITS)
        chapter = chapters[number // length % len(chapters)]
        named = chapter if manner == "chapters" or (manner == "sides" and number % 2) else title
        head = [named] if manner in {"title", "chapters"} else []
        head = [beside.format(title=named, n=shown)] if manner in {"beside", "sides"} else head
        below = [foot] if feet else []
        below += [page_number.format(shown, all=all_)] if number_below else []
        made.append(([] if bare_first and not number else head, page, below))
    return made


def corrupt(text: str, random: Random) -> str:
    """Return a text whose pages have a head and a foot each; a text of fewer than three pages stays."""
    if not is_in_domain(text):
        return text
    title, page_number = random.choice(_TITLES), random.choice(_PAGE_NUMBERS)
    first = random.randint(1, 300)
    pages = text.split("\f")
    last = first + len(pages) - 1
    return "\f".join(
        f"{title}\n\n{page}\n\n{page_number.format(number, all=last)}" for number, page in enumerate(pages, first)
    )


def is_in_domain(text: str) -> bool:
    """Return whether there are three pages or more, each of one line that no other has and that is no page number."""
    pages = [_NUMBER_RUN.sub("#", page) for page in text.split("\f")]
    lines = [page.strip() for page in pages]
    alike = len(set(lines)) < len(lines) or "#" in text or any("#" in (line[:1], line[-1:]) for line in lines)
    return len(pages) >= _MIN_PAGES and not alike and all(lines) and lines == pages and "\n" not in text


CORRUPTOR = Corruptor("furniture", corrupt, is_in_domain, layout="pages")
