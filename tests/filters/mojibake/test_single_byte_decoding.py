"""Which page a line of single bytes is in, and what of it is decoded."""

import pytest

from arclean.core.edits import UNMEASURED
from arclean.filters.mojibake import single_byte_decoding, weights
from arclean.filters.mojibake.code_pages import ARABIC_PAGES
from arclean.filters.mojibake.single_byte_decoding import decode_single_bytes
from arclean.filters.mojibake.single_byte_reading import PageReading


def single(text, page="cp1256"):
    return text.encode(page).decode("latin-1")


def choose(*gains, words=((), ())):
    readings = [
        [PageReading(page, "", list(own), gain)] for page, gain, own in zip(ARABIC_PAGES, gains, words, strict=True)
    ]
    return single_byte_decoding._choose_page(zip(*readings, strict=True))


class _Surplus:
    def gain_over_spelling(self, word):
        return 20.0 if word == "known" else 0.0


def test_the_page_that_gains_more_is_chosen():
    assert choose(50.0, 20.0) == (0, 30.0)
    assert choose(20.0, 50.0) == (1, 30.0)
    assert choose(20.0, 20.0) == (0, 0.0)  # cp1256 is the commoner of the two


def test_known_words_count_where_the_pages_are_near(monkeypatch):
    monkeypatch.setattr(single_byte_decoding, "run_lexicon", _Surplus)
    assert choose(10.0, 0.0, words=((), ("known",))) == (1, 10.0)
    assert choose(10.0, 0.0, words=(("known",), ("known",))) == (0, 10.0)  # both read it
    assert choose(24.9, 0.0, words=((), ("known",)))[1] == pytest.approx(4.9)
    assert choose(25.0, 0.0, words=((), ("known",))) == (0, 25.0)
    assert weights.DOUBTED_MARGIN == 25.0


def test_short_words_show_together_what_none_shows_alone():
    line = single("رمى جرى سعى")
    made, weak = decode_single_bytes(line)
    assert [d.target for d in made] == ["رمى جرى سعى"]
    assert weak == []


@pytest.mark.parametrize(("name", "value"), [("PAGE_MARGIN", 1e6), ("MIN_WORD_LETTERS", 40)])
def test_without_a_margin_or_letters_nothing_is_decoded(name, value, monkeypatch):
    line = single("قرأ x كتاب")
    assert decode_single_bytes(line)[0]
    monkeypatch.setattr(weights, name, value)
    assert not decode_single_bytes(line)[0]


def test_spans_go_along_with_their_line():
    made, weak = decode_single_bytes(single("قال الرئيس x ،") + "\xe9")
    assert [d.target for d in made] == ["قال الرئيس"]
    assert weak == []
    assert decode_single_bytes("caf\xe9 \xe9t\xe9 d\xe9j\xe0")[0] == []


def test_what_looks_a_little_like_arabic_is_reported(monkeypatch):
    line = "ÃÑÖ"
    (finding,) = decode_single_bytes(line)[1]
    assert (finding.start, finding.end, finding.confidence) == (0, 3, UNMEASURED)
    bits = single_byte_decoding.read_in_page("cp1256", line).gain / 3
    monkeypatch.setattr(weights, "WEAK_GAIN", bits - 0.01)
    assert decode_single_bytes(line)[1]
    monkeypatch.setattr(weights, "WEAK_GAIN", bits + 0.01)
    assert not decode_single_bytes(line)[1]


def test_a_word_of_one_letter_is_not_reported():
    assert decode_single_bytes("ÈÈÈ") == ([], [])


def test_decodings_say_which_page():
    (made,) = decode_single_bytes(single("العراق"))[0]
    assert (made.rule, made.confidence) == ("mojibake/cp1256", weights.SINGLE_BYTE_CONFIDENCE)
    assert made.parts == ((made.source, "العراق"),)
    assert [d.rule for d in decode_single_bytes(single("العراق والأردن", "iso8859_6"))[0]] == ["mojibake/iso8859_6"]


# spans of a line ------------------------------------------------------------------------------------------

SOURCE = "\xe3\xe4\xe5\xe6"
LINE = f"{SOURCE} x {SOURCE} PDF\xe3\xe4"
PLACES = (0, 4), (7, 11)


def decide(monkeypatch, *spans):
    """Return the decodings and findings of spans, each given by text and bits in either page."""
    monkeypatch.setattr(single_byte_decoding, "run_lexicon", _Surplus)
    found = [
        (
            *place,
            [
                PageReading(page, text, text.split(), bits)
                for page, (text, bits) in zip(ARABIC_PAGES, span, strict=True)
            ],
        )
        for place, span in zip(PLACES, spans, strict=False)
    ]
    made, weak = single_byte_decoding._decode_by_reading(LINE, found)
    return [(d.start, d.target) for d in made], [finding.alternatives for finding in weak]


def test_a_span_is_decoded_where_it_reads_in_a_page_that_is_ahead(monkeypatch):
    assert decide(monkeypatch, (("بعثر", 0), ("عربد", -5))) == ([(0, "بعثر"), (15, "من")], [])
    assert decide(monkeypatch, (("بعثر", 0), ("عربد", -4.9))) == ([], [("بعثر", "عربد")])
    assert decide(monkeypatch, (("بعثر", -4.9), ("عربد", 0))) == ([], [("عربد", "بعثر")])
    assert decide(monkeypatch, (("بعثر", -8), ("عربد", -90))) == ([], [("بعثر", "عربد")])  # does not read


def test_a_span_is_decoded_that_both_pages_read_alike(monkeypatch):
    """But no word that touches Latin letters: its page is not known."""
    assert decide(monkeypatch, (("بعثر", 0), ("بعثر", 0))) == ([(0, "بعثر")], [])
    assert decide(monkeypatch, (("بعثر", 0), ("بعثر", 1))) == ([(0, "بعثر")], [])
    assert decide(monkeypatch, (("بعثر", 0), ("بعثر", 0)), (("ضظ", -9), ("طغ", -9))) == ([(0, "بعثر")], [])


def test_other_spans_go_along_with_one_that_reads(monkeypatch):
    found = decide(monkeypatch, (("بعثر", 0), ("عربد", -90)), (("ضظ", -9), ("طغ", -9)))
    assert found == ([(0, "بعثر"), (7, "ضظ"), (15, "من")], [])
    assert decide(monkeypatch, (("بعثر", 0), ("عربد", -90)), ((SOURCE, -9), (SOURCE, -9)))[0] == [
        (0, "بعثر"),
        (15, "من"),
    ]


@pytest.mark.parametrize(("words", "targets"), [
    ("رمى جرى سعى", ["رمى", "جرى", "سعى"]), ("رمى جرى سعى بر", ["رمى", "جرى", "سعى", "بر"]), ("بر كس مل", []),
    ("رمى", []), ("ضظث ذظغ", []),
])  # fmt: skip
def test_spans_of_three_letters_show_together_what_none_shows_alone(words, targets):
    line = " x ".join(map(single, words.split()))
    assert [d.target for d in decode_single_bytes(line)[0]] == targets


def test_a_line_that_begins_plainly_is_read_in_its_page_at_once():
    text = "العراق وسوريا والأردن ومصر ولبنان واليمن وعمان"
    made, weak = decode_single_bytes(single(text) + " PDF\xe3\xe4 \xe9")
    assert [d.target for d in made][:2] == [text, "من"]
    assert weak == []


def test_pairs_within_latin_words_are_no_spans():
    assert decode_single_bytes("K\xfc\xe7\xfck") == ([], [])


@pytest.mark.parametrize(("words", "bits", "is_told"), [
    (["بعث"], -7.5, True), (["بعث"], -7.6, False), (["بع"], 0.0, False), (["ببب"], 0.0, False), (["ببع"], 0.0, True),
])  # fmt: skip
def test_what_may_be_arabic_has_three_letters_of_two_kinds_that_do_not_lose_much(words, bits, is_told):
    assert single_byte_decoding._may_be_arabic(PageReading("cp1256", "", words, bits)) is is_told


@pytest.mark.parametrize(("source", "text", "goes"), [
    ("\xbf", "؟", True), ("\xbf", "\xbf", False), ("\xe3\xe4", "من", True), ("\xe9", "é", False),
    ("\xeb", "\u064b", False),
])  # fmt: skip
def test_letters_go_along_with_their_line_and_letters_of_latin_alone_do_not(source, text, goes):
    assert single_byte_decoding._goes_along(source, text) is goes
