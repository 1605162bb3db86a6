"""Repeated lines: what they are compared by, how they are counted and joined, their files."""

import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.errors import ConfigError
from arclean.evidence.site_lines import (
    EMPTY_MODEL,
    LineCounts,
    LineModel,
    learn_lines,
)
from arclean.evidence.site_lines.line_keys import is_prose_line, line_key

HEAD, FOOT = "صحيفة الضفاف", "شارع النهر"
WHO = ["المركب", "القطار", "الرحالة", "الموكب", "السرب", "البريد", "الجيش", "الوفد"]
WHAT = ["رحلته", "عمله", "سفره", "غيابه", "صيده", "بحثه", "نزهته", "تجواله"]
TEXTS = [f"عاد {WHO[n % 8]} من {WHAT[n // 8]} إلى الجزر البعيدة مساء أمس." for n in range(60)]
PAGES = [f"{HEAD}\n{text}\n{FOOT}\nصفحة {n}" for n, text in enumerate(TEXTS)]


def test_bodies():
    assert is_prose_line("كلمة " * 50)
    assert is_prose_line("one two three four five six seven eight nine.")
    assert not is_prose_line("one two three four five six seven eight nine")
    assert not is_prose_line("")


def test_a_line_counts_once_a_document():
    counts = LineCounts()
    counts.add_document(f"{HEAD}\n\n {HEAD} \n{HEAD}")
    counts.add_document(f"{HEAD}\f{HEAD}")
    assert counts.entries[line_key(HEAD).folded][0] == counts.documents == 2


def test_places_around_the_text_and_in_it():
    inner = "\n".join([*TEXTS[:4], "فصل", *TEXTS[4:8]])
    counts = LineCounts()
    counts.add_document(f"{HEAD}\n{inner}\n{FOOT}")
    long = "\n".join(TEXTS[n % 60] if n != 100 else "فصل" for n in range(200))
    counts.add_document(f"{HEAD}\n{long}\n{FOOT}")
    counts.add_document("\n".join([f"سطر {chr(0x0628 + n % 20)} {chr(0x0628 + n // 20)}" for n in range(200)]))
    outside = {said: entry[2] / entry[0] for said, entry in counts.entries.items()}
    assert outside[line_key(HEAD).folded] == outside[line_key(FOOT).folded] == 1
    assert outside["فصل"] == 0
    assert len([said for said in outside if said.startswith("سطر")]) == 128, "of a long page the edges only"


def test_learning_in_parts_is_learning_the_whole():
    whole = learn_lines(PAGES)
    shuffled = random.Random(3).sample(PAGES, len(PAGES))
    for count in (2, 3, 7):
        parts = [learn_lines(shuffled[part::count]) for part in range(count)]
        forward, backward = EMPTY_MODEL, EMPTY_MODEL
        for part in parts:
            forward, backward = forward.merge(part), part.merge(backward)
        assert forward == backward == whole
        assert hash(forward) == hash(whole)
        assert forward.digest == whole.digest
    assert learn_lines([]) == EMPTY_MODEL
    assert whole.missed == 1, "what one document says is not kept"
    assert not any("المركب" in line.key and line.seen < 2 for line in whole.lines)


@given(st.lists(st.lists(st.sampled_from("ابتثجحخد"), max_size=6), max_size=12), st.integers(0, 12))
def test_joined_counts_are_those_of_all(documents, cut):
    texts = ["\n".join(lines) for lines in documents]
    assert learn_lines(texts[:cut]).merge(learn_lines(texts[cut:])) == learn_lines(texts)


def _crowd(number, documents, rows, seed):
    """Yield documents of lines that come once, and one line that four documents of ten have."""
    drawn = random.Random(seed)
    letters = "ابتثجحخدذرزسشصضطظعغفق"
    for _ in range(documents):
        lines = ["".join(drawn.choices(letters, k=12)) for _ in range(rows)]
        yield "\n".join([*lines, *([number] if drawn.random() < 0.4 else [])])


def test_beyond_its_memory_the_error_is_bounded():
    room, rows = 200, 20
    whole = LineCounts(room)
    parts = [LineCounts(room) for _ in range(4)]
    right = 0
    for n, text in enumerate(_crowd(HEAD, 2000, rows, 1)):
        whole.add_document(text)
        parts[n % 4].add_document(text)
        right += HEAD in text
    joined = parts[0].merge(parts[1]).merge(parts[2].merge(parts[3]))
    bound = 2000 * (rows + 1) / room
    for counts in (whole, joined):
        seen, missed, *_ = counts.entries[line_key(HEAD).folded]
        assert seen <= right <= seen + missed
        assert missed <= counts.lost <= bound
        assert len(counts.entries) <= 2 * room
    assert whole.entries[line_key(HEAD).folded][0] == right, (
        "what is frequent from the beginning is counted to the last"
    )


def test_memory_does_not_grow_with_the_stream():
    counts, peaks = LineCounts(capacity=1000), []
    tracemalloc.start()
    for _ in range(2):
        for text in _crowd(HEAD, 600, 20, len(peaks)):
            counts.add_document(text)
        peaks.append(tracemalloc.get_traced_memory()[1])
    tracemalloc.stop()
    assert peaks[1] < 1.2 * peaks[0]
    assert peaks[1] < 4_000_000


def test_copies_of_one_text_are_no_site():
    copies = [f"{HEAD}\n{TEXTS[0]}\n{FOOT}"] * 20
    assert not learn_lines(copies).furniture_keys(0.5, 5)
    assert learn_lines(PAGES[:20]).furniture_keys(0.5, 5) == {line_key(HEAD).folded, line_key(FOOT).folded, "صفحه #"}


def test_how_many_documents_it_takes():
    assert not learn_lines(PAGES[:4]).furniture_keys(0.5, 5)
    mixed = learn_lines([*PAGES[:20], *(f"{text}\nغير ذلك" for text in TEXTS[20:45])])
    assert line_key(HEAD).folded not in mixed.furniture_keys(0.5, 5)
    assert line_key(HEAD).folded in mixed.furniture_keys(0.4, 5)
    assert line_key(HEAD).folded not in mixed.furniture_keys(0.4, 21)


# Files


@pytest.fixture
def model():
    return learn_lines(PAGES)


def test_only_documents_are_learnt_from():
    with pytest.raises(ConfigError, match="not from bytes"):
        learn_lines([b"x"])
    assert repr(EMPTY_MODEL).startswith("LineModel(documents=0, lines=0, digest=")
    assert LineModel() == EMPTY_MODEL
