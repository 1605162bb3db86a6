"""Repeated lines learnt from files and folders by command."""

import pytest

import arclean
from arclean.cli import main
from arclean.evidence.site_lines import learn_lines, load_model

HEAD, FOOT = "صحيفة الضفاف الشرقية", "جميع الحقوق لأصحابها"
WHO = "المركب القطار البريد الوفد السرب الفريق الراعي الطبيب المعلم الحارس النجار السائق".split()
PAGES = [f"{HEAD}\nعاد {who} من رحلته إلى الجزر مساء أمس.\n{FOOT}" for who in WHO]


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site" / "pages"
    folder.mkdir(parents=True)
    for number, page in enumerate(PAGES):
        (folder / f"{number}.txt").write_text(page, "utf-8")
    return tmp_path / "site"


def test_a_folder(site, tmp_path, capsysbinary):
    out = tmp_path / "site.lines"
    assert main(["learn", str(site), "-o", str(out)]) == 0
    assert load_model(out) == learn_lines(PAGES)
    assert b"2 lines of 12 documents" in capsysbinary.readouterr().err
    learnt = arclean.filters.RepeatedLines(model=load_model(out))
    assert HEAD not in arclean.Pipeline([learnt])(PAGES[0])


def test_web_pages(site, tmp_path):
    page = f"<p>{HEAD}</p><p>رسا المركب في الميناء صباح اليوم ثم أبحر بعد الظهر.</p><p>{FOOT}</p>"
    (site / "page.html").write_text(page, "utf-8")
    assert main(["learn", str(site), "-o", str(tmp_path / "out.lines")]) == 0
    assert load_model(tmp_path / "out.lines").documents == 13


def test_parts_between_blank_lines_and_files_learnt_before(site, tmp_path):
    one, two, both = (tmp_path / f"{name}.lines" for name in ("one", "two", "both"))
    (corpus := tmp_path / "all.txt").write_text("\n \n\n".join(PAGES) + "\n", "utf-8")
    assert main(["learn", str(corpus), "--blank-lines", "-o", str(one)]) == 0
    assert main(["learn", str(site), "-o", str(two)]) == 0
    assert one.read_bytes() == two.read_bytes()
    assert main(["learn", str(one), str(two), "-o", str(both)]) == 0
    assert load_model(both).documents == 24


def test_what_cannot_be_read_is_told_and_costs_nothing_else(site, tmp_path, capsysbinary):
    (site / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    assert main(["learn", str(site), "-o", str(tmp_path / "out.lines")]) == 3
    assert b"broken.pdf" in capsysbinary.readouterr().err
    assert load_model(tmp_path / "out.lines").documents == 12
