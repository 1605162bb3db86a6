"""Repeated lines: what they are compared by, how they are counted and joined, their files."""

import json
import pickle
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.errors import ConfigError, ReadError
from arclean.filters.repeated_lines.learn import (
    EMPTY_MODEL,
    LineCounts,
    LineModel,
    find_furniture,
    learn_lines,
    load_model,
    save_model,
)
from arclean.filters.repeated_lines.learn.__main__ import main
from arclean.filters.repeated_lines.learn.line_keys import MAX_CHARACTERS, is_prose_line, line_key
from arclean.filters.repeated_lines.learn.model_file import MAGIC

HEAD, FOOT = "صحيفة الضفاف", "شارع النهر"
WHO = ["المركب", "القطار", "الرحالة", "الموكب", "السرب", "البريد", "الجيش", "الوفد"]
WHAT = ["رحلته", "عمله", "سفره", "غيابه", "صيده", "بحثه", "نزهته", "تجواله"]
TEXTS = [f"عاد {WHO[n % 8]} من {WHAT[n // 8]} إلى الجزر البعيدة مساء أمس." for n in range(60)]
PAGES = [f"{HEAD}\n{text}\n{FOOT}\nصفحة {n}" for n, text in enumerate(TEXTS)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("صفحة 12", "- صفحة ٣ -"),
        ("طبع يوم الخميس 12 آذار 2020", "طبع يوم الأحد 3 كانون الثاني 2021"),
        ("طبع يوم 12/3/2020", "طبع يوم 1 مايو 2019"),
        ("صحيفة الضفـــاف", "صَحيفة الضفاف |"),
        ("إقرأ أيضاً", "اقرأ ايضا:"),
        ("ﺻﺤﻴﻔﺔ", "صحيفة"),
        ("HOME", "home"),
    ],
)
def test_lines_that_are_alike(one, other):
    assert line_key(one).folded == line_key(other).folded


@pytest.mark.parametrize(
    ("one", "other"), [("صفحة 12", "صفحة"), ("مايو", "يونيو"), ("شهر صفر", "شهر رجب"), ("صفحة 1", "ص 1")]
)
def test_lines_that_are_not(one, other):
    assert line_key(one).folded != line_key(other).folded


def test_a_key_has_the_numbers_too():
    assert line_key("هاتف ٤٤٠٠").exact == line_key("هاتف 4400").exact != line_key("هاتف 4401").exact
    assert [line_key(line).is_dated for line in ("هاتف 4400", "3 من 4")] == [False, False]
    assert [line_key(line).is_dated for line in ("يوم 12/3/2020", "12 مارس")] == [True, True]


@pytest.mark.parametrize("line", ["", " ", "* * *", "-----", "؟", "ا" * (MAX_CHARACTERS + 1)])
def test_a_line_without_a_key(line):
    assert line_key(line) is None


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
        for text in _crowd(HEAD, 1500, 20, len(peaks)):
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


LEARNT = frozenset(
    line_key(line).folded
    for line in (
        "صحيفة الضفاف", "شارع النهر", "دليل القراء", "زوار 5", "شارك المقال", "صفحة 3", "12",
        "رئيس المجلس", "رئيس التحرير", "سالم الحمدان", "المراجع", "بقلم سعاد", "نحن نرى.",
        "يوم 1/2/2020", "طباعة 1/2/2020",
        "المادة الأولى", "بسم الله الرحمن الرحيم", "بلغت الحرارة 35 درجة في كل مدن الساحل.",
    )
)  # fmt: skip
BODY = TEXTS[0]


@pytest.mark.parametrize(
    ("page", "gone"),
    [
        ([HEAD, BODY, FOOT], {0, 2}),
        ([HEAD, "عنوان", BODY, "كلمة أخيرة", FOOT], {0, 4}),
        ([BODY, HEAD, BODY], set()),  # in the text
        ([HEAD, FOOT], set()),  # no text
        ([], set()),
        ([HEAD, "كلام"], {0}),  # a short text
        (["كلام", HEAD], set()),  # one line after a text
        ([BODY, HEAD], set()),
        ([BODY, HEAD, FOOT], {1, 2}),
        ([BODY, "شارك المقال"], {1}),
        ([BODY, "صفحة 3"], {1}),
        (["عنوان", HEAD, BODY], set()),  # after a line of its own
        (["عنوان", "شارك المقال", BODY], {1}),  # but told by its words
        (["عنوان", HEAD, FOOT, BODY], set()),
        ([BODY, "10   20", HEAD + "   " + FOOT, FOOT], set()),  # a table
        ([BODY, HEAD, "زوار 5", FOOT], {1, 2, 3}),  # a counter between others that go
        ([BODY, "زوار 5", FOOT, HEAD], {2, 3}),
        ([BODY, HEAD, FOOT, "زوار 5"], {1, 2}),
        ([HEAD, "زوار 5", FOOT, BODY], {0, 2}),  # above a text it may be a title
        ([HEAD, "يوم 1/2/2020", BODY], {0}),
        (["صفحة 3", BODY], {0}),
        (["12", BODY], set()),
        (["عنوان", "شارك المقال", "زوار 5", FOOT], {1, 3}),  # a text of numbers may it be
        (["عنوان", "شارك المقال", "بلغت الحرارة 35 درجة في كل مدن الساحل.", FOOT], {1, 3}),  # a bulletin of numbers
        ([BODY, "نحن نرى."], set()),
        ([BODY, "رئيس المجلس", "سالم الحمدان"], set()),  # a signature
        ([BODY, "المراجع"], set()),
        ([BODY, "المادة الأولى"], set()),
        (["بسم الله الرحمن الرحيم", BODY], set()),
        (["بقلم سعاد", BODY], set()),
        (["طباعة 1/2/2020", BODY], set()),  # it may be the date of the text
        ([BODY, "رئيس المجلس", "سالم الحمدان", FOOT, HEAD, "دليل القراء"], {4, 5}),
        ([BODY, "صدر في 12 مايو 2020", "سالم الحمدان", FOOT, HEAD, "دليل القراء"], {4, 5}),
        ([BODY, "رئيس التحرير", "سالم الحمدان"], {1, 2}),
        (["كلام " * 50, HEAD, FOOT], {1, 2}),
    ],
)
def test_what_stands_around_a_text(page, gone):
    assert find_furniture(page, LEARNT) == gone
    left = [line for number, line in enumerate(page) if number not in gone]
    assert find_furniture(left, LEARNT) == set(), "a second look finds nothing"


# Files


@pytest.fixture
def model():
    return learn_lines(PAGES)


def test_a_file_holds_the_model(model, tmp_path):
    file = tmp_path / "site.lines"
    assert save_model(model, file) == model.digest == load_model(file).digest
    assert load_model(file) == model
    assert load_model(str(file)).furniture_keys(0.5, 5) == model.furniture_keys(0.5, 5)
    first = file.read_bytes()
    save_model(learn_lines(reversed(PAGES)), file)
    assert file.read_bytes() == first, "the same documents in another order"
    assert [one.name for one in tmp_path.iterdir()] == ["site.lines"]
    assert pickle.loads(pickle.dumps(model)) == model
    save_model(EMPTY_MODEL, file)
    assert load_model(file) == EMPTY_MODEL
    assert len(first) < 2000


def test_what_files_hold_can_be_joined(model, tmp_path):
    for part in range(3):
        save_model(learn_lines(PAGES[part::3]), tmp_path / f"{part}.lines")
    parts = [load_model(tmp_path / f"{part}.lines") for part in range(3)]
    joined = parts[0].merge(parts[1]).merge(parts[2])
    assert joined.documents == model.documents
    assert joined.furniture_keys(0.5, 5) == model.furniture_keys(0.5, 5)
    assert joined.missed >= model.missed
    counted = {line.key: line for line in model.lines}
    for line in joined.lines:
        assert line.seen <= counted[line.key].seen <= line.seen + line.missed


def test_a_file_that_is_not_there(tmp_path):
    for path in (tmp_path / "none.lines", tmp_path, "nul\0.lines"):
        with pytest.raises(ReadError, match="cannot read the repeated lines"):
            load_model(path)
    with pytest.raises(ConfigError, match="cannot write the repeated lines"):
        save_model(EMPTY_MODEL, tmp_path / "none" / "site.lines")


def test_a_file_of_another_kind(tmp_path):
    (file := tmp_path / "site.lines").write_text("صحيفة الضفاف\n", "utf-8")
    with pytest.raises(ConfigError, match="holds no repeated lines of this version"):
        load_model(file)


def test_every_file_that_is_cut_or_changed_is_told(model, tmp_path):
    file = tmp_path / "site.lines"
    save_model(model, file)
    whole = file.read_bytes()
    draw = random.Random(5)
    for _ in range(200):
        at = draw.randrange(len(MAGIC), len(whole))
        changed = bytes([whole[at] ^ (1 << draw.randrange(8))])
        file.write_bytes(whole[:at] + draw.choice((b"", changed + whole[at + 1 :], whole[at + 1 :])))
        with pytest.raises(ReadError, match="cut short or broken"):
            load_model(file)
    for header in (b"3", b"[" * 100_000, b"{}", json.dumps({"digest": model.digest}).encode()):
        file.write_bytes(MAGIC + header + b"\n" + model.to_rows().encode())
        with pytest.raises(ReadError, match="cut short or broken"):
            load_model(file)


def test_only_documents_are_learnt_from():
    with pytest.raises(ConfigError, match="not from bytes"):
        learn_lines([b"x"])
    assert repr(EMPTY_MODEL).startswith("LineModel(documents=0, lines=0, digest=")
    assert LineModel() == EMPTY_MODEL


# The command


def test_the_command(model, tmp_path, capsys):
    for n, page in enumerate(PAGES):
        (tmp_path / f"{n}.txt").write_text(page, "utf-8")
    files = sorted(map(str, tmp_path.glob("*.txt")))
    out = tmp_path / "site.lines"
    assert main([*files, "-o", str(out)]) == 0
    assert load_model(out) == model
    assert f"{model.digest}, {len(model.lines)} lines of 60 documents" in capsys.readouterr().err
    (corpus := tmp_path / "all.txt").write_text("\n\n\n".join(PAGES) + "\n", "utf-8")
    assert main([str(corpus), "--blank-lines", "-o", str(tmp_path / "other.lines")]) == 0
    assert (tmp_path / "other.lines").read_bytes() == out.read_bytes()
    assert main([str(out), str(tmp_path / "other.lines"), "-o", str(tmp_path / "both.lines")]) == 0
    assert load_model(tmp_path / "both.lines").documents == 120
    capsys.readouterr()
    assert main([str(tmp_path / "none.txt"), "-o", str(out)]) == 2
    assert "none.txt" in capsys.readouterr().err
