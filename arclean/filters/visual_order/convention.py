"""What a tool reversed in the lines of a document that it wrote down as they are seen."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["VisualConvention"]


class VisualConvention(NamedTuple):
    """What was reversed in the lines of a document, besides the Arabic letters.

    ``reversed_digits``: digits whose numbers were reversed too, or likelier were; ``reverses_latin``: Latin words too;
    ``keeps_word_order``: word by word, the words in their order; of these lines ``keeps_signs`` says that the signs
    beside words stayed where they were, so that letters alone were reversed, and ``keeps_others`` that words without
    Arabic letters stayed as they were, their signs too; ``marks_follow``: marks stayed after their letters;
    ``typed_pairs``: the pairs of brackets that come as they were typed, while all others come as they look;
    ``doubtful_digits``: digits of which nothing tells surely; ``unsure_digits``: those of a lone line that one number
    tells by what is common, so that the other reading is told; ``doubtful_latin``: nothing tells surely whether Latin
    words were reversed; ``is_rightward``: the lines were laid out from left to right, each run of words backwards but
    the runs in their order; ``keeps_edges``: they were turned, but the signs at their ends stayed;
    ``doubtful_direction``: that is not told surely; ``doubtful_words``: whether words keep their order is not told
    surely; ``is_open``: hardly at all.
    """

    reversed_digits: str = ""
    reverses_latin: bool = False
    keeps_word_order: bool = False
    keeps_signs: bool = False
    keeps_others: bool = False
    marks_follow: bool = False
    typed_pairs: frozenset[str] = frozenset()
    doubtful_digits: str = ""
    doubtful_latin: bool = False
    is_rightward: bool = False
    keeps_edges: bool = False
    doubtful_direction: bool = False
    doubtful_words: bool = False
    is_open: bool = False
    unsure_digits: str = ""
    keeps_cells: bool = False
