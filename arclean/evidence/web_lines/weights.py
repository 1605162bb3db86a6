"""Weights of the features of web lines and of their roles; what each feature is worth stands with ``boilerplate``."""

from __future__ import annotations

__all__: list[str] = []

# features of a line
LENGTH_CLASSES = (  # words at most; fixtures/web and train_* (Wikipedia, manuals, laws); 2026-11; boilerplate
    ("one word", 1),
    ("few words", 3),
    ("some words", 7),
    ("many words", 14),
)
WORDS_A_FUNCTION_WORD = 7  # words, of which one binds the sentence; fixtures/web; 2026-11; boilerplate
MIN_UNBOUND_WORDS = 4  # words of a line without any that binds them; fixtures/web; 2026-11; boilerplate
MAX_CAPTCHA_WORDS = 6  # words around a sum to solve; fixtures/web; 2026-11; boilerplate
MAX_ADDRESS_WORDS = 11  # words of a line with an address; fixtures/web; 2026-11; boilerplate
MAX_DATE_WORDS = 11  # words of a line with a date; fixtures/web; 2026-11; boilerplate
ALL_PHRASES_TENTHS = 8  # tenths of the words, that are of known phrases; fixtures/web; 2026-11; boilerplate
HALF_PHRASES_TENTHS = 4  # tenths of the words, from which phrases name a line; fixtures/web; 2026-11; boilerplate

# features of its place
LINES_AROUND = 2  # lines on either side that are looked at; fixtures/web; 2026-11; boilerplate
MIN_TITLE_WORDS = 3  # words of a line that may be the title; fixtures/web; 2026-11; boilerplate
MIN_REPEATED_TITLE_WORDS = 4  # words, with the name of the site after them; fixtures/web; 2026-11; boilerplate
MAX_TITLE_WORDS = 20  # words of a line that may be the title; fixtures/web; 2026-11; boilerplate
MIN_TOPIC_LETTERS = 4  # letters of a word that shows what a text is about; fixtures/web; 2026-11; boilerplate

# roles
MAX_NAME_WORDS = 5  # words of a name, with the town after it; fixtures/web; 2026-11; boilerplate
MAX_BYLINE_WORDS = 9  # words of a line that says whose a text is, less or more; fixtures/web; 2026-11; boilerplate
MAX_HEADLINE_WORDS = 25  # words of the longest headlines; fixtures/web; 2026-11; boilerplate
MAX_CAPTION_WORDS = 30  # words of a caption; fixtures/web; 2026-11; boilerplate
LINES_AFTER_TEXT = 2  # lines after a text in which its author and date may stand; fixtures/web; 2026-11; boilerplate

# the course down a page
MIN_PAGE_LINES = 4  # lines of the shortest page; web pages of 281 sites; 2026-11-29; boilerplate
CORE_CREDIT = 1.7  # nats for a line within the core; web pages of 281 sites; 2026-11-29; boilerplate
MARGIN_CREDIT = 0.5  # nats for a line around the core; web pages of 281 sites; 2026-11-29; boilerplate
BARE_CREDIT = 2.0  # nats for a line of a page without a core; web pages of 281 sites; 2026-11-29; boilerplate
MIN_CORE_WORDS = 60  # words of the shortest core; web pages of 281 sites; 2026-11-29; boilerplate
LEAVE_TEXT_COST = 0.7  # nats of a change to boilerplate; web pages of 281 sites; 2026-11-29; boilerplate
ENTER_TEXT_COST = 0.7  # nats of a change to text; web pages of 281 sites; 2026-11-29; boilerplate
MIN_PAGE_EVIDENCE = 20.0  # nats of what goes around a core; 281 sites, clean texts; 2026-11-29; boilerplate
TITLE_CREDIT = 3.0  # nats for the line that may be the title; web pages of 281 sites; 2026-11-29; boilerplate
MIN_TITLE_SHARE = 0.8  # of the words of a title, in the first line; web pages of 281 sites; 2026-11-29; boilerplate
MIN_TOPIC_SHARE = 0.5  # of the words of a title, in its text; web pages of 281 sites; 2026-11-29; boilerplate
MAX_TITLE_DISTANCE = 12  # lines from a title to the core; web pages of 281 sites; 2026-11-29; boilerplate
MIN_BARE_CUES = 3  # lines of known phrases, where no core is; 281 sites, clean texts; 2026-11-29; boilerplate
MAX_CODE_LINES = 0.3  # of the lines of a text, with signs of code; 281 sites, clean texts; 2026-11-29; boilerplate
