"""The lines of one made-up site around a text, with the numbers and dates of a day; and the filter that knows them."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

from arclean.arabic.page_numbers import DIGIT_RUN
from arclean.core.corruptor import Corruptor
from arclean.evidence.web_lines.features import compared_words
from arclean.filters.repeated_lines.kept_phrases import SIGNATURES
from arclean.filters.repeated_lines.learn import LineModel, learn
from arclean.filters.repeated_lines.learn.line_keys import is_body

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CORRUPTOR"]

_HEAD = ("صحيفة أهل الساحل", "الصفحة الأولى", "ميناء وبحر", "أسواق السمك", "دفتر الضيوف", "عيون الحي", "صفحة {count}")
_FOOT = (
    "شارك المقال", "عدد المشاهدات: {count}", "دليل المرافئ", "زوار الموقع {count} حتى {day}/{month}/2023",
    "ترخيص رقم 5512", "جميع الحقوق محفوظة لصحيفة أهل الساحل © 2023",
)  # fmt: skip
_PAGES = 30
_SIGNATURES = frozenset(compared_words(" ".join(sorted(SIGNATURES))))
_WHO = ("الصيادون", "المسافرون", "الطلاب", "التجار", "العمال")
_WHERE = ("إلى الميناء القديم", "من الجزر البعيدة", "إلى السوق الكبيرة", "من مدارس القرية", "إلى ورش الجنوب")


def corrupt(text: str, random: Random) -> str:
    """Put the head and the foot of the site around a text; some pages lack a line of them.

    Only around texts of the domain: beside loose words nobody could tell where the text begins.
    """
    if not _accepts(text):
        return text
    gap = random.choice(("\n", "\n\n"))
    drawn = {"count": random.randint(2, 9999), "day": random.randint(1, 28), "month": random.randint(1, 12)}
    head, foot = ([line.format(**drawn) for line in _some(part, random)] for part in (_HEAD, _FOOT))
    body = text.rstrip("\n")
    return gap.join([*head, body, *foot]) + text[len(body) :]


def _some(part: Sequence[str], random: Random) -> list[str]:
    """Leave lines out, but for the first and the last."""
    return [line for line in part if line in (part[0], part[-1]) or random.random() < 9 / 10]


def _accepts(text: str) -> bool:
    """Accept a page with a sentence, whose first and last lines are sentences or no names, offices and dates."""
    shown = [line for line in text.split("\n") if line.strip()]
    edges = [line.strip() for line in (*shown[:2], *shown[-2:])]
    is_page = "\f" not in text and text.rstrip("\n") == text.strip()
    return is_page and any(map(is_body, map(str.strip, shown))) and all(is_body(x) or _is_plain(x) for x in edges)


def _is_plain(line: str) -> bool:
    said = compared_words(line)
    return bool(said) and said[0] not in _SIGNATURES and not DIGIT_RUN.search(line)


@cache
def _model() -> dict[str, LineModel]:
    """Return the option of the filter: a model that has learnt the lines from pages of the site."""
    random = Random(1)
    return {"model": learn(corrupt(_text(random), random) for _ in range(_PAGES))}


def _text(random: Random) -> str:
    return f"عاد {random.choice(_WHO)} {random.choice(_WHERE)} بعد غياب دام {random.randint(2, 90)} يوما في البحر."


CORRUPTOR = Corruptor("repeated-lines", corrupt, _accepts, _model)
