"""Lines that come again: by pages where there are any, else by their period; and those beside what was found."""

import pytest

from arclean.filters.furniture import repetition, weights
from arclean.filters.furniture.repetition import find_repeated_lines

BODY = [f"سطر من نص الصفحة رقم {word} وفيه كلام آخر." for word in ("أولى", "ثانية", "ثالثة", "رابعة")]


def _found(text):
    return [(text[line.start : line.end], why) for line, why in find_repeated_lines(text)]


@pytest.fixture
def asked(monkeypatch):
    """Record which search is asked, and how many places it is given."""
    calls = []
    for name in ("find_repeated_edges", "find_periodic_lines"):
        monkeypatch.setattr(repetition, name, lambda _, places, name=name: calls.append((name, len(places))) or set())
    return calls


@pytest.mark.parametrize(
    ("text", "search"),
    [
        ("\f".join("ab"), "find_periodic_lines"), ("\f".join("abc"), "find_repeated_edges"),
        ("\f".join("abcd"), "find_repeated_edges"), ("a\nb\nc", "find_periodic_lines"),
        ("", "find_periodic_lines"),
    ],
)  # fmt: skip
def test_three_pages_are_searched_by_their_edges(asked, text, search):
    assert weights.MIN_PAGES == 3
    assert find_repeated_lines(text) == []
    assert asked == [(search, len(text.replace("\f", "\n").split("\n")) if text else 0)]


def test_lines_beside_those_found_are_looked_at_again(monkeypatch):
    def find_first(_, places):
        given.append([place.number for place in places])
        return {places[0].number}

    given = []
    monkeypatch.setattr(repetition, "find_repeated_edges", find_first)
    text = "\f".join("abcdefgh")
    assert repetition._MAX_SEARCHES == 6
    assert _found(text) == [(char, "page") for char in "abcdef"]
    assert given == [list(range(n, 8)) for n in range(6)]


def test_heads_and_page_numbers_are_found_in_their_order():
    text = "\f".join(f"مجلة الضفاف\n{line}\n{n}" for n, line in enumerate(BODY, 7))
    found = _found(text)
    assert found == [one for n in range(7, 11) for one in (("مجلة الضفاف", "page"), (str(n), "page"))]
