"""The steps of training, on counts of a few words; each weight on both sides."""

from collections import Counter
from math import log2

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.bigram_table import bigram_hash
from arclean.language.tables.direction_table import ALPHABET
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER
from arclean.language.train import build_tables, weights
from arclean.language.train.cleaning import is_glued, is_reversed, is_word, min_share
from arclean.language.train.corpora import describe_corpus, read_lines
from arclean.language.train.counts import Counts, count_pairs, count_words
from arclean.language.train.letter_gains import letter_gains
from arclean.language.train.word_choice import choose_words
from arclean.language.train.word_lists import word_shares


def _counts(words, documents=2, total=1000):
    return Counts(Counter(words), Counter(dict.fromkeys(words, documents)), total)


def test_a_word_needs_two_occurrences_in_two_documents_or_a_list():
    assert list(choose_words(_counts({"مدينة": 5, "كتاب": 2, "قرية": 1}), {}, 9)) == ["مدينة", "كتاب"]
    with pytest.raises(ConfigError, match="two documents"):
        choose_words(_counts({"مدينة": 5, "كتاب": 2}, documents=1), {}, 9)
    assert set(choose_words(_counts({"مدينة": 5, "قرية": 1}), {"قرية": 0.5}, 9)) == {"مدينة", "قرية"}


def test_a_list_has_two_fifths_of_the_weight():
    kept = choose_words(_counts({"مدينة": 500, "قرية": 100}), {"مدينة": 0.2}, 9)
    assert kept == {"مدينة": pytest.approx(0.6 * 0.5 + 0.4 * 0.2), "قرية": pytest.approx(0.6 * 0.1)}
    assert choose_words(_counts({"مدينة": 500, "قرية": 100}), {}, 1) == {"مدينة": 0.5}


def test_short_words_need_a_share_of_two_in_a_million():
    assert min_share("من") == min_share("الش") == weights.MIN_SHORT_SHARE == 2e-6
    assert min_share("الشم") == 0.0
    assert min_share("منه") == 0.0
    common = _counts({"مدينة": 9, "كتاب": 9, "من": 2}, total=1_000_000)
    assert "من" in choose_words(common, {}, 9)
    rare = _counts({"مدينة": 9, "كتاب": 9, "من": 2}, total=1_000_001)
    assert "من" not in choose_words(rare, {}, 9)


def test_the_ratios_of_damage():
    assert is_reversed("خالل", {"خالل": 1, "خلال": 100})
    assert not is_reversed("خالل", {"خالل": 1, "خلال": 99})
    assert is_glued("كتابجديد", 1, lambda *pair: 20 * (pair == ("كتاب", "جديد")))
    assert not is_glued("كتابجديد", 1, lambda *pair: 19 * (pair == ("كتاب", "جديد")))
    assert is_glued("لايمكن", 1, lambda *pair: 8 * (pair == ("لا", "يمكن")))
    assert not is_glued("لايمكن", 1, lambda *pair: 7 * (pair == ("لا", "يمكن")))
    assert not is_glued("منجديد", 1, lambda *pair: 99 * (pair == ("من", "جديد"))), "no part has two letters"
    assert not is_glued("جديدمن", 1, lambda *pair: 99 * (pair == ("جديد", "من")))


def test_what_may_be_a_word():
    assert [is_word(word) for word in ("و", "ب", "قال", "ال", "وال", "مدينةك", "شاطىء", "مستشفىك", "ههه", "االت")] == [
        True, False, True, False, False, False, True, False, False, False,
    ]  # fmt: skip


def test_words_and_pairs_are_counted_by_document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("قال كتاب\nقال 12\n\nكِتاب قال\n", "utf-8")
    counts = count_words([path])
    assert counts.words == {"قال": 3, "كتاب": 2, "0": 1}
    assert counts.documents == {"قال": 2, "كتاب": 2, "0": 1}
    assert counts.total == 6
    ids = {"": 0, "0": 1, "a": 2, "قال": 3}
    pairs, class_pairs = count_pairs([path], ids, [10, 11, 12, 13])
    assert pairs == {0 * 4 + 3: 2, 3 * 4 + 1: 1, 1 * 4 + 0: 1, 3 * 4 + 0: 1}
    width = SHAPES + 4
    assert sum(class_pairs.values()) == 9
    assert class_pairs[10 * width + 13] == 2


def test_bigrams_are_chosen_by_the_bits_that_they_save():
    tokens = ["", "قال", "كتاب"]
    pairs = Counter({1 * 3 + 2: 8, 2 * 3 + 1: 4, 2 * 3 + 0: 4, 1 * 3 + 0: 1})
    chosen = build_tables._choose_bigrams(pairs, tokens, lambda *_: 5.0, 9)
    assert chosen == {
        bigram_hash("قال", "كتاب"): pytest.approx(-log2(7.5 / 9)),
        bigram_hash("كتاب", "قال"): pytest.approx(-log2(3.5 / 8)),
        bigram_hash("كتاب", ""): pytest.approx(-log2(3.5 / 8)),
    }
    assert list(build_tables._choose_bigrams(pairs, tokens, lambda *_: 5.0, 1)) == [bigram_hash("قال", "كتاب")]
    assert build_tables._choose_bigrams(pairs, tokens, lambda *_: 0.1, 9) == {}


def test_classes_are_weighed_against_chance():
    width = SHAPES + len(SIGN_ORDER)
    (raw, options), rows = build_tables._weigh_classes(Counter({5 * width + 7: 300, 5 * width + 9: 1}), [], width)
    assert options["own"] == []
    assert len(raw) == width + width * width
    chance = 300 / 301
    assert raw[7] == round(-log2(chance) * 8)
    assert rows[5][7] == 128 + round(log2(chance / ((300 + 200 * chance) / 501)) * 8)
    assert rows[5][9] == rows[5][0] == 128 + round(log2(501 / 200) * 8), "once is not counted"
    assert rows[6][7] == 128, "what follows an unknown class is not known"


def test_letters_gain_in_the_order_in_which_words_have_them():
    gains = letter_gains([({"مدرسة": 0.01, "كتاب": 0.01}, 1.0)])
    alphabet = {letter: n for n, letter in enumerate(ALPHABET)}
    assert gains["مدر"][alphabet["س"]] == -gains["سرد"][alphabet["م"]] > 0
    assert "ممم" not in gains
    assert letter_gains([({"مدرسة": 0.9e-7}, 1.0)]) == {}, "too rare"
    assert letter_gains([({"پنجره": 0.01, "ڽڽڽ": 0.01}, 1.0)]).keys() == letter_gains([({"پنجره": 0.01}, 1.0)]).keys()


def test_a_list_adds_spellings_up(tmp_path):
    path = tmp_path / "list.tsv"
    path.write_text("كِتاب\t1\nكتـاب\t2\nقال\t1\nعدم\t0\n", "utf-8")
    assert word_shares([path]) == {"كتاب": 0.75, "قال": 0.25}
    path.write_text("كتاب\t1\nقال\n", "utf-8")
    with pytest.raises(ReadError, match="line 2"):
        word_shares([path])


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[1, 2]\n", b"{", b'"x"\n', b"[" * 100_000])
def test_a_manifest_that_is_none_raises_config_error(tmp_path, content):
    (tmp_path / "a.txt").write_text("كتاب", "utf-8")
    (tmp_path / "MANIFEST.jsonl").write_bytes(content)
    with pytest.raises(ConfigError, match=r"MANIFEST\.jsonl"):
        describe_corpus(tmp_path / "a.txt")


@pytest.mark.parametrize("content", [b"no gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff\xff\xff", b""])
def test_a_broken_archive_raises_read_error(tmp_path, content):
    path = tmp_path / "a.txt.gz"
    path.write_bytes(content)
    if content:
        with pytest.raises(ReadError, match="corpus"):
            list(read_lines(path))
    else:
        assert list(read_lines(path)) == []
