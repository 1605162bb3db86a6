"""Embedded runs in a document: edits, brackets by all lines, and what follows."""

from arclean import Pipeline, repair
from arclean.filters import EmbeddedRuns
from arclean.filters.embedded_runs import weights

PIPELINE = Pipeline([EmbeddedRuns()])
LINE = "\u202bقبل \u202a 15\u202cمارس \u202a.2024\u202c\u202c"


def test_each_piece_is_an_edit():
    result = PIPELINE.run(f"{LINE}\nنص بلا علامات\n{LINE}")
    assert result.text == "قبل 15 مارس 2024.\nنص بلا علامات\nقبل 15 مارس 2024."
    assert [(edit.rule, edit.source) for edit in result.edits] == [("embedded-runs/order", LINE)] * 2
    assert result.edits[0].confidence == weights.EXACT_CONFIDENCE


def test_a_line_that_reads_otherwise_too_is_reported():
    line = "\u202bنظام \u202a Windows 10\u202cجديد\u202c"
    result = PIPELINE.run(line)
    assert result.text == line
    assert result.findings[0].alternatives == ("نظام Windows 10 جديد", "نظام 10 Windows جديد")


def test_a_line_of_which_no_run_stands_in_either_order_is_less_sure():
    result = PIPELINE.run("\u202bعن المادة \u202a HFC-23\u202cفي المدينة\u202a.\u202c\u202c")
    assert result.text == "عن المادة HFC-23 في المدينة."
    assert [edit.confidence for edit in result.edits] == [weights.OTHER_CONFIDENCE]
    assert result.findings == ()


def test_brackets_are_those_that_leave_fewer_alone():
    written = "\u202b(رقم \u202a ،)12\u202cوحضر\u202c"
    seen = "\u202b(رقم \u202a ،(12\u202cوحضر\u202c"
    assert PIPELINE(written) == PIPELINE(seen) == "(رقم 12)، وحضر"


def test_what_is_left_of_the_marks_goes_with_controls():
    assert repair(f"\u202bمحضر اجتماع\u202c\n{LINE}").text == "محضر اجتماع\nقبل 15 مارس 2024."


WORDS = "\n".join([".\u202bالنهر\u202c \u202bعند\u202c 2019 \u202bعام\u202c \u202bفي\u202c \u202bوصل\u202c"] * 2)


def test_words_that_are_embedded_one_by_one_come_in_their_order():
    result = PIPELINE.run(WORDS)
    assert result.text == "\n".join(["وصل في عام 2019 عند النهر."] * 2)
    assert {edit.rule for edit in result.edits} == {"embedded-runs/words"}
    assert result.edits[0].confidence == weights.EXACT_CONFIDENCE


WORDS_AS_READ = "\u202bوصل\u202c \u202bالوفد\u202c \u202bإلى\u202c \u202bالمدينة\u202c"


def test_words_that_somebody_embedded_in_their_order_stay():
    assert PIPELINE(WORDS_AS_READ) == WORDS_AS_READ


def test_marks_that_were_drawn_after_their_letters_stand_after_them():
    assert PIPELINE("\u202bِبيت\u202c \u202bَباُب\u202c \u202bُفتح\u202c") == "فُتح بَابُ بِيت"


def test_words_of_which_nothing_shows_how_they_lie_are_reported():
    line = "\u202bشێرکۆ\u202c \u202bچوو\u202c \u202bبۆ\u202c \u202bقوتابخانە\u202c"
    result = PIPELINE.run(f"{line}\n{line}")
    assert (result.text, result.edits) == (f"{line}\n{line}", ())
    assert [finding.rule for finding in result.findings] == ["embedded-runs/words"] * 2
    assert result.findings[0].alternatives == ("قوتابخانە بۆ چوو شێرکۆ",)


def test_lines_whose_order_only_their_marks_tell_are_reported_and_keep_them():
    line = "4 \u202b من\u202c3 \u202bالصفحة\u202c"
    for run in (PIPELINE.run, repair):
        result = run(f"قال نعم\n{line}\n{WORDS_AS_READ}")
        assert [(one.rule, result.original[one.start : one.end]) for one in result.findings] == [
            ("embedded-runs/pieces", line)
        ]
        assert line in result.text
        assert result.findings[0].alternatives == ("الصفحة 3 من 4",)
    assert repair(WORDS_AS_READ).text == "وصل الوفد إلى المدينة"


def test_a_line_is_reported_once():
    line = "\u202bكوكب\u202c \u202bطرق\u202c \u202bهبت\u202c"
    result = repair(f"{line}\n{line}")
    assert result.text == f"{line}\n{line}"
    assert [one.rule for one in result.findings] == ["embedded-runs/words"] * 2


def test_a_line_that_is_put_in_order_later_is_reported_no_more():
    shown = "\u202bﺍﻟﻤﺪﻳﻨﺔ\u202c \u202bإلى\u202c \u202bالوفد\u202c \u202bوصل\u202c"
    result = repair(f"{shown}\n{shown}")
    assert result.text == "\n".join(["وصل الوفد إلى المدينة"] * 2)
    assert result.findings == ()
