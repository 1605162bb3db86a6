"""References among what was read in a wrong code page: one run reads all that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from arclean import Pipeline
from arclean.filters import Entities, Mojibake
from arclean.testing import laws

BOTH = Pipeline([Mojibake(), Entities()])
_MISREAD = ["Ø§Ù„Ø¹Ø±Ø§Ù‚", "ط§ظ„ط¹ط±ط§ظ‚", "ÇáÚÑÇÞ", "Ã¼", "â€œ"]
_WORDS = [*_MISREAD, "قال الوزير", "كتاب", "PDF", "caf\xe9", "؟", " ", "\xa0", "\n"]


def _coded(word, places):
    return "".join(f"&#{ord(char)};" if place else char for char, place in zip(word, places, strict=False)) + word[30:]


coded_words = st.builds(_coded, st.sampled_from(_WORDS), st.lists(st.booleans(), min_size=30, max_size=30))
texts = st.lists(st.one_of(st.sampled_from(_WORDS), coded_words, st.just("&quot;")), max_size=8).map(" ".join)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_a_second_run_finds_nothing_to_read(text):
    for law in (laws.total, laws.idempotent, laws.true_edits, laws.reversible):
        law(BOTH, text)


@pytest.mark.parametrize("word", _MISREAD[:3])
def test_what_is_not_coded_is_read_first(word):
    assert BOTH(f"{word} في &quot;{word}&quot;") == 'العراق في "العراق"'


def test_what_was_misread_and_then_coded_is_read_in_the_same_run():
    text = "".join(f"&#{ord(char)};" for char in "Ø§Ù„Ø¹Ø±Ø§Ù‚")
    result = BOTH.run(f"قال {text} &quot;نعم&quot;\nالموقع &Ccedil;&aacute;&Uacute;&Ntilde;&Ccedil;&THORN; اليوم")
    assert result.text == 'قال العراق "نعم"\nالموقع العراق اليوم'
    assert result.findings == ()


ENTITIES = Pipeline([Entities()])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("قال &quot;نعم&quot;", 'قال "نعم"'), ("قال &amp;amp;laquo;نعم", "قال «نعم"), ("&#1605;&#x635;&#1585;", "مصر"),
        ("قال &#150; ثم", "قال – ثم"), ("قال &#129; ثم", None), ("قال &#7; ثم", None), ("قال &#10; ثم", None),
        ("قال &#8232; ثم", None), ("قال &#xD800; ثم", None), ("قال &#1114112; ثم", None),
        ("قال &nbsp;ثم", "قال \u00a0ثم"),
        ("قال &nosuch; ثم", None), ("قال &quot ثم", None), ("plain &quot;text&quot;", None),
        ('اكتب "&gt;" هنا', None), ("اكتب (&gt;) هنا", None), ("الوسم &lt;b&gt; هنا", None), ("كود `a` &quot;", None),
        ("لغة HTML &quot;نعم", None), ("لغة html5 &quot;نعم", None), ("لغة dhtml &quot;نعم", 'لغة dhtml "نعم'),
        ("ملف css &quot;نعم", None), ('قال a="b" &quot;', None), ("قال &amp;#38;gt; ثم", "قال > ثم"),
        ("قال &amp; &quot;نعم", 'قال & "نعم'), ("قال &amp; gt; &quot;", 'قال & gt; "'), ("قال &am&#112;;gt; ثم", None),
        ("في http://a.example/?a&quot;b قال &quot;نعم", 'في http://a.example/?a&quot;b قال "نعم'),
    ],
)  # fmt: skip
def test_references_in_prose(text, right):
    assert ENTITIES(text) == (right or text)


def test_an_edit_says_what_it_decoded():
    (edit,) = ENTITIES.run("قال &amp;quot;نعم").edits
    assert (edit.source, edit.target, edit.rule, edit.confidence) == ("&amp;quot;", '"', "entities/reference", 0.97)
