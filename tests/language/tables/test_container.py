"""Files of tables: whatever is broken in one raises errors of the package, and no others."""

import contextlib
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from arclean.errors import ArcleanError, ConfigError, ReadError
from arclean.language import tables
from arclean.language.tables import container
from arclean.language.tables.bigram_table import pack_bigrams
from arclean.language.tables.direction_table import ALPHABET, pack_direction
from arclean.language.tables.rare_word_table import pack_rare_words
from arclean.language.tables.word_class_table import SHAPES, SIGN_ORDER, pack_classes
from arclean.language.tables.word_table import pack_words

SIZE = SHAPES + len(SIGN_ORDER) + 1


def _parts():
    return {
        "words": pack_words({"في": 5.0, "بيت": 9.0}, 100),
        "rare": pack_rare_words({"بيوتهن": 24.0}),
        "classes": pack_classes(["في"], bytes([40]) * SIZE, bytes([128]) * SIZE * SIZE),
        "pairs": pack_bigrams({0: 3.0}, backoff=0.5, unknown=5.0),
        "direction": pack_direction({"ابت": [1.0] * len(ALPHABET)}),
    }


def _write(path, parts=None):
    container.write_container(path, _parts() if parts is None else parts, licence="CC0", sources=({"name": "a"},))
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return _write(tmp_path_factory.mktemp("tables") / "own.tables")


def test_what_was_written_is_read(whole):
    read = tables.load_tables(whole)
    assert read.words.word_cost("بيت") == 9.0
    assert read.rare.word_cost("بيوتهن") == 24.0
    assert read.pairs.bigram_cost("", "قال") > 5.0
    assert read.classes.class_cost("في", "بيت") == 5.0
    assert read.direction.logical_gain("ابت") == 1.0
    assert (read.licence, read.path, [source["name"] for source in read.sources]) == ("CC0", whole, ["a"])
    assert not list(whole.parent.glob("*.part"))


def test_equal_contents_have_equal_digests(whole, tmp_path):
    assert tables.load_tables(_write(tmp_path / "b")).digest == tables.load_tables(whole).digest
    changed = _parts() | {"words": pack_words({"في": 5.0, "بيت": 9.5}, 100)}
    assert tables.load_tables(_write(tmp_path / "c", changed)).digest != tables.load_tables(whole).digest


@given(st.data())
def test_a_broken_byte_raises_errors_of_the_package(whole, tmp_path_factory, data):
    raw = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "broken.tables"
    path.write_bytes(raw)
    with contextlib.suppress(ArcleanError):
        tables.load_tables(path)


@pytest.mark.parametrize("name", ["words", "rare", "classes", "pairs", "direction"])
@pytest.mark.parametrize("change", [lambda raw: raw[:-1], lambda raw: raw + b"\xff", lambda _: b"\xff" * 9])
def test_a_table_of_another_size_raises_read_error(tmp_path, name, change):
    parts = _parts()
    raw, options = parts[name]
    path = _write(tmp_path / "x.tables", parts | {name: (change(raw), options)})
    with pytest.raises(ReadError, match="broken"):
        tables.load_tables(path)
    with pytest.raises(ReadError, match="broken"):
        getattr(tables.LanguageTables(container.open_container(path)), name)


@pytest.mark.parametrize("name", ["words", "rare", "classes", "pairs", "direction"])
@pytest.mark.parametrize("value", [None, -1, 10**30, "x", [], float("nan")])
def test_options_that_make_no_sense_raise_read_error(tmp_path, name, value):
    parts = _parts()
    raw, options = parts[name]
    for key in options.keys() - {"affixes", "alphabet", "backoff", "unknown", "total"}:
        path = _write(tmp_path / "x.tables", parts | {name: (raw, {**options, key: value})})
        if (key, value) != ("own", []):
            with pytest.raises(ReadError):
                tables.load_tables(path)
        without = {other: kept for other, kept in options.items() if other != key}
        with pytest.raises(ReadError):
            tables.load_tables(_write(tmp_path / "y.tables", parts | {name: (raw, without)}))


@pytest.mark.parametrize(
    ("entry", "value"),
    [("offset", -1), ("offset", -(10**30)), ("offset", 10**30), ("size", 0), ("size", 10**9), ("raw", 0),
     ("raw", (64 << 20) + 1), ("raw", "x"), ("crc", None), ("options", 3)],
)  # fmt: skip
def test_places_that_make_no_sense_raise_read_error(tmp_path, entry, value):
    def change(parts):
        return {**parts, "words": {**parts["words"], entry: value}}

    with pytest.raises(ReadError):
        tables.load_tables(_spoil(tmp_path, change))


def _spoil(tmp_path, change):
    path = tmp_path / "x.tables"
    container.write_container(path, _parts(), licence="CC0", sources=())
    magic, line, rest = path.read_bytes().split(b"\n", 2)
    made = json.loads(line)
    made["parts"] = change(made["parts"])
    path.write_bytes(b"\n".join((magic, json.dumps(made).encode(), rest)))
    return path


@pytest.mark.parametrize("line", [b"[" * 100_000, b'{"parts": 1}', b"\xff", b"null", b'{"parts": {"a": []}}'])
def test_a_header_that_is_none_raises_read_error(tmp_path, line):
    path = tmp_path / "x.tables"
    path.write_bytes(container.MAGIC + line + b"\n")
    with pytest.raises(ReadError, match="header"):
        tables.load_tables(path)


def test_a_part_that_cannot_be_unpacked_raises_read_error(tmp_path):
    path = _spoil(tmp_path, lambda parts: parts)
    magic, line, rest = path.read_bytes().split(b"\n", 2)
    made = json.loads(line)
    words = made["parts"]["words"]
    junk = b"\0" * words["size"]
    words["crc"] = zlib.crc32(junk)
    path.write_bytes(b"\n".join((magic, json.dumps(made).encode(), junk + rest[words["size"] :])))
    with pytest.raises(ReadError, match="'words'"):
        tables.load_tables(path)


def test_a_file_that_went_raises_read_error(tmp_path):
    path = _spoil(tmp_path, lambda parts: parts)
    opened = tables.LanguageTables(container.open_container(path))
    path.unlink()
    with pytest.raises(ReadError, match="cannot read"):
        _ = opened.words


def test_a_name_that_no_file_can_have(tmp_path):
    with pytest.raises(ReadError, match="null"):
        tables.load_tables(f"{tmp_path}\0")
    with pytest.raises(ConfigError, match="null"):
        tables.open_tables(f"{tmp_path}\0")
    with pytest.raises(ConfigError, match="path"):
        tables.open_tables(3)


def _tampered(tmp_path, part, raw=None, **options):
    """Return a file of tables whose part is wrong, with sums that are right."""
    parts = _parts()
    known, given = parts[part]
    return _write(tmp_path / "t.tables", parts | {part: (known if raw is None else raw(known), {**given, **options})})


def _starts_that_fall(raw):
    return raw[:400] + (1 << 30).to_bytes(4, "little") + raw[404:]


@pytest.mark.parametrize(("part", "raw", "options"), [
    ("pairs", _starts_that_fall, {}), ("rare", _starts_that_fall, {}), ("pairs", None, {"entries": -1}),
    ("pairs", None, {"entries": 1.5}), ("pairs", None, {"backoff": float("nan")}),
    ("pairs", None, {"unknown": float("inf")}), ("words", None, {"total": "many"}), ("words", None, {"total": -1}),
    ("words", None, {"total": 10**400}), ("words", None, {"words": True}), ("classes", None, {"own": [1]}),
    ("classes", None, {"own": [[]]}), ("classes", None, {"own": [""]}), ("direction", None, {"rows": -1}),
    ("direction", lambda raw: b"\xff" + raw[1:], {}),
])  # fmt: skip
def test_wrong_tables_with_right_sums_are_refused_when_they_are_opened(tmp_path, part, raw, options):
    with pytest.raises(ReadError):
        tables.load_tables(_tampered(tmp_path, part, raw, **options))


@pytest.mark.parametrize("sources", [[1], ["a"], [None]])
def test_sources_that_say_nothing(tmp_path, sources):
    path = _write(tmp_path / "s.tables")
    data = path.read_bytes()
    path.write_bytes(data.replace(b'"sources": [{"name": "a"}]', json.dumps({"sources": sources})[1:-1].encode(), 1))
    with pytest.raises(ReadError):
        tables.load_tables(path)
