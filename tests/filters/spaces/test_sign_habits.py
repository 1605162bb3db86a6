"""Languages whose authors may set a space before signs."""

import pytest

from arclean import Pipeline
from arclean.filters import Spaces
from arclean.filters.spaces.sign_habits import has_unknown_habits
from arclean.testing.languages import SENTENCES

PASHTO = "د ښار په منځ کې ، نوی کتابتون پرانیستل شو ، او ښوونکي راځي"


@pytest.mark.parametrize(("language", "unknown"), [
    ("ps", True), ("sd", True), ("ckb", True), ("ug", True), ("ar", False), ("fa", False), ("ur", False),
])  # fmt: skip
def test_languages(language, unknown):
    assert [has_unknown_habits(sentence) for sentence in SENTENCES[language]] == [unknown] * len(SENTENCES[language])


def test_signs_of_pashto_stay():
    assert Pipeline([Spaces()])(PASHTO) == PASHTO
