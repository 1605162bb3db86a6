"""The article among the lines of a page: how its lines are found again, and which roles the others have."""

import sys
from types import SimpleNamespace

import pytest

from arclean.errors import ReadError
from arclean.readers.html import main_text, weights
from arclean.readers.html.visible_text import PageParser, VisibleLine

SEA, HILL, ROAD, FIELD = (
    "خرجت القوارب إلى البحر قبل الفجر بساعة", "بنى الأهالي سورا حول التلة القديمة",
    "رصفت البلدية الطريق المؤدي إلى السوق", "حصد الفلاحون حقول القمح في أسبوع واحد",
)  # fmt: skip
HEADLINE = "موسم جديد في قرية الساحل"


def _label(monkeypatch, lines, found, page="<p>"):
    """Return (text, role) of each line, and what is learnt, where the extractor finds ``found``."""
    asked = []

    def extract(given, **options):
        asked.append((given, options))
        return SimpleNamespace(**found) if isinstance(found, dict) else found

    monkeypatch.setattr(main_text, "_import_extractor", lambda: extract)
    made = [line if isinstance(line, VisibleLine) else VisibleLine(line) for line in lines]
    labels, learnt = main_text.label_article(page, made)
    text = "\n".join(line.text for line in made)
    return [(text[label.start : label.end], label.role) for label in labels], learnt, asked


def _roles(monkeypatch, lines, text, **found):
    return [role for _, role in _label(monkeypatch, lines, {"text": text, **found})[0]]


def test_labels_cover_each_line_and_only_it(monkeypatch):
    labels, learnt, _ = _label(monkeypatch, ["قائمة", SEA, HILL, "تذييل"], {"text": f"{SEA}\n{HILL}"})
    assert labels == [("قائمة", "boilerplate"), (SEA, "body"), (HILL, "body"), ("تذييل", "boilerplate")]
    assert learnt == {}


def test_what_is_known_of_the_article_is_learnt(monkeypatch):
    known = {"text": "", "title": HEADLINE, "author": "سالم", "date": None}
    assert _label(monkeypatch, [SEA], known)[:2] == ([], {"title": HEADLINE, "author": "سالم"})
    assert _label(monkeypatch, [SEA], None)[:2] == ([], {})
    assert _label(monkeypatch, [SEA], {"text": None, "date": "2021-05-12"})[:2] == ([], {"date": "2021-05-12"})


def test_the_extractor_gets_a_page_without_declaration_and_null(monkeypatch):
    page = " <?xml version='1.0' encoding='x'?><p>\0\ud800<?xml y?>"
    ((given, options),) = _label(monkeypatch, [SEA], None, page)[2]
    assert given == "<p> ?<?xml y?>"
    assert (options["favor_recall"], options["include_comments"], options["include_tables"]) == (True, False, True)
    assert options["with_metadata"] is True
    assert options["date_extraction_params"] == {"extensive_search": False, "original_date": True}


def test_an_extractor_that_is_not_installed_or_breaks(monkeypatch):
    def broken(*_, **__):
        raise RecursionError

    monkeypatch.setattr(main_text, "_import_extractor", lambda: broken)
    assert main_text.label_article("<p>", [VisibleLine(SEA)]) == ((), {})
    monkeypatch.undo()
    main_text._import_extractor.cache_clear()
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(ReadError, match=r"^a\.html cannot be read: .*arclean\[web\]"):
        main_text.load_extractor("a.html")


def test_a_line_is_found_by_its_letters_and_digits():
    assert main_text._line_key(" 12، قال: «نعم»!\t") == "12قالنعم"
    assert main_text._line_key("-- ! --") == ""


# Lines of the article


@pytest.mark.parametrize(
    ("wanted", "keys", "found"),
    [
        ("abc", "abc", {0, 1, 2}), ("ac", "abc", {0, 2}),
        ("ab", "babx", {1, 2}),  # the course that goes down
        ("ab", "aab", {1, 2}),  # of two places, the one nearest to the text after it
        ("ba", "abxa", {1, 3}),
        ("abcde", "eabcd", {1, 2, 3, 4}),  # four in five go down
        ("aa", "axa", {0, 2}),
        ("", "abc", None), ("abcd", "xyz", None),
    ],
)  # fmt: skip
def test_the_longest_course_down_the_page_is_taken(wanted, keys, found):
    assert main_text._match_lines(list(wanted), list(keys)) == found


def test_a_course_keeps_to_its_own_lines():
    wanted = ["e" * 30, "a", "b", "c" * 30, "d" * 30]
    keys = ["b", "e" * 30, "c" * 30, "d" * 30, "a"]
    assert main_text._match_lines(wanted, keys) == {1, 2, 3}


def test_four_fifths_of_the_letters_must_be_there():
    assert weights.MIN_FOUND_SHARE == 0.8
    assert main_text._match_lines(["a" * 8, "b" * 2], ["a" * 8]) == {0}
    assert main_text._match_lines(["a" * 79, "b" * 21], ["a" * 79]) is None
    assert main_text._match_lines(["a" * 80, "b" * 20], ["a" * 80]) == {0}


def test_a_line_that_comes_again_and_again_has_its_last_fifty_places():
    assert main_text._match_lines(["a", "b", "c"], ["a", "b", "c", *["a"] * 49]) == {0, 1, 2}
    assert main_text._match_lines(["a", "bbbb", "c"], ["a", "bbbb", "c", *["a"] * 50]) == {1, 2}


def test_pieces_that_the_article_joined_are_found():
    long, least = "a" * 13, weights.MIN_PIECE_LETTERS
    assert least == 13
    assert main_text._match_pieces([long + "b" * 13], [long, "b" * 13, "c" * 13], set()) == {0, 1}
    assert main_text._match_pieces(["a" * 30], ["a" * 12, "a" * 13], set()) == {1}
    assert main_text._match_pieces([], [long], set()) == set()
    assert main_text._match_pieces(["a" * 7, "a" * 7], ["a" * 14], set()) == set()


def test_pieces_are_looked_for_near_what_was_found():
    keys = ["a" * 13, "x", "a" * 13, "y", "a" * 13, "x", "a" * 13]
    assert main_text._match_pieces(["a" * 20], keys, {3}) == {2, 4}
    assert main_text._match_pieces(["a" * 20, "b" * 20, "c" * 20], keys, {3}) == {0, 2, 4, 6}
    assert main_text._match_pieces(["a" * 20, "b" * 20], keys, {3}) == {2, 4}
    assert main_text._match_pieces(["a" * 20], keys, {1, 5}) == {0, 2, 4, 6}


# Roles


def test_the_last_heading_before_the_text_is_the_title(monkeypatch):
    h1 = VisibleLine(HEADLINE, "h1")
    window = VisibleLine(f"{HEADLINE} - صحيفة الساحل", "title")
    assert _roles(monkeypatch, [window, HEADLINE, h1, h1, SEA], SEA, title=HEADLINE) == [
        "boilerplate", "boilerplate", "boilerplate", "title", "body",
    ]  # fmt: skip
    assert _roles(monkeypatch, [window, HEADLINE, HEADLINE, SEA], SEA, title=HEADLINE) == [
        "boilerplate", "boilerplate", "title", "body",
    ]  # fmt: skip
    assert _roles(monkeypatch, [window, "قائمة", SEA], SEA, title=HEADLINE) == ["title", "boilerplate", "body"]
    assert _roles(monkeypatch, [window, SEA, h1], SEA, title=HEADLINE) == ["title", "body", "boilerplate"]
    assert _roles(monkeypatch, [window, h1, SEA], SEA) == ["boilerplate", "boilerplate", "body"]
    assert _roles(monkeypatch, [VisibleLine("صحيفة", "title"), SEA], SEA, title=HEADLINE) == ["boilerplate", "body"]


def test_a_title_within_the_text_is_the_title_too(monkeypatch):
    h1 = VisibleLine(HEADLINE, "h1")
    assert _roles(monkeypatch, [h1, SEA], f"{HEADLINE}\n{SEA}", title=HEADLINE) == ["title", "body"]
    assert _roles(monkeypatch, [h1], HEADLINE, title=HEADLINE) == ["title"]


def test_captions_within_the_text_are_captions(monkeypatch):
    caption, table = VisibleLine("سوق القرية", "figcaption"), VisibleLine("أسعار السوق", "caption")
    lines = [caption, SEA, caption, "إعلان", table, HILL, caption]
    assert _roles(monkeypatch, lines, f"{SEA}\n{HILL}") == [
        "boilerplate", "body", "caption", "boilerplate", "caption", "body", "boilerplate",
    ]  # fmt: skip


def test_the_byline_and_the_date_stand_between_title_and_text(monkeypatch):
    h1 = VisibleLine(HEADLINE, "h1")
    lines = ["بقلم: هالة", "12 مايو 2021", h1, "سالم الحمدان", "بقلم: هالة", "12 مايو 2021", "إعلان", SEA]
    assert _roles(monkeypatch, lines, SEA, title=HEADLINE, author="سالم الحمدان") == [
        "boilerplate", "boilerplate", "title", "byline", "byline", "date", "boilerplate", "body",
    ]  # fmt: skip
    assert _roles(monkeypatch, ["بقلم: هالة", SEA], SEA) == ["boilerplate", "body"], "no title, no place for a byline"
    assert _roles(monkeypatch, [h1, "***", SEA], SEA, title=HEADLINE) == ["title", "boilerplate", "body"]


def test_a_date_within_the_text_stays_what_it_is(monkeypatch):
    h1 = VisibleLine(HEADLINE, "h1")
    lines = [h1, SEA, "12 مايو 2021", "13 مايو 2021", HILL]
    assert _roles(monkeypatch, lines, f"{SEA}\n12 مايو 2021\n{HILL}", title=HEADLINE) == [
        "title", "body", "body", "boilerplate", "body",
    ]  # fmt: skip


def test_a_byline_is_no_longer_than_three_names(monkeypatch):
    h1 = VisibleLine(HEADLINE, "h1")
    assert weights.MAX_AUTHOR_RATIO == 3
    for letters, role in ((11, "byline"), (12, "boilerplate")):
        line = "سالم" + "ب" * (letters - 4)
        assert _roles(monkeypatch, [h1, line, SEA], SEA, title=HEADLINE, author="سالم") == ["title", role, "body"]


def test_a_headline_below_the_first_line_of_the_text_is_the_title_before_that_of_the_window(monkeypatch):
    lines = [VisibleLine(f"{HEADLINE} - القرية", "title"), SEA, VisibleLine(HEADLINE, "h1"), HILL]
    found = _roles(monkeypatch, lines, f"{SEA}\n{HEADLINE}\n{HILL}", title=HEADLINE)
    assert found == ["boilerplate", "body", "title", "body"]


def test_a_headline_with_the_name_of_the_site_after_it_in_the_title_is_the_title(monkeypatch):
    named = f"{HEADLINE} - القرية"
    lines = [VisibleLine(named, "title"), VisibleLine(HEADLINE, "h1"), SEA, HILL]
    found = _roles(monkeypatch, lines, f"{HEADLINE}\n{SEA}\n{HILL}", title=named)
    assert found == ["boilerplate", "title", "body", "body"]


def _roles_on(page, body, **learnt):
    parser = PageParser()
    parser.read_page(page)
    keys = ["".join(filter(str.isalnum, line.text)) for line in parser.lines]
    return main_text._line_roles(parser.lines, keys, body, learnt, parser.places)


def test_a_link_below_the_title_is_no_date_and_a_time_is():
    page = (
        f"<h1>{HEADLINE}</h1><p><a href=#a>1.2 السوق</a></p><p>12 مايو 2021</p><a><time>2021-05-12</time></a><p>{SEA}"
    )
    assert _roles_on(page, {0, 4}, title=HEADLINE) == ["title", "boilerplate", "date", "date", "body"]
    times = page.replace("<a><time>", "<a href=/p><time>")
    assert _roles_on(times, {0, 4}, title=HEADLINE) == ["title", "boilerplate", "date", "date", "body"]


def test_a_heading_that_the_window_names_is_the_title_where_that_of_level_1_went():
    site = "مدونة الساحل"
    page = f"<title>{HEADLINE} - {site}</title><h1><a href=/>{site}</a></h1><h3>{HEADLINE}</h3><p>{SEA}</p>"
    assert _roles_on(page, {2, 3}, title=site) == ["boilerplate", "boilerplate", "title", "body"]
    other = page.replace(f"<h3>{HEADLINE}", f"<h3>{HILL}")
    assert _roles_on(other, {2, 3}, title=site) == ["boilerplate", "title", "body", "body"]
