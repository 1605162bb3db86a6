"""Measure the filter ``repeated-lines``: lines of sites that go, lines of texts that go with them, and the joining.

    python benchmarks/measures/repeated_lines.py DIR [--split DEV]

``sites``: forty sites of varied manners are made up, each with a masthead, menu, motto, foot, counters and dates; texts
of the corpora of a split stand in their pages below a title, a date and an author. Each site's lines are learnt from 40
pages and removed from 20 others. ``recall`` is the share of the lines of the site that go (also of the ``fixed`` ones,
the ``numbered`` ones, whose numbers or dates differ from page to page, and the one ``on some pages``, three of
four), ``precision`` that of the lines removed which are the site's; of the ``own lines`` of the texts, with their
titles, dates and authors, ``own`` went. ``joined``: the share of the sites whose model is the same from all pages and
from seven parts joined. ``clean``: each corpus of all splits but the damaged ones learns its own lines and is cleaned
of them: lines removed in ten thousand. ``of a kind``: likewise only the documents that have a line in common, for each
line that twelve documents have, so that it stands in all.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from _corpora import corpus_texts, print_measure

import arclean
from arclean.evidence.site_lines.line_keys import line_key
from arclean.filters import RepeatedLines

if TYPE_CHECKING:
    from pathlib import Path

SITES, LEARN, TRY, REPORT = 40, 40, 20, 6
FEWEST = 12
"""Documents that make a kind."""
CHARACTERS = 3_000_000
"""Of each corpus that is cleaned of its own lines."""
KINDS = 60
"""Of each corpus, most frequent first."""

_NAMES = ("الضفاف", "المرسى", "الأفق", "السواحل", "النخيل", "الميدان", "الوادي", "القوافل", "المنارة", "البيادر")
_OF = (
    "صحيفة {}", "بوابة {}", "مجلة {}", "{} نيوز", "وكالة {}", "{}", "شبكة {} الإعلامية", "منتدى {}",
    "مركز {} للدراسات",
)  # fmt: skip
_MENU = (
    "الرئيسية", "سياسة", "اقتصاد", "رياضة", "ثقافة", "محليات", "منوعات", "تحقيقات", "صحة", "تعليم", "رأي", "سيارات",
    "سفر", "بيئة", "علوم", "المرأة", "حوارات", "ملفات", "كاريكاتير", "أسواق", "عقارات", "الطقس", "أرشيف الأعداد",
    "نافذة القراء", "مكتبة الضيوف", "دفتر اليوميات", "عيون الحي", "زاوية الخبراء",
)  # fmt: skip
_MOTTOS = ("خبر من القلب", "كل يوم بلون جديد", "الكلمة أمانة", "نافذتك على الوادي", "منذ 1987", "أقرب إلى الناس")
_ABOVE = (
    "بحث في الموقع", "النسخة الورقية", "دخول المشتركين", "خط كبير خط صغير", "اليوم: {day} {date}",
    "العدد {count}", "عدد المتصلين الآن {count}", "بث حي", "جديد الموقع", "درجة الحرارة {small}",
)  # fmt: skip
_BESIDE = (
    "شارك المقال", "طباعة", "أرسل لصديق", "عدد المشاهدات: {count}", "{small} دقائق قراءة", "{small} تعليقات",
    "حفظ في المفضلة",
)  # fmt: skip
_BELOW = (
    "تابعونا على تلغرام", "مقالات ذات صلة", "اقرأ أيضا", "{small} تعليقات", "أضف تعليقا", "رشح هذا الخبر", "قيم المادة",
    "اشترك في النشرة البريدية", "صوت القراء", "إعلان ممول",
)  # fmt: skip
_FOOT = (
    "جميع الحقوق محفوظة لموقع {name} © {year}", "هيئة التحرير", "من نحن", "اتصل بنا", "سياسة الخصوصية",
    "هاتف 4400 210 - فاكس 4400 211", "ص. ب. 77 المدينة الجديدة", "تصميم واستضافة شركة البرج", "زوار الموقع: {count}",
    "عدد الزيارات منذ {date}: {count}", "طبع من موقع {name} يوم {day} {date}", "الصفحة {small} من {count}",
    "شارع النهر، عمارة الزيتون", "ترخيص وزارة الإعلام رقم 5512", "العودة إلى الأعلى", "شركاؤنا",
    "{name} موقع مستقل يصدر عن مؤسسة الوادي للنشر.", "روابط صديقة", "خريطة {name}",
)  # fmt: skip
_DAYS = ("السبت", "الأحد", "الإثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة")
_MONTHS = ("كانون الثاني", "شباط", "آذار", "أبريل", "مايو", "حزيران", "يوليو", "أغسطس", "أيلول", "تشرين الأول")
_AUTHORS = ("سلمى الحداد", "نادر يوسف", "هالة منصور", "كريم العطار", "رنا البيطار")
_DATES = ("{date}", "{day} {date}", "نشر في {date}", "تاريخ النشر: {date}", "آخر تحديث: {date} الساعة {small}:30")


class Shown(NamedTuple):
    """A line of a page: how it is counted (fixed, numbered, some, own, other), and how it reads."""

    kind: str
    line: str


Made = list[Shown]


class Site:
    """What a made-up site puts around each text; ``page`` draws the numbers and dates of one."""

    def __init__(self, random: Random) -> None:
        self.name = random.choice(_OF).format(random.choice(_NAMES))
        self.date = random.choice(("{d}/{m}/{year}", "{d} {month} {year}", "{year}-{m}-{d}"))
        motto = random.sample(_MOTTOS, random.randint(0, 1))
        menu = random.sample(_MENU, random.choice((0, 0, 5, 9, 14)))
        self.head = [self.name, *motto, *menu, *random.sample(_ABOVE, random.randint(0, 3))]
        if random.random() < 1 / 4:
            self.head = self.head[1:]
        self.beside = random.sample(_BESIDE, random.randint(0, 3))
        self.below = random.sample(_BELOW, random.randint(0, 4))
        self.foot = random.sample(_FOOT, random.randint(1, 8))
        self.foot += random.sample([self.name, *motto], random.randint(0, 1))
        self.author, self.dated = random.random() < 1 / 2, random.choice((*_DATES, ""))
        self.gap, self.some = random.choice(("\n", "\n\n")), random.choice(self.foot)

    def set_page(self, title: str, rows: list[str], headlines: list[str], random: Random) -> Made:
        """Set a text in a page; not every page has the line ``some``."""
        own = [title, *([self.fill_line(self.dated, random)] if self.dated else [])]
        own += [random.choice(("بقلم {}", "{}")).format(random.choice(_AUTHORS))] if self.author else []
        related = headlines if any("صلة" in line for line in self.below) else []
        made = self._fill_lines(self.head, random)
        made += [Shown("own", line) for line in own] + self._fill_lines(self.beside, random)
        made += [Shown("own", line) for line in rows]
        made += self._fill_lines(self.below, random) + [Shown("other", line) for line in related]
        return made + self._fill_lines(self.foot, random)

    def _fill_lines(self, lines: list[str], random: Random) -> Made:
        kept = [line for line in lines if line != self.some or random.random() < 3 / 4]
        return [
            Shown("some" if line == self.some else "numbered" if "{" in line.replace("{name}", "").replace("{year}", "")
                  else "fixed", self.fill_line(line, random))
            for line in kept
        ]  # fmt: skip

    def fill_line(self, line: str, random: Random) -> str:
        """Fill the numbers and dates in."""
        drawn = {"d": random.randint(1, 28), "m": random.randint(1, 12), "year": random.choice((2021, 2022, 2023))}
        date = self.date.format(month=random.choice(_MONTHS), **drawn)
        return line.format(
            name=self.name, date=date, day=random.choice(_DAYS), year=2023, small=random.randint(2, 40),
            count=random.randint(100, 99_999),
        )  # fmt: skip


def measure(corpora: Path, split: str = "TEST", seed: int = 1) -> dict[str, float]:
    """Return the figures of sites over a split, and of all clean corpora by themselves."""
    stores = [[row.strip() for row in text.split("\n") if row.strip()] for _, text in corpus_texts(corpora, split)]
    return measure_sites(stores, Random(seed)) | measure_clean(corpora)


def measure_sites(stores: list[list[str]], random: Random) -> dict[str, float]:
    """Learn the lines of each site, and count what goes from other pages of it."""
    counted: Counter[str] = Counter()
    for number in range(SITES):
        site, store = Site(random), stores[number % len(stores)]
        pages = [_draw_page(site, store, random) for _ in range(LEARN + TRY)]
        shown = [site.gap.join(line for _, line in page) for page in pages]
        learnt = RepeatedLines.learn(shown[:LEARN])
        parts = [RepeatedLines.learn(shown[part:LEARN:7]) for part in range(7)]
        counted["joined"] += parts[0].merge(*parts[1:]) == learnt
        pipeline = arclean.Pipeline([learnt])
        for page, text in zip(pages[LEARN:], shown[LEARN:], strict=True):
            left = Counter(row for row in pipeline(text).split("\n") if row.strip())
            for kind, line in page:
                gone = not left[line]
                left[line] -= not gone
                counted[kind] += 1
                counted[f"{kind} gone"] += gone
    site_lines = ("fixed", "numbered", "some")
    lines, gone = sum(counted[kind] for kind in site_lines), sum(counted[f"{kind} gone"] for kind in site_lines)
    own = counted["own gone"]
    figures = {"sites.lines": lines, "sites.recall": gone / lines, "sites.precision": gone / (gone + own)}
    for kind, name in zip(site_lines, ("fixed", "numbered", "on some pages"), strict=True):
        figures[f"sites.recall {name}"] = counted[f"{kind} gone"] / max(1, counted[kind])
    return figures | {"sites.own lines": counted["own"], "sites.own": own, "sites.joined": counted["joined"] / SITES}


def _draw_page(site: Site, store: list[str], random: Random) -> Made:
    at = random.randrange(len(store) - REPORT - 8)
    title, *headlines = (" ".join(row.split()[:8]) for row in store[at + REPORT : at + REPORT + 4])
    return site.set_page(title, store[at : at + random.randint(2, REPORT)], headlines, random)


def measure_clean(corpora: Path) -> dict[str, float]:
    """Count the lines that corpora lose which have no lines of a site."""
    counted: Counter[str] = Counter()
    for _, text in corpus_texts(corpora, "TRAIN", "DEV", "TEST", most=CHARACTERS):
        documents = [part for part in text.split("\n\n") if part.strip()]
        _count_lost(counted, "clean", documents)
        kinds: defaultdict[str, list[str]] = defaultdict(list)
        for document in documents:
            found = map(line_key, {row.strip() for row in document.split("\n")})
            for said in {one.folded for one in found if one}:
                kinds[said].append(document)
        for kind in sorted(kinds.values(), key=len, reverse=True)[:KINDS]:
            if len(kind) >= FEWEST:
                _count_lost(counted, "of a kind", kind)
    figures: dict[str, float] = {}
    for name in ("clean", "of a kind"):
        figures |= {f"{name}.lines": counted[name], f"{name}.lost": counted[f"{name} lost"]}
        figures[f"{name}.false"] = 1e4 * counted[f"{name} lost"] / max(1, counted[name])
    return figures


def _count_lost(counted: Counter[str], name: str, documents: list[str]) -> None:
    pipeline = arclean.Pipeline([RepeatedLines.learn(documents)])
    for document in documents:
        before, after = (sum(map(bool, map(str.strip, text.split("\n")))) for text in (document, pipeline(document)))
        counted[name] += before
        counted[f"{name} lost"] += before - after


if __name__ == "__main__":
    print_measure(measure, __doc__)
