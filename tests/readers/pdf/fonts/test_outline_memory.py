"""Outline memory: what is asked once, and what goes first."""

from arclean.readers.pdf.fonts.outline_memory import OutlineMemory


def test_the_least_recent_answers_go():
    memory = OutlineMemory(2)
    asked = []

    def ask(key):
        return memory.recall(key, lambda: asked.append(key) or str(key))

    assert [ask(key) for key in (1, 2, 1, 3, 1, 2, None, None)] == ["1", "2", "1", "3", "1", "2", "None", "None"]
    assert asked == [1, 2, 3, 2, None, None]
    assert len(memory) == 2
