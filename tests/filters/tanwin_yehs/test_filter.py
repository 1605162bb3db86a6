"""Tanwins become yehs where the text proves its map."""

import pytest

from arclean import Pipeline, filters

CLEAN = Pipeline([filters.TanwinYehs()])


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("فً المدٌنة", "في المدينة"),
        ("ٌعمل المدٌر فً الجامعة منذ عامٌن", "يعمل المدير في الجامعة منذ عامين"),
        ("قال المدٌر إنه فٌ الطرٌق", "قال المدير إنه في الطريق"),
        ("هذا المدٌر يعمل فٌ بيته", "هذا المدير يعمل في بيته"),
        ("ملاٌٌن السكان فً الرٌف", "ملايين السكان في الريف"),
        ("كان سرٌعاً جداً فً الحدٌث", "كان سريعاً جداً في الحديث"),
    ],
)
def test_one_sentence_is_enough(broken, right):
    assert CLEAN(broken) == right


@pytest.mark.parametrize(
    "text",
    ["شكرً لكم", "جدًا ومرةً وهدًى", "كِتَابٌ جَدِيدٌ", "كتابٌجديد", "جاء عمرٌو أمس", "وفًقا للقانون", "كتابٌ ٌ جديد"],
)
def test_tanwins_of_authors_and_of_other_damage_stay(text):
    assert CLEAN(text) == text


def test_what_is_open_is_reported():
    result = CLEAN.run("هذه لغة عربٌة")
    assert result.edits == ()
    assert [(f.kind, f.rule, f.alternatives) for f in result.findings] == [
        ("wrong-map", "tanwin-yehs/open", ("عربية",))
    ]


def test_a_final_tanwin_stays_where_the_text_has_final_yehs_and_the_word_is_one():
    assert CLEAN("في المدٌنة كتابٌ") == "في المدينة كتابٌ"
    assert CLEAN("المدٌنة مَدٌ") == "المدينة مَدٌ"


def test_clean_text_does_not_wake_it():
    made = filters.TanwinYehs()
    assert not made.wakes("كان جداً وجدًا ومرةً ثم كتابٌ آخرُ")
    assert made.wakes("المدٌنة")
    assert made.wakes("فً")


def test_a_fathatan_on_a_last_alef_with_hamza_is_the_authors_where_the_word_has_no_yeh():
    text = "أصلحنا خطأً فً المدٌنة القدٌمة وفً الطرٌق الكبٌر إلى القرٌة"
    assert Pipeline([filters.TanwinYehs()])(text).startswith("أصلحنا خطأً في المدينة")
    text = "فً المدٌنة القدٌمة وفً الطرٌق الكبٌر إلى القرٌة بأً طرٌق"
    assert Pipeline([filters.TanwinYehs()])(text).endswith("بأي طريق")


def test_a_tanwin_first_in_a_word_is_reported_where_only_final_ones_are_sure():
    result = Pipeline([filters.TanwinYehs()]).run("فً ًوم.")
    assert result.text == "في ًوم."
    assert [(finding.kind, finding.start) for finding in result.findings] == [("wrong-map", 3)]


def test_a_fathatan_before_its_alef_is_no_yeh_where_that_makes_no_word():
    text = "سأل رجلًا قائًال ولقي 384 شخصًأ حتفهم في المدينة"
    assert not list(Pipeline([filters.TanwinYehs()]).run(text).edits)
    assert "بيانات" in Pipeline([filters.TanwinYehs()])("فً المدًنة حدًقة جدًدة وبًانات")


def test_letters_that_were_set_apart_keep_their_tanwins():
    text = "خ ب زٌ  م ن  ا ل ق م ح،  و ج ب نٌ  م ن  ح ل ي ب،  و ع س لٌ  ص ن ع ه  ا ل ن ح ل"
    assert Pipeline([filters.TanwinYehs()])(text) == text


def test_a_dammatan_on_a_waw_may_be_the_hamza_of_an_author():
    """Where the text has tanwins for yehs too; with yeh it is no word."""
    result = CLEAN.run("ٌعمل المدٌر فً الجامعة منذ عامٌن، وله حصة موٌثرة")
    assert result.text.endswith("حصة موٌثرة")
    assert [found.alternatives for found in result.findings] == [("مؤثرة",)]


def test_a_word_of_thousands_of_tanwins_is_told_once_and_takes_no_square_of_time():
    text = "فً المدٌنة حدٌقة جدٌدة وفً البٌت الكبٌر صدٌق قدٌم " + "ب\u0648\u064cب\u064d\u0627" * 4000
    assert len([finding for finding in CLEAN.run(text).findings if finding.start > 50]) <= 1


@pytest.mark.parametrize("text", ["دةبيٌ بلٌيٌين كة ئيٌمة كوردين.", "هذا بلٌيٌين فً المدينة"])
def test_another_language_in_arabic_letters_is_reported_and_stays(text):
    result = CLEAN.run(text)
    assert "ييي" not in result.text
    assert "ٌ" in result.text
    assert [found.rule for found in result.findings].count("tanwin-yehs/open") >= 1


def test_a_word_glued_after_its_teh_marbuta_tells_of_no_other_language():
    assert CLEAN("فً المدٌنةالجدٌدة حدٌقة جدٌدة") == "في المدينةالجديدة حديقة جديدة"


def test_a_lone_alef_with_a_tanwin_is_reported_where_no_other_word_tells():
    torn = CLEAN.run("أً صيب الرجل بجروح في الطريق صباح أمس")
    assert "أي" not in torn.text
    assert torn.findings
    assert CLEAN("فً أً مدٌنة كان") == "في أي مدينة كان"
