"""Lam-alefs of Persian and Urdu."""

import time

import pytest

from arclean import Pipeline
from arclean.core.edits import Span
from arclean.filters import LamAlef
from arclean.filters.lam_alef import kin_words, weights
from arclean.filters.lam_alef.kin_words import (
    _judge_readings,
    _KinWord,
    _read_kin_word,
    choose_kin_words,
    has_kin_words,
    with_kin_words,
)
from arclean.filters.lam_alef.lost_alef import LOST_ALEF
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import LAM_ALEF, Candidate
from arclean.filters.lam_alef.word_choice import WordChoice
from tests.language.small_lexicon import SmallLexicon

PIPELINE = Pipeline([LamAlef()])
NAMES = SmallLexicon(
    {"الله": 9.0, "آية": 15.0, "نور": 12.0, "أكبر": 11.0},
    {("آية", "الله"): 6.5, ("نور", "الله"): 6.6, ("الله", "أكبر"): 8.5},
)
PERSIAN = "شاگردان این مدرسه پس از تعطیلات به کلاس‌های خود برگشتند و اطلاعات تازه را خواندند"
URDU = "اس ملاقات کے بارے میں اطلاعات ملی ہیں اور لوگ اپنے علاقے کے لیے دعا کر رہے ہیں"


@pytest.mark.parametrize("right", [PERSIAN, URDU])
@pytest.mark.parametrize(("printed", "extracted"), [("لا", "ال"), ("لا", "ل")])
def test_a_sentence_is_repaired(right, printed, extracted):
    assert PIPELINE(right) == right
    assert PIPELINE(right.replace(printed, extracted)) == right


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("این کارخانه فوالد تولید می‌کند و صادر می‌شود", "این کارخانه فولاد تولید می‌کند و صادر می‌شود"),
        ("او چند مقالت درباره تاریخ این شهر نوشته است", "او چند مقالات درباره تاریخ این شهر نوشته است"),
    ],
)
def test_a_common_word_tells_alone(broken, right):
    assert PIPELINE(broken) == right


def test_a_short_word_without_its_alef_tells_nothing_alone():
    text = "او از این خلل در کار خود چیزی نگفت و پرسید چرا"
    assert PIPELINE(text) == text


def test_lam_alefs_that_came_out_right_speak_against():
    text = "این کلاس و آن کلاس و کالس دیگر در تهران است"
    assert PIPELINE(text) == text
    assert not has_kin_words("این کلاس و آن کلاس در تهران است")


def test_a_word_that_is_one_either_way_goes_with_the_others():
    right = "برای این تلاش در کلاس و گرفتن اطلاعات از او سپاسگزاریم که یاری کرد"
    assert PIPELINE(right.replace("لا", "ال")) == right


def judged(*known, right=0, others=0):
    words = [
        _KinWord(number, f"و{number}", Candidate("ولا", ((1, 3),), LAM_ALEF, 99.0), is_known)
        for number, is_known in enumerate(known)
    ]
    return [one.number for one, chance in _judge_readings(words, right, others) if chance > 0.5]


def test_known_words_are_turned_where_unknown_ones_tell_and_none_came_out_right():
    assert judged(False, False, True) == [0, 1, 2]
    assert judged(False, True) == judged(True) == []
    assert judged(*[False] * 8, True, right=1) == [*range(8)]
    assert judged(False, False, True, others=2) == []


def test_two_words_say_nothing_beside_a_lam_alef_that_came_out_right():
    broken = "شاگردان به کالس رفتند و فوالد خریدند"
    assert Pipeline([LamAlef()])(broken) == "شاگردان به کلاس رفتند و فولاد خریدند"
    assert Pipeline([LamAlef()])(f"{broken}. سلام گفتند") == f"{broken}. سلام گفتند"


@pytest.fixture
def know(monkeypatch):
    """Return what makes both languages know these words alone."""
    monkeypatch.setattr(kin_words, "_read_kin_word", _read_kin_word.__wrapped__)

    def set_words(**costs):
        words = SmallLexicon(costs)
        monkeypatch.setattr(kin_words, "lam_alef_words", lambda language: words if language in kin_words.KIN else None)

    return set_words


def read(word, language="fa"):
    candidate, is_known = _read_kin_word.__wrapped__(word, language)
    return candidate and (candidate.word, candidate.kind, candidate.cost), is_known


def test_a_string_is_read_as_the_commonest_word_with_its_lam_alef(know):
    know(کلاس=12.0, فولاد=14.0, مقالات=11.0)
    assert read("کالس") == (("کلاس", LAM_ALEF, 12.0), False)
    assert read("کلس") == (("کلاس", LOST_ALEF, 12.0), False)
    assert read("مقالت") == (("مقالات", LOST_ALEF, 11.0), False)
    assert read("کلاس") == (None, True)
    assert read("کتاب") == (None, False)
    assert read("کالس", None) == read("کالس", "ar") == (None, False)


def test_the_commoner_of_a_swapped_and_a_lost_one_is_taken(know):
    know(سلال=15.0, سالال=14.0)
    assert read("سالل") == (("سالال", LOST_ALEF, 14.0), False)
    know(سلال=14.0, سالال=15.0)
    assert read("سالل") == (("سلال", LAM_ALEF, 14.0), False)


def test_a_kin_word_gets_one_bare_alef(know):
    know(سلألم=9.0, سلآلم=9.0, سلالام=9.0)
    assert read("سللم") == (None, False)
    know(سلالم=9.0)
    assert read("سللم") == (("سلالم", LOST_ALEF, 9.0), False)


@pytest.mark.parametrize(("own", "is_read"), [(16.1, True), (16.0, False)])
def test_a_word_that_is_one_is_read_as_a_much_commoner_one(know, own, is_read):
    know(کلاس=12.0, کالس=own)
    assert read("کالس") == (("کلاس", LAM_ALEF, 12.0) if is_read else None, True)


@pytest.mark.parametrize(("size", "is_read"), [(2, False), (3, True), (24, True), (25, False)])
def test_words_of_three_to_twenty_four_letters_are_looked_up(know, size, is_read):
    rest = "د" * (size - 2)
    know(**{rest + "لا": 9.0})
    assert (read(rest + "ال")[0] is not None) is is_read


@pytest.mark.parametrize(
    ("text", "wakes"),
    [
        ("او کالس دید", True), ("عند كالس", False), ("او کلاس دید", False),
        ("او لاله دید", False),  # a word either way
        ("کالس " + "ل " * 9 + "لا", False), ("کالس " + "ل " * 10 + "لا", True),
    ],
)  # fmt: skip
def test_a_text_wakes_by_a_word_that_lacks_its_lam_alef(know, text, wakes):
    know(کلاس=12.0, لاله=14.0, لالاه=4.0, كلاس=12.0)
    assert has_kin_words(text) is wakes


def choose(text, **languages):
    """Return what is chosen in a text of Persian lines, but for the words whose language is given."""
    at = {text.index(word): None if language == "none" else language for word, language in languages.items()}
    found = choose_kin_words(TextWords.from_text(text), lambda offset: at.get(offset, "fa"), NAMES)
    return [(one.position, one.candidate.word, one.grounds, one.chance, tuple(span)) for one, span in found]


def test_words_of_persian_and_urdu_lines_are_chosen(know):
    know(کلاس=22.0, فولاد=22.0)
    sure = weights.KIN_WORD_CONFIDENCE
    assert choose("او کالس و فوالد دید") == [
        (1, "کلاس", "document", sure, (3, 7)), (3, "فولاد", "document", sure, (10, 15)),
    ]  # fmt: skip
    assert choose("او کلس و فولد دید") == [
        (1, "کلاس", "lost", sure, (3, 6)), (3, "فولاد", "lost", sure, (9, 13)),
    ]  # fmt: skip
    assert choose("او کالس و فوالد دید", کالس="ur") == choose("او کالس و فوالد دید")
    assert choose("او کالس و فوالد دید", کالس="ar") == [(3, "فولاد", "document", 0.5, (10, 15))]
    assert choose("او کالس و فوالد دید", کالس="none") == [(3, "فولاد", "document", 0.5, (10, 15))]


def test_two_words_of_each_damage_speak_against_one_another(know):
    know(کلاس=22.0, فولاد=22.0, تلاش=22.0, سلام=22.0)
    assert {chance for *_, chance, _ in choose("کالس فوالد تلش سلم")} == {0.5}
    assert {chance for *_, chance, _ in choose("کالس فوالد تالش سلم")} == {0.97, 0.5}


def kin(*words, kind=LAM_ALEF, cost=30.0, known=0):
    made = [_KinWord(at, word, Candidate("ولا", ((1, 3),), kind, cost), False) for at, word in enumerate(words)]
    return made + [_KinWord(9, "والو", Candidate("ولاو", ((1, 3),), kind, cost), True)] * known


@pytest.mark.parametrize(
    ("words", "right", "others", "chances"),
    [
        (kin("کالس", "فوالد"), 0, 0, [0.97, 0.97]), (kin("کالس", "کالس"), 0, 0, [0.5, 0.5]),
        (kin("کالس", "فوالد"), 1, 0, []), (kin("ا", "ب", "ج", "د"), 1, 0, [0.97] * 4), (kin("ا", "ب", "ج"), 1, 0, []),
        (kin("کالس", "فوالد"), 0, 1, [0.97, 0.97]), (kin("کالس", "فوالد"), 0, 2, [0.5, 0.5]),
        (kin("کالس", cost=21.1), 0, 0, [0.97]), (kin("کالس", cost=21.2), 0, 0, [0.5]),
        (kin("کالس", cost=21.1), 1, 0, []), (kin("کالس", cost=21.1), 0, 1, [0.5]),
        (kin("کلسها", kind=LOST_ALEF, cost=21.1), 0, 0, [0.97]), (kin("کلسه", kind=LOST_ALEF, cost=21.1), 0, 0, [0.5]),
        (kin("کالس", "فوالد", known=1), 0, 0, [0.97] * 3), (kin("کالس", known=1), 0, 0, [0.5]),
        (kin(*"ابجد", known=1), 1, 0, [0.97] * 4), (kin(known=2), 0, 0, []),
    ],
)  # fmt: skip
def test_two_words_tell_of_a_text_or_a_common_one(words, right, others, chances):
    """Lam-alefs that came out right speak against it, and words of the other damage."""
    assert [chance for _, chance in _judge_readings(words, right, others)] == chances


@pytest.mark.parametrize(
    ("broken", "right"),
    [
        ("خطبه آیت هللا بهشتی در این شهر شنیده شد", "خطبه آیت الله بهشتی در این شهر شنیده شد"),
        ("دفتر آیت‌هللا در اطلاعات خود چنین نوشته است", "دفتر آیت‌الله در اطلاعات خود چنین نوشته است"),
        ("ان شاء هللا کل ہم سب لوگ ساتھ چلیں گے", "ان شاء الله کل ہم سب لوگ ساتھ چلیں گے"),
    ],
)
def test_the_name_of_god_is_turned_back_beside_lam_alefs_that_came_out_right(broken, right):
    assert PIPELINE(broken) == right
    assert PIPELINE(right) == right


@pytest.mark.parametrize(
    "text",
    [
        "آیت هللا بهشتی در این کتاب گفته است که الله یکی است",  # right elsewhere: both are the author's
        "این گزارش را سهللا و هللاها نوشته اند و چنین است",  # a part of other letters
        "هللا جي نالي سان شروع ڪريان ٿو",  # Sindhi is not read
    ],
)
def test_the_name_of_god_stays_where_something_speaks_against(text):
    assert PIPELINE(text) == text


@pytest.mark.parametrize(
    "right",
    [
        "آیت الله", "آیت الله بهشتی", "آیت الله خامنه‌ای گفت", "حضرت آیت الله خامنه‌ای رهبر انقلاب گفت",
        "الله تعالیٰ نے فرمایا کہ", "الله اکبر", "حزب الله لبنان گفت", "رحمت الله به خانه‌اش برگشت",
        "شاگردان الله در کلاس درس می‌خوانند",  # another word whose lam-alef is swapped
    ],
)  # fmt: skip
def test_the_name_of_god_is_turned_back_beside_what_it_was_counted_with(right):
    broken = right.replace("الله", "هللا").replace("لا", "ال") if "کلاس" in right else right.replace("الله", "هللا")
    broken = broken.replace("هلال", "هللا")
    assert PIPELINE(broken) == right


@pytest.mark.parametrize(
    "text", ["روستای هللا در ایران است و گزارش تازه", "شهر هللا در ایران است و گزارش تازه", "هللا بازگشت که ببیند"]
)
def test_a_name_that_nothing_else_tells_of_is_reported(text):
    result = PIPELINE.run(text)
    assert result.text == text
    assert [finding.kind for finding in result.findings] == ["lam-alef"]


@pytest.mark.parametrize(
    "text",
    [
        "هللا#1575;#1604;=العالقاتbuHtiGگزارشتازهنشانمیدهدکهبیشترمردمشهر",
        "ГЗЯگزارشتازهنشانمیدهدکهبیشترمردمشهر،U+0627العالقات،U+0644هللاَ",
        "آیت هللا#1575;#1604;=العالقاتbuHtiGگزارشتازهنشانمیدهدکهبیشترمردمشهر",
        "شاگردان هللا در کالس درس می‌خوانند", "آیت هللا در این کالس فوالد دید",
    ],
)  # fmt: skip
def test_what_the_turned_name_says_of_the_language_is_known_before(text):
    once = PIPELINE(text)
    assert PIPELINE(once) == once


@pytest.mark.parametrize(
    ("text", "chances"),
    [
        ("آیت هللا", [0.97]), ("آیت، هللا", [0.5]), ("نور هللا", [0.5]), ("هللا اکبر", [0.97]),
        ("هللا آیت", [0.5]), ("هللا", [0.5]), ("آیت هللا و الله", [0.5]), ("آیت‌هللا", [0.97]),
    ],
)  # fmt: skip
def test_pairs_that_were_counted_oftener_than_by_chance_tell_of_the_name(know, text, chances):
    """Of 9 bits of the name a pair saves 2.5 (آية) or 2.4 (نور)."""
    know()
    assert [chance for *_, chance, _ in choose(text)] == chances


def test_a_surer_choice_of_a_word_stays():
    words = TextWords.from_text("آیت هللا")
    sure = WordChoice(1, Candidate("الله", ((0, 4),), "allah-alef", 9.0), 0.99, "likelihood"), Span(4, 8)
    unsure = sure[0]._replace(chance=0.6), sure[1]
    assert with_kin_words({4: sure}, words, lambda _: None, NAMES) == {4: sure}
    assert with_kin_words({4: unsure}, words, lambda _: None, NAMES)[4][0].chance == weights.KIN_WORD_CONFIDENCE
    assert with_kin_words({4: sure}, words, lambda _: "ar", NAMES) == {4: sure}


def test_a_long_run_of_letters_is_looked_at_once():
    text = "\u067e \u0644 " + "\u0628" * 100_000  # no lam in it: each letter may begin a word with one
    start = time.process_time()
    assert not has_kin_words(text)
    assert time.process_time() - start < 1
