"""The page in a real browser: nothing of a document runs, and what is pointed at is shown in both texts."""

import shutil

import pytest

import arclean
from tests.paths import FIXTURES

CHROMIUM = shutil.which("chromium")
HOSTILE = (
    "كــتاب <script>window.hit = 1</script> <img src=x onerror='window.hit = 1'> &lt;b onclick=x&gt; غضون  شهرا\nقلــم"
)


@pytest.fixture(scope="module")
def browser():
    playwright = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("there is no Chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(browser, tmp_path):
    """Open the page of a result; requests and errors are noted."""
    page = browser.new_page()
    page.noted = []
    page.on("request", lambda request: page.noted.append(request.url))
    page.on("pageerror", lambda error: page.noted.append(str(error)))

    def open_result(result, **options):
        (tmp_path / "x.html").write_text(arclean.to_html(result, **options), "utf-8")
        page.goto((tmp_path / "x.html").as_uri())
        return page

    yield open_result
    page.close()


def test_nothing_runs_and_nothing_is_asked_for(opened):
    page = opened(arclean.repair(HOSTILE))
    assert page.evaluate("window.hit") is None
    assert [url.rsplit("/", 1)[1] for url in page.noted] == ["x.html"]
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    told = page.locator(".row:not(.head)").first.inner_text()
    assert "<script>" in told


def test_what_is_pointed_at_is_shown_in_both_texts(opened):
    page = opened(arclean.repair(HOSTILE))
    page.locator('[data-e="0"]').first.hover()
    assert page.locator('[data-e="0"].on').count() == 2
    assert "kashida/stretch" in page.locator("#told").inner_text()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.e") == "0"
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.dataset.e ?? document.activeElement.dataset.f") is not None
    page.locator(".rules input").first.uncheck()
    assert page.locator(".off").count() > 0


def test_boxes_lie_on_the_page(opened):
    from arclean.cli.report_pages import picture_pages

    file = FIXTURES / "pdf" / "book.pdf"
    pictures = picture_pages(str(file), None)
    page = opened(arclean.repair(arclean.read(file), profile="pdf"), pictures=pictures)
    box = page.locator(".page span").first
    box.hover()
    number = box.get_attribute("data-e")
    assert page.locator(f'.before [data-e="{number}"].on, .row [data-e="{number}"].on').count() >= 1
    place, sheet = box.bounding_box(), page.locator(".page").first.bounding_box()
    assert sheet["x"] <= place["x"] < place["x"] + place["width"] <= sheet["x"] + sheet["width"]
