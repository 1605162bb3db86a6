"""Batches of Parquet and of .zst, where their libraries are installed."""

import json

import pytest

from arclean import clean
from arclean.cli import main

BROKEN = "في العــراق القديم"


def test_parquet_keeps_all_but_the_texts(tmp_path, capfd):
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    texts = [f"{BROKEN} {number}" if number % 3 else None for number in range(2500)]
    given = pa.table({"id": pa.array(range(2500), pa.int32()), "text": texts}).replace_schema_metadata({"a": "b"})
    source = tmp_path / "in"
    source.mkdir()
    parquet.write_table(given, source / "a.parquet")
    parquet.write_table(given.slice(0, 0), source / "b.parquet")
    parquet.write_table(pa.table({"other": [1]}), source / "c.parquet")
    (source / "d.parquet").write_bytes(b"PAR1 no more")
    assert main(["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "2"]) == 3
    made = parquet.read_table(tmp_path / "out" / "a.parquet")
    assert made.schema == given.schema
    assert made["text"].to_pylist() == [None if text is None else clean(text) for text in texts]
    assert made["id"] == given["id"]
    assert parquet.read_table(tmp_path / "out" / "b.parquet").schema == given.schema
    errors = [json.loads(line)["error"] for line in (tmp_path / "out" / "errors.jsonl").read_text("utf-8").splitlines()]
    assert ["no column 'text' of strings" in error for error in errors] == [True, False]
    assert "no whole Parquet file" in errors[1]
    assert capfd.readouterr().err


def test_zst_stays_zst(tmp_path, capfd):
    zstandard = pytest.importorskip("zstandard")
    line = json.dumps({"text": BROKEN}, ensure_ascii=False) + "\n"
    (tmp_path / "a.jsonl.zst").write_bytes(zstandard.compress((line * 3).encode()))
    (tmp_path / "cut.jsonl.zst").write_bytes(zstandard.compress(line.encode())[:-8])
    assert main(["batch", str(tmp_path / "*.zst"), "-o", str(tmp_path / "out")]) == 3
    made = zstandard.ZstdDecompressor().stream_reader((tmp_path / "out" / "a.jsonl.zst").read_bytes()).read()
    assert [json.loads(one)["text"] for one in made.decode().splitlines()] == [clean(BROKEN)] * 3
    assert "cut.jsonl.zst" in (tmp_path / "out" / "errors.jsonl").read_text("utf-8")
    assert capfd.readouterr().err


def test_a_column_that_is_there_twice_or_is_no_utf8_is_named_and_nothing_else_is_lost(tmp_path, capfd):
    pa = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(pa.table([pa.array([BROKEN])] * 2, names=["text", "text"]), tmp_path / "a.parquet")
    places = pa.array([0, 2, 4], pa.int32()).buffers()[1]
    wrong = pa.Array.from_buffers(pa.string(), 2, [None, places, pa.py_buffer(b"\xff\xfeab")])
    parquet.write_table(pa.table({"text": wrong}), tmp_path / "b.parquet")
    parquet.write_table(pa.table({"text": [BROKEN]}), tmp_path / "c.parquet")
    files = [str(tmp_path / f"{name}.parquet") for name in "abc"]
    assert main(["batch", *files, "-o", str(tmp_path / "out"), "--no-isolated"]) == 3
    assert parquet.read_table(tmp_path / "out" / "c.parquet")["text"].to_pylist() == [clean(BROKEN)]
    errors = [json.loads(line)["error"] for line in (tmp_path / "out" / "errors.jsonl").read_text("utf-8").splitlines()]
    assert "more than one column 'text'" in errors[0]
    assert "no UTF-8" in errors[1]
    assert "Traceback" not in capfd.readouterr().err
