import re
import unicodedata

import pytest

from arclean.filters.lam_alef.letter_context import lam_alef_log_odds
from arclean.filters.lam_alef.ligature_tables import (
    ALEFS,
    FINAL_KINDS,
    IMPOSSIBLE_SPELLING,
    INITIAL_KINDS,
    INITIAL_PATTERN,
    LIGATURE_KINDS,
    SWAPPED_ARTICLE,
    SWAPPED_LIGATURE,
    bears_marks,
)

LAM = "\u0644"


def test_the_alefs_are_those_that_unicode_has_ligatures_of():
    isolated = (0xFEF5, 0xFEF7, 0xFEF9, 0xFEFB)
    decomposed = [unicodedata.normalize("NFKC", chr(code)) for code in isolated]
    assert sorted(decomposed) == sorted(LAM + alef for alef in ALEFS)


def test_unicode_names_the_initial_ligatures():
    names = {"\u0645": "MEEM", "\u062c": "JEEM", "\u062d": "HAH", "\u062e": "KHAH", LAM: "LAM", "\u0628": "BEH"}
    names |= {"\u062a": "TEH", "\u062b": "THEH", "\u0646": "NOON", "\u064a": "YEH"}
    missing = set()
    for letters in INITIAL_KINDS:
        try:
            unicodedata.lookup(f"ARABIC LIGATURE {' WITH '.join(names[c] for c in letters)} INITIAL FORM")
        except KeyError:
            missing.add(letters)
    theh = {"\u062b\u062c", "\u062b\u062d", "\u062b\u062e"}  # of the same shape as teh
    assert missing <= {*theh, "\u0644\u0645\u062c", "\u0644\u0645\u062e"}  # of three letters it names the one with hah


def test_what_is_printed_and_what_comes_out_mirror_each_other():
    for letters, name in (INITIAL_KINDS | FINAL_KINDS).items():
        kind = next(k for k in LIGATURE_KINDS if k.name == name)
        before = "ا" if letters in INITIAL_KINDS else "بك"
        assert re.search(kind.printed, before + letters), (name, letters)
        assert re.search(kind.swapped, before + letters[::-1]), (name, letters)
        assert SWAPPED_LIGATURE.search(before + letters[::-1])
        assert kind.size == len(letters)


def test_ligatures_begin_joined_letters():
    assert re.findall(INITIAL_PATTERN, "المدينة تحت الجسر بالمحكمة") == ["لم", "تح", "لج", "لمح"]
    assert re.findall(INITIAL_PATTERN, "كلمة محبة") == []


def test_what_no_word_holds():
    for word in ("اإلدارة", "واألمن", "االقتصاد", "فكاآلخر", "عىل", "إىل", "اهلل", "عبداهلل"):
        assert IMPOSSIBLE_SPELLING.search(word), word
    for word in ("الإدارة", "البالغة", "ألم", "إلى", "على", "اللاأدرية", "يف", "الله", "مبادىء", "ياإلهي"):
        assert not IMPOSSIBLE_SPELLING.search(word), word


def test_an_article_that_lost_its_place():
    words = ("املدينة", "واحلكومة", "المدينة", "كاملات")
    assert [bool(SWAPPED_ARTICLE.match(word)) for word in words] == [True, True, False, False]
    assert SWAPPED_ARTICLE.match("املدينة")[1]
    assert SWAPPED_ARTICLE.match("اجلديدة")[1] is None


def test_letters_at_the_edge_of_a_word_weigh_too():
    assert lam_alef_log_odds("الب", 0) != lam_alef_log_odds("كالب", 1) != lam_alef_log_odds("كال", 1)


def test_a_kind_is_as_long_as_what_it_finds():
    words = ("كالم", "املدينة", "اجلديد", "حيمد", "بني", "يف", "حملة", "اهلل", "هللا", "عليىل")
    for kind in LIGATURE_KINDS:
        for found in (re.search(kind.swapped, word) for word in words):
            assert found is None or len(found[0]) == kind.size, kind.name
    assert next(k for k in LIGATURE_KINDS if re.search(k.swapped, "هللا") and k.name == "allah-alef").size == 4


FATHATAN, DAMMA, KASRA, SHADDA, SUKUN = "\u064b", "\u064f", "\u0650", "\u0651", "\u0652"


@pytest.mark.parametrize(
    ("first", "last", "borne", "not_borne"),
    [
        ("ل", "ا", [FATHATAN], [DAMMA, KASRA, SHADDA, SUKUN, SHADDA + FATHATAN]),
        ("ل", "أ", [FATHATAN, DAMMA], [KASRA, SHADDA, SUKUN, SHADDA + DAMMA]),
        ("ل", "إ", [KASRA], [SHADDA, SUKUN, SHADDA + KASRA]),
        ("ل", "آ", [DAMMA, KASRA], [SHADDA, SUKUN]),
        ("ح", "ى", [FATHATAN], [DAMMA, KASRA, SHADDA]),
        ("ل", "ي", [FATHATAN, DAMMA, SHADDA, SUKUN], [KASRA, SHADDA + KASRA]),
        ("ل", "م", [DAMMA, KASRA, SHADDA, FATHATAN], [SUKUN]),
        ("ي", "م", [SHADDA, SHADDA + KASRA], [DAMMA, KASRA, SUKUN]),
        ("ت", "ن", [SHADDA], [DAMMA]),
        ("ي", "ن", [DAMMA, KASRA], [SHADDA]),
    ],
)  # fmt: skip
def test_marks_after_a_ligature_are_borne_by_its_last_letter(first, last, borne, not_borne):
    assert [marks for marks in (*borne, *not_borne) if bears_marks(first, last, marks)] == borne


@pytest.mark.parametrize(("last", "bears"), [("ا", False), ("ى", False), ("أ", True), ("م", True)])
def test_fathatan_is_not_borne_where_a_text_writes_it_before_its_alef(last, bears):
    assert bears_marks("ل", last, FATHATAN, alef_bears_fathatan=False) is bears
