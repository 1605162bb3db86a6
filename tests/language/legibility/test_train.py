"""Training of letter models: shares of words, each file as much as the others; and the command."""

import pytest

from arclean.language.legibility.letter_model import unpack_letter_model
from arclean.language.legibility.train import count_words, main
from arclean.language.tables.container import open_container


def test_each_file_counts_as_much_as_the_others(tmp_path):
    listed, text = tmp_path / "a.tsv", tmp_path / "b.txt"
    listed.write_text("بيت\t30\nنهر\t10\nbayt\t99\n", "utf-8")
    text.write_text("بَيت بيت\nنهر 12 bayt\nبحر\n", "utf-8")
    assert count_words([listed], "Arab") == {"بيت": 0.75, "نهر": 0.25}
    assert count_words([listed, text], "Arab") == {"بيت": 1.25, "نهر": 0.5, "بحر": 0.25}
    assert count_words([listed, text], "Latn") == {"bayt": 2.0}
    assert count_words([text], "Hebr") == {}


def test_the_command_writes_a_model_a_language(tmp_path):
    (arabic := tmp_path / "a.txt").write_text("بيت نهر بحر", "utf-8")
    (other := tmp_path / "b.txt").write_text("שלום bayt", "utf-8")
    out = tmp_path / "x.tables"
    lists = [f"ar={arabic},{arabic}", f"he={other}", f"la-x={other}", f"fa={arabic}"]
    assert main([*lists, "-o", str(out), "--licence", "CC0"]) == 0
    opened = open_container(out)
    assert opened.licence == "CC0"
    models = {name: unpack_letter_model(name, *opened.read_part(name)) for name in opened.parts}
    assert {name: model.script for name, model in models.items()} == {
        "ar": "Arab", "he": "Hebr", "la-x": "Latn", "fa": "Arab",
    }  # fmt: skip
    assert models["ar"].word_cost("بيت") < models["ar"].word_cost("تبي")
    assert models["la-x"].word_cost("bayt") < models["la-x"].word_cost("tyab")
    assert len(opened.sources) == 5


@pytest.mark.parametrize(("given", "told"), [("ar", "write LANGUAGE=FILE"), ("ar=none.txt", "none.txt")])
def test_a_list_that_cannot_be_used_is_told(tmp_path, capsys, given, told):
    assert main([given, "-o", str(tmp_path / "x")]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "x").exists()
