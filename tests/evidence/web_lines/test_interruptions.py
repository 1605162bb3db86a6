"""Lines that a template puts between the paragraphs of a text."""

from arclean.evidence.web_lines.interruptions import find_interruptions

PARAGRAPH = "قال المتحدث باسم الوزارة إن الأعمال في الطريق الجديد تنتهي قبل نهاية العام المقبل."


def interrupted(line, times, between=(PARAGRAPH,)):
    lines = list(between)
    for _ in range(times):
        lines += [line, *between]
    return lines


def find(lines):
    return find_interruptions(lines, [line == PARAGRAPH for line in lines])


def test_a_short_line_between_paragraphs_again_and_again_interrupts():
    lines = interrupted("إعلان", 4)
    assert find(lines) == {number for number, line in enumerate(lines) if line == "إعلان"}


def test_three_times_are_too_few_and_a_long_line_is_none():
    assert not find(interrupted("إعلان", 3))
    assert not find(interrupted("اقرأ أيضا في هذا الموقع", 9))


def test_two_that_follow_each_other_are_found_between_the_same_paragraphs():
    lines = interrupted("إعلان", 4, (PARAGRAPH, "إعلان", "المزيد"))
    assert {lines[number] for number in find([*lines, PARAGRAPH])} == {"إعلان", "المزيد"}


def test_what_comes_mostly_elsewhere_does_not_interrupt():
    menu = ["الرئيسية", "إعلان"] * 7
    assert not find([*menu, *interrupted("إعلان", 4)])
    assert find([*menu[:8], *interrupted("إعلان", 4)])


def test_headings_above_loose_lines_do_not_interrupt():
    lines = interrupted("القسم", 6, ("كلمة", "كلمة أخرى"))
    assert not find(lines)


def test_running_text_never_interrupts():
    lines = interrupted("نعم", 6)
    assert not find_interruptions(lines, [True] * len(lines))
    assert not find_interruptions([], [])
