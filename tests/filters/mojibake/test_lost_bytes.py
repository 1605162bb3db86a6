"""Letters that lost bytes: what comes back, and what stays unknown."""

import pytest

import arclean
from arclean.filters.mojibake import lost_bytes
from arclean.filters.mojibake.lost_bytes import (
    LOST,
    _Damage,
    _edges,
    _find_damage,
    _with_letters,
    _words_between,
    letter_of_no_break_space,
    possible_letters,
    restore_lost,
)
from arclean.filters.mojibake.page_decoding import decode_span
from arclean.filters.mojibake.page_pairs import PagePair, read_by_page
from arclean.filters.mojibake.word_lattice import Edge, PlaceReading

TEXT = "وصلت السفينة التجارية إلى ميناء بيروت صباح الاثنين"


def misread(text, written, read, drop="\x80-\x9f"):
    chars = [chr(b) if b < 0x80 else read_by_page(read)[b - 0x80] for b in text.encode(written)]
    return "".join(char for char in chars if not "\x80" <= char < "\xa0")


def restored(line, read, written):
    made = decode_span(line, 0, len(line), PagePair(read, written))
    found = restore_lost(made.parts, read, written)
    assert "".join(source for source, _ in found.parts) == made.source
    return "".join(text for _, text in found.parts)


@pytest.mark.parametrize("read", ["cp1250", "cp1255", "cp1258"])
def test_continuations_that_a_page_lacks(read):
    broken = misread(TEXT, "utf-8", read)
    assert LOST not in restored(broken, read, "utf-8")
    assert restored(broken, read, "utf-8") == TEXT


def test_spaces_that_were_letters():
    broken = misread(TEXT, "cp1256", "mac_roman").replace("\xa0", " ")
    assert restored(broken, "mac_roman", "cp1256") == TEXT
    assert restored(misread(TEXT, "cp1256", "mac_roman"), "mac_roman", "cp1256") == TEXT


def test_letters_of_which_nothing_is_left():
    broken = misread(TEXT.replace("وصلت", "وصل"), "cp720", "cp1252")
    assert restored(broken, "cp1252", "cp720") == TEXT.replace("وصلت", "وصل")


def test_what_no_word_tells_stays_unknown():
    broken = misread("يوو فيي", "utf-8", "cp1257")
    assert LOST in restored(broken, "cp1257", "utf-8")


def test_possible_letters():
    assert possible_letters("\ufffd", "cp1252", "cp720") == ("إ",)
    assert possible_letters("\xd8\ufffd", "cp437") == ()
    assert "ي" in possible_letters("\x8a", "cp1255")  # its lead was lost


def test_no_break_spaces():
    assert letter_of_no_break_space("mac_roman", "iso8859_6") == "ت"
    assert letter_of_no_break_space("mac_roman", "utf-8") == ""


def test_a_space_is_no_letter_of_a_language_that_the_line_is_not_in():
    line = "الفظيعة، فإننا نضم صوتنا إلى كافة الدول"
    assert letter_of_no_break_space("koi8_r", "cp1256") == "ڑ"
    assert restored(misread(line, "cp1256", "koi8_r"), "koi8_r", "cp1256") == line


def test_a_mark_is_likelier_lost_in_a_line_that_has_marks():
    lost, letter, mark = ("\xd9", LOST), ("x", "ق"), ("y", "\u064e")
    assert _find_damage([lost, letter], "cp1252", "utf-8").mark_bits == 10.0
    assert _find_damage([lost, letter, mark], "cp1252", "utf-8").mark_bits == 4.0


def with_letters(chars, letters, mark_bits=5.0):
    edge = Edge(-1, len(chars), "", 1.0, {})
    return [(e.word, e.bits, e.places) for e in _with_letters(edge, chars, _Damage(letters, "", (), mark_bits))]


def test_a_lost_place_is_each_of_its_letters_in_turn():
    found = with_letters({0: "م", 1: "ا", 2: LOST}, {2: ("ن", "،", "؛", "\u064e")})
    comma, semicolon = 1.0 + 5.0, 1.0 + 2 * 5.0
    assert found == [
        ("مان", 1.0, {2: "ن"}), ("ما", comma, {2: "،"}), ("ما", semicolon, {2: "؛"}), ("ما\u064e", 6.0, {2: "\u064e"}),
    ]  # fmt: skip


def test_no_word_has_a_sign_within_or_is_a_mark():
    assert with_letters({0: "م", 1: LOST, 2: "ن"}, {1: ("،", "ا")}) == [("مان", 1.0, {1: "ا"})]
    assert with_letters({0: LOST}, {0: ("\u064e",)}) == []


def test_a_word_of_too_many_lost_letters_stays():
    places = range(6)
    letters = dict.fromkeys(places, ("ب", "ت", "ث"))
    assert with_letters(dict.fromkeys(places, LOST), letters) == [(LOST * 6, 1.0, {})]
    assert len(with_letters(dict.fromkeys(range(5), LOST), letters)) == 3**5


def between(texts, start, end, **damage):
    found = _words_between(texts, start, end, _Damage({}, "", (), 5.0)._replace(**damage))
    return {edge.word: (edge.bits, dict(edge.places)) for edge in found}


def test_two_spaces_side_by_side_are_seldom():
    assert between([" ", " ", "م"], 0, 1, of_space="ت")[""] == (10.0, {1: " "})
    assert between([" ", " ", "م"], 0, 1)[""] == (0.0, {})
    assert between([" ", "،", "م"], 0, 1, of_space="ت")[""][0] == 0.0


def test_a_letter_that_left_nothing_is_looked_for_at_each_place_and_at_the_end():
    found = between([*"مدرس"], -1, 4, dropped=("ة",))
    assert found["مدرسة"] == (0.0, {0: "م", 1: "د", 2: "ر", 3: "سة"})
    assert "مدرس" in found
    assert between([*"درسة"], -1, 4, dropped=("م",))["مدرسة"][1][0] == "مد"


@pytest.mark.parametrize("text", [" ", LOST, "ت"])
@pytest.mark.parametrize("above", [True, False])
def test_a_space_asks_for_its_own_margin(monkeypatch, text, above):
    least = 5.0 if text == " " else 8.0
    reading = PlaceReading("ف", least if above else least - 0.5)
    monkeypatch.setattr(lost_bytes, "read_places", lambda edges: {1: reading})
    parts = [("x", "م"), ("\xd9" if text == LOST else " ", text), ("\xd9", LOST), ("y", "ن")]
    assert restore_lost(parts, "cp1252").parts[1][1] == ("ف" if above else text)


def test_a_space_that_may_be_a_letter_makes_its_span_doubtful(monkeypatch):
    parts = [("x", "م"), (" ", " "), ("\xd9", LOST), ("y", "ت")]
    for place, text, is_doubted in ((1, "ف", True), (1, " ", True), (2, "ف", False), (3, "ف", True), (3, "ت", False)):
        readings = {place: PlaceReading(text, 8.0 - 0.5)}
        monkeypatch.setattr(lost_bytes, "read_places", lambda edges, readings=readings: readings)
        assert restore_lost(parts, "cp1252").is_doubted is is_doubted


def test_a_soft_hyphen_may_have_been_dropped_and_is_never_replaced():
    """Where it is one in the page at all."""
    assert possible_letters("\u00d8", "cp1252") == ("ح",)
    assert possible_letters("\u00d8\ufffd", "cp1252") == possible_letters("╪", "cp437") == ()
    assert possible_letters("", "cp1252", "cp720") == ("إ", "ص")
    assert possible_letters("\ufffd", "cp1252", "cp720") == ("إ",)


def test_what_is_left_of_a_letter_of_one_byte_is_no_part_of_another():
    assert possible_letters("\u00d9\ufffd", "cp1252", "cp720") == ()


def damage(*parts, read, written):
    return _find_damage([("x", "م"), (" ", " "), *parts], read, written)


@pytest.mark.parametrize(("parts", "read", "written", "letter"), [
    ([], "mac_roman", "cp1256", "ت"), ([], "mac_roman", "utf-8", ""), ([], "cp1252", "cp1256", ""),
    ([("\xa0", "ت")], "mac_roman", "cp1256", ""),  # they were kept
    ([], "koi8_r", "cp1256", ""), ([("y", "پ")], "koi8_r", "cp1256", "ڑ"),  # a letter of Urdu
])  # fmt: skip
def test_spaces_may_be_the_letter_of_a_no_break_space_where_none_is_left(parts, read, written, letter):
    assert damage(*parts, read=read, written=written).of_space == letter


@pytest.mark.parametrize(("parts", "read", "dropped"), [
    ([], "cp1252", ("إ", "ص")), ([("\x81", "و")], "cp1252", ()), ([("\xad", "ص")], "cp1252", ("إ",)),
    ([("\ufffd", LOST)], "cp1252", ()), ([], "cp437", ()),
    ([], "cp1253", ()), ([], "cp1257", ()),  # they lack letters too, which programs replace
])  # fmt: skip
def test_letters_were_dropped_unseen_where_no_control_is_left(parts, read, dropped):
    assert damage(*parts, read=read, written="cp720").dropped == dropped


def test_what_is_left_of_hah_at_the_end_may_be_a_letter_that_was_cut_off():
    assert _find_damage([("ا", "x"), ("ط", LOST)], "cp1256", "utf-8").letters == {1: ()}
    assert _find_damage([("ط", LOST), ("ا", "x")], "cp1256", "utf-8").letters == {0: ("ح",)}


def test_a_letter_is_restored_beside_one_that_nothing_tells():
    pieces = [
        *zip("\xe1\xe2\xe3", "قال", strict=True),
        (" ", " "),
        ("\xd9", LOST),
        ("\xea", "ي"),
        (" ", " "),
        ("\ufffd", LOST),
    ]
    found = restore_lost(pieces, "cp1252")
    assert "".join(text for _, text in found.parts) == f"قال في {LOST}"
    assert restore_lost([("x", "م")], "cp1252") == ([("x", "م")], False)


def edges_of(text, **damage):
    return [(e.start, e.end, e.word) for e in _edges([*text], _Damage({}, "", (), 5.0)._replace(**damage))]


def test_words_reach_from_one_space_or_sign_to_the_next():
    assert edges_of("من، في") == [(-1, 2, "من"), (2, 3, ""), (3, 6, "في")]
    assert edges_of("") == [(-1, 0, "")]


def test_words_may_reach_over_five_spaces_that_were_letters(monkeypatch):
    monkeypatch.setattr(lost_bytes, "is_likely_word", lambda word: True)
    found = [edge for edge in edges_of("ا ا ا ا ا ا ا ا", of_space="ت") if edge[0] == -1]
    assert found == [(-1, 2 * n + 1, "ات" * n + "ا") for n in range(6)]
    assert [edge[:2] for edge in edges_of("ا ا،ا", of_space="ت")] == [(-1, 1), (-1, 3), (1, 3), (3, 5)]


def test_words_over_spaces_are_likely_ones(monkeypatch):
    monkeypatch.setattr(lost_bytes, "is_likely_word", lambda word: word == "بيتا")
    assert [*between([*"بي ا"], -1, 4, of_space="ت")] == ["بيتا"]
    assert [*between([*"بي ن"], -1, 4, of_space="ت")] == []
    assert [*between([*f"بي {LOST}"], -1, 4, of_space="ت")] == [f"بيت{LOST}"]  # what it is is not known yet


def test_of_many_readings_of_a_word_the_likeliest_are_kept(monkeypatch):
    letters = "ابتثجحخدذرزسشصضطظعغ"
    monkeypatch.setattr(lost_bytes, "word_bits", lambda word: float(letters.find(word[-1:])))
    found = between(["م", LOST], -1, 2, letters={1: tuple(reversed(letters))})
    assert [*found] == [f"م{letter}" for letter in letters[:16]]


def test_a_sign_that_a_lost_letter_may_be_is_no_part_of_its_word():
    assert with_letters({0: "م", 1: "،"}, {}) == []
    assert with_letters({0: LOST, 1: "ن"}, {0: ("م",)}) == [("من", 1.0, {0: "م"})]


def test_a_letter_that_left_nothing_may_follow_the_last_one_only():
    found = between([*"مدس"], -1, 3, dropped=("ر",))
    assert [places for word, (_, places) in found.items() if word == "مدرس"] == [{0: "م", 1: "د", 2: "رس"}]


def test_a_space_that_the_page_reads_otherwise_lost_no_letter():
    made = arclean.repair("Ë«‰ŸÊ·†«‰√»ËÍ†ÁÂ«†«‰√‚‰†Õ÷Ë—«Æ")
    assert made.text == "والعنف الأبوي هما الأقل حضورا."


def test_beside_such_spaces_another_is_a_letter():
    assert arclean.clean("ÁÃ— †«‰⁄“‰«Ê†«‰Ë«œÍ†ËÂ÷ †≈‰È†«‰Ã»‰Æ") == "هجرت الغزلان الوادي ومضت إلى الجبل."


def test_no_letter_joins_a_number():
    made = arclean.repair("ںéêيںهç هïى 18 ¤êں§î ںé™¦©، 1416 ى•.")
    assert made.text == "الموافق فيه 18 جمادى الآخرة 1416 هـ."


@pytest.mark.parametrize("line", [" - \u200cم§ں§ êيںھë، ںéيھں©،.", "¥¬ï¬، ںééï §/ ںéê¦ںàï©"])
def test_a_space_at_an_odd_place_may_have_been_a_letter(line):
    assert "mojibake/lost" in [found.rule for found in arclean.repair(line).findings]


@pytest.mark.parametrize("page", ["cp1252", "cp1256", "cp1250"])
@pytest.mark.parametrize(
    "right", ["١٠- نشر التقرير في الجريدة.", "قرار رقم (أ / ٢٦٠) بشأن التعليم", "بلغت النسبة: ٠,٢٨ تقريبا"]
)
def test_a_nought_whose_byte_became_a_space_takes_the_space_along(page, right):
    made = "".join(bytes([b]).decode(page, "ignore") or chr(b) for b in right.encode()).replace("\xa0", " ")
    assert arclean.clean(made) == right


@pytest.mark.parametrize(("letters", "asked"), [(60, True), (61, False)])
def test_no_letter_is_lost_of_a_run_that_is_no_word(letters, asked, monkeypatch):
    seen: list[str] = []
    monkeypatch.setattr(lost_bytes, "is_likely_word", seen.append)
    damage = _Damage({}, "", ("\u062d",), 0.0)
    assert [edge.end for edge in _words_between(["\u0642"] * letters, -1, letters, damage)] == [letters]
    assert bool(seen) is asked
