"""Where a text may hold a swapped ligature, and whether it may have lost alefs."""

from math import inf
from types import SimpleNamespace

import pytest

from arclean.core.context import Context
from arclean.filters.lam_alef import swapped_places, weights
from arclean.filters.lam_alef.swapped_places import (
    _commoner_words,
    _find_places,
    _is_commoner_turned,
    _lacks_alef,
    _neighbours_ask,
    _Sign,
    _tell_ligatures,
    _tell_string,
    _tell_string_of_short_text,
    _tell_word,
    has_lost_alefs,
    has_other_ligature,
    has_swapped_word,
    swapped_offsets,
)
from arclean.filters.lam_alef.telling_words import TellingWords
from arclean.filters.lam_alef.word_analysis import ORDINARY, Candidate, WordAnalysis, WordStatus
from tests.language.small_lexicon import SmallLexicon


@pytest.mark.parametrize(
    ("text", "offsets"),
    [
        ("الواليات", [4]),
        ("زار الواليات المتحدة", [8]),
        ("قرر (إصالحات) جديدة", [8]),
        ("هو ال يعرف", [4]),
        ("جاء الستعراض الخطة", [5]),
        ("جاء والستعراض الخطة", [6]),
        ("ألنه عاد", [1]),
        ("عاد إلى العالم في الحال والمال", []),
        ("زار المدينة\nثالثة رجال", []),  # a known word without a neighbour that asks for the other
    ],
)
def test_a_word_that_is_none_as_it_stands_is_marked(text, offsets):
    assert swapped_offsets(text) == offsets
    assert has_swapped_word(text) is bool(offsets)


def test_neighbours_are_asked_of_a_word_that_is_known_both_ways():
    assert swapped_offsets("سلم عليه السالم") == [13]
    assert swapped_offsets("جمع المذكر السالم") == []


def test_a_short_text_is_looked_up_word_by_word():
    assert has_swapped_word("املدعي العام")
    assert not has_swapped_word("املدعي العام " + "المدينة " * 50)


def test_a_text_without_spaces_is_read_in_parts():
    assert swapped_offsets("ب" * 100 + "ال" + "ب" * 100) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("في الوليات المتحدة", True),
        ("قال إن السبوع خلل العام", True),
        ("في الوليات المتحدة لا", False),
        ("في الوليات المتحدة " + "المدينة " * 130, False),
        ("فِي الوَلِيَاتِ المُتَّحِدَةِ", False),
        ("في المدينة", False),
    ],
)
def test_a_text_without_any_lam_alef_may_have_lost_them(text, lost):
    assert has_lost_alefs(text) is lost


def test_a_long_text_without_lam_alefs_is_another_language():
    text = "تحسين العلقات بين البلدين".ljust(weights.LOST_ALEF_TEXT_LENGTH)
    assert has_lost_alefs(text)
    assert not has_lost_alefs(f"{text} ")


@pytest.mark.parametrize(("length", "lacks"), [(15, False), (16, True)])
def test_a_vocalised_text_is_asked_for_no_lost_alefs(length, lacks):
    """One vowel in eight characters is no vocalised text, more are."""
    assert has_lost_alefs("تَحسِين العلقات".ljust(length)) is lacks


class Analyses(dict):
    """Analyses of a few words; all others are ordinary."""

    lexicon = SmallLexicon()

    def __missing__(self, word):
        return ORDINARY


@pytest.fixture
def known(monkeypatch):
    """Return what makes the gate know these analyses alone, and these costs of words and pairs."""

    for name in ("_tell_word", "_tell_string", "_commoner_words", "_tell_ligatures"):
        monkeypatch.setattr(swapped_places, name, getattr(swapped_places, name).__wrapped__)

    def know(analyses=(), words=(), pairs=()):
        few = Analyses(analyses)
        few.lexicon = SmallLexicon(words, pairs)
        monkeypatch.setattr(swapped_places, "shared_analyses", lambda *_: few)

    return know


def analysis(status, cost=inf, other=12.0, kind="lam-alef"):
    return WordAnalysis(status, cost, (Candidate("كلام", ((1, 3),), kind, other),))


@pytest.mark.parametrize(
    ("one", "sign"),
    [
        (analysis(WordStatus.VOTER), _Sign.SURE), (analysis(WordStatus.IMPOSSIBLE), _Sign.SURE),
        (analysis(WordStatus.RARE), _Sign.SURE), (ORDINARY, _Sign.NONE), (WordAnalysis(WordStatus.UNKNOWN), _Sign.NONE),
        (analysis(WordStatus.AMBIGUOUS, 12.1), _Sign.NEIGHBOURS),
        (analysis(WordStatus.AMBIGUOUS, 12.0), _Sign.NONE),  # no commoner word
        (analysis(WordStatus.AMBIGUOUS, 20.0, kind="lam-meem"), _Sign.NONE),
        (analysis(WordStatus.AMBIGUOUS, 20.0, kind="lam-alef+lam-meem"), _Sign.NEIGHBOURS),
        (analysis(WordStatus.GUESSED), _Sign.NONE),
    ],
)  # fmt: skip
def test_a_word_is_sure_or_asks_its_neighbours(known, one, sign):
    known({"كالم": one}, {"كلام": 60.0})
    assert _tell_word.__wrapped__("كالم") is sign


@pytest.mark.parametrize(("saved", "sign"), [(8.0, _Sign.SURE), (7.9, _Sign.NONE)])
def test_a_guess_must_save_many_bits(known, saved, sign):
    known({"كالم": analysis(WordStatus.GUESSED)}, {"كالم": 20.0, "كلام": 20.0 - saved})
    assert _tell_word.__wrapped__("كالم") is sign


SURE, ASKS = analysis(WordStatus.VOTER), analysis(WordStatus.AMBIGUOUS, 20.0)


@pytest.mark.parametrize(
    ("string", "sign"),
    [
        ("كالم", _Sign.SURE), ("ثالث", _Sign.NEIGHBOURS), ("(ثالث)", _Sign.NEIGHBOURS), ("ثالث-كالم", _Sign.SURE),
        ("كالم-ثالث", _Sign.SURE), ("قال", _Sign.NONE), ("قال-ثالث", _Sign.NEIGHBOURS), ("12", _Sign.NONE),
    ],
)  # fmt: skip
def test_a_string_says_what_its_surest_word_says(known, string, sign):
    known({"كالم": SURE, "ثالث": ASKS})
    assert _tell_string.__wrapped__(string) is sign


@pytest.mark.parametrize(
    ("string", "sign"),
    [
        ("زكالم", _Sign.SURE),
        ("ثالثز", _Sign.NEIGHBOURS),
        ("زقلمز", _Sign.NONE),
        ("زبنيز", _Sign.SURE),
        ("زثلثز", _Sign.NONE),
    ],
)
def test_in_a_short_text_strings_of_no_table_are_looked_up_too(known, string, sign):
    """Of others those alone that have an alef before a lam."""
    known({"زكالم": SURE, "ثالثز": ASKS, "زبنيز": SURE, "زثلثز": ASKS})
    assert _tell_string_of_short_text.__wrapped__(string) is sign


@pytest.mark.parametrize(
    ("text", "pairs", "asks"),
    [
        ("قال ثالث مرات", {("قال", "كلام"): 15.0}, True), ("قال ثالث مرات", {("قال", "كلام"): 15.1}, False),
        ("قال ثالث مرات", {("كلام", "مرات"): 15.0}, True), ("ثالث", {("", "كلام"): 17.0, ("كلام", ""): 18.0}, True),
        ("قال ثالث مرات", {("قال", "كلام"): 15.0, ("قال", "ثالث"): 19.0}, False),
        ("قال ثالث مرات", {("قال", "كلام"): 15.0, ("ثالث", "مرات"): 19.0}, False),
        ("قال ثالث مرات", {("ثم", "كلام"): 1.0, ("كلام", "جديدة"): 1.0}, False),
    ],
)  # fmt: skip
def test_neighbours_ask_for_a_word_by_what_pairs_save(known, text, pairs, asks):
    known({"ثالث": ASKS}, pairs=pairs)
    text = f"ثم {text} جديدة" if " " in text else text
    start = text.index("ثالث")
    assert _neighbours_ask(text, start, start + 4) is asks


def test_a_word_that_is_the_commoner_one_does_not_ask(known):
    known({"ثالث": analysis(WordStatus.AMBIGUOUS, 12.0)}, pairs={("قال", "كلام"): 1.0})
    assert not _neighbours_ask("قال ثالث", 4, 8)


def test_the_words_of_a_string_are_neighbours_of_one_another(known):
    known({"ثالث": ASKS}, pairs={("كلام", "قال"): 1.0})
    assert _neighbours_ask("سمع (ثالث،قال) ثم", 4, 14) is False, "a sign parts them"
    known({"ثالث": ASKS}, pairs={("كلام", ""): 1.0})
    assert _neighbours_ask("سمع (ثالث،قال) ثم", 4, 14)


def test_neighbours_are_looked_for_in_forty_characters(known):
    known({"ثالث": ASKS}, pairs={("قال", "كلام"): 1.0, ("كلام", "قال"): 1.0})
    for spaces, asks in ((37, True), (38, False)):
        assert _neighbours_ask(f"قال{' ' * spaces}ثالث", spaces + 3, spaces + 7) is asks
        assert _neighbours_ask(f"ثالث{' ' * spaces}قال", 0, 4) is asks


@pytest.mark.parametrize(("before", "after"), [(19, 19), (20, 19), (60, 60), (2, 60), (60, 2)])
def test_a_string_is_read_as_far_as_forty_characters(monkeypatch, before, after):
    seen = []
    monkeypatch.setattr(swapped_places, "_tell_string", lambda string: seen.append(string) or _Sign.SURE)
    string = "ب" * before + "ال" + "ب" * after
    ((lam, start, end),) = _find_places(f"قلم {string} قلم")
    assert lam == 4 + before + 1
    assert (start, end) == (max(4, lam - 40), min(4 + len(string), lam + 40))
    assert seen == [f"قلم {string} قلم"[start:end]]


def test_only_places_that_say_something_are_yielded(known):
    known({"زكالم": SURE, "زثالث": ASKS})
    assert [*_find_places("زكالم زبالب زثالث")] == [(3, 0, 5), (15, 12, 17)]


@pytest.mark.parametrize(
    ("signs", "wakes"), [((0, 2), True), ((1, 2), True), ((0, 0), False), ((0, 1), None), ((1, 1), None)]
)
def test_a_short_text_wakes_by_its_surest_string(monkeypatch, signs, wakes):
    """Where none is sure and one asks its neighbours, these are asked."""
    strings = {f"ز{number}": _Sign(sign) for number, sign in enumerate(signs)}
    monkeypatch.setattr(swapped_places, "_tell_string_of_short_text", strings.__getitem__)
    for asked in (True, False):
        monkeypatch.setattr(swapped_places, "_find_places", lambda _: iter([(0, 0, 2), (3, 3, 5)]))
        monkeypatch.setattr(swapped_places, "_is_swapped", lambda _, place, asked=asked: asked and place[0] == 3)
        assert has_swapped_word(" ".join(strings)) is (asked if wakes is None else wakes)


def of_signs(monkeypatch, **signs):
    monkeypatch.setattr(swapped_places, "_tell_ligatures", lambda string: _Sign(signs.get(string, 0)))
    monkeypatch.setattr(swapped_places, "telling_words", lambda: TellingWords(*[frozenset(signs)] * 3))


def test_each_known_word_is_asked_with_its_neighbours(monkeypatch):
    of_signs(monkeypatch, ب=1, د=1)
    seen = []
    monkeypatch.setattr(swapped_places, "_is_commoner_turned", lambda part: seen.append(part) or False)
    assert not has_other_ligature("ا ب ج د")
    assert seen == ["ا ب ج", "ج د"]
    assert not has_other_ligature("ب ا ج س")
    assert seen[2:] == ["ب ا"]
    monkeypatch.setattr(swapped_places, "_is_commoner_turned", lambda part: part == "ج د")
    assert not has_other_ligature("ا ب ج د"), "what is commoner has to be likely too"
    monkeypatch.setattr(swapped_places, "_is_likely_turned", lambda part: part == "ج د")
    assert has_other_ligature("ا ب ج د")
    assert not has_other_ligature("ا ب ج س")


def test_a_string_of_no_table_is_weighed_among_two_strings_on_either_side(monkeypatch):
    of_signs(monkeypatch, ب=1, د=2)
    monkeypatch.setattr(swapped_places, "_is_commoner_turned", lambda _: False)
    seen = []
    monkeypatch.setattr(swapped_places, "_is_likely_turned", lambda part: seen.append(part) or True)
    assert has_other_ligature("س ا ب د ج ع ه")
    assert seen == ["ا ب د ج ع"]
    assert not has_other_ligature("ا ج")
    assert not has_other_ligature("ب د " * 200), "a long text is not looked up"


@pytest.mark.parametrize(
    ("text", "wakes"),
    [("زار المدينة الكبرية أمس", True), ("وصل إلى فندق هاميل أمس", False), ("قال نيهون للصحيفة", False)],
)
def test_a_string_that_another_ligature_explains_wakes_where_its_neighbours_let_it(text, wakes):
    assert has_other_ligature(text) is wakes


@pytest.mark.parametrize(
    ("pairs", "is_turned"),
    [
        ({("قال", "بين"): 10.0}, True), ({("بين", "كثير"): 10.0}, True), ({("قال", "بين"): 10.1}, False),
        ({("قال", "بين"): 10.0, ("قال", "بني"): 19.0}, False), ({("قال", "بين"): 10.0, ("بني", "كثير"): 19.0}, False),
        ({("كثير", "بين"): 1.0}, False),
    ],
)  # fmt: skip
def test_a_known_word_is_turned_that_is_much_likelier_between_its_neighbours(known, monkeypatch, pairs, is_turned):
    known(
        {"بني": analysis(WordStatus.AMBIGUOUS)._replace(candidates=(Candidate("بين", ((1, 3),), "ligature", 8.0),))},
        pairs=pairs,
    )
    monkeypatch.setattr(weights, "TURNED_LIGATURE_BITS", 10.0)
    assert _is_commoner_turned("قال بني كثير") is is_turned


def test_the_edges_of_a_part_are_signs(known, monkeypatch):
    known({"بني": analysis(WordStatus.AMBIGUOUS)}, pairs={("", "كلام"): 14.0, ("كلام", ""): 16.0})
    monkeypatch.setattr(weights, "TURNED_LIGATURE_BITS", 10.0)
    assert _is_commoner_turned("بني")


@pytest.mark.parametrize(
    ("string", "sign"),
    [
        ("زكبرية", _Sign.SURE), ("(زكبرية)", _Sign.SURE), ("زقلمز", _Sign.NONE), ("بني", _Sign.NEIGHBOURS),
        ("قلم/بني", _Sign.NEIGHBOURS), ("قلم", _Sign.NONE), ("قلم/زكبرية", _Sign.SURE), ("قلم-قلم", _Sign.NONE),
    ],
)  # fmt: skip
def test_a_string_of_no_table_tells_by_itself_and_others_by_their_neighbours(known, string, sign):
    known({"زكبرية": SURE, "بني": ASKS, "قلم": SURE})
    assert _tell_ligatures.__wrapped__(string) is sign


def test_only_known_words_have_commoner_ones(known):
    known({"بني": ASKS, "كبرية": SURE})
    assert [_commoner_words.__wrapped__(word) for word in ("بني", "كبرية", "قلم")] == [("كلام",), (), ()]


@pytest.mark.parametrize(
    ("one", "lacks"),
    [
        (analysis(WordStatus.VOTER), True), (analysis(WordStatus.RARE), True), (ORDINARY, False),
        (WordAnalysis(WordStatus.UNKNOWN), False), (analysis(WordStatus.AMBIGUOUS, 12.1), True),
        (analysis(WordStatus.AMBIGUOUS, 12.0), False),
    ],
)  # fmt: skip
def test_a_word_lacks_an_alef_that_is_likelier_with_one(known, one, lacks):
    known({"كلم": one})
    assert _lacks_alef.__wrapped__("كلم") is lacks


@pytest.mark.parametrize(("telling", "numbers"), [("ج", [0, 2]), ("جا", [0, 2]), ("ز", [0]), ("ب", [0, 1])])
def test_strings_of_no_table_and_words_that_may_be_others_are_asked(telling, numbers):
    read = SimpleNamespace(strings=["ا", "ب", "ج"], texts=["ا", "ب", "ج"], odd=[0])
    assert swapped_places._asked_numbers(read, frozenset(telling)) == numbers


@pytest.mark.parametrize(
    ("sign", "number", "asked"),
    [
        (_Sign.SURE, 2, ["ا ب ج د ه"]), (_Sign.SURE, 0, ["ا ب ج"]), (_Sign.SURE, 1, ["ا ب ج د"]),
        (_Sign.NEIGHBOURS, 2, ["ب ج د"]), (_Sign.NEIGHBOURS, 0, ["ا ب"]), (_Sign.NONE, 2, []),
    ],
)  # fmt: skip
def test_a_string_is_asked_among_those_around_it(monkeypatch, sign, number, asked):
    """One of no table with two on either side, a known word with one."""
    seen, other = [], []
    monkeypatch.setattr(swapped_places, "_tell_ligatures", lambda _: sign)
    monkeypatch.setattr(swapped_places, "_is_likely_turned", lambda part: seen.append(part) or True)
    monkeypatch.setattr(swapped_places, "_is_commoner_turned", lambda part: other.append(part) or True)
    assert swapped_places._may_be_turned([*"ابجدهو"], number) is bool(asked)
    assert (seen, other) == (asked, asked if sign is _Sign.NEIGHBOURS else [])


def test_a_word_of_no_table_lacks_an_alef_where_a_rare_word_has_one():
    rare = Context().lexicon.rare_word_cost
    assert rare("للأجواء") < inf == rare("للجواء")
    assert has_lost_alefs("معدات كهربائية معدة للجواء المتفجرة")
    assert not has_lost_alefs("معدات كهربائية معدة للضكثجم المتفجرة")
