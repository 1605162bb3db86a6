import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import UNMEASURED, Span
from arclean.filters.lam_alef import corruptor, weights
from arclean.filters.lam_alef.doubled_alefs import DoubledAlef
from arclean.filters.lam_alef.few_words import _disjoint_choices
from arclean.filters.lam_alef.filter import (
    LamAlef,
    _propose_without_alef,
    _with_doubled_alefs,
)
from arclean.filters.lam_alef.word_analysis import Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from arclean.testing import laws

PIPELINE = Pipeline([filters.find("lam-alef")()])
CLEAN = "قررت الإدارة تحسين العلاقات مع الولايات خلال الأسبوع، ولا تزال المدينة بعيدة عن البحر. "


def test_an_edit_says_where_each_letter_came_from():
    result = PIPELINE.run("في اإلدارة")
    assert [(e.start, e.end, e.source, e.target, e.rule) for e in result.edits] == [
        (4, 6, "إل", "لإ", "lam-alef/impossible")
    ]
    assert [tuple(span) for span in result.to_source(4, 5)] == [(5, 6)]
    assert [tuple(span) for span in result.to_source(5, 6)] == [(4, 5)]


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("احملُكمة", "المحُكمة"),  # a ligature of three letters, and its last one
        ("املُختصة", "المُختصة"), ("األُمم", "الأُمم"), ("اإلِدارة", "الإِدارة"),
        ("قليالً", "قليلاً"), ("العالَقات", "العلَاقات"), ("العالّمة", "العلّامة"),  # lam has it, alef bears none
    ],
)  # fmt: skip
def test_marks_after_a_ligature_are_those_of_its_last_letter(word, right):
    rest = "قررت اإلدارة في الواليات املتحدة تحسين املادة االقتصادية احملكمة العالقات "
    result = PIPELINE.run(rest + word)
    assert result.text.split()[-1] == right
    assert result.revert() == rest + word


def test_marks_go_with_their_letters():
    result = PIPELINE.run("اإِلْدارة االقتصادية")
    assert result.text == "الْإِدارة الاقتصادية"
    assert [tuple(span) for span in result.to_source(1, 3)] == [(3, 5)]


def test_a_lost_alef_has_no_source():
    broken = corruptor.drop_alefs(CLEAN) * 4
    result = PIPELINE.run(broken)
    inserted = [e for e in result.edits if e.rule == "lam-alef/lost"]
    assert inserted
    assert all(e.source == "" and e.origin == () for e in inserted)
    at = result.text.index("العلاقات") + 4
    assert result.to_source(at, at + 1) == ()


def test_several_alefs_of_a_word_are_one_edit():
    broken = corruptor.drop_alefs(CLEAN) * 4 + "احتفلت المدينة بذكرى الستقلل."
    result = PIPELINE.run(broken)
    assert ("ستقل", "استقلا") in [(e.source, e.target) for e in result.edits]
    assert "الاستقلال" in result.text
    assert result.revert() == broken


def test_a_slip_in_a_long_text_is_judged_by_itself():
    text = CLEAN * 500 + "السياسة االقتصادية والعالقات عىل"
    result = PIPELINE.run(text)
    assert result.text == CLEAN * 500 + "السياسة الاقتصادية والعلاقات على"
    assert [e.rule.removeprefix("lam-alef/") for e in result.edits] == ["impossible", "likelihood", "impossible"]


def test_a_word_longer_than_any_word_is_left():
    text = CLEAN * 500 + "ب" * 50 + "اال" + "ب" * 50
    assert PIPELINE(text) == text


def test_references_are_read():
    broken = "قررت اإلدارة في الواليات المتحدة تحسين العالقات مع بيالتوري"
    assert PIPELINE(broken) == "قررت الإدارة في الولايات المتحدة تحسين العلاقات مع بيلاتوري"
    known = PIPELINE.run(broken, ["بيالتوري بيالتوري"]).text
    assert known == "قررت الإدارة في الولايات المتحدة تحسين العلاقات مع بيالتوري"


def test_what_is_not_sure_is_reported_with_both_readings():
    result = PIPELINE.run("قرأت اإلدارة رسالة ثالث من األولاد.")
    assert result.edits == (), "a sentence is repaired as a whole or not at all"
    readings = [finding.alternatives for finding in result.findings]
    assert readings == [("اإلدارة", "الإدارة"), ("ثالث", "ثلاث"), ("األولاد", "الأولاد")]


def test_a_choice_that_few_pairs_speak_for_is_made_and_reported():
    result = PIPELINE.run("خالل الثالث األرض األول")
    assert result.text == "خلال الثلاث الأرض الأول"
    (finding,) = result.findings
    assert (finding.kind, finding.alternatives) == ("lam-alef", ("الثلاث", "الثالث"))


def test_a_sentence_with_a_choice_that_no_pair_speaks_for_is_reported(monkeypatch):
    monkeypatch.setattr(weights, "SWAPPED_TEXT_APPLY_FROM", 0.985)
    result = PIPELINE.run("قررت اإلدارة االقتصادية أمر السالم في األسعار.")
    assert result.edits == ()
    assert ("السالم", "السلام") in [finding.alternatives for finding in result.findings]


@pytest.mark.parametrize("seed", range(6))
def test_what_no_reader_could_tell_is_reported(seed):
    laws.inverse(PIPELINE, corruptor.CORRUPTOR, "خلال الثالث الأرض الأول", seed)


def test_a_choice_that_pairs_speak_for_is_made_alone():
    result = PIPELINE.run("اإلدارة االقتصادية خالل األشهر الثالثة الماضية")
    assert result.text == "الإدارة الاقتصادية خلال الأشهر الثلاثة الماضية"
    assert result.findings == ()


@pytest.mark.parametrize("style", [0, 1, 2])
def test_a_document_votes_once(style):
    broken = corruptor.swap_ligatures(CLEAN * 3, style)
    once = PIPELINE(broken)
    assert once == CLEAN * 3
    assert PIPELINE(once) == once


def test_both_damages_in_one_text_are_repaired_in_one_pass():
    text = "ذهب إىل المجلت، ول يزال عىل العلقات والوليات خلل"
    once = PIPELINE(text)
    assert "إلى المجلات" in once
    assert "العلاقات" in once
    assert PIPELINE(once) == once


def test_the_rarer_word_of_two_is_no_more_than_reported_where_no_pair_was_counted():
    result = PIPELINE.run("األول على الثالث األردن")
    assert result.edits == ()
    assert ("الثالث", "الثلاث") in [finding.alternatives for finding in result.findings]


def test_the_commoner_word_of_two_is_at_least_reported_where_no_pair_holds_the_other(monkeypatch):
    monkeypatch.setattr(weights, "SWAPPED_TEXT_APPLY_FROM", 0.985)
    result = PIPELINE.run("األول واإلدارة محلي السالم مهم")
    assert result.edits == ()
    assert ("السالم", "السلام") in [finding.alternatives for finding in result.findings]


def proposals(chance, grounds="document", kind="lam-alef", *, is_weak=False, **options):
    """Return what the filter makes of a choice, by the names of the classes."""
    candidate = Candidate("كلام", ((1, 3),), kind, 12.0)
    if kind == "lost-alef":
        candidate = Candidate("كلام", ((2, 2),), kind, 12.0)
    word = "كلم" if kind == "lost-alef" else "كالم"
    choice = WordChoice(0, candidate, chance, grounds, is_weak)
    return [type(one).__name__ for one in LamAlef(**options)._propose_word(word, 1, choice, alef_bears_fathatan=True)]


@pytest.mark.parametrize(("grounds", "kind"), [("document", "lam-alef"), ("context", "lam-alef")])
def test_one_chance_is_asked_of_all_rules(grounds, kind):
    assert proposals(0.88, grounds, kind) == ["Edit"]
    assert proposals(0.879, grounds, kind) == ["Finding"]
    assert proposals(0.94, grounds, kind, apply_from=0.95) == ["Finding"]


def test_a_weak_choice_is_reported_too_but_not_of_lost_alefs():
    assert proposals(0.9, "context", is_weak=True) == ["Edit", "Finding"]
    assert proposals(0.9, "context", "lost-alef", is_weak=True) == ["Edit"]
    assert proposals(0.9, "document", is_weak=True) == ["Edit"]


def test_the_limits_of_the_filter_are_options():
    assert (LamAlef().apply_from, LamAlef().report_from) == (0.88, 0.25)


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("اإلدارة", True),
        ("قال االول", True),
        ("ذهب إىل", True),
        ("ذهب عىل", True),
        ("قال عالقة", False),
        ("قرأت كتابا", False),
        ("مبادىءه", False),
    ],
)
def test_a_spelling_that_hardly_any_word_has_confirms(text, wakes):
    assert LamAlef().confirms_trigger(text) is wakes


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("في املدينة", True),
        ("في اجلريدة", True),
        ("في احلديث", True),
        ("في اخلبر", True),
        ("عند اهلل", True),
        ("هذا ل يعني", True),
        ("في الملدينة", False),
        ("كاملة", False),
        ("عند اهله", False),
        ("هذا لا يعني", False),
    ],
)
def test_a_beginning_that_hardly_any_word_has_wakes(text, wakes):
    assert LamAlef().wakes_without_trigger(text) is wakes


@pytest.mark.parametrize(("words", "rules"), [(999, {"impossible", "document"}), (2001, {"impossible", "likelihood"})])
def test_one_swapped_place_in_a_thousand_words_is_a_slip(words, rules):
    text = "االقتصادية العالقات " + "المدينة " * (words - 1)
    assert {edit.rule.removeprefix("lam-alef/") for edit in PIPELINE.run(text).edits} == rules


def test_a_kashida_stays_in_its_place():
    result = PIPELINE.run("اإلـدارة اإلدارة")
    assert result.text == "الإـدارة الإدارة"
    result = PIPELINE.run("اإ(cid:3)لدارة اإلدارة")
    assert result.text == "ال(cid:3)إدارة الإدارة"
    assert [tuple(span) for span in result.to_source(1, 2)] == [(9, 10)]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("مشى قليالً", "مشى قليلاً"),  # no word ends in lam with fathatan
        ("مشى قليالً شهريًا يومًا أبدًا", "مشى قليلًا شهريًا يومًا أبدًا"),  # the text writes it before its alef
        ("مشى قليالً شهريًا", "مشى قليلاً شهريًا"),  # which one word does not tell
        ("مشى قليالً ثمنًا غالباً", "مشى قليلاً ثمنًا غالباً"),  # as often as on it
        ("ثلاث ليالٍ", "ثلاث ليالٍ"),
        ("عند صفالً", "عند صفالً"),  # no word either way
    ],
)
def test_fathatan_shows_a_lam_alef_at_the_end_of_a_word(text, right):
    assert PIPELINE(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "اسمح ل\u200d { name } بالبحث في الرسائل", "سلم الرسالة ل ABC في المكتب", "سلمها ل (المدير) غدا",
        "خاصية الطلب ل '{name}' غير موجودة", "تحديد سعر التذكرة ل", "إلغاء ل %(name)s",
    ],
)  # fmt: skip
def test_a_preposition_before_what_is_no_word_has_lost_nothing(text):
    assert PIPELINE(text) == text


def test_a_kashida_inside_a_word_whose_fathatan_is_final():
    for text in ("ر قـيالً\x00لي", "انتظر قلـيالً ثم مشى طويالً"):
        assert PIPELINE.run(text).revert() == text


def made(word, candidate, chance=0.99, grounds="document", **options):
    choice = WordChoice(0, candidate, chance, grounds, **options)
    return [*LamAlef()._propose_word(word, 10, choice, alef_bears_fathatan=True)]


KALAM = Candidate("كلام", ((1, 3),), "lam-alef", 12.0)
KALAM_LOST = Candidate("كلام", ((2, 2),), "lost-alef", 12.0)
PRESS = Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)


def test_an_edit_is_that_of_the_letters_that_change():
    (edit,) = made("كالم", KALAM)
    assert (edit.start, edit.end, edit.source, edit.target) == (11, 13, "ال", "لا")
    assert (edit.rule, edit.confidence) == ("lam-alef/document", 0.99)
    (edit,) = made("كلم", KALAM_LOST, grounds="context")
    assert (edit.start, edit.end, edit.source, edit.target, edit.rule) == (12, 12, "", "ا", "lam-alef/lost")


def test_a_finding_is_that_of_its_word_with_both_readings():
    (finding,) = made("كالم", KALAM, 0.6)
    assert (finding.start, finding.end, finding.kind, finding.rule) == (10, 14, "lam-alef", "lam-alef/document")
    assert (finding.confidence, finding.alternatives) == (0.6, ("كالم", "كلام"))
    _, finding = made("كالم", KALAM, grounds="context", is_weak=True)
    assert (finding.start, finding.end, finding.confidence, finding.alternatives) == (10, 14, 0.99, ("كلام", "كالم"))


@pytest.mark.parametrize(
    ("word", "candidate", "options", "names"),
    [
        ("كالم", KALAM, {"whole": 0.75}, "Edit"), ("كالم", KALAM, {"whole": 0.74}, "Finding"),
        ("كلم", KALAM_LOST, {"whole": 0.92}, "Edit"), ("كلم", KALAM_LOST, {"whole": 0.91}, "Finding"),
        ("الكبرية", PRESS, {"chance": 0.975, "grounds": "likelihood"}, "Edit"),
        ("الكبرية", PRESS, {"chance": 0.974, "grounds": "likelihood"}, "Finding"),
        ("الكبرية", PRESS, {"chance": 0.949, "grounds": "document"}, "Edit"),
        ("كالم", KALAM, {"chance": 0.9, "grounds": "likelihood"}, "Edit"),
        ("يرصّ", Candidate("يصر", ((1, 3),), "ligature", 12.0), {"grounds": "likelihood"}, ""),  # either is a verb
        ("يرصّ", Candidate("يصر", ((1, 3),), "ligature", 12.0), {}, "Finding"),
        ("ليالٍ", Candidate("ليلا", ((2, 4),), "lam-alef", 12.0), {}, ""),  # no alef comes after that tanween
        ("كَالَم", KALAM, {}, "Edit"), ("كَاَلَم", KALAM, {"grounds": "likelihood"}, ""),
        ("كَاَلَم", KALAM, {}, "Edit"), ("كلَم", KALAM_LOST, {"grounds": "lost"}, ""),
        ("كالم", KALAM, {"is_weak": True, "grounds": "letters"}, "Edit"),
    ],
)  # fmt: skip
def test_a_choice_is_made_told_or_dropped(word, candidate, options, names):
    assert " ".join(type(one).__name__ for one in made(word, candidate, **options)) == names


class Reader:
    """Doubts all words, and reads them together as it is told."""

    def __init__(self, together):
        self.together = together

    def doubted(self, words, found):
        return {index: (choice._replace(bits=7.0), span) for index, (choice, span) in found.items()}

    def choices(self, words, found):
        assert all(choice.bits == 7.0 for choice, _ in found.values())
        return self.together


def choice(candidate=KALAM, chance=0.9, grounds="likelihood"):
    return WordChoice(0, candidate, chance, grounds, bits=7.0), Span(0, 4)


@pytest.mark.parametrize(
    ("found", "together", "kept"),
    [
        ([choice()], {0: choice(), 1: choice()}, [0, 1]),
        ([choice(), choice(PRESS)], {0: choice(), 1: choice(PRESS)}, [0, 1]),
        ([choice(), choice(PRESS)], {0: choice()}, [0, 1]),  # a sure ligature is not given up
        ([choice(), choice(PRESS, 0.5)], {0: choice()}, [0]),
        ([choice(), choice(KALAM_LOST, grounds="lost")], None, [0]),  # nothing else tells of lost alefs
        ([choice(PRESS), choice(KALAM_LOST, grounds="lost")], None, [0, 1]),
        ([choice(), choice(KALAM_LOST, grounds="context")], None, [0, 1]),
    ],
)  # fmt: skip
def test_a_short_text_is_read_as_a_whole_where_that_explains_it(found, together, kept):
    read = LamAlef._read_together(None, dict(enumerate(found)), Reader(together))
    assert [*read] == kept
    assert all(one.bits == 7.0 for one, _ in read.values())


def test_a_word_inside_another_is_not_read():
    spans = [Span(0, 5), Span(3, 5), Span(5, 8), Span(9, 12), Span(11, 12)]
    chosen = {span.start: (choice()[0], span) for span in reversed(spans)}
    assert [(start, span) for start, _, span in _disjoint_choices(chosen)] == [(0, (0, 5)), (5, (5, 8)), (9, (9, 12))]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("مشى قليالً", [(4, 10)]), ("قليالً،", [(0, 6)]), ("قليالًـ", []), ("زقليالً", []), ("12قليالً", [(2, 8)]),
        ("قلِيالً", [(0, 7)]), ("قليال", []), ("كالكالً", []),
    ],
)  # fmt: skip
def test_a_final_lam_with_fathatan_is_that_of_a_lam_alef(text, places):
    found = [*LamAlef()._find_final_fathatans(text, Context())]
    assert [tuple(span) for _, span in found] == places
    for one, _ in found:
        assert one[:4] == (0, one.candidate, weights.IMPOSSIBLE_WORD_CONFIDENCE, "impossible")
        assert one.candidate[:3] == ("قليلا", ((3, 5),), "lam-alef")


def test_an_alef_goes_or_a_lam_may_have_gone():
    edit = _propose_without_alef(DoubledAlef(Span(4, 5), "بأنها"))
    assert (edit.start, edit.end, edit.source, edit.target, edit.rule) == (4, 5, "ا", "", "lam-alef/doubled")
    assert edit.confidence == weights.DOUBLED_ALEF_CONFIDENCE
    finding = _propose_without_alef(DoubledAlef(Span(4, 5), "أمن", "الأمن"))
    assert (finding.start, finding.end, finding.confidence) == (4, 5, UNMEASURED)
    assert (finding.rule, finding.alternatives) == ("lam-alef/doubled", ("الأمن", "أمن"))


def doubled(text, proposals, *, is_read=True):
    return _with_doubled_alefs(text, proposals, Context().lexicon, lambda _: is_read)


def test_an_alef_of_a_word_that_is_repaired_is_left():
    text = "قال باأنها كبيرة"
    assert [one.start for one in doubled(text, [])] == [5]
    assert doubled(text, [], is_read=False) == []
    before, after = made("كالم", KALAM)[0], made("كالم", KALAM, 0.5)[0]
    assert doubled("قال بأنها", [before]) == [before]
    later = before.__class__(12, 13, "ي", "ب", "lam-alef/document", 0.9)
    assert [one.start for one in doubled(text, [later])] == [5, 12]
    first = after.__class__(4, 6, "lam-alef", "lam-alef/document", "", 0.5, ())
    assert doubled(text, [first]) == [first]
    beside = after.__class__(0, 5, "lam-alef", "lam-alef/document", "", 0.5, ())
    assert [one.start for one in doubled(text, [beside])] == [0, 5]


def test_a_text_that_turns_no_more_than_its_sure_ligatures_is_read_as_a_whole():
    together = {0: choice(PRESS, 0.95)}
    assert LamAlef._read_together(None, {0: choice(PRESS)}, Reader(together)) == together


def test_options_are_given_by_their_names():
    with pytest.raises(TypeError):
        LamAlef(0.9)
    assert hash(LamAlef(apply_from=0.9)) == hash(LamAlef(apply_from=0.9))


@pytest.mark.parametrize(
    "text",
    [
        "خىل قەلەم بالا كىتاب", "بالا ھىلال ھۆرمەت بىل", "نەچچە خىل", "ئانا تىل", "ھازىرقى يىل", "يىل بويى",
        "ئالتە خىل ئالما", "ھەر خىل گۈل", "ياخشى بىل", "كۆپ يىل ئۆتتى", "جي اميدن جي", "داثر دثر فاعل:اسم",
    ],
)  # fmt: skip
def test_letters_that_a_turn_takes_away_tell_of_another_language(text):
    result = PIPELINE.run(text)
    assert (result.text, result.findings) == (text, ())


def test_a_word_of_a_text_that_may_not_be_damaged_at_all_is_only_reported():
    """A row of a dictionary that is cut off within its last word."""
    row = 'رَجُلٌ خَادِعٌ مُتَلَوِّنٌ مُرَاوِغٌ. "هَكَذَا الدُّن"'
    assert PIPELINE(row) == row
