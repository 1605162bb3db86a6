"""Words set letter by letter: what is joined, what is reported, and what stays."""

import pytest

from arclean import Pipeline
from arclean.filters import LetterSpacing

REPAIR = Pipeline([LetterSpacing()])


def _spaced(*words, gap=" ", wide="   "):
    return wide.join(gap.join(word) for word in words)


@pytest.mark.parametrize(
    "words",
    [
        ("العراق",),
        ("المدينة",),
        ("القانون",),  # seven letters
        ("الحكومية",),  # eight, closed by its last letter
        ("العراق", "وإيران"),
        ("وزير", "و", "المدير"),
        ("العراق", "ا" * 14),  # fourteen letters
    ],
)
def test_joined(words):
    assert REPAIR(_spaced(*words)) == " ".join(words)
    assert REPAIR(_spaced(*words, gap="  ", wide="     ")) == " ".join(words)


@pytest.mark.parametrize(
    "text",
    [
        _spaced("الرجل"[:4]),  # four letters
        _spaced("عراقي"),  # no article
        _spaced("ابتثجح"),  # the alphabet
        _spaced("العراق", "ا" * 15),
        _spaced("العراق", "ب"),  # a letter alone
        _spaced("العراق", "ةبت"),  # no word begins so
        _spaced("العراق", "بةت"),
        _spaced("اللوووو"),  # four of seven letters are waw
        "العراق",
    ],
)
def test_stays(text):
    assert REPAIR(text) == text


@pytest.mark.parametrize("words", [
    ("المسلمين",), ("الاقتصادية",), ("الفصل", "الأول"), ("تقرير", "عن", "حالة", "السوق"),
    ("عقد", "عمل", "محدد", "المدة"),
])  # fmt: skip
def test_a_row_of_one_width_is_cut_by_the_lexicon(words):
    row = _spaced(*words, wide=" ")
    result = REPAIR.run(f"قبل\n{row}\nبعد")
    assert result.text == "قبل\n" + " ".join(words) + "\nبعد"
    assert result.revert() == result.original


def test_words_without_an_article_are_known():
    assert REPAIR(_spaced("تقرير", "عن", "عمل", "لجان")) == "تقرير عن عمل لجان"
    assert REPAIR(_spaced("تقرير", "عن", "ظغل", "لجان")) == _spaced("تقرير", "عن", "ظغل", "لجان")
    assert REPAIR(_spaced("سنفلو")) == _spaced("سنفلو")  # a name that is spelled


def test_what_can_be_cut_in_several_ways_is_reported():
    row = _spaced("لكننالسنا")
    result = REPAIR.run(row)
    assert result.text == row
    (finding,) = result.findings
    assert (finding.kind, finding.confidence) == ("split-word", 0.7)
    assert {one.replace(" ", "") for one in finding.alternatives} == {"لكننالسنا"}


def test_short_rows_of_a_line_are_read_like_the_long_ones():
    line = f"{_spaced('أهل', 'المدينة')} ({_spaced('كلهم', wide='   ')})"
    assert REPAIR(line) == "أهل المدينة (كلهم)"
    assert REPAIR("المجد (ك ل م)") == "المجد (ك ل م)"


def test_two_of_five_letters_are_waw_in_a_list():
    assert REPAIR(_spaced("الوزو")) == _spaced("الوزو")
    assert REPAIR(_spaced("الوزور")) == "الوزور"


def test_rows_have_160_letters_at_most():
    words = ["العراق"] * 26
    assert REPAIR(_spaced(*words, "كتاب")) == " ".join([*words, "كتاب"])
    assert REPAIR(_spaced(*words, "كتابي")) == _spaced(*words, "كتابي")


def test_confidence():
    assert {edit.confidence for edit in REPAIR.run(_spaced("العراق", "والأردن")).edits} == {0.93}
    (edit,) = REPAIR.run(_spaced("العراق")).edits
    assert edit.confidence == 0.99


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("دراسة الفنون ا ل ج م ي ل ة,و  ك ت ب  أ و ل  ك ت ا ب أمس", "دراسة الفنون الجميلة,و كتب أول كتاب أمس"),
        ('قال إ ن  ا ل م ر ض ى  و"ت و ض ي ح"  ك ي ف ي ة العمل', 'قال إن المرضى و"توضيح" كيفية العمل'),
    ],
)
def test_a_sign_between_two_rows_leaves_each_gap_to_one_of_them(text, right):
    """The token around the sign ends one row and begins the next."""
    assert Pipeline([LetterSpacing()])(text) == right


@pytest.mark.parametrize(("line", "right"), [
    ("ف ي ا ل م ـ ـ ا د ة ا ل أ و ل ى", "في المــادة الأولى"),
    ("و ق د ص د ر ا ل ق ر ا ر ا ل و ز ا ر ي س ن ة 1417 ه ـ", "وقد صدر القرار الوزاري سنة 1417 هـ"),
    ("ب ل غ ع د د ا ل ح ا ل ا ت ا ل ـ 16 ف ق ط", "بلغ عدد الحالات الـ 16 فقط"),
    ("ا ل ف ق ر ة ا ل أ و ل ى م ن ا ل م ا د ة 5 و/أ و ا ل م ا د ة 6", "الفقرة الأولى من المادة 5 و/أو المادة 6"),
    ("ر أ ي ت ف ي ا ل ط ر ي ق ش ي ئً ا آ خ ر", "رأيت في الطريق شيئًا آخر"),
])  # fmt: skip
def test_a_line_of_one_width(line, right):
    result = REPAIR.run(line)
    assert result.text == right
    assert result.revert() == line


def test_where_wide_gaps_part_words_a_row_without_them_is_one():
    line = "ا ل ب ط و ن:  ا ل خ ض ا ر م ة،  ق و م  م ن  ا ل ع ج م"
    assert REPAIR(line) == "البطون: الخضارمة، قوم من العجم"


@pytest.mark.parametrize("text", [
    "ا ل ف ص ل ا ل أ و ل أ ب ج", "ا ل م س ت ق ي م س ص ع ل", "ا ل ش ك ل أ", "ا ل ق س م أ - ب - ج",
    "ا ل ق س م ب", "ا ل ق س م ا ل أ و ل أ",
    "ا ل م ل ح ق أ",  # folded it is a word
    "ا ل ض ل ع س ص", "ا ل ض ل ع أ ب",
])  # fmt: skip
def test_a_label_is_no_part_of_the_word_before_it(text):
    result = REPAIR.run(text)
    assert result.text == text
    assert [finding.rule for finding in result.findings] == ["letter-spacing/row"]


@pytest.mark.parametrize("items", ["أ ب ج", "أ ب", "ح خ د"])
def test_a_list_beside_words_stays(items):
    assert REPAIR(f"ا ل ب ا ب  ا ل أ و ل: {items}") == f"الباب الأول: {items}"


@pytest.mark.parametrize("word", ["من", "هو", "ابن", "آب", "كلم", "قر"])
def test_neighbours_in_the_alphabet_may_be_a_word(word):
    assert REPAIR(f"ا ل ب ا ب  ا ل أ و ل: {' '.join(word)}") == f"الباب الأول: {word}"


def test_the_gap_before_a_sign_goes_with_those_of_the_letters():
    assert REPAIR("ا ل ب ي ت   ا ل ق د ي م .") == "البيت القديم."
    assert REPAIR("ا ل ب ي ت   ا ل ق د ي م   .") == "البيت القديم ."
    assert REPAIR("ا ل ب ي ت ا ل ق د ي م .") == "البيت القديم ."  # its author's, for all that is seen


def test_numbers_and_latin_words_between_such_words_are_joined():
    assert REPAIR("ز ا ر   ا ل ب ل د   1 2 0   و ف د ا") == "زار البلد 120 وفدا"
    assert REPAIR("و ر ق   ا ل ك ت ا ب   A 4   أ ب ي ض") == "ورق الكتاب A4 أبيض"
    assert REPAIR("ز ا ر   ا ل ب ل د 1 2 0 و ف د ا") == "زار البلد 120 وفدا"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("ا ل ص ف ح ة  1 2  م ن  3 0", "الصفحة  12  من  30"),
        ("ا ل ج ز ء  ٢ ٥", "الجزء  ٢٥"),
        ("2 0 1 9  ا ل ن ش ر ة", "2019  النشرة"),
        ("ا ل ج ز ء 2 5", "الجزء 2 5"),  # no wider gap parts it
    ],
)
def test_numbers_beside_one_such_word_are_joined(text, right):
    assert REPAIR(text) == right


def test_a_lam_alef_is_one_glyph_of_a_row():
    assert REPAIR("ا لا ج ت م ا ع   ا لأ و ل") == "الاجتماع الأول"
    assert REPAIR("لا   ت ج و ز   ا ل م خ ا ل ف ة") == "لا تجوز المخالفة"


@pytest.mark.parametrize("text", ["لا و لا أ و لا", "أ لا ت ع", "قال: لا ، ثم ل لا ."])
def test_words_that_are_a_lam_alef_are_no_row(text):
    assert REPAIR(text) == text


def test_the_word_that_is_a_lam_alef_stays_beside_a_row():
    assert REPAIR("ف م ن  ذ ا  ا ل ذ ي لا يستطيع الجري") == "فمن ذا الذي لا يستطيع الجري"
    assert REPAIR("بنسبة لا ت ق ل  ع ن  س ت ي ن  ف ي المئة") == "بنسبة لا تقل عن ستين في المئة"
