"""recovery: what the source lost, where another version of the text (a reference) has it.

Numbers and letters come back by different ways, from the same aligned words.

====================== ===============================================================================================
``word_alignment``     the words of a text in order, and how far the words around two places agree
``gap_comparison``     what stands between two words of a text, and what of it another version has and this one lacks
``reference_numbers``  a reference: its words and its numbers
``reference_claims``   what a reference's number says of each place of the text whose words agree
``number_types``       the types of number (day, year, count, share ...) that the words beside a place ask for
``paraphrase``         what a reference's number says of a visible gap, where it has the fact in other words
``sure_claims``        which of these claims are sure enough
``number_edits``       edits of lost numbers by the claims of all references, and findings where they are at odds
``damaged_words``      words that lost letters: a pattern of what each was, and the letters that a word puts back
``reference_words``    the words of a reference that a damaged word may have been
``lexicon_words``      the words of the lexicon that a damaged word may have been, by its neighbours
``two_letter_words``   the words of two letters, for which no lexicon is asked
``letter_edits``       edits of damaged words, and findings where a word stays damaged
``filter``             both in the order of the text; its docstring says when it abstains
``corruptor``          loses numbers, and makes another version of a text
``weights``            every fitted number
====================== ===============================================================================================
"""

from arclean.filters.recovery.filter import Recovery

__all__ = ["Recovery"]
