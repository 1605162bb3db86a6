"""Corpora: documents and paragraphs, plain and packed; manifests beside them; what cannot be read."""

import gzip
import json

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.language.train.corpora import describe_corpus, read_documents, read_lines


def _documents(*paths):
    return [[line.strip() for line in document] for document in read_documents(paths)]


def test_documents_end_at_blank_lines_and_repeat_nothing(tmp_path):
    path, more = tmp_path / "a.txt", tmp_path / "b.txt"
    path.write_text("\n\na\nb\n\na\nc\n\n\nb\n", "utf-8")
    more.write_text("c\n  d \n \t\nd\ne", "utf-8")
    assert _documents(path, more) == [["a", "b"], ["c"], ["d"], ["e"]]


@pytest.mark.parametrize(("count", "sizes"), [(49, [49]), (50, [50]), (51, [50, 1]), (101, [50, 50, 1])])
def test_a_document_has_fifty_paragraphs_at_most(tmp_path, count, sizes):
    path = tmp_path / "a.txt"
    path.write_text("".join(f"{n}\n" for n in range(count)), "utf-8")
    assert [len(document) for document in _documents(path)] == sizes
    assert sum(_documents(path), []) == [str(n) for n in range(count)]  # noqa: RUF017 - a few lists


def test_files_are_documents_of_their_own(tmp_path):
    for name in "ab":
        (tmp_path / name).write_text(name, "utf-8")
    assert _documents(tmp_path / "a", tmp_path / "b") == [["a"], ["b"]]
    assert _documents() == []


def test_packed_lines_are_the_same(tmp_path):
    plain, packed = tmp_path / "a.txt", tmp_path / "a.txt.gz"
    plain.write_text("بيت\nنهر\n", "utf-8")
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    assert list(read_lines(plain)) == list(read_lines(packed)) == ["بيت\n", "نهر\n"]


@pytest.mark.parametrize("content", [b"no gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff\xff\xff"])
def test_a_broken_archive_raises_read_error(tmp_path, content):
    (path := tmp_path / "a.txt.gz").write_bytes(content)
    with pytest.raises(ReadError, match="corpus"):
        list(read_lines(path))
    path.write_bytes(b"")
    assert list(read_lines(path)) == []


def test_what_cannot_be_read_raises_read_error(tmp_path):
    (broken := tmp_path / "a.txt").write_bytes("بيت".encode("cp1256"))
    for path in (broken, tmp_path / "none.txt", tmp_path):
        with pytest.raises(ReadError, match="cannot read the corpus"):
            list(read_documents([path]))
    with pytest.raises(ReadError, match="cannot read the corpus"):
        describe_corpus(tmp_path / "none.txt")


def _write_manifest(tmp_path, *entries):
    (tmp_path / "a.txt").write_text("بيت", "utf-8")
    (tmp_path / "MANIFEST.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in entries), "utf-8")
    return tmp_path / "a.txt"


def test_a_corpus_without_a_manifest_has_its_name_and_digest(tmp_path):
    (path := tmp_path / "a.txt").write_text("بيت", "utf-8")
    found = describe_corpus(path)
    assert found == {"name": "a.txt", "digest": found["digest"]}
    assert len(found["digest"]) == 16
    path.write_text("نهر", "utf-8")
    assert describe_corpus(path)["digest"] != found["digest"]


def test_a_manifest_adds_where_a_corpus_is_from(tmp_path):
    known = {"repo": "r", "path": "p", "commit": "c", "licence": "CC0"}
    own = {"file": "a.txt", "name": "a", "note": "x", **known}
    path = _write_manifest(tmp_path, {"file": "b.txt", "name": "b"}, own, {"file": "a.txt"})
    found = describe_corpus(path)
    assert found == {"name": "a", "digest": found["digest"], **known}


def test_a_manifest_without_the_corpus_adds_nothing(tmp_path):
    assert describe_corpus(_write_manifest(tmp_path, {"file": "b.txt", "split": "TEST"}))["name"] == "a.txt"


@pytest.mark.parametrize("split", ["TEST", "DEV", None])
def test_what_is_kept_for_another_use_is_refused(tmp_path, split):
    with pytest.raises(ConfigError, match=f"kept for {split}"):
        describe_corpus(_write_manifest(tmp_path, {"file": "a.txt", "split": split}))
    assert describe_corpus(_write_manifest(tmp_path, {"file": "a.txt", "split": "TRAIN"}))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"[1, 2]\n", b"{", b'"x"\n', b"[" * 100_000])
def test_a_manifest_that_is_none_raises_config_error(tmp_path, content):
    (tmp_path / "a.txt").write_text("بيت", "utf-8")
    (tmp_path / "MANIFEST.jsonl").write_bytes(content)
    with pytest.raises(ConfigError, match=r"MANIFEST\.jsonl"):
        describe_corpus(tmp_path / "a.txt")
