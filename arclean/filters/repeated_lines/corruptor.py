"""The lines of one made-up site around a text, with the numbers and dates of a day; and the filter that knows them."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import TYPE_CHECKING

from arclean.arabic.page_numbers import DIGIT_RUN
from arclean.core.corruptor import Corruptor
from arclean.evidence.site_lines import LineModel, learn_lines
from arclean.evidence.site_lines.kept_phrases import SIGNATURES
from arclean.evidence.site_lines.line_keys import is_prose_line
from arclean.evidence.web_lines.features import compared_words

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CORRUPTOR"]

_HEAD_LINES = (
    "صحيفة أهل الساحل",
    "الصفحة الأولى",
    "ميناء وبحر",
    "أسواق السمك",
    "دفتر الضيوف",
    "عيون الحي",
    "صفحة {count}",
)
_FOOT_LINES = (
    "شارك المقال", "عدد المشاهدات: {count}", "دليل المرافئ", "زوار الموقع {count} حتى {day}/{month}/2023",
    "ترخيص رقم 5512", "جميع الحقوق محفوظة لصحيفة أهل الساحل © 2023",
)  # fmt: skip
_PAGE_COUNT = 30
_SIGNATURES = frozenset(compared_words(" ".join(sorted(SIGNATURES))))
_SUBJECTS = ("الصيادون", "المسافرون", "الطلاب", "التجار", "العمال")
_DIRECTIONS = ("إلى الميناء القديم", "من الجزر البعيدة", "إلى السوق الكبيرة", "من مدارس القرية", "إلى ورش الجنوب")


def corrupt(text: str, random: Random) -> str:
    """Return a text with the head and the foot of the site around it; some pages lack a line of them.

    Only around texts of the domain: beside loose words nobody could tell where the text begins.
    """
    if not _is_in_domain(text):
        return text
    gap = random.choice(("\n", "\n\n"))
    drawn = {"count": random.randint(2, 9999), "day": random.randint(1, 28), "month": random.randint(1, 12)}
    head, foot = ([line.format(**drawn) for line in _drop_some(part, random)] for part in (_HEAD_LINES, _FOOT_LINES))
    body = text.rstrip("\n")
    return gap.join([*head, body, *foot]) + text[len(body) :]


def _drop_some(part: Sequence[str], random: Random) -> list[str]:
    """Return lines without some of them, but with the first and the last."""
    return [line for line in part if line in (part[0], part[-1]) or random.random() < 9 / 10]


def _is_in_domain(text: str) -> bool:
    """Return whether a page has a sentence, and its first and last lines are no names, offices and dates."""
    shown = [line for line in text.split("\n") if line.strip()]
    edges = [line.strip() for line in (*shown[:2], *shown[-2:])]
    is_page = "\f" not in text and text.rstrip("\n") == text.strip()
    has_prose = any(map(is_prose_line, map(str.strip, shown)))
    return is_page and has_prose and all(is_prose_line(line) or _is_plain_line(line) for line in edges)


def _is_plain_line(line: str) -> bool:
    words = compared_words(line)
    return bool(words) and words[0] not in _SIGNATURES and not DIGIT_RUN.search(line)


@cache
def _learnt_model() -> dict[str, LineModel]:
    """Return the option of the filter: a model that has learnt the lines from pages of the site."""
    random = Random(1)
    return {"model": learn_lines(corrupt(_make_sentence(random), random) for _ in range(_PAGE_COUNT))}


def _make_sentence(random: Random) -> str:
    subject, direction, days = random.choice(_SUBJECTS), random.choice(_DIRECTIONS), random.randint(2, 90)
    return f"عاد {subject} {direction} بعد غياب دام {days} يوما في البحر."


CORRUPTOR = Corruptor("repeated-lines", corrupt, _is_in_domain, _learnt_model)
