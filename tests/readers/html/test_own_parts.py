"""Which file a page is, by its own address, its name and its links."""

import pytest

from arclean.readers.html.own_parts import OwnParts

PARTS = "<h2 id=s1>شجر الرمان</h2><h2 id=s2>سوق الخميس</h2><h2 id=s3>خاتمة</h2>"


def links(file, *words):
    return "".join(f"<li><a href='{file}#s{number}'>{word}</a>" for number, word in enumerate(words, 1))


def test_a_link_to_another_file_with_parts_of_the_same_names_is_none_to_the_page():
    page = links("other.html", "زرع القمح", "ري الحقول", "من كتبه") + PARTS
    assert not any(OwnParts(page).is_own(f"other.html#s{number}") for number in (1, 2, 3))


@pytest.mark.parametrize(
    ("address", "file", "expected"),
    [
        ("https://a.example/guide/1.html", "1.html", True), ("https://a.example/guide/1.html", "2.html", False),
        ("https://a.example/guide/1.html", "../guide/1.html", True),
        ("https://a.example/guide/1.html", "../other/1.html", False),
        ("https://a.example/guide/1.html#x", "https://a.example/guide/1.html", True),
        ("https://a.example/1.html", "https://[a/1.html", False),
        ("https://a.example/guide/", "2.html", True),
    ],
)  # fmt: skip
def test_the_address_of_the_page_tells_where_it_ends_as_that_of_the_file(address, file, expected):
    body = links(file, "شجر الرمان", "سوق الخميس") + PARTS
    for head in (f"<link href='{address}' rel=canonical>", f"<meta property='og:url' content='{address}'>"):
        assert OwnParts(head + body).is_own(f"{file}#s1") is expected


def test_the_name_under_which_it_was_read_tells():
    page = links("guide.html", "الأول") + PARTS
    assert not OwnParts(page).is_own("guide.html#s1")
    assert OwnParts(page, "/home/guide.html").is_own("guide.html#s1")
    assert not OwnParts(page, "guide.html").is_own("guide.html#s4")


def test_the_only_file_whose_links_say_what_stands_at_its_parts_is_the_page():
    own = links("a.html", "1 شجر الرمان", "سوق الخميس", "راجع هذا")
    assert OwnParts(own + PARTS).is_own("a.html#s3")
    assert not OwnParts(own + "<a href='a.html#s9'>خاتمة</a>" + PARTS).is_own("a.html#s1")
    assert not OwnParts(own + links("b.html", "شجر الرمان") + PARTS).is_own("a.html#s1")


def test_parts_may_be_named_in_percent_signs():
    page = "<a href='a.html#%D8%A8'>باب</a><h2 id=ب>الباب: باب</h2>"
    assert OwnParts(page).is_own("a.html#%D8%A8")


def test_links_without_file_or_part_are_none():
    assert not any(OwnParts(PARTS).is_own(target) for target in ("", "#s1", "a.html", "a.html#"))
