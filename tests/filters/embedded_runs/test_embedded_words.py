"""Lines of embedded words: which are told, and what they are without their embeddings."""

import pytest

from arclean.filters.embedded_runs.embedded_words import (
    count_torn_marks,
    find_embedded_words,
    reads_as_it_stands,
    shows_layout,
    to_plain_words,
)
from arclean.language.lexicon import run_lexicon

R, P = "\u202b", "\u202c"
MARK = {ord("<"): R, ord(">"): P}


def embedded(text):
    """Return a text with < and > for an embedding to the left and its end."""
    return text.translate(MARK)


@pytest.mark.parametrize(("line", "plain"), [
    (".<النهر> <عند> 2019 <عام>", "عام 2019 عند النهر."),
    ("<يال><ر> <مليون> 1,284.7 <بلغ>", "بلغ 1,284.7 مليون ريال"),
    (".30/09/2023 <حتى>", "حتى 30/09/2023."),
    (",Green Hands <لجنة>", "لجنة Green Hands,"),
    ("The word <سلام> is short", "The word سلام is short"),
    ("<الفصل> 12", "12 الفصل"),
    ("Words: <باب> <قلم> <كتاب>", "Words: كتاب قلم باب"),
    ("1. Roots, <درس> <قرأ>", "1. Roots, قرأ درس"),
    ("Green Hands <لجنة> <رئيسة>", "رئيسة لجنة Green Hands"),
    (" \u200e<حل><الر>", "الرحل "),
])  # fmt: skip
def test_a_line_is_read_as_it_is_seen(line, plain):
    given = embedded(line)
    found = to_plain_words(given)
    assert found.text == plain
    assert "".join(given[at] for at in found.places) == found.as_written


def test_brackets_are_told_as_they_are_seen_and_as_they_were_written():
    found = to_plain_words(embedded("<فقط> )12 <رقم>("))
    assert (found.text, found.as_written) == (")رقم 12( فقط", "(رقم 12) فقط")


def test_marks_stand_after_their_letters():
    drawn_after, drawn_before = embedded("<َباُب>"), embedded("ُ<ب><ا>َ<ب>")
    assert to_plain_words(drawn_after, marks_lead=True).text == "بَابُ"
    assert to_plain_words(drawn_before).text == "بَابُ"
    assert to_plain_words(embedded("<ًا><يوم>"), marks_lead=False).text == "يومًا"
    assert count_torn_marks([to_plain_words(drawn_after)]) == 1
    assert count_torn_marks([to_plain_words(drawn_after, marks_lead=True)]) == 0


@pytest.mark.parametrize("text", [
    "<سلام> <كلمة>\n<سلام> <كلمة>",  # two names that their author embedded
    "<سلام على> <من>\n<من> <رأى ما>\n<في بيتنا>",  # phrases
    "<سلام> <من> <كلمة> نص\n<سلام> <كلمة> نص", "<سلام> <من> <كلمة 12>\n<سلام> <كلمة 12>",
    "<سلام>\t<كلمة>\n<سلام>\t<كلمة>",
])  # fmt: skip
def test_other_embeddings_are_left(text):
    assert list(find_embedded_words(embedded(text))) == []


def test_lines_of_a_text_are_found_one_by_one():
    text = embedded("<سلام> <من> <كلمة>\nword\n<سلام> <كلمة> نص\n<سلام> <كلمة>\n12 <سلام>")
    found = [text[start:end] for start, end in find_embedded_words(text)]
    assert found == [embedded(line) for line in ("<سلام> <من> <كلمة>", "<سلام> <كلمة>", "12 <سلام>")]


def test_words_that_follow_each_other_stand_as_they_are():
    line = "<وصل> <الوفد> <إلى> <المدينة>"
    turned = " ".join(reversed(line.split()))
    assert reads_as_it_stands([embedded(line)], run_lexicon())
    assert not reads_as_it_stands([embedded(turned)], run_lexicon())
    assert not reads_as_it_stands([], run_lexicon())


@pytest.mark.parametrize(("line", "shown"), [
    ("<المدينة> <إلى> <الوفد> <وصل>", True),  # of known pairs
    ("<شێرکۆ> <چوو> <بۆ> <قوتابخانە>", False), ("<لڑکی> <گھر> <آتی> <ہے>", False), ("<كىتاب> <ئوقۇدۇم> <مەن>", False),
    ("۔<ہے> <آتی> <گھر> <لڑکی>", True), (".<قوتابخانە> <بۆ> <چوو>", True), ("<چوو> ،<شێرکۆ> <ڕێبوار>", True),
    ("<چوو>. <شێرکۆ>، <ڕێبوار>.", False), ("<ڕێب><وار> <شێرکۆ>", True), ("<َچوو> <شێرکۆ>", True), ("", False),
])  # fmt: skip
def test_what_shows_that_words_lie_from_left_to_right(line, shown):
    assert shows_layout([embedded(line)], run_lexicon()) is shown
