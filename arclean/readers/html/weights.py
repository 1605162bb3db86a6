"""Weights of the reading of web pages: how much of an article must be found on its page, and what is no table."""

from __future__ import annotations

__all__: list[str] = []

MIN_FOUND_SHARE = 0.8  # of the letters of an article, that its page must show; fixtures/web; 2026-11; html
MIN_PIECE_LETTERS = 13  # letters of no chance piece of a paragraph; fixtures/web; 2026-11; html
MAX_AUTHOR_RATIO = 3  # letters of a byline for each of its author; fixtures/web; 2026-11; html
MAX_CELL = 120  # characters of a cell: cells that hold more lay out a page; fixtures/web; 2026-11; html
DECLARED_PRIOR = 12.0  # bits for the code page that a page declares; test_un, test_ntrex; 2026-11-29; encoding
MIN_ARABIC_SCORE = 20.0  # bits of Arabic in a page that declares another script; test_un; 2026-11-29; encoding
ARTICLE_CREDIT = 1.5  # nats for a line of a page, whose loss is worse; web pages of 281 sites; 2026-11-29; html
MIN_ARTICLE_WORDS = 10  # words of an article; of fewer the lines alone decide; 281 sites; 2026-11-29; html

# the frame of a page
MIN_LINKED_SHARE = 0.9  # of the letters of a line that is a link as a whole; 281 sites; 2026-11-30; html
MIN_POOLED_LINKS = 3  # links at equal places that are judged together; web pages of 281 sites; 2026-11-30; html
MAX_PROSE_LINKED = 0.34  # share of linked letters in a line of prose; web pages of 281 sites; 2026-11-30; html
MIN_HELD_SHARE = 0.9  # of the letters of prose, in the element that holds it; 281 sites; 2026-11-30; html
MIN_HELD_LINES = 3  # of prose in an element without a headline; flat 2 to 6 on 281 sites; 2026-11-30; html
LEAD_CREDIT = 1.0  # nats for a sentence below the headline; web pages of 281 sites; 2026-11-30; html
MAX_LEAD_DISTANCE = 6  # lines from a headline to what leads in; web pages of 281 sites; 2026-11-30; html
MIN_LEAD_WORDS = 6  # words of a line that leads in; web pages of 281 sites; 2026-11-30; html
MAX_LEAD_WORDS = 25  # words of a line that leads in: above it the text begins; 281 sites; 2026-11-30; html
MAX_LEAD_LINKED = 0.2  # share of linked letters in a line that leads in; 281 sites; 2026-11-30; html
MAX_LEAD_CUES = 0.3  # share of words of known phrases in such a line; 281 sites; 2026-11-30; html
MAX_HEADING_DISTANCE = 3  # lines from a heading to its paragraph; web pages of 281 sites; 2026-11-30; html
MAX_HEADING_CUES = 0.5  # share of words of known phrases in a heading; 281 sites; 2026-11-30; html
MAX_BOLD_WORDS = 14  # words of a title in bold above its paragraph; web pages of 281 sites; 2026-11-30; html
MIN_NAMED_ITEMS = 4  # items of one template, of which each has a name; web pages of 281 sites; 2026-11-30; html
MIN_NAMED_SHARE = 0.7  # of the items of a list, that have one heading; web pages of 281 sites; 2026-11-30; html
MIN_CONTENTS_SHARE = 0.5  # of its entries, whose words stand on the page again; 281 sites; 2026-11-30; html
MAX_BUTTON_WORDS = 3  # words of a button that stands on a page once; web pages of 281 sites; 2026-11-30; html
MIN_ONWARD_SHARE = 0.5  # of the letters of a line in links that lead on; flat .3 to .8, 281 sites; 2026-11-30; html
MIN_SAME_LINKS = 3  # links of a template that say the same; flat 2 to 5 on 281 sites; 2026-11-30; html
MIN_NAME_SHARE = 0.5  # of a line that names the article below it; web pages of 281 sites; 2026-11-30; html
MIN_CARDS = 3  # links side by side that hold several lines each; pages of themes, left out; 2026-11-30; html

# what readers wrote
MIN_POSTS = 3  # elements of one kind that are posts, lines that come again in them; pages of our own; 2026-11-30; html
MAX_WRITER_WORDS = 5  # words of the name of a writer, or of a time; pages of our own; 2026-11-30; html
MIN_POST_WORDS = 6  # words of the longest text at one place of posts; pages of our own; 2026-11-30; html
MAX_POST_CUES = 0.5  # share of the words of known phrases in a text; pages of our own; 2026-11-30; html
MAX_POST_SIGNS = 2  # writers and times in one post by itself; made posts of 12 systems; 2026-11-30; html
MAX_HIDDEN_SHARE = 0.2  # of the letters, above which scripts show an article; data/web_train; 2026-11-30; html
