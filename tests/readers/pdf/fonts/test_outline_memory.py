"""Outline memory: what is asked once, and what goes first."""

import sys
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from arclean.readers.pdf.fonts.outline_memory import OutlineMemory


def test_the_least_recent_answers_go():
    memory = OutlineMemory(2)
    asked = []

    def ask(key):
        return memory.recall(key, lambda: asked.append(key) or str(key))

    assert [ask(key) for key in (1, 2, 1, 3, 1, 2, None, None)] == ["1", "2", "1", "3", "1", "2", "None", "None"]
    assert asked == [1, 2, 3, 2, None, None]
    assert len(memory) == 2


@pytest.fixture
def busy_threads():
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("busy_threads")
def test_threads_share_a_memory():
    memory = OutlineMemory[int](8)

    def ask(seed):
        keys = Random(seed).choices(range(16), k=10_000)
        return all(memory.recall(key, lambda key=key: key) == key for key in keys)

    with ThreadPoolExecutor(6) as pool:
        assert all(pool.map(ask, range(6)))
    assert len(memory) <= 8
