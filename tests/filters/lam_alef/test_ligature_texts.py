from __future__ import annotations

from math import inf

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import LamAlef
from arclean.filters.lam_alef import ligature_texts, weights
from arclean.filters.lam_alef.ligature_habit import FontHabit
from arclean.filters.lam_alef.ligature_texts import (
    LigatureReader,
    _blocks,
    _is_of_the_press,
    _join_turns,
    _surer_of_same,
    _with_habit,
)
from arclean.filters.lam_alef.other_ligatures import turn_ligatures
from arclean.filters.lam_alef.text_decoding import DecodedText, Slot, WordReading
from arclean.filters.lam_alef.text_readings import Fault
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from arclean.filters.lam_alef.word_likelihood import letters_cost
from arclean.language.lexicon import run_lexicon
from tests.language.small_lexicon import SmallLexicon

RIGHT = "عقدت اللجنة اجتماعها في قاعة المدينة الكبيرة بين الدورتين"
SWAPPED = "عقدت اللجنة اجتماعها يف قاعة املدينة الكبرية بني الدورتني"


def test_words_that_are_words_either_way_are_read_with_the_others():
    assert Pipeline([LamAlef()])(SWAPPED) == RIGHT


def test_one_word_tells_nothing_of_the_others():
    assert Pipeline([LamAlef()])(RIGHT.replace("الكبيرة", "الكبرية").replace("بين", "بني")) != RIGHT


def test_a_right_text_stays():
    assert Pipeline([LamAlef()])(RIGHT) == RIGHT


def test_a_word_that_nothing_explains_stays_and_the_others_are_repaired():
    text = "كتب الطالب رساةل اكنت قصرية عن املدينة الكبرية"
    result = Pipeline([LamAlef()]).run(text)
    assert result.text == "كتب الطالب رساةل كانت قصيرة عن المدينة الكبيرة"
    assert {one.kind for one in result.findings} == {"lam-alef"}


def test_words_with_two_pairs_and_with_a_lam_alef_are_turned_as_a_whole():
    broken = "زار الوفد املدنية املنورة واألسواق الكبرية يف اجلزرية"
    assert Pipeline([LamAlef()])(broken) == "زار الوفد المدينة المنورة والأسواق الكبيرة في الجزيرة"


def test_a_long_text_is_read_in_blocks():
    text = "\n".join([SWAPPED] * 120)
    assert Pipeline([LamAlef()])(text) == "\n".join([RIGHT] * 120)


def test_a_reader_asks_for_two_words():
    reader = LigatureReader(run_lexicon())
    words = TextWords.from_text(SWAPPED)
    assert reader.read_together(words, {}) == {}


def test_rare_words_are_taken_by_their_limit():
    assert turn_ligatures("الكبرية", lambda word: 24.0, weights.OTHER_LIGATURE_COST_LIMIT) == []


def test_a_word_whose_marks_say_otherwise_leaves_the_others_their_reading():
    broken = "املطار اجلديد األخبار عَىلَ «يف االتفاق» «املادة اجلزائر»."
    assert Pipeline([LamAlef()])(broken) == "المطار الجديد الأخبار عَلَى «في الاتفاق» «المادة الجزائر»."


def test_a_block_ends_with_a_line_and_is_no_longer_than_a_thousand_words():
    def blocks(*lines):
        text = "\n".join(" ".join(["كلمة"] * count) for count in lines)
        return [*_blocks(text, [*TextWords.from_text(text).find_matches()])]

    assert blocks(600) == [(0, 600)]
    assert blocks(550, 50) == [(0, 550), (550, 600)]
    assert blocks(100, 500) == [(0, 600)]
    assert blocks(1200) == [(0, 1000), (1000, 1200)]
    assert blocks(1000) == [(0, 1000)]
    assert blocks(500, 50) == [(0, 500), (500, 550)]
    assert blocks(499, 50) == [(0, 549)]
    assert blocks(500, 400, 300) == [(0, 500), (500, 1200)]
    assert blocks() == []


def test_most_of_the_bits_of_a_text_are_believed():
    broken = "(أ) تسليم الشقة صاحلة للسكن، مع محلقاهتا املبنية يف املحضر املرفق."
    right = "(أ) تسليم الشقة صالحة للسكن، مع ملحقاتها المبينة في المحضر المرفق."
    assert Pipeline([LamAlef()])(broken) == right


def turned(word, spans, kind, grounds, chance=0.95):
    return WordChoice(0, Candidate(word, spans, kind, 12.0), chance, grounds), Span(0, len(word))


def test_a_word_that_is_sure_by_itself_is_so_whatever_becomes_of_the_others():
    for grounds, whole in (("impossible", 1.0), ("document", 1.0), ("likelihood", 0.3)):
        choice, span = turned("كلام", ((1, 3),), "lam-alef", grounds)
        assert _join_turns((choice._replace(whole=0.3), span), None)[0].whole == whole


def test_of_two_choices_of_a_word_the_surer_counts_where_they_read_alike():
    read, voted = (
        turned("لجنة", ((0, 2),), "ligature", "likelihood", 0.9),
        turned("لجنة", ((0, 2),), "ligature", "document"),
    )
    assert _surer_of_same(read, voted)[0].grounds == "document"
    assert _surer_of_same(voted, read) == voted
    assert _surer_of_same(read, None) == read
    assert _surer_of_same(read, turned("حجة", ((0, 2),), "ligature", "document")) == read


def small_reader(words=(), rare=(), pairs=()):
    return LigatureReader(SmallLexicon(words, pairs, rare=rare))


def chosen(*words, chance=0.9, kind="ligature", grounds="likelihood"):
    """Return choices of words by their indices; a word is what is turned back, or nothing."""
    return {
        index: turned(word, ((0, 2),), kind, grounds, chance) for index, word in enumerate(words) if word is not None
    }


def test_each_block_is_read_with_its_own_choices(monkeypatch):
    """The indices are those of the words in the text."""
    monkeypatch.setattr(ligature_texts, "_BLOCK_WORDS", 2)
    reader, seen = small_reader(), []

    def read(words, found):
        seen.append((words.letters, [match[0] for match in words.matches], [*found]))
        return {1: turned("كلام", ((1, 3),), "ligature", "document")}

    reader._read_block = read
    found = chosen("بين", None, "لجنة", "كلام")
    made = reader.read_together(TextWords.from_text("بني قال\nجلنة كالم\nثم"), found)
    assert seen == [
        (["بني", "قال"], ["بني", "قال"], [0]),
        (["جلنة", "كالم"], ["جلنة", "كالم"], [0, 1]),
        (["ثم"], ["ثم"], []),
    ]
    assert {index: choice.position for index, (choice, _) in made.items()} == {1: 1, 3: 3, 5: 5}


BROKEN = TextWords.from_text("بني جلنة ألنها كالم")


def read_block(found, together, *, words=("بني",), asked=lambda *_: True):
    """Return what is made of four words, of which those in ``words`` are in a list, and with what they are read."""
    reader, seen = small_reader(dict.fromkeys(words, 9.0)), []
    reader._is_asked = asked
    reader.choices = lambda *one: seen.append((one[0].letters, [*one[1]])) or together
    return reader._read_block(BROKEN, found), seen


@pytest.mark.parametrize(
    ("found", "is_read"),
    [
        (chosen(None, "لجنة", None, "كلام"), True), (chosen(None, "لجنة"), False),
        (chosen("بين", "لجنة"), False),  # a known word tells nothing
        (chosen(None, "لجنة") | {3: turned("كلام", ((1, 3),), "lam-alef", "document")}, False),
        (chosen(None, "لجنة", None, "كلام", chance=0.5), False),
    ],
)  # fmt: skip
def test_two_words_that_are_none_tell_of_a_text(found, is_read):
    made, seen = read_block(found, {})
    assert bool(seen) is is_read
    assert made == ({} if is_read else found)


def test_a_word_that_comes_twice_tells_once():
    reader = small_reader()
    reader.choices = None  # is not asked
    found = chosen("لجنة", "لجنة")
    assert reader._read_block(TextWords.from_text("جلنة جلنة"), found) == found


def test_words_that_are_sure_are_read_as_what_they_become():
    """What else the text says of them is joined to that."""
    found = chosen("بين", "لجنة", "لأنها", "كلام")
    together = {
        1: turned("لجنة", ((0, 2),), "ligature", "document", 0.97),
        3: turned("كلما", ((2, 4),), "ligature", "letters"),
    }
    made, seen = read_block(found, together, asked=lambda word, *_: word != "ألنها")
    assert seen == [(["بني", "جلنة", "لأنها", "كالم"], [0, 1, 3])]
    assert made == together | {2: found[2]}
    made, _ = read_block(found, None, asked=lambda word, *_: word != "ألنها")
    assert made == found


def made_by(number, likely, chance, *, known=(), candidates=("لجنة",)):
    """Return the choices of a text whose second word is read by this number."""
    reader = small_reader(dict.fromkeys(known, 9.0))
    others = [[], [Candidate(word, ((0, 2),), "ligature", 12.0) for word in candidates]]
    decoded = DecodedText((0, number), (1.0, chance), chance)
    reader.likeliest_fault = lambda *_: (likely, Fault("ligature", "likelihood", 8.0), others, decoded)
    reader._decode_by_habit = lambda *_: decoded
    made = reader.choices(TextWords.from_text("عقدت جلنة"), {})
    return [
        (choice.position, choice.candidate.word, choice.chance, choice.grounds, span) for choice, span in made.values()
    ]


@pytest.mark.parametrize(
    ("read", "known", "candidates", "made"),
    [
        ((1, 0.96, 0.9), (), ("لجنة",), ("لجنة", 0.96 * 0.9, "letters")),
        ((1, 1.0, 1.0), ("لجنة",), ("لجنة",), ("لجنة", 0.99, "document")),
        ((2, 0.9, 0.9), ("جلنة",), ("لجنة", "حجة"), ("حجة", 0.81, "context")),
        ((0, 1.0, 0.6), (), ("لجنة", "حجة"), ("لجنة", 0.4, "context")),  # told of
        ((0, 0.9, 0.5), (), ("لجنة",), ("لجنة", 0.5, "context")),
        ((0, 1.0, 0.7), (), ("لجنة",), None), ((0, 1.0, 0.5), (), (), None),
    ],
)  # fmt: skip
def test_a_word_is_chosen_by_the_readings_of_its_text(read, known, candidates, made):
    """It is read by the number of a candidate, at the chance of the fault and its own."""
    found = made_by(*read, known=known, candidates=candidates)
    assert found == ([(1, made[0], pytest.approx(made[1]), made[2], Span(5, 9))] if made else [])


def test_one_word_is_no_text_and_a_text_without_a_fault_is_not_read():
    reader = small_reader()
    reader.likeliest_fault = lambda *_: None
    assert reader.choices(TextWords.from_text("عقدت جلنة"), {}) is None
    del reader.likeliest_fault
    reader.faults = None  # is not asked
    assert reader.choices(TextWords.from_text("جلنة"), {}) is None


@pytest.mark.parametrize(
    ("word", "others"),
    [("الكبرية", ["الكبيرة"]), ("نبي", ["بني"]), ("گالكبرية", []), ("نب", []), ("دار", []), ("الكبيرة", [])],
)
def test_a_word_in_no_list_is_spelt_otherwise_where_its_letters_say_so(monkeypatch, word, others):
    monkeypatch.setattr(ligature_texts, "letters_cost", lambda one: 40.0 - (one in {"الكبيرة", "بني"}) * 2.5)
    reader = small_reader()
    assert [one.word for one in reader._spelt_otherwise(word, word)] == others
    monkeypatch.setattr(weights, "LETTER_BITS", 2.5)
    assert reader._spelt_otherwise(word, word) == []


def test_marks_speak_against_another_spelling_too(monkeypatch):
    monkeypatch.setattr(ligature_texts, "letters_cost", lambda one: 40.0 - (one == "الكبيرة") * 9.0)
    assert small_reader()._spelt_otherwise("الكبرية", "الكبرَيَة") == []
    monkeypatch.setattr(ligature_texts, "letters_cost", lambda one: 40.0 - (one != "نبمجنبمجنبمجنبمج") * 9.0)
    assert len(small_reader()._spelt_otherwise("نبمجنبمجنبمجنبمج", "نبمجنبمجنبمجنبمج")) == 6


def test_a_reading_by_letters_costs_what_these_cost_in_the_place_of_its_word():
    reader = small_reader({"الكبرية": 9.0})
    (reading,) = reader._readings_by_letters("الكبرية", [Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)])
    more = letters_cost("الكبيرة") - letters_cost("الكبرية")
    assert reading == ("الكبيرة", pytest.approx(more + 9.0 - reader.word_cost("الكبيرة")))


@pytest.mark.parametrize(
    ("words", "rare", "is_none"),
    [({"بني": 9.0}, {}, False), ({}, {"بني": 28.0}, False), ({}, {}, True), ({"بني": 9.0}, {"بني": 28.0}, False)],
)
def test_a_word_is_none_that_is_not_even_rare(words, rare, is_none):
    assert small_reader(words, rare)._is_none("بني") is is_none


@pytest.mark.parametrize(
    ("word", "kind", "is_asked"),
    [("الكبيرة", "ligature", True), ("الكبيرة", "lam-alef", False), ("الكبار", "ligature", False)],
)
def test_a_choice_is_asked_again_that_turns_what_may_be_turned(word, kind, is_asked):
    reader = small_reader({"الكبيرة": 12.0})
    choice, _ = turned(word, ((4, 6),), kind, "likelihood")
    assert reader._is_asked("الكبرية", "الكبرية", choice) is is_asked
    assert not reader._is_asked("الكبرية", "الكبرَيَة", choice)


@pytest.mark.parametrize(
    ("word", "words", "rare", "found"),
    [
        ("الكبرية", {"الكبيرة": 23.9}, {}, ["الكبيرة"]),
        ("الكبرية", {"الكبيرة": 24.0, "الكبرية": 9.0}, {}, []),
        ("الكبرية", {"الكبيرة": 12.0, "الكبرية": 9.0}, {}, ["الكبيرة"]),
        ("يف", {"يف": 9.0, "في": 5.0}, {}, []), ("يف", {"في": 5.0}, {}, ["في"]),
        ("نبي", {"نبي": 9.0, "بني": 8.0}, {}, ["بني"]),
        ("الكبرية", {}, {"الكبيرة": 28.0}, []),  # by its letters the rare word is the odder one
        ("جمموعة", {}, {"مجموعة": 28.0}, ["مجموعة"]),
        ("جمموعة", {"جمموعة": 9.0}, {"مجموعة": 28.0}, []),
        ("جمموعة", {}, {}, []),
    ],
)  # fmt: skip
def test_a_word_is_turned_into_a_common_one_or_else_a_rare_one(word, words, rare, found):
    assert [one.word for one in small_reader(words, rare)._turned(word)] == found
    assert [one.word for one in small_reader(words, rare).likely_candidates(word, word, "ligature")] == found


def test_at_most_six_readings_of_a_word_are_likely():
    reader = small_reader()
    reader._turned = lambda _: [Candidate(str(number), (), "ligature", 12.0) for number in range(9)]
    assert [one.word for one in reader.likely_candidates("الكبرية", "الكبرية", "ligature")] == [*"012345"]


def test_the_habit_of_a_font_is_added_to_the_readings_of_a_word():
    """Readings that have no candidate are left out, as there are none."""
    habit = FontHabit(0.5, 0.25, {"ين": 0.75})
    slot = Slot((WordReading("بين", 3.0), WordReading("بني", 5.0)), "", None)
    made = _with_habit(slot, [Candidate("بين", ((1, 3),), "ligature", 12.0)], habit)
    assert made.readings[0] == ("بين", 3.0 + 2.0)
    assert made.readings[1] == (
        "بني",
        pytest.approx(5.0 + habit.cost_of_turn(Candidate("بين", ((1, 3),), "ligature", 12.0))),
    )
    assert made[1:] == ("", None)
    assert len(_with_habit(slot, [], habit).readings) == 1


@pytest.mark.parametrize(
    ("kind", "spans", "chance", "word", "joined"),
    [
        ("lam-alef", ((4, 6),), 0.9, "ثم", ((0, 2), (4, 6))), ("lam-alef", ((2, 4),), 0.88, "ثم", ((0, 2), (2, 4))),
        ("lam-alef", ((1, 3),), 0.9, "كلام", ((0, 2),)),  # they overlap
        ("lam-alef", ((4, 6),), 0.87, "كلام", ((0, 2),)),
        ("lost-alef", ((4, 6),), 0.9, "كلام", ((0, 2),)),
    ],
)  # fmt: skip
def test_what_the_text_says_of_a_word_is_joined_to_its_lam_alefs(kind, spans, chance, word, joined):
    sure, further = turned("كلام", ((0, 2),), kind, "likelihood"), turned("ثم", spans, "ligature", "letters", chance)
    choice, span = _join_turns(sure, further)
    assert (choice.candidate.word, choice.candidate.spans, span) == (word, joined, sure[1])
    assert choice.chance == (chance if word == "ثم" else 0.95)
    assert choice.grounds == ("letters" if word == "ثم" else "likelihood")


def test_of_two_choices_as_sure_the_one_read_together_stays():
    read, voted = turned("لجنة", ((0, 2),), "ligature", "letters"), turned("لجنة", ((0, 2),), "ligature", "document")
    assert _surer_of_same(read, voted) == read
    surer = voted[0]._replace(chance=0.97, whole=0.2), voted[1]
    assert _surer_of_same(read, surer)[0] == surer[0]._replace(whole=1.0)


@pytest.mark.parametrize(
    ("kind", "is_of_press"), [("ligature", True), ("lam-meem", True), ("lam-alef", False), ("lost-alef", False)]
)
def test_lam_alefs_are_of_every_font(kind, is_of_press):
    assert _is_of_the_press(turned("كلام", ((0, 2),), kind, "document")[0]) is is_of_press


def test_a_text_is_read_again_by_the_habit_that_its_words_tell(monkeypatch):
    """Known words are to be told by it, and tell nothing of it; those of no list may be spelt otherwise."""
    reader = small_reader({"بني": 9.0, "بين": 8.0, "قال": 8.0}, {})
    reader._spelt_otherwise = lambda word, _: (
        [] if word == "الكبرية" else [turned("لجنة", ((0, 2),), "ligature", "")[0][1]]
    )
    words = TextWords.from_text("قال بني جلنة الكبرية")
    big = Candidate("الكبيرة", ((4, 6),), "ligature", 12.0)
    candidates = [[], [Candidate("بين", ((1, 3),), "ligature", 8.0)], [], [big]]
    habits, decoded = [], []
    monkeypatch.setattr(ligature_texts, "read_habit", lambda read: habits.append([*read]) or FontHabit(0.5, 0.5, {}))
    monkeypatch.setattr(
        ligature_texts, "decode_text", lambda slots, *_: decoded.append([*slots]) or DecodedText((0, 1, 1, 1), (), 1.0)
    )
    reader._decode_by_habit(words, [*words.find_matches()], candidates, DecodedText((0, 1, 0, 1), (), 1.0))
    assert [(word, one.word if one else None) for word, one in habits[0]] == [
        ("قال", None), ("جلنة", None), ("الكبرية", "الكبيرة"),
    ]  # fmt: skip
    assert [(word, one.word if one else None) for word, one in habits[1]][1] == ("جلنة", "لجنة")
    assert len(habits) == len(decoded) == 2
    assert [[reading.word for reading in slot.readings] for slot in decoded[1]] == [
        ["قال"], ["بني", "بين"], ["جلنة", "لجنة"], ["الكبرية", "الكبيرة"],
    ]  # fmt: skip


def test_any_rare_word_costs_what_it_costs_and_no_word_anything():
    reader = small_reader({"قال": 8.0}, {"نادر": 28.0})
    assert [reader._cost_of_any(word) for word in ("قال", "نادر", "ضكثجمزغ")] == [8.0, 28.0, inf]


def test_a_rare_word_must_be_spelt_more_as_words_are(monkeypatch):
    """Lists of rare words have damaged ones too."""
    reader = small_reader(rare={"مجموعة": 28.0})
    for less, words in ((0.1, ["مجموعة"]), (0.0, [])):
        monkeypatch.setattr(ligature_texts, "letters_cost", lambda one, less=less: 40.0 - (one == "مجموعة") * less)
        assert [one.word for one in reader._turned("جمموعة")] == words


def test_a_block_may_be_a_line_of_one_word(monkeypatch):
    monkeypatch.setattr(ligature_texts, "_BLOCK_WORDS", 1)
    text = "بني\nجلنة"
    assert [*_blocks(text, [*TextWords.from_text(text).find_matches()])] == [(0, 1), (1, 2)]


def test_pairs_are_believed_as_they_are_where_all_ligatures_may_be_swapped():
    assert small_reader().belief == (weights.LIGATURE_DECODING_SCALE, 1.0, weights.UNCOUNTED_RARER_COST)
