"""The site says what is true: its Python is run, its links lead somewhere, and it names what is there."""

import doctest
import importlib.util
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


def test_pages_are_filled_from_what_stands_elsewhere():
    spec = importlib.util.spec_from_file_location("site_pages", ROOT / ".ci" / "site_pages.py")
    site_pages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(site_pages)
    made = {page.stem: site_pages.on_page_markdown(page.read_text("utf-8")) for page in PAGES}
    assert not [name for name, text in made.items() if "<!-- " in text]
    assert "### clean\n" in made["api"]
    assert "clean(text: str, *, profile: Profile = 'repair', reference" in made["api"]
    assert "#### Result.to_source\n" in made["api"]
    assert "`<br>`" in made["filters"]
    assert all(f"## {name}\n" in made["filters"] for name in arclean.filters.names())
    assert "| damage (lines) | arclean |" in made["peers"]
    assert "| kashida |" in made["contributing"]
    modules = {file.stem for file in (ROOT / "arclean" / "integrations").glob("[a-z]*.py")} - {"parts"}
    assert set(re.findall(r"^\| [^|]+ \| `(\w+)` \|", made["hosts"], re.MULTILINE)) == modules
    with pytest.raises(ValueError, match="no section"):
        site_pages.section_of("None")
