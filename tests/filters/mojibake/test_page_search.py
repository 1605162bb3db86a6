"""The search over pairs of pages: what comes back, what is left to other steps, and what is never touched."""

import pytest

from arclean.filters.mojibake import weights
from arclean.filters.mojibake.line_reading import LineReading
from arclean.filters.mojibake.page_pairs import CHINESE, PagePair, read_by_page
from arclean.filters.mojibake.page_search import (
    _is_as_likely,
    _read_pair,
    decode_by_pages,
    decode_by_pair,
    is_for_other_steps,
    shows_page_pair,
)

TEXT = "قال الوزير إن العمل بدأ أمس"


def misread(text, written, read):
    data = text.encode(written)
    if read == CHINESE:
        return data.decode(read)
    return "".join(chr(b) if b < 0x80 else read_by_page(read)[b - 0x80] for b in data)


def targets(line):
    return [made.target for made in decode_by_pages(line).decodings]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        *(("utf-8", page) for page in ("cp437", "cp850", "cp852", "cp1250", "cp1251", "cp1253", "cp1255", "cp1257")),
        *(("utf-8", page) for page in ("koi8_r", CHINESE)),
        *(("cp1256", page) for page in ("cp437", "cp850", "cp1250", "cp1251", "cp1253", "mac_roman", "koi8_u")),
        *(("cp720", page) for page in ("cp437", "cp850", "cp1251", "cp1252", "cp1256")),
        *(("iso8859_6", page) for page in ("cp1256", "cp1251", "mac_roman", "cp437")),
        ("mac_arabic", "mac_roman"),
    ],
)
def test_a_sentence_comes_back(written, read):
    assert targets(misread(TEXT, written, read)) == [TEXT]


def test_each_character_has_its_origin():
    line = misread("كم “نعم”", "utf-8", "cp437")
    (made,) = decode_by_pages("a " + line).decodings
    assert made.start == 2
    assert "".join(source for source, _ in made.parts) == made.source
    assert [target for _, target in made.parts] == list("كم “نعم”")


def test_two_layers_are_seen_one_by_one():
    once = misread(TEXT, "utf-8", "cp437")
    assert targets(misread(once, "utf-8", "cp437")) == [once]
    single = misread(TEXT, "cp1256", "cp437")
    assert targets(misread(single, "utf-8", "cp1252")) == [single]
    chinese = misread(TEXT, "utf-8", CHINESE)
    assert targets(misread(chinese, "utf-8", "cp1252")) == [chinese]


def test_bytes_that_were_lost_are_shown():
    line = misread(TEXT, "utf-8", "cp437")
    assert targets(line[:1] + line[2:]) == ["\ufffd" + TEXT[1:]]
    assert targets(line[:1] + "\ufffd" + line[2:]) == ["\ufffd" + TEXT[1:]]


@pytest.mark.parametrize("pair", [("utf-8", "cp1252"), ("utf-8", "cp1256"), ("cp1256", "cp1252")])
def test_what_other_steps_know_is_left_to_them(pair):
    assert is_for_other_steps(PagePair(pair[1], pair[0]))
    assert decode_by_pages(misread(TEXT, *pair)) == ([], [], False, None)


def test_two_readings_that_are_near_are_reported():
    line = misread("من", "cp1256", "cp1251")
    made, found = decode_by_pages(line)[:2]
    assert made == []
    assert [f.kind for f in found] in ([], ["mojibake"])


@pytest.mark.parametrize(
    "text",
    [
        "Соловьёв ответил: «Где он?», пьёт и шьёт. Збруч",
        "L'été dernier, Éloïse a mangé des crêpes à Besançon; ça coûtait 25 €",
        "Příliš žluťoučký kůň úpěl ďábelské ódy. ŘEKA",
        "Η γρήγορη καφέ αλεπού. ΨΩΜΙ, Ωραία",
        "Tiếng Việt rất đẹp và phong phú",
        "我们在北京大学学习中文",
        "∀x∈ℝ: α ∧ ¬β = ¬(¬α ∨ β), ∑√∞≈≤≥ Ωδ Θƒ",
        "┌──┬──┐ │é│à│ ╪╪╪═",
        "قال «الوزير»: café",
        "من ست····سنوات",
        "باب§§§§فصل",
        "بعد أن ¬¬¬¬¬¬ قاد",
    ],
)
def test_clean_text_is_never_touched(text):
    assert decode_by_pages(text)[:2] == ([], [])


def test_a_line_that_shows_no_pair_is_read_by_that_of_its_document():
    pair = PagePair("cp1251", "cp1256")
    assert [made.target for made in decode_by_pair(misread("فصل", "cp1256", "cp1251"), pair)] == ["فصل"]
    assert decode_by_pair("فصل", pair) == []
    assert decode_by_pair("Chapter", pair) == []


def test_what_gives_signs_and_few_letters_is_no_reading():
    assert decode_by_pages("\xad\xad<°c ]û\xad=]û; Êê<] }*]è] û¤·]C; è°û\xadè]c")[0] == []


def test_what_shows_a_pair():
    assert shows_page_pair(misread("سيد ياوار علي باكستان", "cp1256", "cp1251"))  # by letters where none can stand
    assert not shows_page_pair("Где он был")


def only_reading(line, written, read):
    (one,) = _read_pair(line, PagePair(read, written), bool, 9)
    return one


def test_a_few_letters_of_whole_utf8_are_sure_and_cut_ones_where_there_are_many():
    assert only_reading(misread("من", "utf-8", "cp437"), "utf-8", "cp437").is_utf8
    line = misread(TEXT, "utf-8", "cp437")
    assert only_reading(line[:1] + line[2:], "utf-8", "cp437").is_utf8
    short = misread("من", "utf-8", "cp437")
    assert not any(one.is_utf8 for one in _read_pair(short[:1] + short[2:], PagePair("cp437", "utf-8"), bool, 9))


def test_signs_cost_where_the_line_did_not_have_them():
    plain, signs = ("قال الوزير إن العمل بدأ", "قال (الوزير) إن العمل بدأ")
    costs = [only_reading(misread(text, "cp1256", "cp1251"), "cp1256", "cp1251").cost for text in (plain, signs)]
    assert costs[0] == pytest.approx(costs[1], abs=0.01)


def test_letters_that_two_pages_lost_otherwise_stay_open():
    """A page that lacks the byte of yeh looks like one that lacks that of feh alone."""
    line = misread("إنشاء عينات الفيروسات الموسعة", "utf-8", "cp1258").replace("\x81", "").replace("\x8a", "")
    found = decode_by_pages(line)
    assert found.claims_line
    assert next(made.target for made in found.decodings).startswith("إنشاء ع\ufffdنات ال")


@pytest.mark.parametrize("word", ["Αθήνα", "אתונה", "雅典", "Афины", "תּוֹרָה"])
def test_vocalised_arabic_beside_words_of_other_scripts_shows_no_pair(word):
    """Vowel marks and points on letters are no signs within words, whether or not the line reads plainly."""
    assert not shows_page_pair(f"أثينا ({word}) هي عَاصِمَة البلاد وأكبر المدن فيها")
    assert not shows_page_pair(f"{word}: عَاصِمَةٌ قَدِيمَةٌ")


@pytest.mark.parametrize("written", ["cp1256", "iso8859_6"])
def test_vocalised_lines_that_were_misread_come_back(written):
    line = "إِنَّ العَمَلَ بَدَأَ أَمْسِ"
    assert targets(misread(line, written, "cp1255")) == [line]


def test_two_accented_letters_in_a_word_of_french_show_no_pair():
    assert not shows_page_pair("La société créée à Besançon")


def nest(text, layers):
    for _ in range(layers):
        text = misread(text, "utf-8", "cp437")
    return text


def test_three_layers_are_looked_through():
    """None of which other steps know."""
    line = nest("قال الوزير", 4)
    assert [made.target for made in decode_by_pages(line, lambda _: False).decodings] == [nest("قال الوزير", 3)]
    assert decode_by_pages(nest("قال", 5), lambda _: False).decodings == []


@pytest.mark.parametrize("knows", [True, False])
def test_other_steps_are_asked_what_is_beneath_a_layer(knows):
    single = misread("نعم", "cp1256", "cp1252")
    found = decode_by_pages(misread(single, "utf-8", "cp437"), lambda text: knows and text == single)
    assert [made.target for made in found.decodings] == [single] * knows


@pytest.mark.parametrize(("line", "alternatives"), [
    (misread("ثم كل", "mac_arabic", "cp437"), ("ثم كل", "ثه\xa0من")),
    (misread("قال هي", "cp1256", "koi8_r"), ("قال هي", "^اف مٍ")),
])  # fmt: skip
def test_where_two_pages_give_words_both_readings_are_told(line, alternatives):
    found = decode_by_pages(line)
    assert found.decodings == []
    assert [finding.alternatives for finding in found.findings] == [alternatives]


@pytest.mark.parametrize(("text", "behind", "found"), [
    ("حال", 0.0, True), ("حال", weights.RIVAL_MARGIN - 1, True), ("حال", weights.RIVAL_MARGIN, False),
    ("قال", 0.0, False), ("أحوال", 0.0, False),  # the same, and one of other bytes
])  # fmt: skip
def test_a_reading_is_as_likely_that_has_other_letters_and_is_less_than_the_margin_behind(text, behind, found):
    def reading(text, gain):
        return LineReading(PagePair("cp437", "utf-8"), [], text, 0.0, len(text), gain, 0.0, 0, is_utf8=True)

    assert _is_as_likely(reading(text, 64.0 - behind), reading("قال", 64.0)) is found
