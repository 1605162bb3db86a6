"""Choices in texts of few words."""

import pytest

from arclean import Pipeline, filters
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.few_words import ends_otherwise, is_doubted, is_part_of_label, spellings_of
from arclean.filters.lam_alef.likely_words import WordChoice
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.other_ligatures import OTHER_LIGATURE
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate
from arclean.language.lexicon import run_lexicon

LEXICON = run_lexicon()


def _is_doubted(text, word, candidate, *, after=" ثم", grounds="likelihood"):
    words = text.split()
    choice = WordChoice(words.index(word), Candidate(*candidate, 0.0), 0.99, grounds)
    return is_doubted(choice, words, after, LEXICON)


@pytest.mark.parametrize(
    ("text", "word", "turned", "doubted"),
    [
        ("اكتم الصوت", "اكتم", "كاتم", True),  # a rare word, though its pair was counted
        ("جبل إريباص", "إريباص", "إيرباص", True),  # no pair was counted
        ("الاحتاد الأوروبي", "الاحتاد", "الاتحاد", False),  # a common word, its pair was counted
        ("زار وفد الاحتاد مدينة", "الاحتاد", "الاتحاد", False),  # enough words around
        ("مضى في بحر برينغ", "برينغ", "بيرنغ", True),  # a word that tells nothing
        ("مضى بسفينة كبيرة في بحر برينغ", "برينغ", "بيرنغ", False),  # but in a sentence
    ],
)
def test_other_ligatures(text, word, turned, doubted):
    assert _is_doubted(text, word, (turned, (), OTHER_LIGATURE)) is doubted


@pytest.mark.parametrize(
    ("text", "word", "turned", "kind", "doubted"),
    [
        ("قارورة مع ملمح زجاجي", "ملمح", "ملامح", LOST_ALEF, True),  # both are words, and no pair was counted
        ("هذه قارورة كبيرة مع ملمح زجاجي", "ملمح", "ملامح", LOST_ALEF, False),  # six words
        ("في خلل الشهر", "خلل", "خلال", LOST_ALEF, False),  # a counted pair
        ("تحسين العالقات", "العالقات", "العلاقات", LAM_ALEF, False),  # much commoner than the word as it stands
        ("زجاجي والعالج", "والعالج", "والعلاج", LAM_ALEF, True),  # hardly commoner
    ],
)
def test_lam_alefs(text, word, turned, kind, doubted):
    assert _is_doubted(text, word, (turned, (), kind)) is doubted


def test_an_article_by_itself_stands_before_a_word():
    assert _is_doubted("إتش تي إم ال", "ال", ("لا", (), LAM_ALEF), after=") في")
    assert not _is_doubted("ثم ال يعني", "ال", ("لا", (), LAM_ALEF), after=" يعني")


@pytest.mark.parametrize(
    ("word", "turned", "kind", "doubted"),
    [
        ("اجلب", "الجب", "lam-jeem", True), ("اجلديدة", "الجديدة", "lam-jeem", False),
        ("العالجوم", "العلاجوم", LAM_ALEF, False),
    ],
)  # fmt: skip
def test_a_word_that_votes_alone_is_common_when_turned(word, turned, kind, doubted):
    assert _is_doubted(f"{word} معلومات", word, (turned, (), kind), grounds="document") is doubted


def test_what_no_word_is_spelt_like_is_not_doubted():
    assert not _is_doubted("جبل إريباص", "إريباص", ("إيرباص", (), OTHER_LIGATURE), grounds="impossible")


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [("الن_قر", "الن", True), ("أ&ول", "ول", True), ("_النقر", "النقر", False), ("النقر_ ثم", "النقر", False)],
)
def test_parts_of_labels(text, word, part):
    start = text.index(word)
    assert is_part_of_label(text, start, start + len(word)) is part


@pytest.mark.parametrize(
    "text",
    [
        "درس الن_قر الطويل",
        "ا_حتفظ بالدفتر فوق رف المكتبة",
        "اكتم الصوت",
        "يىل",
        "توقف ابزار",
        "اجلب كتب مت&فرّغ من بيوت الجيران",
    ],
)
def test_labels_stay_as_they_are(text):
    assert Pipeline([filters.LamAlef()])(text) == text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("االتحاد", "الاتحاد"),
        ("تحسين العالقات", "تحسين العلاقات"),
        ("الاحتاد الأوروبي", "الاتحاد الأوروبي"),
        ("عىل", "على"),
    ],
)
def test_cells_are_repaired(damaged, right):
    assert Pipeline([filters.LamAlef()])(damaged) == right


@pytest.mark.parametrize(
    ("word", "others"),
    [("يمسى", ["يمسي"]), ("المدينه", ["المدينة", "ألمدينه", "إلمدينه", "آلمدينه"]), ("شجرة", [])],
)
def test_words_that_authors_spell_otherwise(word, others):
    assert sorted(spellings_of(word)) == sorted(others)


@pytest.mark.parametrize(("word", "ends"), [("يمسى", True), ("بني", False), ("الكبرية", False), ("اكن", False)])
def test_a_word_of_no_list_that_is_one_with_another_last_letter(word, ends):
    assert ends_otherwise(word, LEXICON) is ends


def test_another_spelling_of_a_known_word_stays_as_it_is():
    text = "عاد الحارس حين يصبح ثم عاد حين يمسى فنام في بيته القديم"
    assert Pipeline([filters.LamAlef()])(text) == text


def test_words_of_persian_in_a_long_text_are_not_doubted():
    text = "این مقالت در مجله چاپ شد و " + "این مدرسه در شهر است و همه آن را دوست دارند. " * 30
    assert Pipeline([filters.LamAlef()])(text).startswith("این مقالات در مجله")


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("زار وفد اإلمارات_اليوم مدينة الرباط", "زار وفد الإمارات_اليوم مدينة الرباط"),
        ("تقرير_اإلدارة_العامة", "تقرير_الإدارة_العامة"),
    ],
)
def test_what_no_word_is_spelt_like_is_repaired_beside_an_underscore_too(text, right):
    assert Pipeline([filters.LamAlef()])(text) == right


def test_a_part_of_a_label_is_neither_edited_nor_reported():
    found = Pipeline([filters.LamAlef()]).run("درس الن_قر الطويل")
    assert (found.edits, found.findings) == ((), ())


VISIT = "زار الوفد المدينة القدمية في جنوب البلاد، وفيها سوق كبيرة وجسر من الحجر{}."


@pytest.mark.parametrize(("more", "is_sure"), [("", False), ("، ثم وقعت الجرمية", True)])
def test_the_only_word_with_a_ligature_of_the_press_may_be_misspelt(more, is_sure):
    edit = Pipeline([filters.LamAlef()]).run(VISIT.format(more)).edits[0]
    assert (edit.source, edit.target, edit.rule) == ("مي", "يم", "lam-alef/likelihood")
    assert (edit.confidence > weights.LONE_PRESS_CONFIDENCE) is is_sure


@pytest.mark.parametrize(
    "text",
    [
        "قال هلم إلى البيت", "يا هلا بالضيوف", "يا هلا يا هلا بالطش والرش", "الحي حليم اليوم", "السم هان اليوم",
        "نادى المنادي هلم إلى الصلاة يا عباد الله", "لا جيب عليه", "كان عيل صغير واقف عند الباب يبكي",
    ],
)  # fmt: skip
def test_a_rare_word_beside_neighbours_of_a_commoner_one_stays(text):
    result = Pipeline([filters.LamAlef()]).run(text)
    assert result.text == text
    assert {finding.rule for finding in result.findings} <= {"lam-alef/likelihood", "lam-alef/lost"}


def test_a_rare_word_is_turned_where_another_word_tells_of_swaps():
    clean = Pipeline([filters.LamAlef()])
    assert clean("فُرِضَت يقود على السفر") == "فُرِضَت يقود على السفر"
    assert clean("فُرِضَت يقود على السفر في مجيع الدول الكبرية") == "فُرِضَت قيود على السفر في جميع الدول الكبيرة"
