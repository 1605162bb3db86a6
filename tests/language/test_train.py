"""Training: what is left out, that it repeats itself to the byte, and what it says of its sources."""

import gzip
import json
import os
import subprocess
import sys

import pytest

from arclean.language import tables
from arclean.language.train.__main__ import main
from tests.paths import FIXTURES

CLEAN = FIXTURES / "text" / "clean"
PROSE = "\n\n".join((CLEAN / f"{name}.txt").read_text("utf-8") for name in ("news_tram", "news_harvest", "letter"))
DAMAGE = """\
فيالحقل رأينا خالل الحقل المدينةالكبيرة كلمةواحدة خلال

فيالحقل رأينا خالل الحقل المدينةالكبيرة مرتين خلال

"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "prose.txt"
    extra = "".join(f"خلال الحقل {number}\n\n" for number in range(220))
    path.write_text(PROSE + "\n\n" + DAMAGE + extra, "utf-8")
    return path


@pytest.fixture(scope="module")
def made(corpus):
    path = corpus.parent / "own.tables"
    assert main([str(corpus), "-o", str(path), "--licence", "CC0 1.0", "--classes", "20"]) == 0
    return path


def test_round_trip(made):
    own = tables.load_tables(made)
    assert own.licence == "CC0 1.0"
    assert [source["name"] for source in own.sources] == ["prose.txt"]
    assert "الحقل" in own.words
    assert own.pairs.counted_cost("خلال", "الحقل") < own.pairs.backed_off_cost("خلال", "الحقل")
    assert own.direction.logical_gain(PROSE) > 0
    assert own.digest != tables.shipped_tables().digest


def test_leaves_damage_out(made):
    words = tables.load_tables(made).words
    assert "رأينا" in words
    for word in ("خالل", "المدينةالكبيرة", "كلمةواحدة", "مرتين"):
        assert word not in words


def test_two_runs_write_the_same_bytes(corpus, made, tmp_path):
    for seed in ("1", "2"):
        path = tmp_path / f"{seed}.tables"
        command = [sys.executable, "-m", "arclean.language.train", corpus, "-o", path]
        options = ["--licence", "CC0 1.0", "--classes", "20"]
        subprocess.run([*command, *options], check=True, env={**os.environ, "PYTHONHASHSEED": seed})
        assert path.read_bytes() == made.read_bytes()


def test_gzip_gives_the_same_tables(corpus, made, tmp_path):
    packed = tmp_path / "prose.txt.gz"
    packed.write_bytes(gzip.compress(corpus.read_bytes()))
    path = tmp_path / "gz.tables"
    assert main([str(packed), "-o", str(path), "--classes", "20"]) == 0
    ours, theirs = tables.load_tables(made), tables.load_tables(path)
    assert {w: ours.words.word_cost(w) for w in ours.words} == {w: theirs.words.word_cost(w) for w in theirs.words}


def test_lists_add_words(corpus, made, tmp_path):
    listed, other = tmp_path / "list.tsv", tmp_path / "other.tsv"
    listed.write_text("كلمةواحدة\t3\nمرتين\t2e-4\nالحقـل\t1\n", "utf-8")
    other.write_text("پنجره\t4\nخواهر\t1\n", "utf-8")
    path = tmp_path / "x.tables"
    options = ["--list", str(listed), "--other", str(other), "--classes", "20"]
    assert main([str(corpus), "-o", str(path), *options]) == 0
    own = tables.load_tables(path)
    assert "مرتين" in own.words
    assert "كلمةواحدة" not in own.words
    assert own.words.word_cost("الحقل") < tables.load_tables(made).words.word_cost("الحقل")
    assert own.direction.logical_gain("پنجره") > tables.load_tables(made).direction.logical_gain("پنجره")
    assert [source["name"] for source in own.sources] == ["prose.txt", "list.tsv", "other.tsv"]


def test_a_manifest_names_licences_and_is_obeyed(corpus, tmp_path, capsys):
    (tmp_path / "a.txt").write_bytes(corpus.read_bytes())
    entry = {"file": "a.txt", "name": "a", "licence": "CC BY 4.0", "split": "TRAIN"}
    (tmp_path / "MANIFEST.jsonl").write_text(json.dumps(entry) + "\n")
    path = tmp_path / "x.tables"
    assert main([str(tmp_path / "a.txt"), "-o", str(path)]) == 0
    assert tables.load_tables(path).sources[0]["licence"] == "CC BY 4.0"
    (tmp_path / "MANIFEST.jsonl").write_text(json.dumps({**entry, "split": "TEST"}) + "\n")
    assert main([str(tmp_path / "a.txt"), "-o", str(path)]) == 2
    assert "kept for TEST" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"", "كلمة".encode("cp1256"), b"one two three"])
def test_what_cannot_be_used_is_told(tmp_path, capsys, content):
    corpus, path = tmp_path / "a.txt", tmp_path / "x.tables"
    if content is not None:
        corpus.write_bytes(content)
    assert main([str(corpus), "-o", str(path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not path.exists()


def test_a_list_without_frequencies_is_told(corpus, tmp_path, capsys):
    (tmp_path / "list.tsv").write_text("كلمة\n", "utf-8")
    assert main([str(corpus), "-o", str(tmp_path / "x"), "--list", str(tmp_path / "list.tsv")]) == 2
    assert "line 1" in capsys.readouterr().err
