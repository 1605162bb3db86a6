"""The lines around a text that go: those learnt, from the edge inward; each exception and its weight."""

import pytest

from arclean.evidence.site_lines import find_furniture
from arclean.evidence.site_lines.line_keys import line_key

HEAD, FOOT = "صحيفة الضفاف", "شارع النهر"
LEARNT = frozenset(
    line_key(line).folded
    for line in (
        "صحيفة الضفاف", "شارع النهر", "دليل القراء", "زوار 5", "شارك المقال", "صفحة 3", "12",
        "رئيس المجلس", "رئيس التحرير", "سالم الحمدان", "المراجع", "بقلم سعاد", "نحن نرى.",
        "يوم 1/2/2020", "طباعة 1/2/2020",
        "المادة الأولى", "بسم الله الرحمن الرحيم", "بلغت الحرارة 35 درجة في كل مدن الساحل.",
    )
)  # fmt: skip
TEXT = "عاد المركب من رحلته إلى الجزر البعيدة مساء أمس."
BODY = "عاد الصيادون من رحلتهم إلى الجزر البعيدة مساء أمس الأول."


@pytest.mark.parametrize(
    ("page", "gone"),
    [
        ([HEAD, TEXT, FOOT], {0, 2}),
        ([HEAD, "عنوان", TEXT, "كلمة أخيرة", FOOT], {0, 4}),
        ([TEXT, HEAD, TEXT], set()),  # in the text
        ([HEAD, FOOT], set()),  # no text
        ([], set()),
        ([HEAD, "كلام"], {0}),  # a short text
        (["كلام", HEAD], set()),  # one line after a text
        ([TEXT, HEAD], set()),
        ([TEXT, HEAD, FOOT], {1, 2}),
        ([TEXT, "شارك المقال"], {1}),
        ([TEXT, "صفحة 3"], {1}),
        (["عنوان", HEAD, TEXT], set()),  # after a line of its own
        (["عنوان", "شارك المقال", TEXT], {1}),  # but told by its words
        (["عنوان", HEAD, FOOT, TEXT], set()),
        ([TEXT, "10   20", HEAD + "   " + FOOT, FOOT], set()),  # a table
        ([TEXT, HEAD, "زوار 5", FOOT], {1, 2, 3}),  # a counter between others that go
        ([TEXT, "زوار 5", FOOT, HEAD], {2, 3}),
        ([TEXT, HEAD, FOOT, "زوار 5"], {1, 2}),
        ([HEAD, "زوار 5", FOOT, TEXT], {0, 2}),  # above a text it may be a title
        ([HEAD, "يوم 1/2/2020", TEXT], {0}),
        (["صفحة 3", TEXT], {0}),
        (["12", TEXT], set()),
        (["عنوان", "شارك المقال", "زوار 5", FOOT], {1, 3}),  # a text of numbers may it be
        (["عنوان", "شارك المقال", "بلغت الحرارة 35 درجة في كل مدن الساحل.", FOOT], {1, 3}),  # a bulletin of numbers
        ([TEXT, "نحن نرى."], set()),
        ([TEXT, "رئيس المجلس", "سالم الحمدان"], set()),  # a signature
        ([TEXT, "المراجع"], set()),
        ([TEXT, "المادة الأولى"], set()),
        (["بسم الله الرحمن الرحيم", TEXT], set()),
        (["بقلم سعاد", TEXT], set()),
        (["طباعة 1/2/2020", TEXT], set()),  # it may be the date of the text
        ([TEXT, "رئيس المجلس", "سالم الحمدان", FOOT, HEAD, "دليل القراء"], {4, 5}),
        ([TEXT, "صدر في 12 مايو 2020", "سالم الحمدان", FOOT, HEAD, "دليل القراء"], {4, 5}),
        ([TEXT, "رئيس التحرير", "سالم الحمدان"], {1, 2}),
        (["كلام " * 50, HEAD, FOOT], {1, 2}),
    ],
)
def test_what_stands_around_a_text(page, gone):
    assert find_furniture(page, LEARNT) == gone
    left = [line for number, line in enumerate(page) if number not in gone]
    assert find_furniture(left, LEARNT) == set(), "a second look finds nothing"


@pytest.mark.parametrize(
    ("page", "learnt", "gone"),
    [
        (["طباعة واتساب فيسبوك 1/2/2020", BODY], ["طباعة واتساب فيسبوك 1/2/2020"], {0}),  # one date in all
        (["طباعة واتساب فيسبوك 1/2/2020", BODY], ["طباعة واتساب فيسبوك 3/4/2021"], set()),
        (["العودة إلى الأعلى 1/2/2020", BODY], ["العودة إلى الأعلى 3/4/2021"], {0}),  # never the date of a text
        (["سوق بيت باب نهر جبل بحر رمل", BODY], ["سوق بيت باب نهر جبل بحر رمل"], {0}),  # seven words
        (["سوق بيت باب نهر جبل بحر رمل شجر", BODY], ["سوق بيت باب نهر جبل بحر رمل شجر"], set()),
        # two lines beside who signs
        ([BODY, "سوق", "وزير المال", "نهر", "جبل", "بحر", "رمل"], ["سوق", "نهر", "جبل", "بحر", "رمل"], {5, 6}),
        ([BODY, "نهر", "زوار 5", "جبل"], ["نهر", "زوار 6", "جبل"], {1, 2, 3}),
        ([BODY, "زوار 5", "نهر", "جبل"], ["نهر", "زوار 6", "جبل"], {2, 3}),
    ],
)  # fmt: skip
def test_edges_of_a_page(page, learnt, gone):
    known = {key for line in learnt for key in (line_key(line).folded, line_key(line).exact)}
    assert find_furniture(page, known) == gone
