"""Plain letters among names are turned where the names stand in visual order and the line reads then."""

import pytest

from arclean.filters.glyph_names.named_runs import find_named_runs
from arclean.filters.glyph_names.run_order import turned_spans

VISUAL = "/uniFE94/uniFED3/uniFE8E/uniFED8/uniFE9C/uniFEDF"
LOGICAL = "/uniFEDF/uniFE9C/uniFED8/uniFE8E/uniFED3/uniFE94"


@pytest.mark.parametrize(("line", "turned"), [
    (f"{VISUAL} ا", []),  # a letter by itself has no order
    (f"ليل {VISUAL} باب", []),  # nor has a word that is the same from its end
    (f"في المدرسة {VISUAL} ا", ["في المدرسة"]),
    (f"ةسردملا يف {VISUAL} ا", []),
    (f"في المدرسة {LOGICAL} ا", []),
    ("في المدرسة /uni0645/uni0646", []),
])  # fmt: skip
def test_turned_spans(line, turned):
    assert [line[start:end] for start, end in turned_spans(line, find_named_runs(line))] == turned
