"""The search over pairs of pages: what comes back, what is left to other steps, and what is never touched."""

import pytest

import arclean
from arclean.filters.mojibake import page_search
from arclean.filters.mojibake.decodings import Decoding
from arclean.filters.mojibake.line_reading import LineReading
from arclean.filters.mojibake.page_pairs import CHINESE, PagePair, read_by_page
from arclean.filters.mojibake.page_search import (
    _covering_pages,
    _is_arabic_beside_others,
    _is_as_likely,
    _is_unreadable,
    _judge,
    _read_line,
    _read_pair,
    _report_loss,
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
    ("حال", 0.0, True), ("حال", 12.0 - 1, True), ("حال", 12.0, False),
    ("قال", 0.0, False), ("أحوال", 0.0, False),  # the same, and one of other bytes
])  # fmt: skip
def test_a_reading_is_as_likely_that_has_other_letters_and_is_less_than_the_margin_behind(text, behind, found):
    def reading(text, gain):
        return LineReading(PagePair("cp437", "utf-8"), [], text, 0.0, len(text), gain, 0.0, 0, is_utf8=True)

    assert _is_as_likely(reading(text, 64.0 - behind), reading("قال", 64.0)) is found


@pytest.mark.parametrize(("line", "plain"), [
    ("قال الوزير إن العمل Он", True), ("قال الوزي Он", True), ("قال الوزير Они", False),  # eight of ten, nine of twelve
    ("ضصثقفغعهخحجد", False), ("Где он был", False),
])  # fmt: skip
def test_arabic_with_few_letters_of_other_scripts_is_not_searched(line, plain):
    assert _is_arabic_beside_others(line) is plain


@pytest.mark.parametrize(("line", "excess", "unreadable"), [
    ("ЗбжТ", 9.0, True), ("ЗбжТ", 9.0 - 0.1, False),
    ("б§б§б", 0.0, True), ("б§§б", 0.0, False),  # two signs within words, and one
    ("бббб" + "a" * 8, 20.0, True), ("бббб" + "a" * 9, 20.0, False),  # a third of the line at least
])  # fmt: skip
def test_a_line_reads_as_nothing_by_its_letters_or_by_signs_within_words(monkeypatch, line, excess, unreadable):
    monkeypatch.setattr(page_search, "excess_bits", lambda line: excess)
    assert _is_unreadable(line) is unreadable


def test_sequences_of_utf8_show_a_pair():
    assert shows_page_pair("╪º┘ä")
    assert not shows_page_pair("قال الوزير إن العمل ╪º┘ä بدأ أمس في المدينة القديمة كما يقول الناس")


@pytest.mark.parametrize(("line", "pages"), [
    ("abc", []), ("╪º┘ä", ["cp437"]), ("ЗбжТ", ["cp1251", "koi8_r", "koi8_u", "cp866"]),
    ("ЗбжТé", ["cp1251", "koi8_r", "koi8_u", "cp866"]),
    ("Збжé", ["cp1251", "koi8_r", "koi8_u", "cp866"]),
])  # fmt: skip
def test_pages_are_tried_that_have_most_characters_of_a_line(line, pages):
    assert _covering_pages(line) == pages


# what is made of readings ------------------------------------------------------------------------------

SINGLE, IN_UTF8 = PagePair("cp1251", "cp1256"), PagePair("cp437", "utf-8")


def reading_of(text="قال الوزير", **fields):
    """Return a reading of ten letters that reads, of the first ten characters of a line."""
    made = Decoding(0, 10, "x" * 10, text, "", 1.0, "", (("x" * 10, text),))
    return LineReading(SINGLE, [made], text, 20.0, 10, 40.0, 20.0, 10)._replace(**fields)


def decide(monkeypatch, *readings):
    """Return the targets, the alternatives of findings, whether the line is claimed, and the pair."""
    monkeypatch.setattr(page_search, "_read_line", lambda *_: iter(readings))
    found = decode_by_pages("x" * 12)
    return [d.target for d in found.decodings], [f.alternatives for f in found.findings], found.claims_line, found.pair


NOTHING = ([], [], False, None)
READ = (["قال الوزير"], [], False, SINGLE)
OTHER = "هي كل شيء"


def test_the_best_reading_is_taken_where_it_saves_and_reads(monkeypatch):
    assert decide(monkeypatch) == NOTHING
    assert decide(monkeypatch, reading_of()) == decide(monkeypatch, reading_of(gain=1.0)) == READ
    assert decide(monkeypatch, reading_of(gain=0.0)) == NOTHING
    in_utf8 = reading_of(pair=IN_UTF8, is_utf8=True)
    assert decide(monkeypatch, in_utf8) == (["قال الوزير"], [], False, None)


@pytest.mark.parametrize(("text", "behind", "found"), [
    (OTHER, 12.0, READ), (OTHER, 12.0 - 1, ([], [("قال الوزير", OTHER)], True, None)),
    ("قال، الوزير", 1, READ),  # the same letters
])  # fmt: skip
def test_a_reading_with_other_letters_is_as_good_within_the_margin(monkeypatch, text, behind, found):
    assert decide(monkeypatch, reading_of(text, gain=40.0 - behind), reading_of()) == found


WEAK = ([], [("قال الوزير",)], True, None)
CLAIMED = ([], [], True, None)


@pytest.mark.parametrize(("fields", "found"), [
    ({"bits": 60.0}, WEAK), ({"bits": 60.1}, CLAIMED), ({"letters": 4, "bits": 24.0}, WEAK),
    ({"letters": 3, "bits": 9.0}, CLAIMED),
    ({"letters": 3, "bits": 30.0}, CLAIMED),
    ({"bits": 60.0, "pair": PagePair("mac_roman", "cp1256")}, NOTHING),  # of which other steps know more
])  # fmt: skip
def test_a_reading_that_is_too_weak_is_told_where_it_is_likely_enough(monkeypatch, fields, found):
    assert decide(monkeypatch, reading_of(**fields)) == found


@pytest.mark.parametrize(
    ("covered", "claimed"), [((8,), False), ((7,), True), ((8, 1), False), ((7, 1), True), ((), True)]
)
def test_a_line_that_the_page_of_other_steps_covers_is_theirs(monkeypatch, covered, claimed):
    """Eight of ten characters."""
    others = [
        reading_of(pair=PagePair("cp1252", written), covered=count, gain=-200.0)
        for count, written in zip(covered, ("cp720", "mac_arabic"), strict=False)
    ]
    assert decide(monkeypatch, reading_of(bits=60.0), *others) == (WEAK if claimed else NOTHING)


@pytest.mark.parametrize("layer", [True, False])
def test_of_what_other_steps_know_layers_alone_are_decoded(monkeypatch, layer):
    known = reading_of(pair=PagePair("cp1252", "cp1256"), layer=layer)
    assert decide(monkeypatch, known) == (["قال الوزير"] if layer else [], [], False, None)


def test_readings_without_lost_letters_are_rivals_however_alike(monkeypatch):
    ones = [reading_of(text, pair=IN_UTF8, is_utf8=True) for text in ("قال الوزير", "نال الوزير")]
    assert decide(monkeypatch, *ones) == ([], [("قال الوزير", "نال الوزير")], True, None)


@pytest.mark.parametrize(("fields", "is_read"), [
    ({"bits": 60.0}, True), ({"bits": 60.1}, False), ({"letters": 2, "bits": 36.0}, True),
    ({"letters": 2, "bits": 36.1}, False),
])  # fmt: skip
def test_a_line_is_read_by_the_pair_of_its_document_up_to_six_bits_a_letter(monkeypatch, fields, is_read):
    """Of six letters at least."""
    worse = reading_of(OTHER, gain=1.0)
    monkeypatch.setattr(page_search, "_read_pair", lambda *_: iter((worse, reading_of(**fields), worse)))
    assert [made.target for made in decode_by_pair("x" * 12, SINGLE)] == ["قال الوزير"] * is_read


def test_lost_letters_are_reported_where_they_were():
    found = _report_loss(reading_of().decodings[0])
    assert (found.start, found.end, found.rule, found.alternatives) == (0, 10, "mojibake/lost", ())


def pairs_of(line):
    return {one.pair.written for one in _read_line(line, bool, 0)}


def test_a_line_that_is_utf8_to_the_last_byte_is_read_as_nothing_else():
    assert pairs_of(misread("قال الوزير إن", "utf-8", "cp437")) == {"utf-8"}
    assert pairs_of(misread("من", "utf-8", "cp437")) == {"utf-8", "cp1256"}  # too few letters to tell
    assert "cp1256" in pairs_of(misread("قال", "utf-8", "cp437") + " é")  # but for one character


# costs --------------------------------------------------------------------------------------------------


def judge(monkeypatch, source, target, pair=SINGLE, line=None):
    """Return the reading of a span whose letters cost 20 bits, those of the source as it stands 25."""
    monkeypatch.setattr(page_search, "_cost_of", lambda text: (len(text), 20.0 if text == target else 25.0))
    made = Decoding(0, len(source), source, target, "", 1.0, "")
    return next(_judge(source if line is None else line, pair, [made]), None)


@pytest.mark.parametrize(("source", "target", "line", "cost"), [
    ("ЗбжТ", "قالو", None, 20), ("ЗбжТ", "قال\u064e", None, 24), ("ЗбжТй", "قا\u064eل\u064e", None, 28),
    ("ЗбжТ", "قال\xa0", None, 21),
    ("ЗбжТ", "قال!", None, 25), ("Збж!", "قال!", None, 20), ("Збж!", "قالو", None, 20), ("ЗбжТ", "قال؟", None, 25),
    ("ЗбжТ", "قال«", None, 25), ("ЗбжТ", "قا \u064e", None, 34),  # a mark on a space
    ("ЗбжТ", "قالو", "ЗбжТ ж", 30), ("ЗбжТ", "قالو", "ЗбжТ a", 20), ("ЗбжТ", "قاaل", None, 40),
    ("ЗбжТ", "aقال", None, 30),
])  # fmt: skip
def test_what_a_reading_costs(monkeypatch, source, target, line, cost):
    reading = judge(monkeypatch, source, target, line=line)
    covered = sum(char > "\x7f" for char in source)
    assert (reading.cost, reading.gain, reading.covered) == (cost, 10.0 * covered - cost, covered)


def test_words_of_two_scripts_cost_where_letters_are_single_bytes(monkeypatch):
    assert judge(monkeypatch, "ЗбжТ", "aقال", IN_UTF8).cost == 20


def test_a_line_in_letters_of_arabic_saves_less(monkeypatch):
    """Ten bits a letter, but for what the line as it stands costs."""
    assert judge(monkeypatch, "ضصثقف", "قالوا", PagePair("cp1256", "cp720")).gain == 30 - 25
    assert judge(monkeypatch, "ضص", "قا", PagePair("cp1256", "cp720")).gain == 0


@pytest.mark.parametrize(("target", "is_utf8", "gain"), [
    ("قالو", True, 20.0), ("قا", True, 20.0), ("ق1", False, 20.0), ("قا\ufffd", False, 20.0),
    ("قالوزي\ufffd", True, 20.0),
])  # fmt: skip
def test_which_readings_are_utf8_to_the_last_byte(monkeypatch, target, is_utf8, gain):
    reading = judge(monkeypatch, "ЗбжТ", target, IN_UTF8)
    assert reading.is_utf8 is is_utf8
    assert reading.gain == gain


def test_whole_utf8_saves_a_bit_at_least(monkeypatch):
    assert judge(monkeypatch, "З", "قالو", IN_UTF8).gain == 1
    assert judge(monkeypatch, "З", "قا\ufffd", IN_UTF8).gain == -10


@pytest.mark.parametrize(("source", "target", "is_reading"), [
    ("ЗбжТ", "قا12", True), ("ЗбжТ", "ق123", False),  # half of the characters are letters
    ("ЗбжТ", "قاжж", False), ("ЗбжТ", "قالж", True),  # more letters than others
    ("ЗбжТй", "قا12ж", True), ("ЗбжТйй", "قا123ж", False),
])  # fmt: skip
def test_single_bytes_give_letters_for_half_of_the_characters_and_few_others(monkeypatch, source, target, is_reading):
    assert (judge(monkeypatch, source, target) is not None) is is_reading


@pytest.mark.parametrize("read", ["cp874", "cp866", "cp737", "cp862"])
@pytest.mark.parametrize("written", ["cp1256", "iso8859_6", "cp720"])
def test_single_bytes_that_were_read_by_pages_of_other_scripts(written, read):
    text = "وصل القطار إلى المحطة بعد منتصف الليل"
    broken = "".join(chr(b) if b < 0x80 else read_by_page(read)[b - 0x80] for b in text.encode(written))
    assert shows_page_pair(broken)
    assert arclean.repair(broken).text == text


@pytest.mark.parametrize(
    "text",
    [
        "สัดส่วนของภาพ",
        "ภาษาไทยและแผนที่ในวันนี้",
        "Збурення поля",
        "Збільшення зображення",
        "Заливка и обводка",
        "Περιστροφή εικόνας",
        "גודל התמונה",
    ],
)
def test_words_of_those_scripts_stay_in_silence(text):
    result = arclean.repair(text)
    assert (result.text, result.findings) == (text, ())
