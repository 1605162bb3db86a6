"""Short texts read as a whole: one fault, all of its words."""

from math import inf

import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.lam_alef import text_readings, weights
from arclean.filters.lam_alef.likely_words import surest_chances
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.text_decoding import DecodedText
from arclean.filters.lam_alef.text_readings import Fault, TextReader
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from tests.language.small_lexicon import SmallLexicon

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


@pytest.mark.parametrize(
    "text",
    ["أذونات حقيبة ل رزمة", "حق حقيبة ل صورة", "قائمة ل حقيبة", "حرف ل في كلمة", "ينتهي بالحرف ل في آخره"],
)
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
    assert swapped.prior == weights.SWAPPED_TEXT_PRIOR - 4 * weights.SWAPPED_TEXT_WORD_BITS < right.prior
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


STATES = TextWords.from_text("زار الواليات المتحدة")
TURNED = Candidate("الولايات", ((3, 5),), LAM_ALEF, 12.0)
LOST = Candidate("الولايات", ((4, 4),), LOST_ALEF, 12.0)


def small_reader(words=(), rare=(), pairs=()):
    return TextReader(SmallLexicon(words, pairs, rare=rare))


def made_of(likely, chance, each=1.0, *, found=(), candidate=TURNED, **stubs):
    """Return what a reader chooses in a text whose second word alone is read otherwise, with these chances (0..1)."""
    reader = small_reader()
    rule = "lost" if candidate.kind == LOST_ALEF else "likelihood"
    decoded = DecodedText((0, 1, 0), (1.0, each, 1.0), chance)
    read = likely, Fault(candidate.kind, rule, 0.0), [[], [candidate], []], decoded
    reader.likeliest_fault = lambda *_: read
    reader._chance_of_readings = lambda *_: chance
    for name, value in stubs.items():
        setattr(reader, name, lambda *_, value=value: value)
    return reader.choices(STATES, dict(found))


def single(candidate=TURNED, chance=0.9, grounds="document", **options):
    return {1: (WordChoice(1, candidate, chance, grounds, **options), Span(4, 12))}


def test_a_word_of_a_text_is_as_sure_as_the_fault_and_its_reading():
    (choice, span) = made_of(0.95, 0.98, 0.99)[1]
    assert (choice.position, choice.candidate, choice.grounds, choice.is_weak) == (1, TURNED, "likelihood", False)
    assert (choice.chance, choice.whole) == pytest.approx((0.95 * 0.99, 0.95 * 0.98))
    assert span == Span(4, 12)
    (choice, _) = made_of(1.0, 1.0)[1]
    assert choice.chance == choice.whole == weights.IMPOSSIBLE_WORD_CONFIDENCE


def test_a_word_that_was_chosen_alike_keeps_its_grounds():
    (choice, _) = made_of(0.95, 0.98, found=single(is_weak=True))[1]
    assert (choice.grounds, choice.is_weak) == ("document", True)
    other = TURNED._replace(word="لاواليات")
    (choice, _) = made_of(0.95, 0.98, found=single(other, is_weak=True))[1]
    assert (choice.candidate, choice.grounds, choice.is_weak) == (TURNED, "likelihood", False)


@pytest.mark.parametrize(("chance", "is_made"), [(0.75, True), (0.74, False)])
def test_a_text_that_is_not_sure_as_a_whole_keeps_the_choices_of_its_words(chance, is_made):
    found = single(chance=0.6) | {2: (WordChoice(2, LOST, 0.7, "lost"), Span(13, 20))}
    made = made_of(1.0, chance, found=found)
    assert (made[1][0].chance != 0.6) is is_made
    if not is_made:
        assert {index: choice.whole for index, (choice, _) in made.items()} == {1: chance, 2: 0.0}


def test_each_word_of_a_text_that_is_made_is_as_sure_as_all():
    assert made_of(1.0, 0.95, 0.6)[1][0].chance == 0.95
    assert made_of(1.0, 0.81, 0.6)[1][0].chance == weights.TEXT_WORD_CONFIDENCE
    assert made_of(1.0, 0.85, 0.93)[1][0].chance == 0.93


@pytest.mark.parametrize(("likely", "is_made"), [(0.88, True), (0.87, False)])
def test_nothing_is_made_where_there_may_be_no_fault(likely, is_made):
    found = single(chance=0.6)
    whole = made_of(likely, 1.0, found=found)[1][0].whole
    assert whole == (likely if is_made else 0.5)


def test_one_word_is_no_text():
    reader = small_reader()
    reader.likeliest_fault = None  # is not asked
    assert reader.choices(TextWords.from_text("الواليات"), {}) is None


def test_words_that_are_chosen_otherwise_are_not_asked_by_their_measures(monkeypatch):
    reader, seen = small_reader(), []
    monkeypatch.setattr(
        reader._chances,
        "chance_of_text",
        lambda slots, decoded, kind, explained: seen.append((slots, kind, explained)) or 0.5,
    )
    words = TextWords.from_text("زار الوليات المتحدة")
    likeliest = 0.9, Fault(LOST_ALEF, "lost", 0.0), [[], [LOST], []], DecodedText((0, 1, 0), (1.0,) * 3, 1.0)
    press = LOST._replace(kind="initial-meem")
    found = {0: (WordChoice(0, LOST, 0.7, "lost"), Span(0, 3)), 2: (WordChoice(2, press, 0.7, "lost"), Span(13, 20))}
    assert reader._chance_of_readings(words, [*words.find_matches()], likeliest, found) == 0.5
    ((asked, kind, explained),) = seen
    assert [len(slot.readings) for slot in asked] == [1, 2, 1]
    assert (kind, explained) == (LOST_ALEF, [2])


@pytest.mark.parametrize(
    ("text", "chosen", "pairs", "may_be"),
    [
        ("حقيبة ل رزمة", (0, 1, 0), (), True), ("حقيبة ول رزمة", (0, 1, 0), (), True),
        ("حقيبة ل رزمة", (0, 1, 0), [("لا", "رزمة")], False), ("حقيبة ل رزمة", (0, 1, 0), [("حقيبة", "لا")], False),
        ("حقيبة خلل رزمة", (0, 1, 0), (), False), ("ل رزمة خلل", (1, 0, 1), (), False),
        ("ل رزمة ل", (1, 0, 1), [("رزمة", "لا")], False), ("ل رزمة كلمة", (1, 0, 0), [("كلمة", "لا")], True),
        ("ل رزمة", (1, 0), [("لا", "رزمة")], False), ("كلمة رزمة ل", (0, 0, 1), [("كلمة", "لا")], True),
        ("ل رزمة كلمة", (1, 0, 0), [("لا", "رزمة")], False),
    ],
)  # fmt: skip
def test_lone_lams_of_a_text_may_all_be_prepositions(text, chosen, pairs, may_be):
    reader = small_reader(pairs=dict.fromkeys(pairs, 5.0))
    words = TextWords.from_text(text)
    no = [Candidate(word, ((1, 1),), LOST_ALEF, 8.0) for word in ("لا", "لأ")]
    candidates = [no if number else [] for number in chosen]
    decoded = DecodedText(chosen, (1.0,) * len(chosen), 1.0)
    assert reader._may_be_prepositions(words, candidates, decoded) is may_be


@pytest.mark.parametrize(("chance", "whole"), [(1.0, 0.5), (0.3, 0.3)])
def test_a_text_whose_lone_lams_may_be_prepositions_is_at_most_even(chance, whole):
    found = single(LOST, 0.6)
    made = made_of(1.0, chance, found=found, candidate=LOST, _may_be_prepositions=True)
    assert made == {1: (found[1][0]._replace(whole=whole), found[1][1])}


def likeliest(monkeypatch, *told, surest=None, unexplained=0.0):
    """Return the chance of the likeliest fault and its rule; each is told by bits, against a prior of two."""
    reader = small_reader()
    rules = {f"rule{number}": bits for number, bits in enumerate(told)}
    reader.faults = lambda _: iter([Fault(LAM_ALEF if rule == "rule0" else LOST_ALEF, rule, 2.0) for rule in rules])
    reader._candidates = lambda *one: [[TURNED], [], []] if rules[one[2].grounds] is not None else [[], [], []]
    bits = iter([one for one in told if one is not None])
    reader._slots, reader._unexplained_cost = (lambda *_, **__: ()), (lambda *_: unexplained)
    monkeypatch.setattr(text_readings, "bits_of_readings", lambda *_: next(bits))
    decoded = DecodedText((0, 0, 0), (1.0,) * 3, 1.0)
    monkeypatch.setattr(text_readings, "decode_text", lambda *_: decoded)
    found = single(chance=surest) if surest else {}
    read = reader.likeliest_fault(STATES, [*STATES.find_matches()], found)
    return read and (read[0], read[1].grounds)


@pytest.mark.parametrize(
    ("told", "options", "likely", "rule"),
    [
        ((4.0,), {}, 4 / 5, "rule0"),
        ((4.0, 5.0), {}, 8 / 13, "rule1"),  # against the other one, and none
        ((5.0, 4.0), {}, 8 / 13, "rule0"),
        ((None, 4.0), {}, 4 / 5, "rule1"),
        ((4.0, 0.0), {"surest": 0.1}, 4 / 5, "rule0"),  # no bits tell of no fault
        ((5.0,), {"unexplained": 1.0}, 4 / 5, "rule0"),
        ((0.5,), {"surest": 0.9}, 0.9, "rule0"),  # a single word may be surer
        ((0.5,), {"surest": 1.0}, 0.9999, "rule0"),
        ((5000.0,), {}, 1.0, "rule0"),
        ((72.0, 62.0), {}, 1 / (1 + 2.0**-10), "rule0"),
    ],
)
def test_the_likeliest_fault_of_a_text_is_told_by_bits_against_its_prior(monkeypatch, told, options, likely, rule):
    assert likeliest(monkeypatch, *told, **options) == (pytest.approx(likely), rule)


@pytest.mark.parametrize(
    ("told", "surest"), [((2.0,), None), ((None,), None), ((None,), 0.9), ((-1.0,), 0.9), ((), 0.9)]
)
def test_a_text_of_which_no_fault_is_likelier_than_none_is_not_read(monkeypatch, told, surest):
    assert likeliest(monkeypatch, *told, surest=surest) is None


@pytest.mark.parametrize(
    ("grounds", "text", "chance"),
    [
        ("likelihood", "زار الواليات", 0.8), ("likelihood", "ضكثجمزغ الواليات", 2 / 3),
        ("likelihood", "ضكثجمزغ الواليات ضكثجمزغ", 2 / 3), ("likelihood", "ضكثجمزغ الواليات زغطبرضك", 1 / 2),
        ("document", "ضكثجمزغ الواليات", 0.8),
    ],
)  # fmt: skip
def test_each_unknown_word_takes_a_bit_from_the_odds_of_a_likely_one(grounds, text, chance):
    reader = small_reader({"زار": 9.0})
    ((choice, span),) = reader.doubted(TextWords.from_text(text), single(chance=0.8, grounds=grounds)).values()
    assert choice.chance == pytest.approx(chance)
    assert span == Span(4, 12)


@pytest.mark.parametrize(("text", "right"), [("زار المدينة", 0), ("كلام المدينة", 1), ("كلام الأولاد الملأى", 4)])
def test_lam_alefs_that_came_out_right_speak_against_both_faults(text, right):
    swapped, *lost = small_reader().faults(TextWords.from_text(text))
    assert swapped[:2] == (LAM_ALEF, "likelihood")
    told = 0 if right else weights.SWAPPED_TEXT_WORD_BITS * len(text.split())
    assert swapped.prior == weights.SWAPPED_TEXT_PRIOR + right * weights.UNSWAPPED_TEXT_COST - told
    told = weights.LOST_TEXT_WORD_BITS * len(text.split())
    assert lost == ([] if right else [Fault(LOST_ALEF, "lost", weights.LOST_TEXT_PRIOR - told)])


@pytest.mark.parametrize("number", [0, 1])
def test_words_without_any_lam_alef_speak_for_both_faults_up_to_some(number):
    short, full, long = ([*small_reader().faults(TextWords.from_text("زار " * count))] for count in (2, 20, 40))
    assert short[number].prior > full[number].prior == long[number].prior >= 0


@pytest.mark.parametrize(
    ("word", "kind", "words", "rare", "candidates"),
    [
        ("الواليات", LAM_ALEF, {"الولايات": 12.0}, {}, ["الولايات"]),
        ("الوليات", LOST_ALEF, {"الولايات": 12.0, "الولآيات": 9.0}, {}, ["الولآيات", "الولايات"]),
        ("جَالِد", LAM_ALEF, {"جلاد": 12.0}, {}, []),  # its marks stand as on right letters
        ("اَإِلْدارة", LAM_ALEF, {"الإدارة": 12.0}, {}, ["الإدارة"]),  # no word is spelt so
        ("ثالث", LAM_ALEF, {"ثالث": 10.0}, {"ثلاث": 13.9}, ["ثلاث"]),
        ("ثالث", LAM_ALEF, {"ثالث": 10.0}, {"ثلاث": 14.0}, []),
        ("سالمال", LAM_ALEF, {"سلامال": 12.0}, {"سالملا": 5.0}, ["سلامال"]),
        ("زسالز", LAM_ALEF, {}, {"زسلاز": 28.0}, ["زسلاز"]),
        ("فيهاالمكدوس", LAM_ALEF, {"فيها": 8.0, "المكدوس": 14.0}, {}, []),  # two words
        ("ل", LOST_ALEF, {}, {}, []),
        ("ل", LOST_ALEF, {"لا": 8.0}, {}, ["لا"]),
    ],
)  # fmt: skip
def test_a_word_has_likely_candidates(word, kind, words, rare, candidates):
    letters = word.translate(dict.fromkeys(range(0x64B, 0x653)))
    found = small_reader(words, rare).likely_candidates(letters, word, kind)
    assert [one.word for one in found] == candidates


@pytest.mark.parametrize(
    ("costs", "rare", "is_found"),
    [
        ({"زسالز": 30.0, "زسلاز": 33.9}, {}, True), ({"زسالز": 30.0, "زسلاز": 34.0}, {}, False),
        ({"زسالز": 30.0, "زسلاز": 20.0}, {"زسالز": 30.0}, False),  # a word that was seen is none that never was
        ({"زسالز": 30.0, "زسلاز": 40.0}, {"زسالز": 30.0, "زسلاز": 40.0}, True),
    ],
)  # fmt: skip
def test_a_word_of_no_list_is_read_as_one_that_costs_little_more(costs, rare, is_found):
    reader = small_reader(rare=rare)
    reader.word_cost = costs.__getitem__
    assert [one.word for one in reader.likely_candidates("زسالز", "زسالز", LAM_ALEF)] == ["زسلاز"] * is_found


def test_a_word_of_no_list_begins_with_no_lam_before_its_article():
    reader = small_reader()
    reader.word_cost = lambda word: 10.0 + (word != "للابيت")
    found = [one.word for one in reader.likely_candidates("للبيت", "للبيت", LOST_ALEF)]
    assert (len(found), found[0], "لالبيت" in found) == (6, "للابيت", False)


@pytest.mark.parametrize(
    ("cost", "limit", "found"), [(9.0, 9.5, 9.0), (9.5, 9.5, inf), (9.0, inf, inf), (inf, inf, inf), (9.0, 8.0, inf)]
)
def test_a_rare_word_beside_a_known_one_is_as_rare(cost, limit, found):
    assert small_reader(rare={"نادر": cost})._cost_of_rare("نادر", limit) == found


def test_words_that_stay_none_speak_against_a_fault_once_each():
    words = TextWords.from_text("زار ضكثجمزغ الواليات ضكثجمزغ زغطبرضك پضك")
    candidates = [[], [], [TURNED], [], [], []]
    assert small_reader({"زار": 9.0})._unexplained_cost(words, candidates) == 2 * weights.UNEXPLAINED_WORD_COST


@pytest.mark.parametrize(
    ("word", "is_glued"),
    [
        ("فيهاالمكدوس", True), ("فيهاالقضكث", False), ("ضكثاالمكدوس", False), ("ماالكتاب", False),
        ("فيهاالماالكتاب", True), ("فيهاال", False),
    ],
)  # fmt: skip
def test_two_words_are_glued_at_an_article(word, is_glued):
    words = "فيها", "المكدوس", "ما", "الكتاب", "فيهاالما", "ال"
    reader = small_reader(dict.fromkeys(words, 9.0))
    assert reader._is_glued_to_article(word) is is_glued


def slots_of(text, candidates, *, is_told=True, is_piece=False):
    reader = small_reader({"زار": 9.0, "الولايات": 12.0, "الواليات": 14.0})
    reader._may_be_piece = lambda *_: is_piece
    reader.costs_against = lambda _, others: [3.0] * len(others)
    reader.rarer_costs = lambda _, others, __: [4.0] * len(others)
    reader.cost_as_it_stands = lambda *one: 5.0 + bool(one[2])
    words = TextWords.from_text(text)
    return [*reader._slots(words, [*words.find_matches()], candidates, is_told=is_told)]


def test_a_reading_costs_what_speaks_against_it():
    (_, (readings, left, right)) = slots_of("زار الواليات", [[], [TURNED]])
    assert readings == (("الواليات", 6.0), ("الولايات", 7.0))
    assert (left, right) == (None, "")
    (_, (readings, *_)) = slots_of("زار الواليات", [[], [TURNED]], is_told=False)
    assert readings == (("الواليات", 5.0), ("الولايات", 7.0)), "alone it does not tell that it is rare"


@pytest.mark.parametrize(
    ("text", "index", "is_piece", "count"),
    [
        ("زار الواليات", 1, False, 2), ("زار الواليات", 1, True, 2), ("زار\nالواليات", 1, False, 1),
        ("زار ال كتاب", 1, False, 2), ("زار ال كتاب", 1, True, 1),
    ],
)  # fmt: skip
def test_lone_words_and_pieces_do_not_tell_of_a_text(text, index, is_piece, count):
    candidates = [[TURNED] if at == index else [] for at in range(len(text.split()))]
    assert len(slots_of(text, candidates, is_told=False, is_piece=is_piece)[index].readings) == count
    assert len(slots_of(text, candidates, is_piece=is_piece)[index].readings) == 2


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("قال ثم مشى", [("", None), (None, None), (None, "")]),
        ("قال، ثم\tمشى", [("", ""), ("", ""), ("", "")]),
        ("12 قال 3 ثم - مشى", [("0", "0"), ("0", ""), ("", "")]),
        (" قال ثم مشى ", [("", None), (None, None), (None, "")]),
    ],
)
def test_a_word_has_a_sign_on_the_side_where_no_word_is(text, sides):
    assert [(one.left, one.right) for one in slots(text, [[], [], []])] == sides


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("زار الواليات المتحدة", 1), ("زار الوالياتـ المتحدة", 0), ("گفت الواليات المتحدة", 0),
        ("زار الواليات گفت", 0), ("زار والياتگ المتحدة", 0),
    ],
)  # fmt: skip
def test_words_that_their_neighbours_do_not_let_be_read_have_no_candidates(text, count):
    reader = small_reader()
    reader._candidates_of = lambda *_: [TURNED]
    reader._may_be_piece = lambda *_: False
    words = TextWords.from_text(text)
    found = reader._candidates(words, [*words.find_matches()], Fault(LAM_ALEF, "likelihood", 0.0))
    assert len(found[1]) == count


@pytest.mark.parametrize(("word", "count"), [("نبات", 0), ("ال", 1), ("ل", 1)])
def test_a_piece_of_a_split_word_has_no_candidates_but_an_article(word, count):
    reader = small_reader()
    reader._candidates_of = lambda *_: [TURNED]
    reader._may_be_piece = lambda *_: True
    words = TextWords.from_text(f"زار {word} المتحدة")
    found = reader._candidates(words, [*words.find_matches()], Fault(LAM_ALEF, "likelihood", 0.0))
    assert [len(one) for one in found] == [0, count, 0]


def test_of_each_kind_the_surest_word_tells():
    found = {0: single(chance=0.5)[1], 1: single(chance=0.9)[1], 2: single(chance=0.7)[1], 3: single(LOST, 0.3)[1]}
    assert surest_chances(found) == {LAM_ALEF: 0.9, LOST_ALEF: 0.3}
    assert surest_chances({}) == {}


@pytest.mark.parametrize(("rare", "found"), [({}, []), ({"زساحالاتهم": 24.0}, ["زساحالاتهم"])])
def test_what_may_be_glued_to_an_article_is_read_where_the_other_word_was_seen(rare, found):
    reader = small_reader({"زسا": 10.0, "التهم": 10.0}, rare)
    reader.is_word = lambda word: word in ("زساحا", "التهم")
    assert [one.word for one in reader.likely_candidates("زساحاالتهم", "زساحاالتهم", LAM_ALEF)] == found


def test_words_of_an_unsure_text_are_told_where_they_are_likely(monkeypatch):
    monkeypatch.setattr(weights, "TEXT_REPORTED_FROM", 0.7)
    lost = LOST._replace(word="الولايات")
    told = made_of(0.9, 0.8, 0.8, candidate=lost)
    assert {index: (one.candidate, one.whole) for index, (one, _) in told.items()} == {1: (lost, pytest.approx(0.72))}
    assert made_of(0.85, 0.8, 0.8, candidate=lost) == {}
    single_one = single(LOST, 0.6)
    kept = made_of(0.9, 0.8, 0.8, found=single_one, candidate=lost)
    assert kept[1][0].chance == 0.6
