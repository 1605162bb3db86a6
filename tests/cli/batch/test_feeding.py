"""Files are cut into lists by characters and by items."""

import json

import pytest

from arclean.batch.list_sizes import ListSize
from arclean.cli.batch.feeding import ItemFeeder
from arclean.cli.batch.inputs import InputFile

TEXTS = ["x" * 9_000] * 5 + ["y"] * 100


def feed(path, kind):
    feeder = ItemFeeder("text", ListSize())
    lists = list(feeder.lists_of([InputFile(str(path), path.name, kind, "", 0, 0)], 0))
    kinds = [event.kind for event in feeder.events]
    assert kinds.count("item") == sum(map(len, lists)) == len(TEXTS)
    assert (kinds[0], kinds[-1]) == ("begin", "end")
    return list(map(len, lists))


def test_rows(tmp_path):
    (path := tmp_path / "a.jsonl").write_text("".join(json.dumps({"text": text}) + "\n" for text in TEXTS))
    assert feed(path, "rows") == [2, 2, 62, 39]


def test_a_column(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.table({"text": TEXTS}), path := tmp_path / "a.parquet")
    assert feed(path, "parquet") == [2, 2, 62, 39]
