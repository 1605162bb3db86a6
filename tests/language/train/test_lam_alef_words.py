"""The words of the table are chosen from lists."""

from arclean.language.tables.container import open_container
from arclean.language.train.lam_alef_words import choose_lam_alef_words, main


def test_words_with_a_lam_are_kept_in_arabic_letters():
    assert choose_lam_alef_words(["کلاس\t0.25", "كلاس\t0.25", "بد\t0.5"]) == {"كلاس": 1.0}


def test_a_file_is_written(tmp_path):
    lists, out = tmp_path / "fa.tsv", tmp_path / "words.tables"
    lists.write_text("کلاس\t0.5\n", "utf-8")
    assert main([f"fa={lists}", "-o", str(out), "--licence", "none"]) == 0
    assert open_container(out).read_part("fa")[1] == {"words": 1}
    assert main([f"fa={tmp_path / 'none'}", "-o", str(out)]) == 2


def test_words_without_a_lam_are_kept_where_all_are_asked_for(tmp_path):
    lists, out = tmp_path / "ur.tsv", tmp_path / "listed.tables"
    lists.write_text("گھر\t0.5\nسال\t0.5\n", "utf-8")
    assert main(["--all", f"ur={lists}", "-o", str(out), "--licence", "none"]) == 0
    assert open_container(out).read_part("ur")[1] == {"words": 2}
