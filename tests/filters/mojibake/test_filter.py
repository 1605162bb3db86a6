"""What no case shows: places, layers, what was lost, and what is only reported."""

from time import process_time

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import Mojibake
from arclean.filters.mojibake.code_pages import page_characters
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.filter import LineRepair, _find_document_pair, _holds_arabic
from arclean.filters.mojibake.page_pairs import PagePair

PIPELINE = Pipeline([Mojibake()])


def misread(text, *pages):
    for page in pages:
        text = "".join(chr(b) if b < 0x80 else page_characters(page)[b - 0x80] for b in text.encode())
    return text


def test_each_letter_is_mapped_to_its_bytes():
    broken = "قال " + misread("المدير", "cp1252") + " نعم"
    result = PIPELINE.run(broken)
    assert [edit.source for edit in result.edits] == [misread("المدير", "cp1252")]
    assert result.to_source(5, 6) == (Span(6, 8),)
    assert result.to_output(6, 8) == (Span(5, 6),)
    assert result.to_source(10, 14) == (Span(16, 20),)


def test_layers_are_one_edit_with_the_places_of_the_original():
    broken = "A " + misread("المدير 12", "cp1252", "cp1256")
    result = PIPELINE.run(broken)
    assert result.text == "A المدير 12"
    assert [edit.rule for edit in result.edits] == ["mojibake/twice"]
    first = len(misread("ا", "cp1252", "cp1256"))
    assert result.to_source(2, 3) == (Span(2, 2 + first),)
    assert result.to_source(9, 11) == (Span(len(broken) - 2, len(broken)),)
    assert "cp1256" in result.edits[0].evidence
    assert "cp1252" in result.edits[0].evidence


def test_different_damage_in_one_line():
    single = "الرئيس".encode("cp1256").decode("latin-1")
    broken = f"قال {misread('المدير', 'cp1252')} ثم {single} ثم {misread('المجلس', 'cp1256')}"
    result = PIPELINE.run(broken)
    assert result.text == "قال المدير ثم الرئيس ثم المجلس"
    assert [edit.rule for edit in result.edits] == ["mojibake/utf-8", "mojibake/cp1256", "mojibake/utf-8"]


def test_too_many_layers_are_left_and_reported():
    broken = misread("المدير", *["cp1252"] * 5)
    result = PIPELINE.run(broken)
    assert result.text == broken
    assert [finding.rule for finding in result.findings] == ["mojibake/endless"]
    assert PIPELINE(misread("المدير", *["cp1252"] * 4)) == "المدير"


def test_a_finding_behind_a_repair_has_the_place_of_the_original():
    broken = misread("المدير", "cp1252") + " نعم ÃÑÖ"
    finding = PIPELINE.run(broken).findings[0]
    assert broken[finding.start : finding.end] == "ÃÑÖ"
    assert finding.alternatives == ("أرض",)


def test_what_may_be_arabic_beneath_a_layer_is_reported():
    broken = misread("ÃÑÖ", "cp1252")
    result = PIPELINE.run(broken)
    assert result.text == broken
    assert [(f.kind, f.start, f.end) for f in result.findings] == [("mojibake", 0, len(broken))]


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        (misread("في ٢٠ شهرا", "cp1256").replace("\xa0 ", " "), "في ٢٠ شهرا"),  # two spaces became one: it is kept
        (misread("سنة ٢٠٢٠", "cp1252").replace("\xa0", " "), "سنة ٢٠٢٠ "),  # at the end the space is kept
        (misread("صباح", "cp1252").replace("\xad", ""), "صبا\ufffd"),  # cut off, or a lost soft hyphen
        (misread("حال الجو", "cp1252").replace("\xad", ""), "حال الجو"),
        (misread("يُعد للدفاع", "cp1252").replace("\x81", "").replace("\x8f", ""), "ي\ufffdعد للدفاع"),
        (misread("“نعم” قال", "cp1252").replace("\x9d", "\ufffd"), "“نعم” قال"),
        (misread("نعم” قال", "cp1252").replace("\x9d", "\ufffd"), "نعم\ufffd قال"),  # nothing opened it
    ],
)
def test_lost_bytes(broken, right):
    assert PIPELINE(broken) == right
    assert PIPELINE(right) == right


def test_a_line_is_judged_by_itself():
    short, long = "ÇÑÖ", "الرئيس".encode("cp1256").decode("latin-1")
    assert PIPELINE(f"{long}\n{short}") == f"الرئيس\n{short}"


def test_nel_is_a_byte_and_line_feeds_are_kept():
    broken = "\n".join(misread("كم يوم\fمن هنا", "cp1252").replace("…", "\x85") for _ in range(2)) + "\r\n"
    assert PIPELINE(broken) == "كم يوم\fمن هنا\nكم يوم\fمن هنا\r\n"


def test_a_line_of_one_page_is_read_in_that_page():
    broken = "الرئيس BM-21 «انتهى لبنان».".encode("cp1256").decode("latin-1")
    assert PIPELINE(broken) == "الرئيس BM-21 «انتهى لبنان»."


def test_words_with_spaces_between_are_one_edit():
    broken = f"قال {misread('المدير (2015) العام', 'cp1252')} نعم"
    assert [edit.target for edit in PIPELINE.run(broken).edits] == ["المدير (2015) العام"]


def test_a_damaged_line_takes_its_odd_words_along():
    text = "قال الرئيس إن PDF گچ پژ"
    assert PIPELINE(text.encode("cp1256").decode("latin-1")) == text
    text = "من المدير العام إلى PDF "
    assert PIPELINE(text.encode("iso8859_6").decode("latin-1") + "à x") == text + "à x"


@pytest.mark.parametrize(
    "text",
    [
        "تظهر الرموز â€œ و(Ã©) بدل العلامات",  # punctuation beside what is not decoded: a text about it
        "قال " + misread("الرئيس ظظ", "cp1256", "cp1256"),  # among good letters nothing tells two layers from one
        "كلمة ÅŸiir هنا",  # ftfy is not sure
        "المجلد BÂ«",
    ],
)
def test_left_alone(text):
    assert PIPELINE(text) == text


def test_good_letters_behind_a_damaged_word_stay():
    assert PIPELINE(misread("الق", "cp1256") + "طالب") == "القطالب"


def test_a_letter_at_the_end_of_a_latin_word():
    assert PIPELINE("في caf" + misread("é", "cp1252") + " هنا") == "في café هنا"


UNITS = ["ÇáÚ م ", "ÇáÚ ", "Ø", "Ù ", "â€", "Ã", "ط§ ", "Ø§Ù„م aaaaa", "Ù\ufffd", "Â\xa0", "Ø§", "æ م "]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_alone(unit):
    def seconds(times):
        start = process_time()
        PIPELINE(unit * times)
        return process_time() - start

    once = min(seconds(250) for _ in range(2))
    assert min(seconds(1000) for _ in range(2)) < max(8 * once, 0.1)  # a square would be 16 times


def _misread_in_greek(text):
    return text.encode("iso8859_6", "replace").decode("iso8859_7", "replace")


def test_a_line_that_tells_of_no_page_goes_with_its_document():
    """A short line, and one with names of another script that the first page lacks."""
    lines = "يدرس الطلاب في المدرسة القديمة قبل أن ينتقلوا إلى الجامعة", "فصل", "رسم الكاتب (Писатель) خريطة المدينة"
    text = "\n".join(lines)
    result = PIPELINE.run(_misread_in_greek(text))
    assert result.text == text.encode("iso8859_6", "replace").decode("iso8859_6")
    assert PIPELINE.run(_misread_in_greek("فصل")).text == _misread_in_greek("فصل")


def test_nonsense_has_pairs_of_bytes_by_chance():
    for line in (
        "tEde· tEZ»E Äà\\»S ÄS 8 :EÐtà à[EÜ Ä©l \\E :EÐl ®tØl »t:©l àÐç?[tً، Z+©ç õ? 15",
        "tEde· tEZ»E Äà\\»S ÄS à®Øl :EÐtà [?tً، Z+©ç õ? 15 ?»E?»، 2016 Ä©l [d»©l 4K » HD tE½tS? Z\\à»[ç، 2017.",
        "ê; ]ûCÓèê; c=cÓê Êîèê; á ¼]û ]û¤·]C; è°û\xadè]c ]ûÊè] ûc}èê; ]ûèÓc·]è",
    ):
        assert PIPELINE(line) == line


def test_the_pages_of_a_document_are_those_of_nearly_all_that_was_decoded():
    def repair(length, pair):
        return LineRepair(
            [[Decoding(0, length, "x" * length, "y" * length, "mojibake/cp1256", 0.97, "")]], "", [], pair
        )

    usual, other = PagePair("cp1252", "cp1256"), PagePair("cp1252", "iso8859_6")
    assert _find_document_pair([repair(10, other), repair(90, usual)]) == usual
    assert _find_document_pair([repair(90, usual), repair(10, other)]) == usual
    assert _find_document_pair([repair(50, usual), repair(50, other)]) is None
    assert _find_document_pair([repair(5, None)]) is None


def test_arabic_beneath_a_layer_is_seen_in_either_form():
    assert _holds_arabic("Ø§Ù„Ø¹Ø±Ø§Ù‚")
    assert _holds_arabic("ÇáÚÑÇÞ")
    assert not _holds_arabic("café")


@pytest.mark.parametrize(("lengths", "pair"), [((8, 2), 0), ((7, 2), None), ((2, 8), 1), ((), None)])
def test_the_pages_of_a_document_are_told_by_characters_wherever_they_stand(lengths, pair):
    """Eight of ten."""
    pairs = PagePair("cp1251", "cp1256"), PagePair("cp437", "cp720")
    repairs = [
        LineRepair([[Decoding(start, start + length, "", "", "", 1.0, "")]], "", [], own)
        for length, own, start in zip(lengths, pairs, (0, 100), strict=False)
    ]
    assert _find_document_pair([*repairs, LineRepair([], "", [])]) == (None if pair is None else pairs[pair])
