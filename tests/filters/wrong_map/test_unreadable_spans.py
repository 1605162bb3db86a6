"""Which lines read as nothing: pooled with their neighbours, cut where a line reads."""

from arclean.filters.wrong_map.unreadable_spans import text_pieces, unreadable_spans

LIE = "بخخلر ثهدم جلأث ثهثجخدثؤ بأ ثهحضهذة خخلر ثهضمثح رت نشزع ثهضتل"
GOOD = "وصل المسافرون إلى المحطة القديمة وانتظروا القطار"


def spans(text):
    return [text[found.start : found.end] for found in unreadable_spans(text)]


def test_a_lie_among_good_lines_is_found_alone():
    assert spans(f"{GOOD}\n{LIE}\n{GOOD}") == [LIE]
    assert spans(f"{LIE}\n{GOOD}\n{LIE}") == [LIE, LIE]


def test_a_word_says_too_little_and_many_words_enough():
    words = "ثهضتل شوكغ عؤهصف زقظغث طظئخض غصقثذ ؤظغفك ثقصضغ".split()
    assert spans(words[0]) == []
    (found,) = spans("\n\n".join(words))
    assert found.startswith(words[0])


def test_lines_that_say_nothing_part_nothing():
    half = len(LIE) // 2
    (found,) = spans(f"{LIE[:half]}\n1234\n{LIE[half:]}")
    assert "1234" in found


def test_what_reads_is_not_found():
    assert spans(GOOD) == spans("") == spans("Every line of English reads.") == []


def test_long_lines_are_cut_at_spaces_or_anywhere():
    assert list(text_pieces("ab\n\ncd")) == [(0, 2), (4, 6)]
    assert [end - start for start, end in text_pieces("ا" * 400)] == [160, 160, 80]
    assert list(text_pieces("ا" * 100 + " " + "ا" * 100)) == [(0, 100), (101, 201)]
    assert list(text_pieces("ا" * 160)) == [(0, 160)]


def test_a_lie_within_a_long_line_is_found():
    (found,) = spans(" ".join([GOOD] * 6 + [LIE] * 6 + [GOOD] * 6))
    assert 300 < len(found) < 700
