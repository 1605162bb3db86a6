"""lam-alef: ligatures whose letters extraction swapped, and lam-alefs that lost their alef.

A font draws some groups of letters with one glyph, a ligature; lam with alef is one in every Arabic font. A PDF reader
takes the letters of such a glyph from left to right and lays the words around it from right to left, so the letters of
the ligature come out swapped: alef, lam for lam, alef. A swapped word is often another word (the participle
``البالغة`` is also what becomes of ``البلاغة``), so a word by itself seldom decides; the document does.

======================= ==============================================================================================
``ligature_tables``     the eleven kinds of ligature: how each is printed, how it comes out swapped, where in a word;
                        spellings that no word has
``word_analysis``       one word by itself: its candidates (the word with some ligatures turned back), and its status:
                        impossible as it stands, known only when turned back (it votes), known both ways, unknown
``unknown_words``       a word in no list: which alefs and lams to turn back, by article, stem and ``letter_context``
``letter_context``      log odds that alef and lam were printed as lam-alef, by the letters around (``letter_weights``)
``document_vote``       which kinds of ligature a document swaps, by the votes of its words against what came out right
``word_choice``         how each word is to be read, given that vote: at once, or by the pairs with its neighbours
``word_likelihood``     how much likelier a line is with a word turned back, under the language model
``likely_words``        what is chosen by that: what the vote leaves open, and lost alefs
``text_readings``       a short text read as a whole, where one fault happened to all of its lam-alefs
``text_decoding``       which readings of all words are likeliest together, and how sure they are
``swapped_places``      the gate: which words of a text may have been swapped, by themselves and their neighbours
``other_ligatures``     words that are others with the letters of any other ligature turned back
``ligature_chances``    the chance of such a turn, by trees over measures of word, line and text (``ligatures.trees``)
``sister_forms``        other forms by which a word is one: rare words with other particles or endings
``turned_ligatures``    which words are chosen by these chances
``address_verbs``       verbs that address a woman, which are nouns when turned
``letter_order``        the letters of a word in the order of a candidate, and their marks
``lost_alef``           the sibling damage: a map that gives the lam of every lam-alef alone
``text_words``          the words of a text with their spans; all of them, or those near some offsets
``filter``              makes edits and findings of it; its docstring says when it abstains
``corruptor``           makes the damage for laws and benchmarks
``weights``             every fitted number
======================= ==============================================================================================

The way of a word: ``filter`` -> ``text_words`` -> ``word_analysis`` (``lost_alef`` where a map lost the alefs) ->
``document_vote`` -> ``word_choice`` -> edit. ``الواليات`` in ``زار الواليات المتحدة ثم عاد إلى االردن``, step by step:

1. The gate of ``filter`` opens at ``اال``, which no right word has; ``text_words`` takes the words.
2. ``word_analysis`` finds one candidate of ``الواليات``, ``الولايات``; it is in the lexicon and the word is not: VOTER.
   ``االردن`` is IMPOSSIBLE as it stands, ``الاردن`` is its candidate.
3. ``document_vote`` counts a vote for "lam-alef" from the first and two from the second, and no lam-alef that came out
   right: the document swaps all of them.
4. ``word_choice`` takes the candidate of each, "impossible" at .99 and "document" at the chance that such a vote gives.
5. The text is short, so ``text_readings`` reads it again as a whole: all of it is repaired, or all is reported.
6. ``filter`` turns that into edits of the two letters, with marks and kashida kept beside their letters.
"""

from arclean.filters.lam_alef.filter import LamAlef

__all__ = ["LamAlef"]
