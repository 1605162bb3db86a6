"""Second spaces after marks: those of a mark that came off its word, and of lines with spaces after marks in words."""

import pytest

from arclean import Pipeline
from arclean.filters import Marks


@pytest.mark.parametrize(("broken", "right"), [
    ("كان شائعا ً  في البلاد", "كان شائعاً في البلاد"),  # the mark came off
    ("المكوّ ن الأول حاليً ا مهمّ  هنا", "المكوّن الأول حاليًا مهمّ هنا"),  # spaces after marks inside words
    ("كتب حاليً ا مقالة\nوهو مهمّ  هنا", "كتب حاليًا مقالة\nوهو مهمّ هنا"),  # of another line
    ("كتب حاليً ا مقالة\nوهو مهمّ  عندهم وحقّ هنا", "كتب حاليًا مقالة\nوهو مهمّ  عندهم وحقّ هنا"),  # an author's single space
    ("كان مهمّ  في البلاد", "كان مهمّ  في البلاد"),  # nothing tells
    ("كتب ً\nقرارٌ  في دارٍ  من بيتٍ  هنا\nوكان ذلك جداً .", "كتب ً\nقرارٌ في دارٍ من بيتٍ هنا\nوكان ذلك جداً."),  # and no others
    ("كتب ً\nقرارٌ  في دارٍ  من بيتٍ  هنا  أمس", "كتب ً\nقرارٌ  في دارٍ  من بيتٍ  هنا  أمس"),  # a number may be lost
    ("كتب ً\nقرارٌ  في دارٍ  هنا", "كتب ً\nقرارٌ  في دارٍ  هنا"),  # two say too little
])  # fmt: skip
def test_second_spaces_after_marks(broken, right):
    pipeline = Pipeline([Marks()])
    assert pipeline(broken) == right
    assert pipeline(right) == right
