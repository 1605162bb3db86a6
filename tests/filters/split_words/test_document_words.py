"""Words that a document has whole in other places."""

import pytest

from arclean.filters.split_words.document_words import DocumentWords

WORDS = {"في", "بيت", "ثم", "كاسل", "ما", "لا", "يا", "ولا", "من", "عم"}


@pytest.mark.parametrize(("text", "left", "right", "whole"), [
    ("بليندابا ثم بليند ابا", "بليند", "ابا", True),
    ("بَليندابا ثم بليند ابا", "بليند", "ابا", True),  # folded
    ("ثم بليند ابا", "بليند", "ابا", False),  # it is nowhere whole
    ("بليندابا ثم بليند ابا بليند", "بليند", "ابا", False),  # the first string stands by itself elsewhere
    ("بيتكاسل ثم بيت كاسل", "بيت", "كاسل", False),  # both are words
    ("سحقت ثم سح قت", "سح", "قت", False),  # too short
    ("عبداللطيم ثم عبد اللطيم", "عبد", "اللطيم", False),  # written apart
    ("ماشفتهوش ثم ما شفتهوش", "ما", "شفتهوش", False),  # authors leave out spaces after particles
    ("لاتزعلوش ثم لا تزعلوش", "لا", "تزعلوش", False),
    ("ياخواجات ثم يا خواجات", "يا", "خواجات", False),
    ("ولاتزعلوش ثم ولا تزعلوش", "ولا", "تزعلوش", False),
    ("عميحكوا ثم عم يحكوا", "عم", "يحكوا", False),
    ("منغوليانا ثم من غوليانا", "من", "غوليانا", False),
])  # fmt: skip
def test_has_whole(text, left, right, whole):
    assert DocumentWords(text, WORDS.__contains__).has_whole(left, right) is whole
