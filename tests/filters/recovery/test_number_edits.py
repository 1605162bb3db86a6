"""Edits of lost numbers: how references vote, how sure an edit is, and what its origin is."""

import pytest

from arclean.core.edits import UNMEASURED, Edit, Finding, Span
from arclean.filters.recovery import number_edits
from arclean.filters.recovery.gap_comparison import Side
from arclean.filters.recovery.number_edits import _origin_around_number, propose_numbers
from arclean.filters.recovery.reference_claims import NumberClaim
from arclean.filters.recovery.reference_numbers import Reference, ReferenceNumber
from arclean.filters.recovery.word_alignment import WordSequence

TEXT = "يكتمل بعد  شهرا"


def claim(number="18", score=0.9, start=9, **fields):
    given = {
        "start": start, "end": start + 2, "number": number, "found": "", "target": f" {number} ", "score": score,
        "sides": Side.BEFORE | Side.AFTER, "is_firm": True, "is_visible": True, "is_aligned": True,
        "source": ReferenceNumber(2, 9, 13),
    }  # fmt: skip
    return NumberClaim(**given | fields)


@pytest.fixture
def proposed(monkeypatch):
    """Return what is proposed for the text where each reference makes these claims."""

    def propose(*claims, text=TEXT):
        given = [Reference(f"يكتمل بعد {' '.join(one.number for one in of)} شهرا") for of in claims]
        made = {id(reference): of for reference, of in zip(given, claims, strict=True)}
        monkeypatch.setattr(number_edits, "sure_claims", lambda _words, _gaps, reference: made[id(reference)])
        return list(propose_numbers(text, WordSequence(text), given))

    return propose


@pytest.mark.parametrize(
    ("claims", "confidence"),
    [
        ([[claim(score=0.7)]], 0.98),
        ([[claim(score=0.69)]], 0.95),
        ([[claim(is_aligned=False)]], 0.92),
        ([[claim()], [claim()]], 0.99),
        ([[claim(is_aligned=False)], [claim(is_aligned=False)]], 0.99),
    ],
)
def test_an_edit_is_as_sure_as_its_references(proposed, claims, confidence):
    (edit,) = proposed(*claims)
    assert (edit.start, edit.end, edit.source, edit.target, edit.confidence) == (9, 11, "  ", " 18 ", confidence)
    assert edit.rule == "recovery/number"


def test_evidence_says_where_the_number_comes_from(proposed):
    (edit,) = proposed([claim(score=0.8)])
    assert (
        edit.evidence == "reference 1 (at character 10): \u2068يكتمل بعد 18 شهرا\u2069; the words around agree (0.80)"
    )
    (edit,) = proposed([claim(score=0.8)], [claim(score=0.9)], [claim("24", 0.7)])
    assert edit.evidence.startswith("reference 2 (")
    assert edit.evidence.endswith("(0.90); 2 references have it; 1 have another number")
    (edit,) = proposed([claim(is_aligned=False)])
    assert "told in other words, which agree" in edit.evidence


@pytest.mark.parametrize(
    ("numbers", "is_edited"), [("18 18 24", True), ("18 24", False), ("18 18 24 24", False), ("18 24 30", False)]
)
def test_more_than_half_of_the_references_must_agree(proposed, numbers, is_edited):
    (one,) = proposed(*[[claim(number)] for number in numbers.split()])
    assert isinstance(one, Edit if is_edited else Finding)
    if not is_edited:
        assert (one.kind, one.rule, one.confidence) == ("reference-conflict", "recovery/conflict", UNMEASURED)
        assert one.alternatives == tuple(dict.fromkeys(numbers.split()))
        assert "reference 1 (at character 10) has 18" in one.message


def test_numbers_are_equal_whatever_their_digits(proposed):
    (edit,) = proposed([claim("18")], [claim("١٨")])
    assert edit.confidence == 0.99


def test_a_number_is_written_in_the_digits_of_the_document(proposed):
    (edit,) = proposed([claim("18")], text=TEXT + " في ٢٠٢٤")
    assert edit.target == " ١٨ "
    assert edit.evidence.endswith("; written in the digits of the document")
    (edit,) = proposed([claim("18")], text=TEXT + " في ٢٠٢٤ و12345")
    assert edit.target == " 18 "


def test_a_number_that_the_text_has_is_contradicted_by_most(proposed):
    found = {"found": "12", "target": ""}
    (one,) = proposed([claim("18", **found)])
    assert (one.kind, one.start, one.end, one.confidence, one.alternatives) == (
        "reference-conflict",
        9,
        11,
        UNMEASURED,
        ("18",),
    )
    assert "The text has 12 here, reference 1 (at character 10) has 18" in one.message
    assert proposed([claim("12", **found)]) == []
    assert proposed([claim("18", **found)], [claim("12", **found)]) == []
    assert len(proposed([claim("18", **found)], [claim("12", **found)], [claim("24", **found)])) == 1


def test_claims_on_places_that_overlap_are_one_vote(proposed):
    (edit,) = proposed([claim("18", 0.8)], [claim("18", 0.9, 10)])
    assert (edit.start, edit.confidence) == (10, 0.99)
    assert len(proposed([claim("18", 0.8)], [claim("18", 0.9, 11)])) == 2
    (edit,) = proposed([claim("18", 0.8), claim("24", 0.9, 10)])  # one vote of each reference: its best
    assert edit.target == " 24 "
    nothing = {"end": 9}
    (edit,) = proposed([claim("18", **nothing)], [claim("18", **nothing)])
    assert edit.confidence == 0.99


@pytest.mark.parametrize(
    ("source", "target", "origin"),
    [
        ("  ", " 18 ", [((0, 1), (0, 1)), ((3, 4), (1, 2))]),
        (" ", " 18 ", [((0, 1), (0, 1))]),
        ("", "18", []),
        (" \ufffd ", " 18 ", [((0, 1), (0, 1)), ((1, 3), (1, 2)), ((3, 4), (2, 3))]),
        (" ", " ", [((0, 1), (0, 1))]),
        ("\n", "18", [((0, 2), (0, 1))]),
        (" ،", " 2015،", [((0, 1), (0, 1)), ((5, 6), (1, 2))]),
    ],
)
def test_spaces_keep_their_places_and_the_number_has_none(source, target, origin):
    assert _origin_around_number(source, target) == tuple((Span(*to), Span(*of)) for to, of in origin)
