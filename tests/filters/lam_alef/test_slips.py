from arclean.filters.lam_alef.slips import words_after_slips


def test_a_letter_more_or_another_one():
    known = {"مدرسة", "مدرسية", "مدارس", "درسة"}
    assert words_after_slips("مدرسه", known.__contains__) == ["مدرسة"]
    assert words_after_slips("مدرسة", known.__contains__) == ["مدرسية"]


def test_what_is_in_no_list_is_none():
    assert words_after_slips("مدرسه", lambda word: False) == []
