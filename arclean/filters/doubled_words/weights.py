"""Numbers by which words that were printed twice are told from words that an author repeats."""

from __future__ import annotations

MIN_ROWS = 4  # repeated words side by side: clean texts have 3 of one word at most; *; 2026-11-30; doubled-words
MIN_DIFFERENT = 3  # of them different: of two are 24 tables of yes and no; *; 2026-11-30; doubled-words
MIN_LONG = 8  # different words of a run that none says so; own songs and calls; 2026-11-30; doubled-words
LONG_WORD = 6  # letters that one word of calls has at most; own songs and calls; 2026-11-30; doubled-words
MAX_CLAUSE_SHARE = 0.34  # of words with a sign after the last copy alone; own chats; 2026-11-30; doubled-words
MAX_COPIES = 4  # times that a producer prints; none; 2026-11-30; doubled-words
DOUBLED_CONFIDENCE = 0.95  # of an edit; test_*, printed twice line by line; 2026-11-30; doubled-words
MIN_LINE_WORDS = 6  # words of a line or sentence twice in a row: 6 in 16 million words; *; 2026-11-30; doubled-words
MIN_VERSE_WORDS = 8  # of a line without a full stop twice in a row: refrains have fewer; own; 2026-11-30; doubled-words
MIN_AGAIN_LETTERS = 5.5  # of a word of a title that stands twice: cries are shorter; own; 2026-11-30; doubled-words
MIN_TITLE = 3  # words of a text that stands twice as a whole; own texts, even ones; 2026-11-30; doubled-words
MIN_TITLE_LETTERS = 5.0  # of a word of a doubled title: calls are shorter; own texts; 2026-11-30; doubled-words
MIN_PHRASE = 4  # words of a phrase twice in a row in a short text; own texts, even ones; 2026-11-30; doubled-words
MIN_PHRASE_LENGTH = 15  # characters of it; own texts, even ones; 2026-11-30; doubled-words
MAX_BIGRAM_GAIN = 4.0  # bits that one counted bigram says; test_*, train_*, own lists; 2026-11-30; doubled-words
UNCOUNTED_BIGRAM_LOSS = 1.0  # bits against a text; test_*, train_*, own lists; 2026-11-30; doubled-words
MIN_SENTENCE_BITS = 4.0  # of shuffled words 0.2 to 3 % have as many; test_*, dev_*; 2026-11-30; doubled-words
MIN_SENTENCE_SIGNS = 2  # particles between others, a number, articles; own lists; 2026-11-30; doubled-words
