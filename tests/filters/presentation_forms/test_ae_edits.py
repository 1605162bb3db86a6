"""Aes among forms: shapes of heh in Uyghur and Kurdish lines."""

import pytest

from arclean import Pipeline
from arclean.filters import PresentationForms
from arclean.filters.presentation_forms.ae_edits import find_aes

UYGHUR = "ﺷﯘ ﻳﯩﻠﻰ ﺑﯩﺮ ﻗﯩﺰ ﻛﯧﻠﯩﭗ ﺋﯘﻧﯩﯔ ﺋﯚﻳﯩﺪﻩ ﻗﺎﻟﺪﻯ"
RIGHT = "شۇ يىلى بىر قىز كېلىپ ئۇنىڭ ئۆيىدە قالدى"
KURDISH = "ﺋﻪﻡ ﺷﺎﺭﻩ ﮔﻪﻭﺭﻩﯾﻪ ﻭ ﭼﯚﻟﻪ ﻭ ﺩﻭﻭﺭﻩ ﻟﻪ ﺋﯿﺮﺍﻥ، ﺑﻪﮬﺎﺭ ﺟﻮﺍﻧﻪ ﻭ ﺧﯚﺷﻪ"


@pytest.mark.parametrize(("broken", "right"), [
    (UYGHUR, RIGHT),
    (f"{UYGHUR}\nﺳﻪﮬﻪﺭﺩﻩ", "شۇ يىلى بىر قىز كېلىپ ئۇنىڭ ئۆيىدە قالدى\nسەھەردە"),
    (f"{UYGHUR}\nﻣﺪﺭﺳﺔ ﺍﻟﻔﻘﻪ ﻓﻲ ﺍﻟﻤﺪﻳﻨﺔ ﺍﻟﻜﺒﻴﺮﺓ", f"{RIGHT}\nمدرسة الفقه في المدينة الكبيرة"),
    (KURDISH, "ئەم شارە گەورەیە و چۆلە و دوورە لە ئیران، بەھار جوانە و خۆشە"),
    (f"{KURDISH} ﺍﻟﻠﻪ", "ئەم شارە گەورەیە و چۆلە و دوورە لە ئیران، بەھار جوانە و خۆشە الله"),
    ("ﺑﺎﻏﻪ ﻛﻮﭼﻚ ﻭ ﺧﺎﻧﻪ ﺑﺰﺭﮒ", "باغه كوچك و خانه بزرگ"), (f"{UYGHUR} (ﻩ)", f"{RIGHT} (ه)"),
    (f"{UYGHUR} ﻗﻪ\ufe77ﻟﻪﻡ", "شۇ يىلى بىر قىز كېلىپ ئۇنىڭ ئۆيىدە قالدى قە\u064eلەم"),
])  # fmt: skip
def test_a_heh_that_ends_is_an_ae_where_the_language_has_no_other(broken, right):
    assert Pipeline([PresentationForms()])(broken) == right


def test_aes_are_edits_with_their_source():
    result = Pipeline([PresentationForms()]).run(UYGHUR)
    assert [edit.source for edit in result.edits if "\u06d5" in edit.target] == ["ﻩ"]
    assert result.revert() == UYGHUR


def test_other_texts_have_none():
    assert not find_aes("كلمة أخرى")
    assert not find_aes("ﻛﻠﻤﻪ")
