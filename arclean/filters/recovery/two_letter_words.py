"""Words of two letters: so common that a lexicon need not be asked for them.

Source: function words and common nouns and verbs of grammars and dictionaries of Modern Standard Arabic.
"""

from __future__ import annotations

__all__ = ["TWO_LETTER_WORDS"]

_TWO_LETTERS = """
    من عن في لم لن قد بل هل كم مع هو هي ما لا إن أن ان أو او ثم كل أي اي إذ لو كي ذو ذا ذي رب أب اب أم ام أخ اخ أخت
    يد دم فم سد سن كف حق حل حد خط خد شك صف ضد طب ظل عم عد غد فن قط لب لص مد مر نص هم ود يم تم جد حب حج حر حي خف در
    دب رد رف زر زي سر سم شر شد صح ضر طن ظن عش غش فخ قس قص كن لك له لي بك به بي بن سن صب ضم عض غم فك قف قل كر لف مس
    نم هب هز شق شم شن رش دق دل حط جر جف تل بث بت أى لى يا آن آب بر بح
"""
TWO_LETTER_WORDS = frozenset(_TWO_LETTERS.split())
"""Words of two letters, and their usual misspellings without hamza."""
