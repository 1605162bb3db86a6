"""Which tokens are kashida glyphs, by a document vote."""

import pytest

from arclean import Pipeline
from arclean.filters import KashidaGlyphs
from arclean.filters.kashida_glyphs.filter import (
    TokenRow,
    _are_inside,
    _choose_inside,
    _choose_repeated,
    _find_place,
    _restores_words,
)

PIPELINE = Pipeline([KashidaGlyphs()])
CID, LOST, PRIVATE = "(cid:4)", "\ufffd", "\ue004"
PAIRS = "عر سو لن نس كت تب عم بح"  # pairs of letters that join
EIGHT = PAIRS.split()
NAMES = "المدينة والحكومة البرلمان الرئيس الصباح المدرسة كتابة يبحثان"  # words with such pairs


def _torn_names(row):
    """Return eight words with a row between two letters that join, of eight pairs."""
    places = (3, 4, 5, 4, 3, 6, 1, 2)
    return " ".join(word[:at] + row + word[at:] for word, at in zip(NAMES.split(), places, strict=True))


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("الع", "راق", "عر"),
        ("العَ", "راق", "عر"),
        ("الع", "\u064eراق", "عر"),
        ("الع", " \u064bراق", "عر"),  # a space tore a mark off
        ("الع", " راق", ""),
        ("د", "ار", ""),  # does not join
        ("الع", "", ""),
        ("", "راق", ""),
        ("الع", "12", ""),
        ("ه", ")", "ه"),  # a lonely heh
        ("(ه", ")", "ه"),
        ("به", ")", ""),
        ("كبه", ")", ""),
        ("هَ", ")", "ه"),
        ("ه", "ذا", "هذ"),
    ],
)
def test_places(before, after, place):
    assert _find_place(before, after) == place


def _rows(token, size, places):
    return [TokenRow(token, token * size, place) for place in places]


@pytest.mark.parametrize(
    ("token", "pairs", "is_chosen"),
    [(CID, 4, True), (CID, 3, False), (PRIVATE, 4, True), (LOST, 8, True), (LOST, 7, False)],
)
@pytest.mark.parametrize("size", [2, 3])
def test_how_many_pairs_of_letters_decide(token, pairs, is_chosen, size):
    found = _choose_repeated(_rows(token, size, EIGHT[:pairs] * 3))
    assert found == ({(token, True), (token, False)} if is_chosen else set())


def test_rows_of_two_must_stand_between_two_pairs_of_five():
    rows = _rows(CID, 2, EIGHT[:4])
    assert _choose_repeated(rows + _rows(CID, 1, ["اب", "جد", "هو", "زح", "طي", "كل"]))
    assert not _choose_repeated(rows + _rows(CID, 1, ["اب", "جد", "هو", "زح", "طي", "كل", "من"]))
    assert _choose_repeated(rows + _rows(CID, 1, ["اب"] * 30)), "a word that is used again is no new witness"


def test_rows_of_three_need_no_share():
    others = _rows(CID, 1, [f"{first}{second}" for first in "بتث" for second in "جحخد"])
    assert _choose_repeated(_rows(CID, 3, EIGHT[:4]) + others)
    assert not _choose_repeated(_rows(CID, 2, EIGHT[:4]) + others)
    assert not _choose_repeated(_rows(CID, 3, EIGHT[:3]) + _rows(CID, 2, EIGHT[3:4]) + others)


@pytest.mark.parametrize(
    ("inside", "outside", "expected"),
    [(33, 1, True), (32, 1, False), (66, 2, True), (65, 2, False), (0, 0, True), (0, 1, False)],
)
def test_one_in_thirty_three_may_stand_where_no_kashida_can(inside, outside, expected):
    places = ["عر"] * inside + [""] * outside
    assert _are_inside(places) is expected
    assert _are_inside([*places, "ه"]) is expected, "a lonely heh is neither"


def test_single_ones_are_asked_apart():
    rows = _rows(CID, 2, EIGHT)
    assert _choose_repeated(rows + _rows(CID, 1, ["", "عر"])) == {(CID, True)}
    assert _choose_repeated(rows + _rows(CID, 1, ["عر"])) == {(CID, True), (CID, False)}
    assert _choose_repeated([*rows, *_rows(CID, 2, [""])]) == set()


WORDS = ["الرئيس", "المدينة", "والحكومة", "والبرلمان", "يبحثان"]
TORN = ["الرئي@س", "المدي@نة", "والحك@ومة", "والبرل@مان", "يبحث@ان"]


def _restored(torn=TORN, words=WORDS, token=CID):
    text = " ".join([*words, *torn]).replace("@", token)
    return token not in PIPELINE(text)


def test_rows_go_where_single_ones_are_something_else():
    rows = _torn_names(CID * 2)
    assert PIPELINE(f"{rows} {CID}بيت ب{CID}يت") == f"{NAMES} {CID}بيت ب{CID}يت"
    assert PIPELINE(f"{rows} ب{CID}يت") == f"{NAMES} بيت"


def test_five_words_without_the_token_restore_it():
    assert _restored()
    assert _restored(token=LOST)
    assert _restored(token=PRIVATE)
    assert not _restored(torn=TORN[:4], words=WORDS[:4])
    assert not _restored(words=WORDS[:4])


def test_two_words_of_five_must_be_restored():
    others = ["سف@ينة", "ص@ديقة", "رفي@عة", "جم@يلة", "ق@ديمة", "نظي@فة", "ل@طيفة"]
    assert _restored(torn=[*TORN, *others])
    assert not _restored(torn=[*TORN, *others, "كبي@رة"])
    assert _restored(torn=[*TORN, *others, "ب@يت"]), "short words are not asked"


def test_words_of_four_letters_are_asked():
    words = ["كتاب", "مدير", "صغير", "بعيد", "جديد"]
    torn = ["كت@اب", "م@دير", "صغ@ير", "ب@عيد", "ج@ديد"]
    assert _restored(torn=torn, words=words)
    assert not _restored(torn=["كت@ب", *torn[1:]], words=["كتب", *words[1:]])


def test_half_of_them_may_follow_one_letter():
    words = ["الرئيس", "المدينة", "يبحثان", "والحكومة", "البيت", "التين"]
    torn = ["الرئي@س", "المدي@نة", "يبحث@ان", "والحك@ومة", "البي@ت", "الت@ين"]
    assert _restored(torn=torn, words=words)
    assert not _restored(torn=[*torn, "بي@وت"], words=words), "four of seven"


def test_two_tokens_restore_nothing():
    rows = [TokenRow(CID, CID, "عر")] * 3 + [TokenRow(LOST, LOST, "بح")] * 3
    assert not _restores_words([""] * 7, rows, [None] * 6)


def test_a_token_at_the_edge_of_a_word_is_no_kashida():
    assert not _restored(torn=[*TORN, "@كتاب"])


def test_rules_and_confidence():
    for token, rule in ((CID, "cid"), (PRIVATE, "private"), (LOST, "replacement")):
        result = PIPELINE.run(_torn_names(token * 3))
        assert result.text == NAMES
        assert {(edit.rule, edit.confidence) for edit in result.edits} == {(f"kashida-glyphs/{rule}", 0.97)}


def test_a_lonely_heh_gets_its_tatweel_back():
    rows = _torn_names(CID * 2)
    assert PIPELINE(f"(ه{CID * 2}) {rows}") == f"(هـ) {NAMES}"
    assert PIPELINE(f"{CID * 2} {rows * 5}").startswith(CID), "what stands by itself stays"


def test_letters_that_are_really_lost_stay_lost():
    for row in ("\ufffd\ufffd", "\ufffd" * 3, CID * 2):
        torn = f"الم{row}نة وال{row}ومة البر{row}ان ال{row}يس الص{row}اح المد{row}ة كت{row}ة يب{row}ان"
        assert PIPELINE(torn) == torn


def test_one_sentence_is_enough_where_its_rows_say_so():
    torn = f"تب{LOST * 2}حث الح{LOST * 2}كومة مش{LOST * 2}روع القانون"
    assert PIPELINE(torn) == "تبحث الحكومة مشروع القانون"
    assert PIPELINE(f"{torn} في الم{LOST}ينة") == f"تبحث الحكومة مشروع القانون في الم{LOST}ينة", "a lost letter stays"
    assert PIPELINE(f"{torn} في المد{LOST}ينة") == f"تبحث الحكومة مشروع القانون في المد{LOST}ينة", "dal does not join"
    assert PIPELINE(f"{torn} في الم{LOST}دينة") == "تبحث الحكومة مشروع القانون في المدينة"


@pytest.mark.parametrize(
    ("rows", "chosen"),
    [
        ({2: ["عر"], 1: ["سو"]}, {True, False}),
        ({2: ["عر"], 1: ["سو", ""]}, {True}),  # single ones at the edges of words are something else
        ({2: ["عر", ""], 1: ["سو"]}, set()),
        ({1: EIGHT}, set()),  # a lost mark
    ],
)
def test_rows_inside_words_are_asked_and_single_ones_with_them(rows, chosen):
    found = [row for size, places in rows.items() for row in _rows(LOST, size, places)]
    assert _choose_inside(found) == {(LOST, is_row) for is_row in chosen}


def test_only_the_commonest_tokens_are_asked():
    found = [row for number in range(30) for row in _rows(f"(cid:{number})", 2, ["عر"] * (30 - number))]
    assert {token for token, _ in _choose_inside(found)} == {f"(cid:{number})" for number in range(8)}
