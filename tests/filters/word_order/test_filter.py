"""Edits and findings of a document, and which texts are asked."""

import pytest

from arclean import Pipeline, repair
from arclean.filters import WordOrder
from arclean.filters.word_order import weights

PIPELINE = Pipeline([WordOrder()])
RIGHT = [
    "أعلنت وزارة الخارجية، أمس عن وصول الوزير الجديد إلى العاصمة.",
    "وقال الوزير إن الحكومة سوف تعمل على حل المشكلة في أقرب وقت ممكن.",
    "بدأت في المدينة أعمال بناء المدرسة الجديدة على ضفة النهر، وشارك فيها عدد كبير من السكان.",
    "يجب على الدول الأعضاء أن تقدم تقريرا عن تنفيذ هذا القرار قبل نهاية العام.",
]
SEEN = [
    ".العاصمة إلى الجديد الوزير وصول عن أمس ،الخارجية وزارة أعلنت",
    ".ممكن وقت أقرب في المشكلة حل على تعمل سوف الحكومة إن الوزير وقال",
    ".السكان من كبير عدد فيها وشارك ،النهر ضفة على الجديدة المدرسة بناء أعمال المدينة في بدأت",
    ".العام نهاية قبل القرار هذا تنفيذ عن تقريرا تقدم أن الأعضاء الدول على يجب",
]
READ = [" ".join(reversed(line.split())) for line in RIGHT]


@pytest.mark.parametrize("turned", [SEEN, READ])
def test_lines_of_a_document_come_back(turned):
    result = PIPELINE.run("\n".join(turned))
    assert result.text == "\n".join(RIGHT)
    assert {(edit.rule, edit.confidence) for edit in result.edits} == {("word-order/line", weights.EXACT_CONFIDENCE)}
    assert result.findings == ()
    assert result.revert() == "\n".join(turned)


@pytest.mark.parametrize("line", SEEN)
def test_a_line_by_itself_comes_back_where_it_says_enough(line):
    assert repair(line).text == RIGHT[SEEN.index(line)]


def test_a_short_line_is_reported_beside_few_that_tell():
    result = PIPELINE.run("\n".join(["الوزارة وقالت", *SEEN[:2]]))
    assert result.text.startswith("الوزارة وقالت\n")
    assert [found.alternatives for found in result.findings] == [("وقالت الوزارة",)]
    result = PIPELINE.run(f"التعليم\n{SEEN[0]}\nالمدرسة هناك")
    assert result.text.endswith("المدرسة هناك")


def test_clean_lines_beside_a_turned_one_stay():
    for good in ("علي,20,القاهرة", "قلم\t10\t2.50", "- علي", "1. أحمد", "الاسم: علي", "كتاب جميل", "السعر 20"):
        assert PIPELINE(f"{SEEN[2]}\n{good}") == f"{RIGHT[2]}\n{good}"


@pytest.mark.parametrize("text", [
    "أمثلة. الولد نائم، البنت جميلة، السماء صافية، البحر هادئ", "عاجل، الرئيس استقال، البرلمان انحل، الجيش تحرك",
    "نعم! الشمس غابت\nالليل جاء والناس ناموا\nالنجوم ظهرت والقمر طلع\nالحرب انتهت والسلام جاء",
    "البنت حلوة ،الولد شاطر ،الأم تعبانة ،الأب مسافر ،البيت فاضي",
    "القاعدة. المبتدأ مرفوع، الخبر مرفوع، الفاعل مرفوع، المفعول منصوب",
    "العمل عبادة ،النظافة من الإيمان ،الوقت من ذهب ،الصبر مفتاح الفرج",
    "الأسعار ارتفعت ،الدولار صعد ،الذهب نزل ،النفط ثابت ،البورصة حمراء",
])  # fmt: skip
def test_sentences_without_a_verb_before_their_noun_stay(text):
    assert PIPELINE(text) == text


def test_what_is_not_sure_is_reported_with_its_reading():
    result = PIPELINE.run("\n".join([*RIGHT * 4, SEEN[0]]))
    assert result.edits == ()
    (finding,) = result.findings
    assert (finding.kind, finding.rule, finding.alternatives) == ("visual-order", "word-order/line", (RIGHT[0],))


def test_a_line_that_others_are_laid_out_as_is_less_sure():
    result = PIPELINE.run("\n".join([*SEEN, ".المدينة في HFC-23 المادة عن أعلن"]))
    assert result.text == "\n".join([*RIGHT, "أعلن عن المادة HFC-23 في المدينة."])
    assert min(edit.confidence for edit in result.edits) == weights.OTHER_CONFIDENCE
    assert result.findings == ()


def test_a_number_that_may_stand_on_either_side_is_reported():
    line = ".الجديدة المدرسة في Windows 10 نظام على الطلاب يعمل"
    result = PIPELINE.run("\n".join([*SEEN, line]))
    assert result.text == "\n".join([*RIGHT, line])
    assert [finding.alternatives for finding in result.findings] == [
        ("يعمل الطلاب على نظام Windows 10 في المدرسة الجديدة.",)
    ]


SIGNS_OF_AUTHORS = [
    "نطاق .مصر ونطاق .قطر ونطاق .تونس", "اكتب !مساعدة أو !خروج أو !قائمة", "د .سمير ص .ب ق .م",
    "ضحكنا :ابتسامة: وبكينا :دمعة: ثم :قلب: صفقنا", "أضف .ظاهر إلى القائمة واحذف .مخفي من الزر",
    "السؤال .الأول السؤال .الثاني السؤال .الثالث", "صباح ،الأحد مساء ،الاثنين ظهر ،الجمعة",
    "هذا بيت .هذه سيارة .هذا ولد .هذه بنت", "في .يناير وفي .مايو وفي .يونيو",
    "أ .الاسم ب .العمر ج .المدينة د .المهنة", "لا .للحرب نعم .للسلام لا .للظلم",
    "انا رحت السوق ،بعدين رجعت البيت ،ونمت", "مصري جنيه ،سعودي ريال ،مغربي درهم",
    "عن وطني أكتب .لأمي أغني .إلى الله أشكو", "المتغيرات ؟س ؟ص ؟ع في الاستعلام",
    "قال: !اذهب فقالت: !لا", "تفاح .٥ جنيه برتقال .٧ جنيه موز .٩ جنيه", "ثم ...سكت وقال ...لا أدري",
]  # fmt: skip


@pytest.mark.parametrize("line", SIGNS_OF_AUTHORS)
def test_signs_that_authors_set_before_words_stay(line):
    for text in (line, "\n".join([line] * 5), "\n".join([*RIGHT[:2], line]), f"{RIGHT[0]} {line}"):
        assert PIPELINE.run(text).edits == ()


def test_signs_of_many_kinds_that_authors_set_before_words_stay():
    for lines in (SIGNS_OF_AUTHORS, SIGNS_OF_AUTHORS[::-1], SIGNS_OF_AUTHORS[::3]):
        for text in ("\n".join(lines), " ".join(lines)):
            assert PIPELINE.run(text).edits == ()


def test_a_turned_line_beside_others_comes_back_where_its_pairs_say_much():
    assert PIPELINE("\n".join([*RIGHT, SEEN[2], *RIGHT])) == "\n".join([*RIGHT, RIGHT[2], *RIGHT])
    assert PIPELINE.run("\n".join([*RIGHT, SEEN[0], *RIGHT])).edits == ()


def test_latin_words_that_may_have_kept_their_order_are_reported():
    text = "\n".join([*READ, "السكان. من عدد مع Green Hands الجمعية وشاركت"])
    result = PIPELINE.run(text)
    assert result.text.endswith("السكان. من عدد مع Green Hands الجمعية وشاركت")
    assert [finding.kind for finding in result.findings] == ["visual-order"]


@pytest.mark.parametrize("text", [
    "\n".join(RIGHT), *RIGHT, "محمد ،أحمد ،علي ،سعاد\nليلى ،سمير ،هدى ،يوسف", "نعم. لا أعرف", ".مصر نطاق عربي",
    "دينار بحريني\nريال سعودي\nدرهم مغربي\nجنيه مصري", "لذلك، سافر في الصباح\nولم يعد", "",
])  # fmt: skip
def test_good_lines_stay(text):
    result = PIPELINE.run(text)
    assert (result.text, result.findings) == (text, ())


@pytest.mark.parametrize(("text", "is_awake"), [
    ("\n".join(SEEN), True), (SEEN[0], True), (READ[0], True), ("\n".join(READ), True),
    ("حل على تعمل سوف الحكومة إن الوزير وقال", True),  # its last word begins sentences
    ("قال\nحل على تعمل سوف الحكومة إن الوزير وقال", True), ("\n".join(RIGHT), False),
    ("السفينة. ثم غرقت في البحر", False),
    ("وصل الوفد إلى\nالمدينة. ثم عاد", False), ("وصل ،ثم عاد إلى المدينة", False), ("على", False), ("", False),
])  # fmt: skip
def test_a_text_is_asked_for_what_clean_ones_do_not_show(text, is_awake):
    assert WordOrder().wakes(text) == is_awake
    if not is_awake:
        assert PIPELINE.run(text).findings == ()


@pytest.mark.parametrize("text", [
    ".سعيد محمود إبراهيم", ".عمر حسين الشريف", "،فؤاد أحمد القاضي",
    ".أحمد شوقي\n.سعيد محمود إبراهيم\n.عمر حسين الشريف\n.طه حسين\n.يوسف إدريس",
])  # fmt: skip
def test_names_with_a_sign_in_front_stay(text):
    assert PIPELINE(text) == text
