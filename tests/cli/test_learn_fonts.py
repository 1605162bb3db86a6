"""The command learn-fonts, and the option that takes what it has learnt."""

from arclean.cli import main
from tests.readers.pdf.fonts.identity.test_teachers import LONG
from tests.readers.pdf.test_contradictions import shown


def test_what_one_pdf_teaches_another_is_read_by(tmp_path, capsysbinary):
    (tmp_path / "honest.pdf").write_bytes(shown(LONG, LONG))
    own = tmp_path / "own.fonts"
    assert main(["learn-fonts", str(tmp_path), "-o", str(own)]) == 0
    assert b"glyphs learnt from 1 files" in capsysbinary.readouterr().err
    assert main(["clean", str(tmp_path / "honest.pdf"), "--fonts", str(own)]) == 0
    assert capsysbinary.readouterr().out.decode().split() == LONG.split()


def test_files_that_cannot_be_read_are_told(tmp_path, capsysbinary):
    (tmp_path / "broken.pdf").write_bytes(b"none")
    assert main(["learn-fonts", str(tmp_path), "-o", str(tmp_path / "own.fonts")]) == 3
    assert b"broken.pdf" in capsysbinary.readouterr().err
    assert main(["clean", str(tmp_path / "broken.pdf"), "--fonts", str(tmp_path / "broken.pdf")]) == 2
    assert b"is no file of fonts" in capsysbinary.readouterr().err
