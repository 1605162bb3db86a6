"""Choices by the likelihood of lines: swapped ligatures that a document does not tell, and lost alefs."""

import pytest

from arclean import Pipeline, filters
from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.lam_alef import likely_words, weights
from arclean.filters.lam_alef.likely_words import (
    REPORT_FROM,
    WordChoice,
    bits_by_chance,
    count_lam_alefs,
    is_of_the_press,
    is_only_told,
    is_unread,
    join_choices,
    joins_words,
    least_whole,
    may_be_piece,
    neighbours_of,
    surer_choices,
    weigh_lost_alefs,
    weigh_words,
)
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses, WordAnalysis, WordStatus
from arclean.filters.lam_alef.word_likelihood import (
    Gain,
    WordClass,
    chance_among_swapped,
    chance_of_bits,
    chance_of_document,
    chance_of_word,
)
from tests.language.small_lexicon import SmallLexicon

PIPELINE = Pipeline([filters.find("lam-alef")()])


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("في الواليات المتحدة تحسين العالقات بعد إصالحات", "في الولايات المتحدة تحسين العلاقات بعد إصلاحات"),
        ("هؤالء الموظفون ال يتم توظيفهم إال", "هؤلاء الموظفون لا يتم توظيفهم إلا"),
        ("لا يدرس الطلاب في خالل الصيف", "لا يدرس الطلاب في خلال الصيف"),
        ("املُدَّعي العام", "المُدَّعي العام"),
        ("قررت تحسين العلقات القتصادية في الوليات المتحدة", "قررت تحسين العلاقات الاقتصادية في الولايات المتحدة"),
    ],
)
def test_one_sentence_is_enough(broken, right):
    assert PIPELINE(broken) == right


def test_lost_alefs_of_which_each_could_have_been_written_without_hamza_are_told():
    text = "انتهى السبوع الول من المعرض خلل يومين"
    result = PIPELINE.run(text)
    assert result.text == text
    assert ("الول", "الأول") in [finding.alternatives for finding in result.findings]


@pytest.mark.parametrize(
    "text",
    [
        "دخال\tدخل\tفاعل",  # cells of a word list
        "دولر سيڠاڤورا",  # another language
        "حرف ل في كلمة",
        "ا ل ع ل م",
        "نسخة ال_قناة الأولى",
        "جَالِدٌ وَبَالَ عَلَيْهِ",
    ],
)
def test_what_no_neighbour_speaks_for_stays(text):
    assert PIPELINE(text) == text


def choice(word, kind, bits):
    return WordChoice(0, Candidate(word, ((1, 3),), kind, 12.0), 0.9, "likelihood", bits=bits), Span(0, 5)


def test_one_fault_explains_a_document():
    swapped, lost = {0: choice("لاستخدام", "lam-alef", 9.0)}, {0: choice("الاستخدام", "lost-alef", 12.0)}
    assert join_choices(swapped, lost) == lost
    assert join_choices(swapped | {1: choice("كلام", "lam-alef", 9.0)}, lost).keys() == {0, 1}
    assert join_choices({1: choice("كلام", "lam-alef", 1.0)}, lost) == lost
    press = {1: choice("لم", "lam-meem", 1.0)}
    assert join_choices(swapped | press, lost) == press | lost
    assert join_choices(press, lost) == press | lost


def test_cells_and_lines_have_no_neighbours():
    words, gaps = ["قال", "كلام", "كثير"], ["", "\t", "\n", "."]
    assert neighbours_of(1, words, gaps.__getitem__) == ("قال", "كثير")
    assert neighbours_of(1, words, gaps.__getitem__, is_line=True) == ("", "")


@pytest.mark.parametrize(
    "text",
    ["موسوعة مصورة للأ طفال الصغار", "قال: ال نبات يتنفس", "سمح لهم ب الدخول", "ضيق ال\nتنفس بعد أسبوع"],
)
def test_the_pieces_of_a_split_word_are_left(text):
    assert PIPELINE(text) == text


def test_the_choices_of_a_text_have_a_least_chance_each_by_their_kind():
    kinds = {
        LOST_ALEF: weights.LOST_TEXT_APPLY_FROM,
        "lam-alef": weights.SWAPPED_TEXT_APPLY_FROM,
    }
    assert {kind: least_whole(kind) for kind in kinds} == kinds
    assert len({*kinds.values()}) > 1


def test_of_two_faults_that_say_as_much_the_swap_is_taken():
    swapped, lost = {0: choice("لاستخدام", "lam-alef", 9.0)}, {0: choice("الاستخدام", "lost-alef", 9.0)}
    assert join_choices(swapped, lost) == swapped


@pytest.mark.parametrize(
    ("whole", "pair", "is_piece"),
    [(10.0, {}, True), (30.0, {}, False), (10.0, {("ال", "نبات"): 20.0}, False), (10.0, {("لا", "نبات"): 1.0}, False)],
)
def test_a_piece_is_likelier_part_of_a_known_word_than_any_candidate(whole, pair, is_piece):
    lexicon = SmallLexicon({"النبات": whole, "لا": 8.0, "نبات": 9.0, "لأ": 30.0}, pair)
    turned = [Candidate(word, ((0, 2),), "lam-alef", 8.0) for word in ("لا", "لأ")]
    assert may_be_piece("ال", "", "نبات", turned, lexicon) is is_piece
    assert not may_be_piece("ال", "", "،", turned, lexicon)


def test_neighbours_are_read_with_their_own_candidates(monkeypatch):
    analyses, seen = WordAnalyses(Context().lexicon), []
    readings = likely_words.neighbour_readings
    monkeypatch.setattr(likely_words, "neighbour_readings", lambda *one: seen.append(one) or readings(*one))
    words = ["الواليات", "تحسين", "العالقات", "الواليات"]
    known = [(at, analyses[word]) for at, word in enumerate(words) if at != 1]
    text = TextWords.from_text(" ".join(words))
    weigh_words(text, known, lambda at: " " if 0 < at < 4 else "", analyses, {})
    views = [(word, analysis is not None) for word, analysis in seen]
    assert views == [
        ("", False), ("تحسين", False), ("تحسين", False), ("الواليات", True), ("العالقات", True), ("", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("more", "is_chosen"), [("", True), ("كلام " * 160, False)])
def test_lam_alefs_of_the_whole_text_speak_against_one_swap(more, is_chosen):
    analyses, text = WordAnalyses(Context().lexicon), f"كتبت بدال مهملة\n{more}"
    known = analyses["بدال"]
    every = weigh_words(TextWords.from_text(text), [(1, known)], lambda at: " " if at in {1, 2} else "", analyses, {})
    around = TextWords.around_offsets(text, [5])
    assert around.letters == ["بدال"]
    one = weigh_words(around, [(0, known)], ["كتبت ", " مهملة"].__getitem__, analyses, {})
    assert bool(every) is bool(one) is is_chosen


@pytest.mark.parametrize(
    ("gap", "joins"), [(" ", True), ("\u00a0", True), ("\n", False), ("\t", False), (" - ", False)]
)
def test_words_stand_together_within_a_line_and_a_cell(gap, joins):
    assert joins_words(gap) is joins


def test_where_no_alef_is_lost_the_swapped_ones_stay_as_they_are():
    swapped = {0: choice("كلام", "lam-alef", -1.0), 1: choice("لم", "lam-meem", 1.0)}
    assert join_choices(swapped, {}) == swapped


def gain(bits, kept=WordClass.UNKNOWN, kind="lam-alef", word="كلام", **options):
    return Gain(Candidate(word, ((1, 3),), kind, 12.0), bits, kept, **options)


class Analyses:
    lexicon = SmallLexicon({"قال": 8.0})


@pytest.fixture
def weigh(monkeypatch):
    """Return what chooses by given gains: of all words of a text, by their indices."""

    def choose(kind, text, gains, *known, **options):
        monkeypatch.setattr(likely_words, "_find_gains", lambda *_: gains)
        words = TextWords.from_text(text) if kind is weigh_words else text.split()
        return kind(words, [], str, Analyses(), *known, **options)

    return choose


def test_one_word_is_chosen_by_its_own_bits(weigh):
    sure = weigh(weigh_words, "قال كالم", {1: gain(8.0)}, {})[1]
    assert (sure.chance, sure.grounds, sure.bits) == (chance_of_word(gain(8.0), 0), "likelihood", 8.0)
    assert weigh(weigh_words, "قال كالم", {}, {1: sure}) == {1: sure}
    assert weigh(weigh_words, "قال كالم", {1: gain(50.0)}, {})[1].chance == weights.IMPOSSIBLE_WORD_CONFIDENCE


@pytest.mark.parametrize(
    ("found", "is_chosen"),
    [
        (gain(3.5), True), (gain(3.3), False),  # .41 and .38
        (gain(6.6, is_lone=True), True), (gain(6.4, is_lone=True), False),  # .858 and .841
        (gain(20.0, kind="lam-meem", word="لم"), True),
    ],
)  # fmt: skip
def test_a_word_is_reported_from_a_chance_on(weigh, found, is_chosen):
    assert bool(weigh(weigh_words, "قال كالم", {1: found}, {})) is is_chosen


def test_in_a_document_that_likely_swaps_all_less_is_reported(weigh):
    swapping = {1: gain(20.0), 2: gain(-2.3)}
    text = "قال كالم واليات"
    among = chance_of_document({"كالم": gain(20.0)}, 0) * chance_among_swapped(gain(-2.3))
    assert 2 not in weigh(weigh_words, text, {1: gain(20.0), 2: gain(3.0, is_lone=True)}, {})
    assert REPORT_FROM < among < weights.LIKELIHOOD_REPORTED_FROM
    assert weigh(weigh_words, text, swapping, {})[2].chance == pytest.approx(among)
    assert 2 not in weigh(weigh_words, text, {1: gain(20.0), 2: gain(-2.3, is_lone=True)}, {})
    assert 2 not in weigh(weigh_words, text, {1: gain(7.0), 2: gain(-2.3)}, {})
    assert 2 not in weigh(weigh_words, text, {1: gain(20.0), 2: gain(-2.3, kind="lam-meem")}, {})


@pytest.mark.parametrize(("word", "is_chosen"), [("مل", False), ("ملن", True), ("أل", True)])
def test_a_word_of_two_letters_is_no_ligature_of_the_press(weigh, word, is_chosen):
    kind = "lam-alef" if word == "أل" else "lam-meem"
    assert bool(weigh(weigh_words, f"قال {word}", {1: gain(30.0, kind=kind)}, {})) is is_chosen


def test_a_long_text_has_words_that_look_swapped_by_chance(weigh):
    text = "قال " + "ملن " * int(4 * weights.SUPPORT_WORDS - 1)
    found = gain(weights.UNKNOWN_WORD_PRESS_PRIOR + 4.0, kind="lam-meem")
    assert weigh(weigh_words, text, {1: found}, {})[1].chance == chance_of_bits(4.0 - 2.0)
    assert weigh(weigh_words, text, {1: gain(8.0)}, {})[1].chance == chance_of_word(gain(8.0), 0)
    assert [bits_by_chance(["قال"] * int(times * weights.SUPPORT_WORDS)) for times in (0.5, 1, 8)] == [0.0, 0.0, 3.0]


@pytest.mark.parametrize(
    ("known", "chance", "grounds"),
    [
        (0.5, 0.8, "likelihood"), (0.85, 0.99, "likelihood"), (0.88, 0.99, "document"), (0.9, 0.99, "document"),
        (0.85, 0.8, "document"),
    ],
)  # fmt: skip
def test_what_is_found_stays_but_for_a_surer_choice(weigh, known, chance, grounds):
    """Nothing is surer than what is sure enough to be applied."""
    word = WordChoice(1, Candidate("كلام", ((1, 3),), "lam-alef", 12.0), known, "document")
    bits = 50.0 if chance > 0.9 else weights.UNKNOWN_WORD_PRIOR + 2.0
    made = weigh(weigh_words, "قال كالم كلام", {1: gain(bits)}, {1: word})[1]
    assert (made.grounds, made.bits) == (grounds, bits)
    assert made.chance == pytest.approx(chance if grounds == "likelihood" else known)


def test_lost_alefs_are_chosen_by_the_document_and_the_share_of_their_candidate(weigh):
    lost = gain(9.0, kind="lost-alef", share=0.75)
    among = chance_among_swapped(lost)
    for is_sure, by_document in ((True, 1.0), (False, chance_of_document({"علقة": lost}, 0))):
        (made,) = weigh(weigh_lost_alefs, "قال علقة", {1: lost}, is_sure=is_sure)
        assert made[:4] == (1, lost.candidate, pytest.approx(by_document * 0.75 * among), "lost")
        assert made.bits == 9.0
    (sure,) = weigh(weigh_lost_alefs, "قال علقة", {1: gain(90.0, kind="lost-alef")}, is_sure=True)
    assert sure.chance == weights.IMPOSSIBLE_WORD_CONFIDENCE
    assert weigh(weigh_lost_alefs, "قال علقة كلام", {1: gain(7.0, kind="lost-alef")}, is_sure=False) == []
    for share, is_chosen in ((weights.LIKELIHOOD_REPORTED_FROM, False), (0.41, True)):
        half = gain(200.0, kind="lost-alef", share=share)
        assert bool(weigh(weigh_lost_alefs, "قال علقة", {1: half}, is_sure=True)) is is_chosen


@pytest.mark.parametrize(
    ("word", "left", "right", "after", "says_nothing"),
    [
        ("كالم", "قال", "كثير", " ", False), ("كالم", "گفت", "كثير", " ", True), ("كالم", "قال", "گفت", " ", True),
        ("ل", "قال", "كثير", " ", False), ("ول", "ا", "كثير", " ", True), ("ل", "قال", "ب", " ", True),
        ("ل", "قال", "", "", True), ("ل", "قال", "", " ", True), ("ل", "قال", "", "؟", False),
        ("ل", "قال", "كثير", "\u200d", True), ("ل", "قال", "كثير", " «", True), ("ل", "قال", "0", " 1", True),
        ("ال", "قال", "كثير", " ", False), ("ال", "قال", "", "", False), ("ال", "قال", "", ".", False),
        ("ال", "قال", "كثير", "_", True), ("وال", "قال", "", "«", True), ("كالم", "قال", "", "«", False),
        ("كالم", "ب", "ج", " ", False),
    ],
)  # fmt: skip
def test_neighbours_say_nothing_beside_other_languages_and_torn_words(word, left, right, after, says_nothing):
    assert is_unread(word, left, right, after) is says_nothing


@pytest.mark.parametrize(
    ("before", "after", "sides", "sides_of_line"),
    [
        (" ", " ", ("قال", "كثير"), ("قال", "كثير")),
        ("\u00a0", "  ", ("قال", "كثير"), ("قال", "كثير")),
        ("\n", "\t", ("قال", "كثير"), ("", "")),
        (" 12 ", " x ", ("0", "a"), ("0", "a")),
        ("، ", " (", ("", ""), ("", "")),
        ("12" + "." * 39 + " ", " " + "." * 39 + "12", ("", ""), ("", "")),
        ("\n" + " " * 40, " " * 40 + "\n", ("قال", "كثير"), ("قال", "كثير")),  # too far away to be seen
        (" \n12 ", " 12\n", ("0", "0"), ("", "")),
    ],
)
def test_the_neighbours_of_a_word_are_words_or_signs_of_its_line(before, after, sides, sides_of_line):
    gaps = ["", before, after, ""]
    words = ["قال", "كالم", "كثير"]
    assert neighbours_of(1, words, gaps.__getitem__) == sides
    assert neighbours_of(1, words, gaps.__getitem__, is_line=True) == sides_of_line


@pytest.mark.parametrize(
    ("gaps", "sides"), [((" ", " "), ("", "")), (("12 ", " 12"), ("0", "0")), (("", "."), ("", ""))]
)
def test_at_its_ends_a_text_has_no_words(gaps, sides):
    assert neighbours_of(0, ["كالم"], gaps.__getitem__) == sides


def test_lam_alefs_of_all_words_are_counted():
    assert count_lam_alefs(["كلام", "الأولاد", "كالم", "لآلئ"]) == 4


def test_of_two_choices_for_a_word_the_surer_is_taken():
    one, two = choice("كلام", "lam-alef", 1.0), choice("كلما", "ligature", 1.0)
    surer = one[0]._replace(chance=0.95), one[1]
    assert surer_choices({0: surer, 1: one}, {0: two, 2: two}) == {0: surer, 1: one, 2: two}
    assert surer_choices({0: one}, {0: two}) == {0: two}
    assert surer_choices({0: one}, {0: (two[0]._replace(chance=0.5), two[1])}) == {0: one}


@pytest.mark.parametrize(
    ("document", "word", "is_chosen"),
    [
        (0.51, 0.3, True), (0.5, 0.3, False), (0.51, 0.25, False),
        (0.3, 0.41, True), (0.3, 0.4, False),
    ],
)  # fmt: skip
def test_the_chance_from_which_words_are_reported_is_that_of_their_document(
    weigh, monkeypatch, document, word, is_chosen
):
    monkeypatch.setattr(likely_words, "chance_of_document", lambda *_: document)
    monkeypatch.setattr(likely_words, "chance_of_word", lambda *_: word)
    assert bool(weigh(weigh_words, "قال كالم", {1: gain(-30.0)}, {})) is is_chosen


def test_a_lam_alef_with_marks_came_out_right_too(weigh):
    known = gain(12.0, WordClass.KNOWN)
    assert weigh(weigh_words, "كلَام كالم", {1: known}, {})[1].chance == chance_of_word(known, 1)


def test_a_choice_is_of_its_word_alone_unless_said():
    assert WordChoice(0, Candidate("كلام", (), "lam-alef", 12.0), 0.9, "document")[4:] == (False, 0.0, 1.0)


VOTER = WordAnalysis(WordStatus.VOTER, candidates=(Candidate("كلام", ((1, 3),), "lam-alef", 12.0),))


def gains_of(words, gaps, *analysed):
    """Return the gains of words between gaps, by their indices."""
    holder = Analyses()
    holder.lexicon = SmallLexicon({"كلام": 12.0, "قال": 8.0, "قالكالم": 9.0})
    return likely_words._find_gains(words.split(), analysed, ["", *gaps, ""].__getitem__, holder)


def test_pieces_and_unread_words_have_no_gain():
    """Words without candidates have none either."""
    unknown = WordAnalysis(WordStatus.UNKNOWN)
    assert [*gains_of("قال كالم كالم", "،،", (0, unknown), (1, VOTER), (2, VOTER))] == [1, 2]
    assert [*gains_of("قال كالم كالم", "  ", (1, VOTER), (2, VOTER))] == [2], "the first two may be one known word"
    assert [*gains_of("گفت كالم قال", "  ", (1, VOTER))] == []
    assert [*gains_of("قال ال قال", " _", (1, VOTER))] == [], "a torn article"
    assert [*gains_of("قال ال قال", "_ ", (1, VOTER))] == [1]


def test_a_word_between_lines_is_alone():
    assert [gains_of("سمع كالم قال", gaps, (1, VOTER))[1].is_lone for gaps in ("\n\n", "،\n", " \n")] == [
        True, True, False,
    ]  # fmt: skip


def test_only_a_neighbour_of_the_same_line_is_read_as_swapped(monkeypatch):
    seen = []
    readings = likely_words.neighbour_readings
    monkeypatch.setattr(likely_words, "neighbour_readings", lambda *one: seen.append(one) or readings(*one))
    gains_of("كالم كالم كالم كالم", "، ،", *((at, VOTER) for at in range(4)))
    assert [(word, analysis is VOTER) for word, analysis in seen] == [
        ("", False), ("", False), ("", False), ("كالم", True), ("كالم", True), ("", False), ("", False), ("", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("costs", "is_piece"), [((5.0, 4.0), False), ((5.0, 5.0), False), ((5.0, 5.1), True)])
def test_a_word_may_be_the_end_of_the_one_before_it(costs, is_piece):
    """What it costs there is that of the word before it and of the pair with the likeliest candidate."""
    lexicon = SmallLexicon({"النبات": 10.0, "ال": costs[0]}, {("ال", "نبتا"): costs[1]})
    turned = [Candidate(word, ((1, 3),), "lam-alef", 30.0) for word in ("نبتا", "ناتب")]
    assert may_be_piece("نبات", "ال", "", turned, lexicon) is is_piece
    assert not may_be_piece("نبات", "", "ال", turned, lexicon)


PRESS = Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)


@pytest.mark.parametrize(
    ("kind", "chance", "is_of_press"),
    [("ligature", 0.88, True), ("lam-meem", 0.9, True), ("ligature", 0.87, False), ("lam-alef", 0.9, False),
     ("lost-alef", 0.9, False)],
)  # fmt: skip
def test_a_sure_ligature_of_the_press_tells_of_others(kind, chance, is_of_press):
    assert is_of_the_press(WordChoice(0, PRESS._replace(kind=kind), chance, "document")) is is_of_press


@pytest.mark.parametrize(
    ("whole", "press", "is_told"),
    [(0.75, {0}, False), (0.74, {0}, True), (0.8, {0}, False), (0.5, {1}, False), (0.5, {0, 1}, False)],
)
def test_what_is_made_of_the_press_is_told_by_the_bound_of_what_is_made(whole, press, is_told):
    together = {0: (WordChoice(0, PRESS, 0.9, "document", whole=whole), Span(0, 7))}
    assert is_only_told(together, press) is is_told
