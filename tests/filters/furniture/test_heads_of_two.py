"""Running heads of two pages: what says that they are furniture, and what does not."""

import pytest

from arclean import Pipeline
from arclean.filters import Furniture
from arclean.filters.furniture.heads_of_two import find_heads_of_two
from arclean.filters.furniture.page_lines import list_page_lines

OPEN = ["سار الركب إلى القرية القديمة", "وكان الشيخ هناك في الانتظار", "ثم عادوا معا إلى النهر الكبير"]
ENDED = [*OPEN[:2], "ثم عادوا معا إلى النهر الكبير."]
OTHER = ["الذي مروا به في الصباح الباكر", "ونام القوم في ظل النخيل هناك", "حتى غابت الشمس."]
PROSE = [
    "نزل المطر في أول الشتاء على السفوح", "وجرت السيول في كل واد من الأودية", "فخرج الناس إلى سطوح بيوتهم فرحين",
    "وقال كبيرهم إن الموسم خير من سابقه", "ثم شرعوا في الحراثة قبل مطلع الشمس", "وبقيت النساء في الدور يخبزن ويغزلن",
    "حتى أقبل الليل فاجتمعوا حول النار", "وحكى الجد لهم حكاية الذئب والغنم.",
] * 2  # fmt: skip
NEXT = [
    "وكانت الطريق إلى المدينة وعرة جدا", "لا يسلكها سوى التجار وأصحاب الجمال", "يحملون الملح والتمر والصوف والسمن",
    "ويعودون بعد شهر بالقماش والسكر.",
]  # fmt: skip


def find(first, second):
    text = "\n".join(first) + "\f" + "\n".join(second)
    lines = [*first, *second]
    return [lines[number] for number in sorted(find_heads_of_two(text, list_page_lines(text)))]


@pytest.mark.parametrize(
    ("first", "second", "heads"),
    [
        (["مجلة", *OPEN], ["مجلة", *OTHER], ["مجلة"] * 2),
        (["مجلة", *ENDED], ["مجلة", *OTHER], []),  # no sentence runs on: a title that comes again
        (["مجلة 7", *ENDED], ["مجلة 8", *OTHER], ["مجلة 7", "مجلة 8"]),
        (["مجلة 7", *ENDED], ["مجلة 9", *OTHER], []),
        (["مجلة", *ENDED, "7"], ["مجلة", *OTHER, "8"], ["مجلة", "7", "مجلة", "8"]),
        (["7", *ENDED], ["8", *OTHER], []),  # chapters have numbers too
        (["7", *OPEN], ["8", *OTHER], ["7", "8"]),
        (["1- مجلة", *OPEN], ["1- مجلة", *OTHER], []),  # items
        (["مجلة", *OPEN[1:]], ["مجلة", *OTHER], []),  # too little text
        (["مجلة", *OPEN], ["صحيفة", *OTHER], []),
        (["مجلة", *OPEN], ["مجلة", *OPEN], []),  # sent twice
        (["مجلة", *OPEN[:2], "ثم عادوا"], ["مجلة", *OTHER], []),  # the line is not full
        (["مجلة", *PROSE[8:]], ["مجلة", *NEXT], []),  # no page is as short
        (["الدرس 1: تمهيد", *ENDED], ["الدرس 2: تمهيد", *OTHER], []),
        (["المادة (1)", *ENDED], ["المادة (2)", *OTHER], []),  # an article
        (["الدرس 1", *ENDED], ["الدرس 2", *OTHER], []),
        (["مجلة", *PROSE], ["مجلة", *NEXT], ["مجلة"] * 2),  # prose that ends with its page
        ([*PROSE, "4"], [*NEXT, "5"], ["4", "5"]),
        (["4", *PROSE], ["5", *NEXT], []),  # chapters have numbers above
        (["- 4 -", *PROSE], ["- 5 -", *NEXT], ["- 4 -", "- 5 -"]),
        (["مجلة", *PROSE], ["مجلة", *NEXT * 6], []),  # the second page is the longer: two texts
        (["مجلة", *PROSE], ["مجلة", "أخي العزيز", *NEXT], []),  # a letter
        (["أيها السادة،", *PROSE], ["أيها السادة،", *NEXT], []),
        (["مجلة", *PROSE], ["مجلة", *NEXT[:2], PROSE[2], *NEXT[2:]], []),  # a line of both is a phrase
        (["مجلة 7", "أولا", *PROSE], ["مجلة 8", *NEXT, "أولا", *OTHER], ["مجلة 7", "مجلة 8"]),  # one of many
    ],
)
def test_heads_of_two_pages(first, second, heads):
    assert find(first, second) == heads


def test_the_filter_takes_them_away():
    text = "\n".join(["مجلة", *OPEN]) + "\f" + "\n".join(["مجلة", *OTHER])
    result = Pipeline([Furniture()]).run(text)
    assert result.text == "\n".join(OPEN) + "\f" + "\n".join(OTHER)
    assert result.revert() == text
