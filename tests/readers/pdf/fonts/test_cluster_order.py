"""Cluster order: what has no text is the letter of the part before it in a map in the order of drawing."""

import pytest

from arclean.readers.pdf.fonts.cluster_order import letters_by_order


@pytest.mark.parametrize(("texts", "found"), [
    ({9: "ن", 4: "", 5: "ا", 6: ""}, {4: "ن"}),
    ({9: "ن\u064e", 4: "", 3: "ب"}, {4: "ن"}),  # the text of a cluster
    ({9: "لا", 4: "", 3: "ب"}, {}),  # no one letter
    ({9: "ن", 4: "ت", 3: ""}, {}),  # which has a text
    ({7: "ن", 4: "", 3: "ب"}, {}),  # no part
    ({4: "", 5: "ا", 9: "ن", 10: ""}, {}),  # in the order of codes
    ({}, {}),
])  # fmt: skip
def test_letters_by_order(texts, found):
    assert letters_by_order(texts, {9}.__contains__) == found
