"""What the lam-alefs of lines in visual order say of how their strings came about."""

import pytest

from arclean import repair
from arclean.core.context import Context
from arclean.filters.visual_order import weights
from arclean.filters.visual_order.ligature_order import weigh_ligatures

_LEXICON = Context().lexicon
_TURNED, _LAID_OUT = "ةمظنألا لالخ نم", "ةمظنلأا للاخ نم"


@pytest.mark.parametrize(
    ("lines", "bits"),
    [
        ([_TURNED], 0.0),
        ([_LAID_OUT], -weights.SWAPPED_LIGATURES),
        (["ةمظنلأا", "ةمظنألا"], 0.0),
        ([_LAID_OUT, "ةمظنألا"], -weights.SWAPPED_LIGATURES),
        (["ةمظنلأا تيب"], -weights.SWAPPED_LIGATURES),
        (["ﺔﻤﻈﻧﻷﺍ ﻝﻼﺧ ﻦﻣ"], 0.0),
        (["نيب نم"], 0.0),
        ([""], 0.0),
    ],
)
def test_only_swapped_lam_alefs_tell(lines, bits):
    assert weigh_ligatures(lines, _LEXICON) == bits


def test_no_lexicon_tells_nothing():
    assert weigh_ligatures([_LAID_OUT], None) == 0.0


def test_numbers_of_a_line_by_itself_stand_as_printed_beside_swapped_lam_alefs():
    line = ".25 ةحفص يف ةديدجلا ةمظنلأا للاخ نم كلذ نلعأ"
    found = repair(line)
    assert found.text == "أعلن ذلك من خلال الأنظمة الجديدة في صفحة 25."
    assert not found.findings
