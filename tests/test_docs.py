"""The site says what is true: its Python is run, its links lead somewhere, and it names what is there."""

import doctest
import re

import pytest

import arclean
from tests.paths import ROOT

PAGES = sorted((ROOT / "docs").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page(page, monkeypatch):
    monkeypatch.chdir(ROOT)
    text = page.read_text("utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", text, re.DOTALL))
    test = doctest.DocTestParser().get_doctest(code, {}, page.name, str(page), 0)
    assert doctest.DocTestRunner().run(test).failed == 0
    for link in re.findall(r"\]\(([^)#]+)\)", text):
        assert (page.parent / link).exists(), link


def test_every_page_is_in_the_contents():
    contents = (ROOT / ".ci" / "mkdocs.yml").read_text("utf-8")
    assert sorted(re.findall(r"- ([a-z]+\.md)", contents)) == [page.name for page in PAGES]


def test_every_public_name_is_there():
    text = (ROOT / "docs" / "api.md").read_text("utf-8")
    named = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]*)`", text)))) | {"Document", "Result", "Diagnosis"}
    assert set(arclean.__all__) <= named, set(arclean.__all__) - named
