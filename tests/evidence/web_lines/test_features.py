"""Features of web lines: of the line, of its neighbours, of its place on the page."""

import pytest

from arclean.evidence.web_lines import weights
from arclean.evidence.web_lines.features import is_prose, list_web_lines, page_features

PROSE = "وصل القطار الجديد إلى المحطة بعد رحلة طويلة استغرقت ثلاث ساعات."
NEXT = "ثم عاد القطار إلى المدينة مع الركاب في مساء اليوم نفسه."


def only(text):
    (line,) = list_web_lines(text)
    return line


def has(text, trait):
    return trait in only(text).traits


def features(*lines):
    return page_features(list_web_lines("\n".join(lines)))


def test_lines_that_are_not_blank():
    assert [(line.start, line.end) for line in list_web_lines("a\n \n b\fc")] == [(0, 1), (4, 6), (7, 8)]


@pytest.mark.parametrize(
    ("count", "name"),
    [(0, "one word"), (1, "one word"), (2, "few words"), (3, "few words"), (4, "some words"), (7, "some words"),
     (8, "many words"), (14, "many words"), (15, "a paragraph")],
)  # fmt: skip
def test_classes_of_length(count, name):
    assert only(" ".join(["سوق"] * count) or "-").traits[0] == name


@pytest.mark.parametrize(
    ("text", "trait", "is_so"),
    [
        ("جاء القوم.", "ends in stop", True), ("جاء القوم.»", "ends in stop", True),
        ("جاء القوم", "ends in stop", False),
        ("جاء القوم،", "ends in comma", True), ("جاء، القوم", "ends in comma", False),
        ("جاء، القوم", "has comma", True), ("جاء القوم", "has comma", False),
        ("القوم:", "ends in colon", True), (": القوم", "ends in colon", False),
        ("في سوق بيت باب نهر جبل بحر", "function words", True),
        ("في سوق بيت باب نهر جبل بحر رمل", "function words", False),
        ("سوق بيت باب نهر", "no function word", True), ("سوق بيت باب", "no function word", False),
        ("في سوق بيت باب", "no function word", False),
        ("قال الوزير", "reporting verb", True), ("وقال الوزير", "reporting verb", True),
        ("الوزير قال", "reporting verb", False),
        ("بقال الحي", "reporting verb", False),
        ("12 13 سوق", "mostly numbers", True), ("12 سوق", "mostly numbers", False),
        ("news top سوق", "mostly latin", True), ("news سوق", "mostly latin", False),
        ("***", "no word", True), ("***", "function words", False), ("سوق", "no word", False),
        ("8 + 19 =", "captcha", True), ("8 + 19", "captcha", False), ("سوق بيت باب نهر 8 + 9 =", "captcha", True),
        ("سوق بيت باب نهر بحر 8 + 9 =", "captcha", False),
        ("www.fields.example", "address", True), ("a@b.example", "address", True),
        ("www.a " + "سوق " * 9, "address", True),
        ("www.a " + "سوق " * 10, "address", False), ("سوق", "address", False),
        ("بقلم سعاد", "byline", True), ("بقلم", "byline", False), ("بقلم " + "سوق " * 8, "byline", True),
        ("بقلم " + "سوق " * 9, "byline", False),
        ("سوق | بيت", "has separator", True), ("سوق|بيت", "has separator", False),
        ("© سوق", "copyright sign", True),
        ("12 مايو", "has date", True), ("مايو", "has date", False), ("2021-3", "has date", True),
        ("سنة 1999", "has date", True),
        ("12 مايو " + "سوق " * 9, "has date", True), ("12 مايو " + "سوق " * 10, "has date", False),
        ("سنة 1799", "has date", False),
    ],
)  # fmt: skip
def test_features_of_a_line(text, trait, is_so):
    assert has(text, trait) is is_so


@pytest.mark.parametrize(
    ("text", "trait", "groups"),
    [
        ("اقرأ أيضا", "all phrases", {"related"}),
        ("اقرأ أيضا واتساب تويتر سوق", "all phrases", {"related", "share"}),  # four words of five
        ("اقرأ أيضا واتساب سوق", "half phrases", {"related", "share"}),  # three of four
        ("اقرأ أيضا سوق بيت باب", "half phrases", {"related"}),  # two of five
        ("اقرأ أيضا سوق بيت باب نهر", "some phrase", set()),  # two of six
        ("سوق بيت باب نهر", None, set()),
    ],
)
def test_known_phrases_cover_a_line(text, trait, groups):
    line = only(text)
    covered = {"all phrases", "half phrases", "some phrase"}.intersection(line.traits)
    assert covered == ({trait} if trait else set())
    assert line.groups == groups
    assert groups <= set(line.traits)


def test_phrases_in_a_line():
    assert has("اقرأ أيضا سوق", "begins with phrase")
    assert not has("سوق اقرأ أيضا", "begins with phrase")
    assert has("واتساب تويتر", "several phrases")
    assert not has("واتساب", "several phrases")
    assert has("اقرأ أيضا: سوق بيت", "phrase and colon")
    assert not has("اقرأ أيضا:", "phrase and colon")
    assert not has("واتساب: سوق", "phrase and colon")  # one word
    assert not has("اقرأ أيضا سوق: بيت", "phrase and colon")
    assert only("منذ 12 دقيقة").groups == {"ago"}
    assert only("منذ بضع دقيقة").groups == set()
    assert only("منذ 12 سوق").groups == set()
    assert only("سوق منذ 12").groups == set()
    assert only("منذ 12 سوق دقيقة").groups == set()


def test_long_lines_are_looked_at_from_both_ends():
    assert has("سوق " * 100 + ".", "ends in stop")
    assert not has("سوق " * 100 + "©" + " سوق" * 10, "copyright sign")


@pytest.mark.parametrize(
    ("text", "is_text"),
    [
        (PROSE, True), (PROSE[:-1], False), ("سوق بيت باب نهر جبل بحر رمل شجر.", False), ("في " + "سوق " * 15, False),
        ("في على من " + "سوق " * 12, True), ("اقرأ أيضا في واتساب على تويتر مع فيسبوك.", False), (PROSE + " ©", False),
        ("إلى السوق.", False),
    ],
)  # fmt: skip
def test_prose(text, is_text):
    assert is_prose(only(text)) is is_text


def test_places_before_within_and_after_the_text():
    before, _, within, _, after = features("سوق", PROSE, "سوق بيت", NEXT, "باب")
    assert {"loose before", "close before"} <= set(before)
    assert "loose within" in within
    assert "firm within" in features(PROSE, "سوق بيت باب نهر جبل بحر رمل شجر", NEXT)[1]
    assert {"loose after", "close after"} <= set(after)
    assert "firm after" in features(PROSE, "سوق.")[1]
    assert not {"close within"} & set(within)
    assert "loose within" in features("سوق")[0]  # a page without prose has nothing around it


def test_close_are_two_lines_after_and_three_before():
    lines = [f"سوق {n}" for n in "ابتثج"]
    found = features(*lines, PROSE, *lines)
    assert ["close before" in line for line in found[:5]] == [False, False, True, True, True]
    assert ["close after" in line for line in found[6:]] == [True, True, False, False, False]


def test_neighbours():
    found = features("سوق", "بيت", "واتساب", PROSE, NEXT)
    assert [next(f for f in line if f.endswith("loose around")) for line in found] == [
        "4 loose around", "3 loose around", "2 loose around", "3 loose around", "3 loose around",
    ]  # fmt: skip
    assert [next(f for f in line if f.endswith("phrases around")) for line in found] == [
        "1 phrases around", "1 phrases around", "0 phrases around", "1 phrases around", "1 phrases around",
    ]  # fmt: skip
    many = features("تويتر", "واتساب", "سوق", "فيسبوك", "تويتر")
    assert "2 phrases around" in many[2]
    assert weights.LINES_AROUND == 2


def test_repeated_lines():
    found = features("سوق", "بيت", "سوق", PROSE)
    assert ["repeated" in line for line in found] == [True, False, True, False]


def title_of(*head):
    found = features(*head, PROSE)
    return [number for number, line in enumerate(found) if "may be the title" in line]


def test_the_line_that_may_be_the_title():
    assert title_of("سوق بيت", "جسر جديد فوق") == [1]
    assert title_of("سوق بيت") == []
    assert title_of("جسر عريض فوق", "نهر قديم تحت") == [1]  # the last
    assert title_of("القطار الجديد في", "نهر قديم تحت") == [0]  # nearest to the topic
    assert title_of("نهر قديم تحت الجسر", "نهر قديم تحت الجسر - سوق", "القطار في مكان") == [0]  # another begins with it
    assert title_of("نهر قديم تحت", "نهر قديم تحت - سوق", "القطار في مكان") == [2]
    assert title_of("جسر جديد في 12 مايو") == []
    assert title_of("سوق " * 20) == [0]
    assert title_of("سوق " * 21) == []
    assert title_of("اقرأ أيضا سوق") == []


def test_lines_below_the_title():
    found = features("جسر جديد فوق", "12 مايو", "بقلم سعاد", "سوق", PROSE)
    assert {"below title", "has date below title"} <= set(found[1])
    assert {"below title", "byline below title"} <= set(found[2])
    assert {"below title", "one word below title"} <= set(found[3])
    assert not [f for line in (found[0], found[4]) for f in line if "below" in f]
    assert "title twice" in features("نهر قديم تحت الجسر", "نهر قديم تحت الجسر - سوق", PROSE)[0]
    assert "title twice" not in features("نهر قديم تحت الجسر", PROSE)[0]
    twenty = ("نهر " * 20).strip()
    assert "title twice" in features(twenty, PROSE, twenty)[0]


def test_words_shared_with_the_text():
    found = features(PROSE, "القطار بحيرة", "القطار بحيرة صحراء", "بحيرة صحراء", "بحيرة", "والقطار للمحطة")
    shared = [[f for f in line if "topic" in f] for line in found[1:]]
    assert shared == [
        ["shares topic after"],
        ["touches topic after"],
        ["misses topic after"],
        [],
        ["shares topic after"],
    ]
    assert "shares topic before" in features("القطار المحطة", PROSE)[0]
