"""Runs of names that are no paths: by what stands before them, by what the names tell, by how many they are."""

import pytest

from arclean.filters.glyph_names.meant_runs import meant_runs
from arclean.filters.glyph_names.named_runs import find_named_runs


@pytest.mark.parametrize(("line", "meant"), [
    ("قال /uni0646/uni0639/uni0645", ["نعم"]),
    ("قال /uni0646", []),
    ("مجلد/uni0627/uni0628", []),
    ("المس/uniFE98/uniFEB8/uniFED4/uniFEF0", ["\ufe98\ufeb8\ufed4\ufef0"]),
    ("المس/uni062A.init/uni0645.fina", ["\ufe97\ufee2"]),
    ("المس/uni062A.ss01/uni0645", ["تم"]),
    ("٥/uni0627/uni0628", []),
    ("مجلد/uni0627/uni0628 ومجلد/uni0627/uni062A", []),
    ("م/uni0646ه", ["ن"]),
    ("م/uni0646ه/uni0645", ["ن", "م"]),
    ("م/uni0646 /uni0644/uni0627", ["ن", "لا"]),
    ("ال/uni0645/uni062F/uni064A/uni0646/uni0629/period", ["مدينة."]),
    ("GET /noon-ar/sad-ar", []),
    ("/noon-ar/sad-ar", ["نص"]),
    ("راجع /noon-ar/sad-ar/", []),
    ("صفحات /noon-ar و /sad-ar و /lam-fa", []),
    ("ن /noon-ar و /sad-ar.init", ["ن", "\ufebb"]),
    ("GET /noon-ar/uni0635", ["نص"]),
    ("GET /noon-ar/space/uni0020/sad-ar", []),
    ("Unicode /uni0646/uni0639", []),
])  # fmt: skip
def test_meant_runs(line, meant):
    assert [run.text for run in meant_runs(line, find_named_runs(line))] == meant
