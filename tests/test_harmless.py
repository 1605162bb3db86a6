"""Clean texts come out as they went in: byte for byte, without edits, without findings."""

import pytest

import arclean
from arclean import filters, profiles
from tests.paths import FIXTURES

FOLDER = FIXTURES / "text" / "clean"
FILES = sorted(FOLDER.glob("*.txt"))
PROFILES = ("repair", "pdf", "web")  # "search" folds on purpose


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize("profile", PROFILES)
def test_clean_text_stays(profile, file):
    text = file.read_text("utf-8")
    result = arclean.repair(text, profile=profile)
    assert result.text.encode() == text.encode(), result.edits[:3]
    assert not result.edits
    assert not result.findings
    assert arclean.clean(text, profile=profile) == text


@pytest.mark.parametrize("profile", PROFILES)
def test_all_clean_texts_in_one_stay(profile):
    """A filter that judges by the whole document sees several languages and habits at once."""
    text = "\n\n".join(file.read_text("utf-8") for file in FILES)
    result = arclean.repair(text, profile=profile)
    assert result.text == text, result.edits[:3]
    assert not result.findings


@pytest.mark.parametrize("name", filters.names())
def test_each_filter_alone_leaves_clean_text(name):
    pipeline = arclean.Pipeline([filters.find(name)()])
    for file in FILES:
        text = file.read_text("utf-8")
        assert pipeline(text) == text, file.stem


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_paragraphs_and_lines_stay_when_cut_out(file):
    pipeline = profiles.load("repair")
    for part in {*file.read_text("utf-8").split("\n"), *file.read_text("utf-8").split("\n\n")}:
        assert pipeline(part) == part
