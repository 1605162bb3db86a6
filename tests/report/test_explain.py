"""Explanations: what a person sees in a terminal, and what must never reach it."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import arclean
from arclean.core.document import Document, Page
from arclean.core.edits import Edit, Finding, Span
from arclean.core.result import Pass, Result

ISOLATES = "\u2066\u2067\u2068\u2069"


def result(original, text, *edits, findings=(), **document):
    """Make the result of one filter that did these edits."""
    return Result(original, text, (Pass("x", edits),), Document(text=original, findings=findings, **document))


def plain(text):
    return re.sub(f"[{ISOLATES}]", "", text)


def test_before_and_after_stand_below_place_and_reason():
    told = plain(arclean.explain(arclean.repair("سلام\nفي العــراق القديم")))
    assert told.split("\n") == [
        "1 edit, 0 findings",
        "",
        "kashida/stretch: 1 edit",
        "  line 2, column 7 (confidence 0.99: it stands inside a word, behind a letter that joins)",
        "    - في الع[ــ]راق القديم",
        "    + في العراق القديم",
    ]


def test_nothing_to_tell():
    assert arclean.explain(arclean.repair("سلام")) == "0 edits, 0 findings"


def test_many_equal_edits_are_counted():
    found = arclean.repair("ســلام " * 148)
    assert "  and 143 more of kashida/stretch" in arclean.explain(found)
    assert "more of" not in arclean.explain(found, limit=None)
    assert arclean.explain(found, limit=None).count("    - ") == 148
    assert arclean.explain(found, limit=0).count("    - ") == 0


def test_thousands_are_told_fast():
    assert arclean.explain(arclean.repair("ســلام " * 8_000), limit=None).count("    - ") == 8_000


def test_findings_give_message_and_readings():
    finding = Finding(3, 5, "missing-number", "losses/number", "A number is missing.", 0.9, ("12", "15"))
    told = plain(arclean.explain(result("في  شهرا", "في  شهرا", findings=(finding._replace(start=2, end=4),))))
    assert told.split("\n")[2:] == [
        "missing-number: 1 finding",
        "  line 1, column 3 (losses/number, confidence 0.9)",
        "    ? في[␣␣]شهرا",
        "      A number is missing.",
        "      it may be 12 or 15",
    ]


def test_a_finding_on_an_empty_page_has_no_snippet():
    finding = Finding(0, 0, "no-text", "pdf/no-text", "Page 1 is only an image.")
    assert "?" not in arclean.explain(result("", "", findings=(finding,)))


def test_pages_are_named_where_there_are_several():
    pages = (Page(3, 0, 4), Page(4, 5, 20))
    told = arclean.explain(arclean.repair(Document(text="سلام\fاثنان\nالعــراق", pages=pages)))
    assert "page 4, line 2, column 4" in told


@pytest.mark.parametrize(
    ("char", "shown"),
    [("\u200c", "<U+200C ZERO WIDTH NON-JOINER>"), ("\x07", "<U+0007>"), ("\n", "<U+000A>"), ("\u064e", "[◌\u064e]"),
     (" ", "[␣]"), ("\ue000", "<U+E000>"), ("\ud800", "<U+D800>"), ("\x1b\x1b", "<U+001B x 2>")],
)  # fmt: skip
def test_what_was_changed_is_named(char, shown):
    assert shown in arclean.explain(result(f"a{char}b", "ab", Edit(1, 1 + len(char), char, "", "x/y")))


def test_what_stands_around_is_escaped():
    told = arclean.explain(result("\x1b[31m\u202eab", "\x1b[31m\u202eb", Edit(6, 7, "a", "", "x/y")))
    assert r"\x1b[31m\u202e[a]b" in told


def test_long_changes_are_shortened():
    told = arclean.explain(result("ab" * 500, "", Edit(0, 1000, "ab" * 500, "", "x/y")))
    assert "[" + "ab" * 15 + "…" + "ab" * 15 + "]" in told


def test_context_ends_with_the_line_and_says_where_it_was_cut():
    head, tail = "one\n" + "x" * 50, "y" * 50 + "\ntwo"
    cut = result(f"{head}a{tail}", f"{head}b{tail}", Edit(54, 55, "a", "b", "x/y"))
    assert "…xxx[a]yyy…" in arclean.explain(cut, context=3)
    assert "\u2066" + "x" * 50 + "[a]" + "y" * 50 + "\u2069" in arclean.explain(cut, context=60)


def test_arabic_is_isolated():
    told = arclean.explain(arclean.repair("العــراق"))
    assert "    - \u2067الع[ــ]راق\u2069" in told.split("\n")


def test_a_reorder_shows_the_whole_stretch():
    swap = Edit(0, 3, "a b", "b a", "x/swap", 1.0, ((Span(0, 1), Span(2, 3)), (Span(2, 3), Span(0, 1))))
    assert "[b a]" in arclean.explain(result("a b", "b a", swap))


def test_spaces_are_drawn_where_they_are_not_plain_to_see():
    assert "[␣a b␣␣c␣]" in arclean.explain(result("x a b  c y", "xy", Edit(1, 9, " a b  c ", "", "x/y")))


def test_what_was_put_in_beside_what_stayed_is_shown():
    added = Edit(3, 4, " ", " 12", "x/number", 1.0, ((Span(0, 1), Span(0, 1)),))
    told = plain(arclean.explain(result("فيx ,", "فيx 12,", added)))
    assert "- فيx[␣]," in told
    assert "+ فيx[␣12]," in told


def test_long_readings_have_lines_of_their_own():
    readings = ("ab " * 30, "ba " * 30)
    found = Finding(0, 1, "swapped-fragments", "x/y", "Swapped.", 0.9, readings)
    told = plain(arclean.explain(result("a", "a", findings=(found,)))).split("\n")
    assert told[-3:] == ["      it may be", f"        {readings[0]}", f"        {readings[1]}"]


def test_colours_only_when_asked():
    found = arclean.repair("العــراق")
    assert "\x1b" not in arclean.explain(found)
    coloured = arclean.explain(found, color=True)
    assert re.sub(r"\x1b\[\d+m", "", coloured) == arclean.explain(found)


@given(st.text(max_size=40), st.text(min_size=1, max_size=10), st.text(max_size=40), st.text(max_size=20))
def test_nothing_steers_the_terminal(before, source, behind, message):
    findings = (Finding(0, len(before), "lam-alef", "x/y", message, 0.5, (source,)),)
    edit = Edit(len(before), len(before) + len(source), source, "", "x/z", 1.0, None, message)
    told = arclean.explain(result(before + source + behind, before + behind, edit, findings=findings))
    for char in plain(told):
        assert char in " \n" or unicodedata.category(char)[0] not in "CZ", hex(ord(char))


@pytest.mark.parametrize("options", [{"context": -1}, {"limit": -1}])
def test_options_are_checked(options):
    with pytest.raises(arclean.ConfigError, match="counts"):
        arclean.explain(arclean.repair(""), **options)


def test_only_results_are_explained():
    with pytest.raises(arclean.ConfigError, match="call repair first"):
        arclean.explain("العــراق")


def test_marks_keep_their_letter_at_the_edges_of_a_snippet():
    text = "مُحَمَّدٌ  وَصَلَ"
    edit = Edit(9, 11, "  ", " ", "spaces/doubled", 0.95)
    told = plain(arclean.explain(result(text, text[:9] + text[10:], edit), context=3))
    assert "    - …دٌ[␣␣]وَصَ…" in told


def test_by_place():
    made = arclean.repair("في غضون  شهرا على الأقل\nكــتاب &amp; قلــم")
    told = re.findall(r"line \d+, column \d+: ([\w/-]+)", arclean.explain(made, by="place"))
    assert told == ["missing-number", "kashida/stretch", "entities/reference", "kashida/stretch"]
    assert arclean.explain(made, by="place", limit=1).endswith("and 1 more")
    with pytest.raises(arclean.ConfigError, match="'rule' or by 'place'"):
        arclean.explain(made, by="page")
