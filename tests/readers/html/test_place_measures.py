"""Measures of where the lines of a page stand."""

from arclean.readers.html.place_measures import PLACE_MEASURES, measure_places
from arclean.readers.html.visible_text import PageParser

PAGE = """<title>w</title><nav><a href=x>menu</a></nav><main class=content><h2>head</h2>
<p>one two three four five six seven eight nine</p><ul><li>item</ul><pre>code</pre><blockquote>said</blockquote>
<table><tr><td>cell</table><figcaption>below</figcaption></main><footer class=share><button>go</button></footer>"""


def measure(wide=(), narrow=()):
    parser = PageParser()
    parser.read_page(PAGE)
    rows = measure_places([line.text for line in parser.lines], parser.places, set(wide), set(narrow))
    return {
        line.text: dict(zip(PLACE_MEASURES, row, strict=True)) for line, row in zip(parser.lines, rows, strict=True)
    }


def test_kinds_of_blocks():
    found = measure()
    kinds = {"w": "window title", "head": "heading", "item": "item", "code": "code", "said": "quote", "cell": "cell",
             "below": "caption", "go": "control"}  # fmt: skip
    for line, kind in kinds.items():
        assert found[line][kind] == (2 if kind == "heading" else 1), line
        assert not found["menu"][kind]


def test_what_holds_a_line():
    found = measure()
    assert (found["menu"]["in nav"], found["menu"]["linked"], found["menu"]["letters linked"]) == (1, 1, 4)
    assert (found["go"]["in footer"], found["go"]["poor names"]) == (1, 1)
    assert (found["item"]["in main"], found["item"]["lists"], found["item"]["rich names"]) == (1, 1, 1)
    assert found["head"]["mass of article"] == found["head"]["mass of 1"] == 1
    assert found["menu"]["mass of article"] == -1
    assert found["item"]["heading above"] == 2


def test_what_extractors_take():
    found = measure(wide=[2, 3], narrow=[3])
    assert (found["head"]["wide taken"], found["head"]["narrow taken"], found["head"]["none wide"]) == (1, 0, 0)
    assert found["menu"]["taken at 1"] == 1
    assert found["item"]["taken before"] == 1
    assert measure()["head"]["none wide"] == 1
