"""The kinds of layout: pages as people make them, filled with sentences of the fixtures and words of our own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from page_nodes import Columns, Items, MadeDocument, Page, Paragraph, Table

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from page_nodes import Node

ROOT = Path(__file__).resolve().parents[3]
CLEAN = ROOT / "fixtures" / "text" / "clean"
GENRES = ("news", "law", "health", "sport", "technology", "religion", "school", "letter")
_SENTENCE = re.compile(r"[^\n]+?[.\u061f!](?=\s|$)")
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_EASTERN = str.maketrans("0123456789", "\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669")

NAMES = ("سلمى عبد الرحمن", "خالد يوسف الحربي", "منى الشريف", "إبراهيم عوض الله", "ليلى حداد", "عمر بن سالم")
JOBS = ("مهندس شبكات", "معلمة رياضيات", "محاسب أول", "مصمم جرافيك", "مترجمة قانونية", "فني مختبر", "مدير مشروع")
PLACES = ("شركة النهر للبرمجيات", "مدرسة الأمل", "مكتب السواحل", "مستشفى الواحة", "جامعة الوادي", "دار الفنون")
CITIES = ("صنعاء", "الدوحة", "طرابلس", "عمّان", "الخرطوم", "نابلس", "مراكش")
LABELS = (
    "الاسم",
    "تاريخ الميلاد",
    "المدينة",
    "الجنسية",
    "المهنة",
    "الهاتف",
    "البريد الإلكتروني",
    "العنوان",
    "رقم الطلب",
)
LATIN = (
    "info@nahr-soft.example",
    "www.wadi-univ.example/admission",
    "Microsoft Excel",
    "AutoCAD 2019",
    "ISO 9001:2015",
)
ITEMS = ("دفتر مسطر", "قلم حبر أزرق", "حقيبة ظهر", "مصباح مكتبي", "كرسي دوار", "لوح أبيض", "حاسبة علمية")
TERMS = (
    ("الضوء المرئي", "visible light"), ("الكتلة", "mass"), ("سرعة التفاعل", "reaction rate"), ("الذاكرة", "memory"),
    ("خلية جذعية", "stem cell"), ("الناتج المحلي", "gross product"), ("عقد إيجار", "lease"), ("برهان", "proof"),
)  # fmt: skip
ENGLISH = (
    "The committee met on Tuesday and agreed to open the new reading room before the summer.",
    "Members who cannot attend may send their vote by letter to the office.",
    "All fees are paid at the desk, and a receipt is given for each payment.",
    "The garden behind the library stays open until sunset on working days.",
    "Children under twelve are welcome when an adult comes with them.",
)
VERSES = (
    ("يا نجم هذا الليل هل من عودة", "تشفي فؤادا أتعبته دياره"),
    ("سافرت عنك وفي الحقائب وردة", "ذبلت ولم تذبل لها أسراره"),
    ("والبحر يعرف أن كل سفينة", "حملت حنينا ليس يخمد ناره"), ("فإذا رجعت إلى الشواطئ مرة", "ألقى علي سلامه بحاره"),
    ("ونسيت أسماء الموانئ كلها", "إلا الذي سكنت به أقماره"),
)  # fmt: skip


class Source:
    """Sentences of the fixtures and words of our own, drawn by chance."""

    def __init__(self, random: Random) -> None:
        self.random = random
        texts = [file.read_text("utf-8") for genre in GENRES for file in sorted(CLEAN.glob(f"{genre}*.txt"))]
        found = [one.strip() for text in texts for one in _SENTENCE.findall(_MARKS.sub("", text))]
        self.sentences = [one for one in found if 30 <= len(one) <= 220 and not re.search("[A-Za-z(\u00ab-]|^\\d", one)]
        random.shuffle(self.sentences)

    def sentence(self) -> str:
        """Return a sentence that was not drawn before."""
        return self.sentences.pop()

    def running(self, count: int) -> str:
        """Return a paragraph of so many sentences."""
        return " ".join(self.sentence() for _ in range(count))

    def heading(self, words: int = 4) -> str:
        """Return the first words of a sentence, as a heading."""
        return " ".join(self.sentence().rstrip(".\u061f!").split()[:words]).rstrip("\u060c:;\u061b")

    def pick(self, words: tuple[str, ...]) -> str:
        """Return one of some words."""
        return self.random.choice(words)

    def year(self) -> int:
        """Return a year."""
        return self.random.randrange(1995, 2025)


def make_cv(s: Source) -> list[Page]:
    nodes: list[Node] = [Paragraph(s.pick(NAMES), 1.7, bold=True, align="center")]
    nodes.append(Paragraph(f"الهاتف: 0{s.random.randrange(10**8, 10**9)} | البريد: {LATIN[0]}", 0.9, align="center"))
    for title in ("الخبرات العملية", "المؤهلات العلمية"):
        nodes.append(Paragraph(title, 1.25, bold=True))
        for _ in range(2):
            start = s.year()
            row = [f"{s.pick(JOBS)}، {s.pick(PLACES)}", f"{start} - {start + 3}"]
            nodes += [Table([row], [0.7, 0.3], gaps="left"), Paragraph(s.running(1))]
    nodes.append(Paragraph("المهارات", 1.25, bold=True))
    nodes.append(Items([("•", s.heading(5)), ("•", s.heading(4)), ("•", f"إجادة {LATIN[2]}")]))
    nodes.append(Table([["العربية", "اللغة الأم"], ["الإنجليزية", "جيد جدا"], ["الفرنسية", "مبتدئ"]], [0.3, 0.7]))
    return [Page(nodes)]


def make_side_cv(s: Source) -> list[Page]:
    side: list[Node] = [
        Paragraph("بيانات الاتصال", 1.2, bold=True),
        Paragraph(s.pick(CITIES)),
        Paragraph(LATIN[0], ltr=True),
    ]
    side += [
        Paragraph("اللغات", 1.2, bold=True),
        Paragraph("العربية والإنجليزية"),
        Paragraph("الهوايات", 1.2, bold=True),
    ]
    side += [Paragraph(s.heading(3)), Paragraph(s.heading(3))]
    main: list[Node] = [Paragraph(s.pick(NAMES), 1.6, bold=True), Paragraph(s.running(3))]
    for _ in range(2):
        main += [Paragraph(f"{s.pick(JOBS)} في {s.pick(PLACES)}", 1.1, bold=True), Paragraph(s.running(2))]
    return [Page([Columns([side, main], [0.3, 0.7])])]


def make_info_box(s: Source) -> list[Page]:
    rows = [[label, s.pick(words)] for label, words in zip(LABELS[2:5], (CITIES, NAMES, JOBS), strict=True)]
    rows.append(["تأسست", str(s.year())])
    box: list[Node] = [Paragraph(s.heading(2), 1.1, bold=True, align="center"), Table(rows, [0.4, 0.6], ruled=True)]
    text: list[Node] = [Paragraph(s.running(3)), Paragraph(s.running(2))]
    return [Page([Paragraph(s.heading(), 1.6, bold=True), Columns([text, box], [0.64, 0.36]), Paragraph(s.running(3))])]


def make_form(s: Source) -> list[Page]:
    labels = [*LABELS]
    s.random.shuffle(labels)
    rows = [[f"{a}:", "." * 24, f"{b}:", "." * 24] for a, b in zip(labels[:4], labels[4:8], strict=True)]
    head = Paragraph("استمارة طلب عضوية", 1.5, bold=True, align="center")
    filled = [
        [f"{label}:", value]
        for label, value in (("الاسم", s.pick(NAMES)), ("المهنة", s.pick(JOBS)), ("الهاتف", "0551234567"))
    ]
    nodes: list[Node] = [head, Paragraph(s.running(1)), Table(rows, [0.18, 0.32, 0.18, 0.32]), Paragraph(s.running(2))]
    nodes += [Table(filled, [0.25, 0.75], ruled=True), Table([["توقيع مقدم الطلب", "ختم الإدارة"]], [0.6, 0.4])]
    return [Page(nodes)]


def make_news_columns(s: Source) -> list[Page]:
    right: list[Node] = [Paragraph(s.running(4)), Paragraph(s.running(3))]
    left: list[Node] = [Paragraph(s.running(2)), Paragraph(s.heading(3), 1.2, bold=True), Paragraph(s.running(4))]
    if s.random.random() < 0.5:
        right.insert(0, Paragraph(s.heading(3), 1.2, bold=True))
    return [
        Page([Paragraph(s.heading(5), 1.8, bold=True), Paragraph(s.running(1)), Columns([right, left], [0.5, 0.5])])
    ]


def make_unequal_columns(s: Source) -> list[Page]:
    wide: list[Node] = [Paragraph(s.running(3), 1.1, leading=1.25), Paragraph(s.running(3), 1.1, leading=1.25)]
    narrow: list[Node] = [Paragraph(s.heading(2), 0.9, bold=True), Paragraph(s.running(3), 0.8, leading=0.9)]
    narrow.append(Paragraph(s.running(2), 0.8, leading=0.9))
    return [Page([Paragraph(s.heading(4), 1.4, bold=True), Columns([wide, narrow], [0.62, 0.38])])]


def make_side_notes(s: Source) -> list[Page]:
    nodes: list[Node] = []
    for number in range(3):
        text: list[Node] = [Paragraph(s.running(3))]
        note: list[Node] = [Paragraph(s.heading(5), 0.7, leading=0.9)] if number != 1 else []
        nodes.append(Columns([text, note], [0.78, 0.22]))
    return [Page(nodes)]


def make_bilingual(s: Source) -> list[Page]:
    english = [*ENGLISH]
    s.random.shuffle(english)
    if s.random.random() < 0.5:
        arabic: list[Node] = [Paragraph("إعلان", 1.3, bold=True), Paragraph(s.running(3)), Paragraph(s.running(2))]
        latin: list[Node] = [Paragraph("Notice", 1.3, bold=True, ltr=True), Paragraph(" ".join(english[:3]), ltr=True)]
        latin.append(Paragraph(" ".join(english[3:]), ltr=True))
        return [Page([Columns([arabic, latin], [0.5, 0.5])])]
    nodes: list[Node] = []
    for text in english[:4]:
        nodes += [Paragraph(s.running(1)), Paragraph(text, ltr=True)]
    return [Page(nodes)]


def make_lists(s: Source) -> list[Page]:
    styles: tuple[Callable[[int], str], ...] = (
        "{}.".format, "{})".format, "({})".format, "{}-".format, lambda n: f"{n}.".translate(_EASTERN),
        lambda n: f"{n} -",
        lambda n: f"({n})".translate(_EASTERN), lambda n: f"{'أبجدهوز'[n - 1]})",
    )  # fmt: skip
    nodes: list[Node] = [Paragraph(s.heading(), 1.4, bold=True)]
    for style in s.random.sample(styles, 3):
        nodes += [Paragraph(s.running(1)), Items([(style(n), s.running(1 + n % 2)) for n in range(1, 5)])]
    nodes.append(Items([(f"{n}.", text) for n, text in enumerate(ENGLISH[:3], 1)], ltr=True))
    return [Page(nodes)]


def make_footnotes(s: Source) -> list[Page]:
    pages = []
    for number in (1, 2):
        body: list[Node] = [Paragraph(s.running(4)), Paragraph(s.running(4)), Paragraph(s.running(3))]
        notes = tuple(f"({n}) {s.sentence()}" for n in (1, 2))
        pages.append(Page(body, head="مجلة الدراسات الريفية، العدد السابع", foot=f"صفحة {number + 40}", notes=notes))
    return pages


def make_letterhead(s: Source) -> list[Page]:
    right: list[Node] = [Paragraph("وزارة الموانئ", 0.9, bold=True), Paragraph("الإدارة العامة", 0.9)]
    left: list[Node] = [Paragraph("Ministry of Ports", 0.9, ltr=True), Paragraph("General Office", 0.9, ltr=True)]
    number = f"الرقم: {s.random.randrange(100, 999)}/ت"
    nodes: list[Node] = [Columns([right, left], [0.5, 0.5]), Table([[number, f"التاريخ: 12/5/{s.year()}"]], [0.6, 0.4])]
    nodes += [
        Paragraph("السيد مدير الفرع المحترم"),
        Paragraph("تحية طيبة وبعد،"),
        Paragraph(s.running(3)),
        Paragraph(s.running(2)),
    ]
    nodes.append(Table([["المدير العام", "رئيس القسم"], [s.pick(NAMES), s.pick(NAMES)]], [0.5, 0.5]))
    return [Page(nodes)]


def make_invoice(s: Source) -> list[Page]:
    head = [["رقم الفاتورة:", str(s.random.randrange(1000, 9999)), "العميل:", s.pick(NAMES)]]
    head.append(["التاريخ:", f"{s.year()}/03/17", "المدينة:", s.pick(CITIES)])
    rows = [["الصنف", "الكمية", "السعر", "المجموع"]]
    for item in s.random.sample(ITEMS, 4):
        count, price = s.random.randrange(2, 30), s.random.randrange(3, 400)
        rows.append([item, str(count), f"{price}.50", f"{count * (price + 0.5):,.2f}"])
    nodes: list[Node] = [Paragraph("فاتورة ضريبية", 1.5, bold=True), Table(head, [0.2, 0.3, 0.2, 0.3])]
    nodes += [
        Table(rows, [0.4, 0.2, 0.2, 0.2], ruled=s.random.random() < 0.5),
        Paragraph(s.running(1)),
        Paragraph(f"للاستفسار: {LATIN[0]}"),
    ]
    return [Page(nodes)]


def make_exam(s: Source) -> list[Page]:
    nodes: list[Node] = [Paragraph("اختبار نهاية الفصل", 1.4, bold=True, align="center")]
    nodes.append(Table([["الزمن: ساعتان", "المادة: العلوم", "الصف: التاسع"]], [0.33, 0.34, 0.33]))
    for number in range(1, 5):
        nodes.append(Paragraph(f"{number}- {s.sentence()}"))
        words = s.random.sample(ITEMS + JOBS, 4)
        nodes.append(Table([[f"{'أبجد'[n]}) {word}" for n, word in enumerate(words)]], [0.25] * 4))
    nodes.append(Table([["السؤال الثاني: أجب بنعم أو لا", "(5 درجات)"]], [0.8, 0.2], gaps="left"))
    nodes.append(Items([(f"{n}.", s.sentence()) for n in range(1, 4)]))
    return [Page(nodes)]


def make_cards(s: Source) -> list[Page]:
    cards = [[Paragraph(s.heading(2), 1.1, bold=True), Paragraph(s.running(1 + n % 2), 0.9)] for n in range(3)]
    nodes: list[Node] = [
        Paragraph(s.heading(), 1.4, bold=True),
        Columns(list(map(list, cards)), [0.33, 0.34, 0.33], boxed=True),
    ]
    return [Page([*nodes, Paragraph(s.running(3))])]


def make_latin_lines(s: Source) -> list[Page]:
    nodes: list[Node] = [Paragraph(s.running(2)), Paragraph(f"البريد الإلكتروني: {LATIN[0]}")]
    nodes += [Paragraph(f"الموقع: {LATIN[1]}"), Paragraph(f"برنامج {LATIN[3]} من شركة Autodesk Inc.")]
    nodes += [Paragraph("الضغط الجوي: 1013 hPa"), Paragraph(f"معيار {LATIN[4]} (Quality Management Systems)")]
    nodes += [Paragraph("Ahmad Shawqi, Selected Poems, Cairo 1931.", ltr=True), Paragraph(s.running(2))]
    nodes.append(
        Items(
            [("1.", "تشغيل Windows Update ثم إعادة التشغيل"), ("2.", "فتح Control Panel واختيار Network and Internet")]
        )
    )
    return [Page(nodes)]


def make_poem(s: Source) -> list[Page]:
    verses = [list(verse) for verse in VERSES]
    return [
        Page(
            [
                Paragraph("عودة البحار", 1.4, bold=True, align="center"),
                Paragraph(s.running(1)),
                Table(verses, [0.5, 0.5]),
                Paragraph(s.running(2)),
            ]
        )
    ]


def make_glossary(s: Source) -> list[Page]:
    terms = s.random.sample(TERMS, 7)
    rows = [["المصطلح", "English", "التعريف"], *([a, b, s.heading(6)] for a, b in terms)]
    return [
        Page(
            [Paragraph("مسرد المصطلحات", 1.4, bold=True), Table(rows, [0.25, 0.25, 0.5], ruled=s.random.random() < 0.5)]
        )
    ]


def make_contents(s: Source) -> list[Page]:
    rows, page = [], 3
    for _ in range(8):
        rows.append([s.heading(s.random.randrange(2, 7)), str(page)])
        page += s.random.randrange(2, 17)
    return [
        Page([Paragraph("المحتويات", 1.4, bold=True), Table(rows, [0.85, 0.15], gaps="left"), Paragraph(s.running(1))])
    ]


def make_report(s: Source) -> list[Page]:
    pages = []
    for number in (1, 2, 3):
        nodes: list[Node] = [Paragraph(f"{number}.1 {s.heading(3)}", 1.25, bold=True), Paragraph(s.running(4))]
        nodes += [Paragraph(s.running(3)), Items([("-", s.running(1)) for _ in range(3)]), Paragraph(s.running(3))]
        pages.append(Page(nodes, head="تقرير سنوي عن حال الطرق", foot=f"{number}"))
    return pages


KINDS: dict[str, Callable[[Source], list[Page]]] = {
    name.removeprefix("make_"): make for name, make in list(globals().items()) if name.startswith("make_")
}


def make_document(kind: str, number: int, random: Random) -> MadeDocument:
    """Return a document of a kind of layout."""
    return MadeDocument(kind, number, KINDS[kind](Source(random)))
