"""Running heads and feet and page numbers, as books, reports and gazettes have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from arclean.core.corruptor import Corruptor

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

__all__ = ["CORRUPTOR", "furnished"]

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
_FOLIOS = (
    "{}", "{}", "- {} -", "— {} —", "[{}]", "({})", "صفحة {}", "ص {}", "صفحة {} من {all}", "Page {} of {all}",
    "{}/{all}", "| {}",
)  # fmt: skip
_BESIDE = ("{title} {n}", "{n} {title}", "{title} | {n}", "{n}\t{title}", "{title} - صفحة {n}", "{title} ({n})")
_FEET = (
    "www.fields.example", "جميع الحقوق محفوظة", "طبع بتاريخ 12/3/2020", "هاتف 123456 - ص. ب. 220",
    "نسخة أولية للمراجعة",
)  # fmt: skip
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_FEWEST = 3  # pages
_NUMBERS = re.compile("[0-9\u0660-\u0669\u06f0-\u06f9]+")


def furnished(pages: Sequence[str], random: Random) -> list[tuple[list[str], str, list[str]]]:
    """Give each page a head and a foot, of one manner chosen by chance: lines above, the page, lines below."""
    title, foot = random.choice(_TITLES), random.choice(_FEET)
    beside, folio = random.choice(_BESIDE), random.choice(_FOLIOS)
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
            shown, all_ = shown.translate(_EASTERN), all_.translate(_EASTERN)
        chapter = chapters[number // length % len(chapters)]
        named = chapter if manner == "chapters" or (manner == "sides" and number % 2) else title
        head = [named] if manner in {"title", "chapters"} else []
        head = [beside.format(title=named, n=shown)] if manner in {"beside", "sides"} else head
        below = [foot] if feet else []
        below += [folio.format(shown, all=all_)] if number_below else []
        made.append(([] if bare_first and not number else head, page, below))
    return made


def corrupt(text: str, random: Random) -> str:
    """Give every page of a text a head and a foot; a text of fewer than three pages stays."""
    if not accepts(text):
        return text
    title, folio = random.choice(_TITLES), random.choice(_FOLIOS)
    first = random.randint(1, 300)
    pages = text.split("\f")
    last = first + len(pages) - 1
    return "\f".join(
        f"{title}\n\n{page}\n\n{folio.format(number, all=last)}" for number, page in enumerate(pages, first)
    )


def accepts(text: str) -> bool:
    """Accept three pages or more, each of one line that no other has and that is no page number."""
    pages = [_NUMBERS.sub("#", page) for page in text.split("\f")]
    lines = [page.strip() for page in pages]
    alike = len(set(lines)) < len(lines) or "#" in text or any("#" in (line[:1], line[-1:]) for line in lines)
    return len(pages) >= _FEWEST and not alike and all(lines) and lines == pages and "\n" not in text


CORRUPTOR = Corruptor("furniture", corrupt, accepts)
