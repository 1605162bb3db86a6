"""Recovery: what references give back, where it is said to come from, and the laws with references."""

import gc
import subprocess
import sys
import time
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import arclean
from arclean import Pipeline, filters, profiles
from arclean.filters.recovery.corruptor import corrupt, make_version
from arclean.testing import strategies

ALONE = Pipeline([filters.Recovery()])
REPAIR = profiles.load("repair")
BROKEN = "وأضاف أن البناء يجب أن يكتمل في غضون  شهرا. وقالت مصادر إن المقاول وافق."
WHOLE = BROKEN.replace("  ", " 18 ")
QUIET = settings(
    max_examples=100, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
)  # fmt: skip


def texts_and_references():
    """Draw texts with versions of them, and texts that have nothing to do with their references."""
    clean = strategies.clean_texts()
    seed = st.integers(0, 2**32)
    versions = st.builds(lambda text, n: (corrupt(text, Random(n)), [make_version(text, Random(n))]), clean, seed)
    exact = st.builds(
        lambda text, n: (corrupt(text, Random(n)), [text, make_version(text, Random(n + 1))]), clean, seed
    )
    glyphs = st.builds(lambda text, n: (_unmapped(text, n), [make_version(text, Random(n))]), clean, seed)
    wild = st.one_of(strategies.wild_texts(), strategies.damaged_texts())
    mixed = st.builds(lambda text, others: (text, [*others, text]), wild, st.lists(wild, max_size=2))
    strange = st.tuples(wild, st.lists(st.one_of(wild, clean), min_size=1, max_size=3))
    return st.one_of(versions, exact, glyphs, mixed, strange)


def _unmapped(text, seed):
    """Put glyphs in the place of some characters, cut some words behind a kashida, and stretch others."""
    random = Random(seed)
    kinds = ("\ufffd", "(cid:7)", "\u0640 ", "{}\u0640\u0640")
    return "".join(random.choice(kinds).format(c) if c.isalpha() and random.random() < 0.15 else c for c in text)


@pytest.mark.parametrize("pipeline", [ALONE, REPAIR], ids=["alone", "repair"])
@given(drawn=texts_and_references())
@QUIET
def test_the_laws_hold_with_references(pipeline, drawn):
    text, references = drawn
    once = pipeline.run(text, references)
    assert once.revert() == text
    assert bool(once.edits) == (once.text != text)
    for edit in once.edits:
        assert text[edit.start : edit.end] == edit.source
    twice = pipeline.run(once.text, references)
    assert twice.text == once.text, [e for p in twice.passes for e in p.edits]
    again = pipeline.run(text, references)
    assert (again.text, again.edits, again.findings) == (once.text, once.edits, once.findings)
    spans = once.to_source(0, len(once.text))
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@given(text=strategies.clean_texts(), seed=st.integers(0, 2**32))
@QUIET
def test_a_version_of_a_whole_text_changes_nothing(text, seed):
    assert ALONE.run(text, make_version(text, Random(seed))).text == text


@pytest.mark.parametrize("reference", ["", "\n", "كتاب", "12", "شهرا 12 شهرا 12", BROKEN])
def test_references_that_tell_nothing(reference):
    assert ALONE.run(BROKEN, reference).text == BROKEN
    assert ALONE.run("", reference).text == ""
    assert ALONE.run("12", reference).text == "12"


def test_an_edit_says_where_its_number_comes_from():
    reference = "أعلن أمس.\n" + WHOLE
    edit = ALONE.run(BROKEN, [reference]).edits[0]
    assert edit.target == " 18 "
    assert f"reference 1 (at character {reference.index('18')})" in edit.evidence
    assert "في غضون 18 شهرا" in edit.evidence


def test_the_spaces_around_a_number_keep_their_places_and_it_has_none():
    result = ALONE.run(BROKEN, WHOLE)
    at = result.text.index("18")
    assert result.to_source(at, at + 2) == ()
    (span,) = result.to_source(at - 1, at)
    assert BROKEN[span.start : span.end] == " "


def test_what_is_restored_is_found_no_more():
    assert [f.kind for f in arclean.repair(BROKEN).findings] == ["missing-number"]
    result = arclean.repair(BROKEN, reference=WHOLE)
    assert (result.text, result.findings) == (WHOLE, ())
    assert arclean.clean(BROKEN, reference=WHOLE) == WHOLE


def test_explain_tells_the_origin():
    told = arclean.explain(arclean.repair(BROKEN, reference=WHOLE))
    assert "recovery/number: 1 edit" in told
    assert f"reference 1 (at character {WHOLE.index('18')})" in told
    assert "\\u2068" not in told


@pytest.mark.parametrize(
    ("votes", "target"),
    [(("18",), " 18 "), (("18", "18", "24"), " 18 "), (("18", "24"), None), (("18", "24", "30"), None)],
)
def test_references_vote(votes, target):
    result = ALONE.run(BROKEN, [WHOLE.replace("18", vote) for vote in votes])
    assert [edit.target for edit in result.edits] == ([target] if target else [])
    if target is None:
        (found,) = result.findings
        assert (found.kind, found.alternatives) == ("reference-conflict", tuple(dict.fromkeys(votes)))


def test_a_number_that_a_reference_confirms_is_not_at_odds():
    other = WHOLE.replace("18", "24")
    assert [f.kind for f in ALONE.run(WHOLE, other).findings] == ["reference-conflict"]
    assert ALONE.run(WHOLE, [WHOLE, other]).findings == ()


def test_numbers_are_written_in_the_digits_of_the_document():
    tail = " وفي ٢٠٢٤ بدأ العمل."
    result = ALONE.run(BROKEN + tail, WHOLE)
    assert result.text == BROKEN.replace("  ", " ١٨ ") + tail
    assert "digits of the document" in result.edits[0].evidence


def _numbered(count, form):
    return " ".join(form.format(n, n % 7, n % 31) for n in range(count))


@pytest.fixture
def no_collection():
    """Keep the collector, whose work grows with all that other tests have left, out of the time."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize(
    "form",
    ["كلمة{1} في عام {2} قال ", "في {0} ", "في  في {0} ", "قال{0} في  شهرا، ", "{0} ", "ا{2}ب  ج{0} د "],
    ids=range(6),
)
def test_time_is_linear_in_text_and_references(form):
    text = _numbered(3000, form)
    random = Random(1)
    lost = "".join(c for c in text if not c.isdigit() or random.random() < 0.5)
    least = [float("inf")] * 2
    for _ in range(3):
        for number, (broken, whole) in enumerate([(lost[: len(lost) // 2], text[: len(text) // 2]), (lost, text)]):
            start = time.process_time()
            ALONE.run(broken, whole)
            least[number] = min(least[number], time.process_time() - start)
    assert least[1] <= 3.2 * least[0] or least[1] < 0.1, least


# Letters

STRETCHED = "أصــاب الحــادث سائــق الحافلــة وجـ تسعة آخرين من بينهم طفلان."
MENDED = "أصاب الحادث سائق الحافلة وجرح تسعة آخرين من بينهم طفلان."


def test_lost_letters_come_back_and_have_no_source():
    assert [f.kind for f in arclean.repair(STRETCHED).findings] == ["missing-letters"]
    result = arclean.repair(STRETCHED, reference=MENDED)
    assert (result.text, result.findings) == (MENDED, ())
    at = result.text.index("رح")
    assert result.to_source(at, at + 2) == ()
    (edit,) = [edit for edit in result.edits if edit.rule == "recovery/letters"]
    assert f"reference 1 (at character {MENDED.index('وجرح')})" in edit.evidence


def test_explain_shows_letters_that_were_put_in():
    told = arclean.explain(arclean.repair(STRETCHED.replace("وجـ", "وجـ،"), reference=MENDED.replace("وجرح", "وجرح،")))
    assert "recovery" not in told  # a stop behind the kashida: no cut word
    assert "وج[رح]" in arclean.explain(arclean.repair(STRETCHED, reference=MENDED))
    broken = "ويــرى الحكــام أن مرتكــب الفعــل خــا الاتفــاق الجمــاعي"
    whole = "ويرى الحكام أن مرتكب الفعل خارج الاتفاق الجماعي"
    assert "خا[رج]" in arclean.explain(arclean.repair(broken, reference=whole))


def test_references_vote_on_letters():
    other = MENDED.replace("وجرح", "وجرت")
    assert arclean.clean(STRETCHED, reference=[MENDED, other, MENDED]) == MENDED
    assert [f.kind for f in arclean.repair(STRETCHED, reference=[MENDED, other]).findings] == ["missing-letters"]


def test_a_mended_word_speaks_for_those_near_it():
    broken = "قال ال\ufffdزير في ال\ufffdدينة إن ال\ufffdطار سيصل ال\ufffdوم"
    reference = "قال الوزير في المدينة إن القطار سيصل اليوم"
    once = ALONE.run(broken, reference)
    assert once.text == reference
    assert ALONE.run(once.text, reference).text == reference


def test_a_damaged_reference_gives_no_glyphs():
    reference = "قال ال\ufffdزير في المدينة إن القطار سيصل اليوم"
    assert ALONE.run(reference, reference).text == reference


def test_a_reference_of_which_a_glyph_is_lost_tells_no_glyph_beside_a_word():
    broken = "وصل الوفد يوم\ue012\ue013 من شهر أيار إلى المدينة"
    assert ALONE.run(broken, broken.replace("\ue012\ue013", "")).text == broken


def test_tables_are_read_only_for_broken_words():
    code = (
        "import arclean, arclean.language.tables as t; pipeline = arclean.Pipeline([arclean.filters.Recovery()]);"
        "pipeline('سافــر الرجــل مــن المدينــة إلــى القريــة'); pipeline('زار \\ue000 المدينة');"
        "print(t.shipped_tables.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


@pytest.mark.parametrize("sign", ["\n", "\r", "\v", "\f", "\u2028", "\u2029", "\x85", "\x1c", "\x1e", "\t", "\0"])
def test_whatever_parts_lines_at_a_lost_number_stays(sign):
    for place in ("{}", " {}", "{} ", " {} ", "{}{}"):
        text = f"يعقد المجلس اجتماعه في غضون{place.replace('{}', sign)}شهرا من الآن في المدينة"
        for other in ("{n}", "\r{n} ", " {n}\u2028", " 7\u20288 "):
            reference = f"يعقد المجلس اجتماعه في غضون{other.replace('{n}', ' 12 ')}شهرا من الآن في المدينة"
            for profile in ("repair", "pdf"):
                assert arclean.repair(text, profile=profile, reference=reference).revert() == text
            if sign in "\n\r\v\f\u2028\u2029":
                assert ALONE.run(text, reference).text.count(sign) == text.count(sign)
