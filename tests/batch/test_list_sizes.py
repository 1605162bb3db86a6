from arclean.batch.list_sizes import CHARS_A_LIST, ITEMS_A_LIST, LISTS_A_PROCESS, ListSize
from arclean.batch.workers import map_in_order


def test_lists_take_about_as_long_whatever_is_in_them():
    size = ListSize()
    for _ in range(10):
        size.note_time(0.001)
    assert (size.chars, size.items, size.lists_ahead) == (CHARS_A_LIST, ITEMS_A_LIST, LISTS_A_PROCESS)
    for _ in range(20):
        size.note_time(2.0)
    assert (size.chars, size.items, size.lists_ahead) == (CHARS_A_LIST // 64, ITEMS_A_LIST // 64, LISTS_A_PROCESS * 64)
    size.note_time(0.05)
    assert size.items == ITEMS_A_LIST // 64


def test_what_is_read_ahead_stays_the_same():
    size = ListSize()
    ahead = size.lists_ahead * size.chars
    size.note_time(2.0)
    assert size.lists_ahead * size.chars == ahead


def test_processes_say_how_long_they_took():
    size = ListSize()
    before = size.items
    assert list(map_in_order(list, [[1], [2], [3]], jobs=1, seconds=60, list_size=size)) == [1, 2, 3]
    assert size.items > before
