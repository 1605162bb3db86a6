"""A lexicon of a few words with chosen costs, for tests of thresholds; no tables are read."""

from math import inf


class SmallLexicon:
    """Words with their bits, and pairs with theirs; a pair that is not listed costs ``other_pairs`` bits."""

    def __init__(self, words=(), pairs=(), other_pairs=20.0, rare=()):
        self.least_rare_cost = min(dict(rare).values(), default=inf)
        self.words, self.pairs, self.other_pairs, self.rare = dict(words), dict(pairs), other_pairs, dict(rare)

    def word_cost(self, word):
        return self.words.get(word, inf)

    folded_cost = word_cost

    def rare_word_cost(self, word):
        return self.rare.get(word, inf)

    folded_rare_cost = rare_word_cost

    def bigram_cost(self, left, right):
        return self.pairs.get((left, right), self.other_pairs)

    def has_bigram(self, left, right):
        return (left, right) in self.pairs

    def has_folded(self, word):
        return word in self.words

    __contains__ = has_folded
