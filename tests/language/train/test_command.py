"""What the commands that train tables share."""

from pathlib import Path

import pytest

from arclean.errors import ConfigError, ReadError
from arclean.language.tables.container import open_container
from arclean.language.train import lam_alef_words
from arclean.language.train.command import lists_by_language, write_trained


def test_a_list_has_a_language_and_files():
    assert lists_by_language(["fa=a,b", "la-x=c"]) == [("fa", [Path("a"), Path("b")]), ("la-x", [Path("c")])]
    for given in ("a.tsv", "=a.tsv", "fa="):
        with pytest.raises(ConfigError, match="write LANGUAGE=FILE"):
            lists_by_language([given])


def test_a_list_without_a_language_is_told(tmp_path, capsys):
    (file := tmp_path / "words.tsv").write_text("کلاس\t0.5\n", "utf-8")
    assert lam_alef_words.main([str(file), "-o", str(tmp_path / "x")]) == 2
    assert "write LANGUAGE=FILE" in capsys.readouterr().err


def test_tables_are_written_or_nothing_is(tmp_path, capsys):
    def fail():
        raise ReadError("no such corpus")

    out = tmp_path / "x"
    assert write_trained(out, "none", fail) == 2
    assert capsys.readouterr().err == "no such corpus\n"
    assert not out.exists()
    assert write_trained(out, "CC0", lambda: ({"fa": (b"abc", {"words": 1})}, [{"name": "own"}])) == 0
    assert open_container(out).read_part("fa") == (b"abc", {"words": 1})
    assert capsys.readouterr().err.startswith(f"{out}: {open_container(out).digest}, ")
