"""Runs of names: of letters, of signs beside them, of nothing."""

from time import process_time

import pytest

from arclean.filters.glyph_names.named_runs import find_named_runs, has_glyph_name, lost_name_spans


@pytest.mark.parametrize(("line", "texts"), [
    ("/uni0641/uni064A", ["في"]),
    ("/u0641/u064A", ["في"]),
    ("/uni0644.init/uni0627.fina", ["\ufedf\ufe8e"]),
    ("/afii57441/afii57450", ["في"]),
    ("/seenmedialarabic/behmedial", ["\ufeb4\ufe92"]),
    ("/lam_alef-ar.fina", ["\ufefc"]),
    ("/uni0646/uni0639/uni0645/period", ["نعم."]),
    ("/one/uni0645", ["1م"]),
    ("12/uni0645/uni0646", ["من"]),
    ("/g7/uni0645/g12", ["م"]),
    ("م/uni0646", ["ن"]), ("/uni0645/uni0646.alt/ ثم", ["من"]),
    ("/one/two", []), ("a/uni0645", []), ("http://a.b/uni0645/uni0646", []), ("/uni0645/etc", []), ("/unicorn", []),
    ("/uni0041/uni0042", []), ("/afii57665", []), ("/nonsense-ar", []), ("/uni0645?a=1", []),
])  # fmt: skip
def test_names_of_letters(line, texts):
    assert [run.text for run in find_named_runs(line)] == texts


def test_names_keep_their_places():
    (run,) = find_named_runs("قال /uni0645/uni0646 هنا")
    assert (run.start, run.end, run.pieces) == (4, 20, (("/uni0645", "م"), ("/uni0646", "ن")))


def test_letters_are_not_lost():
    assert lost_name_spans("/afii57441/afii57450") == []
    assert lost_name_spans("/g1/g2 و /a1/a2") == []
    assert lost_name_spans("http://a.b /g1/g2/g3") == []


@pytest.mark.parametrize(("line", "wakes"), [
    ("/uni0645", True), ("GLYPH<1>", True), ("gid00001gid00002", True), ("/g1/g2", True), ("و/أو", False),
    ("a/b", False),
])  # fmt: skip
def test_what_wakes(line, wakes):
    assert (has_glyph_name(line) is not None) == wakes


@pytest.mark.parametrize("pattern", [
    "/uni0020", "/uni0660/one", "/uni0627،", "/gid3 /gid7 /afii57441 ", "/gid1 ", "/c1/c7", "/lam_alef_seen-ar_beh",
    "/abcdef", "GLYPH<1>/afii57441 ", "/gid12 /gid17 /gid19. ",
])  # fmt: skip
@pytest.mark.parametrize("end", ["", "/on", ".x"])
def test_time_in_proportion(pattern, end):
    line = pattern * (20_000 // len(pattern)) + end
    seconds = []
    for _ in range(3):  # the collector may run in one of them
        start = process_time()
        find_named_runs(line)
        lost_name_spans(line)
        has_glyph_name(line)
        seconds.append(process_time() - start)
    assert min(seconds) < 0.4
