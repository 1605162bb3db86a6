"""Short texts read as a whole: one fault, all of its words."""

import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.lam_alef import weights
from arclean.filters.lam_alef.text_readings import TextReader
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate
from arclean.filters.lam_alef.word_choice import WordChoice

READER = TextReader(Context().lexicon)


def choices(text):
    found = READER.choices(TextWords.from_text(text), {})
    return found and [choice.candidate.word for choice, _ in found.values()]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("في الواليات المتحدة تحسين العالقات", ["الولايات", "العلاقات"]),
        ("تحسين العلقات القتصادية في الوليات المتحدة", ["العلاقات", "الاقتصادية", "الولايات"]),
        ("قرر شراء سيارة عملً بالقانون القتصادي", ["عملا", "الاقتصادي"]),
    ],
)
def test_all_words_are_read_together(text, words):
    assert choices(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "وصل الطالب إلى المدرسة صباحا",
        "دخال\tدخل\tفاعل",
        "كلمة",
        "سمح لهم ب الدخول",
        "تضم مجلت وبرامجهت وسيارتط وقلمنغ",  # letters of other words are lost too
    ],
)
def test_what_no_fault_explains_is_none(text):
    assert choices(text) is None


@pytest.mark.parametrize("text", ["أذونات حقيبة ل رزمة", "حق حقيبة ل صورة", "قائمة ل حقيبة"])
def test_lone_lams_alone_may_be_prepositions(text):
    assert Pipeline([filters.LamAlef()])(text) == text


def test_a_lone_lam_in_a_counted_pair_has_lost_its_alef():
    assert choices("قال إنه ل يعرف من فعل ذلك") == ["لا"]


def test_an_unknown_word_makes_single_words_doubtful():
    words = TextWords.from_text("زار الواليات")
    found = READER.choices(TextWords.from_text("زار الواليات المتحدة"), {})
    assert found
    sure = {index: (choice._replace(grounds="likelihood"), span) for index, (choice, span) in found.items()}
    strange = TextWords.from_text("زغطبر الواليات ضكثجم")
    assert READER.doubted(words, sure)[1][0].chance == sure[1][0].chance
    assert READER.doubted(strange, sure)[1][0].chance < sure[1][0].chance


def test_a_word_glued_to_an_article_is_no_swapped_one():
    for text in ("وضعت فيهاالمكدوس", "ركلة جزاء احتسبهاالحكم بعد العودة", "التي وضعتِ فيهاالمكدوس والملوخية"):
        assert Pipeline([filters.LamAlef()])(text) == text


def slots(text, candidates):
    words = TextWords.from_text(text)
    return [*READER._slots(words, [*words.find_matches()], candidates, is_told=True)]


def test_a_word_beside_a_sign_or_an_end_has_no_neighbour_there():
    found = slots("قال العالم، بصوت خافت", [[], [], [], []])
    assert [(one.left, one.right) for one in found] == [("", None), (None, ""), ("", None), (None, "")]


def test_a_rarer_reading_is_held_against_both_neighbours_and_their_readings(monkeypatch):
    seen = []
    monkeypatch.setattr(READER, "rarer_costs", lambda word, others, around: seen.append(around) or [])
    words = TextWords.from_text("قال الواليات كثير")
    fault = next(READER.faults(words))
    others = READER.likely_candidates("الواليات", "الواليات", fault)
    slots("قال الواليات كثير", [[], others, []])
    spelt = ["الواليات", *(one.word for one in others)]
    assert seen == [spelt, ["قال", "كثير"], spelt]


def test_bare_alefs_speak_against_lost_ones_alone():
    assert choices("الى الواليات المتحدة ان تحسين العالقات") == ["الولايات", "العلاقات"]


def test_a_lam_before_a_swapped_lam_alef_is_none_that_came_out_right():
    swapped, _ = READER.faults(TextWords.from_text("القرارات الالحقة في المدينة"))
    right = next(READER.faults(TextWords.from_text("القرارات اللاحقة في المدينة")))
    assert swapped.prior == weights.SWAPPED_TEXT_PRIOR < right.prior
    assert next(READER.faults(TextWords.from_text("خلال الحرب"))).prior == right.prior


def test_a_text_whose_readings_are_not_sure_together_is_only_reported():
    broken = "أما األول فمثاله من يقوم إلى صالة الفجر والبردُ قارس والفراشُ دافئ."
    result = Pipeline([filters.LamAlef()]).run(broken)
    assert "صالة" in result.text
    assert any("صلاة" in found.alternatives for found in result.findings)


def test_hamzas_that_a_text_hardly_ever_leaves_out_speak_for_lost_alefs():
    result = Pipeline([filters.LamAlef()]).run(
        "• السبت والثنين بعد العصر: حلقة في آداب السرة، للستاذ عبد الحميد الرفاعي."
    )
    assert result.edits == ()
    assert result.findings


def test_a_sure_word_tells_of_its_text():
    """Its chance is that of the fault, where the text by itself says less."""
    words = TextWords.from_text("زار الطالب ثالث رجال")
    sure = WordChoice(2, Candidate("ثلاث", ((1, 3),), LAM_ALEF, 12.0), 0.99, "document")
    found = {2: (sure, Span(11, 15))}
    read = READER.likeliest_fault(words, [*words.find_matches()], found)
    assert read is not None
    assert read[0] == pytest.approx(0.99, abs=0.002)
    assert READER.likeliest_fault(words, [*words.find_matches()], {}) is None


def test_two_words_are_a_text_and_one_is_none():
    assert choices("الواليات المتحدة") == ["الولايات"]
    assert choices("العلقات القتصادية") == ["العلاقات", "الاقتصادية"]
    assert choices("الواليات") is None
