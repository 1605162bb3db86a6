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

# what is firm: the text that a page is judged by
MIN_FIRM_LETTERS = 40  # letters of a firm line; web_train; 2026-11-29; pages
MIN_FIRM_WORDS = 10  # words of a firm line, of shorter ones see below; web_train; 2026-11-29; pages
MIN_LOOSE_FIRM_WORDS = 25  # words of a firm line that neither ends nor is bound; web_train; 2026-11-29; pages
MIN_FIRM_BOUND = 0.2  # share of words that bind, in a firm line without a stop; web_train; 2026-11-29; pages
MAX_FIRM_CUE_SHARE = 0.5  # share of words of known phrases in a firm line; web_train; 2026-11-29; pages
MIN_SHORT_FIRM_WORDS = 7  # words of a short firm line, a sentence; web_train; 2026-11-29; pages
MIN_SHORT_FIRM_BOUND = 0.1  # share of words that bind in such a line; web_train; 2026-11-29; pages
MAX_UNSPACED_WORDS = 4  # words, below which letters count: scripts without spaces; web_train; 2026-11-29; pages
MIN_UNSPACED_LETTERS = 60  # letters of a firm line in such a script; web_train; 2026-11-29; pages
MIN_BINDING_LINE_WORDS = 12  # words of a line that shows what binds sentences on a page; web_train; 2026-11-29; pages
MAX_BINDING_LETTERS = 5  # letters of a word that binds; web_train; 2026-11-29; pages
MIN_BINDING_LINES = 4  # lines that have such a word; web_train; 2026-11-29; pages
MIN_BINDING_SHARE = 0.25  # share of the lines that have such a word; web_train; 2026-11-29; pages
MIN_CUE_SHARE = 0.4  # share of words of known phrases, from which a line is one; web_train; 2026-11-29; pages
MAX_CORE_LINE_WORDS = 40.0  # words of a firm line that count for the core; web_train; 2026-11-29; pages
LOOSE_LINE_COST = 6.0  # words that a line which is not firm costs the core; web_train; 2026-11-29; pages
MAX_BLOCK_GAP = 5  # lines between two firm lines of a block; web_train; 2026-11-29; pages
MAX_NEAR_WORDS = 25.0  # words of a neighbour that count for the mean length; web_train; 2026-11-29; pages

# lines that interrupt a text
MIN_INTERRUPTIONS = 4  # times that a line comes between sentences; web pages of 281 sites; 2026-11-30; pages
MAX_INTERRUPTION_WORDS = 4  # words of such a line; web pages of 281 sites; 2026-11-30; pages
MIN_AMID_SHARE = 0.4  # of its places that are between sentences; web pages of 281 sites; 2026-11-30; pages

# lists within a text
MIN_LIST_LINES = 4  # lines of a list between lines that stay; web pages of 281 sites; 2026-11-30; pages
MIN_LIST_ODDS = -2.5  # nats a line, of a list that may be text; web pages of 281 sites; 2026-11-30; pages
MIN_LED_IN_ODDS = -3.5  # nats a line, of a list that a colon leads in; web pages of 281 sites; 2026-11-30; pages

# lists at the edges of a text; publishers and generators left out, flat from half to twice unless said
MIN_TAIL_ODDS = -3.0  # nats of a cell after a text, -2 loses twice as many; 281 sites; 2026-11-30; pages
MIN_HEAD_ODDS = -6.0  # nats of a cell below a title; 281 sites; 2026-11-30; pages
MIN_LONG_ODDS = -2.0  # nats of a line longer than a cell; 281 sites; 2026-11-30; pages
MAX_CELL_WORDS = 4  # words of a cell, flat from 3 to 5; 281 sites; 2026-11-30; pages
MAX_REUSED_WORDS = 0.6  # of the words of a longer line, that other loose lines have; 281 sites; 2026-11-30; pages
DOUBTFUL_ODDS = 2.0  # nats below those of a cell; 281 sites; 2026-11-30; pages
MIN_TAIL_VALUE = 2.0  # cells after a text; 281 sites; 2026-11-30; pages
MIN_HEAD_VALUE = 3.0  # cells below a title; 281 sites; 2026-11-30; pages
DOUBTFUL_VALUE = -0.5  # cells, of a line of doubtful odds; 281 sites; 2026-11-30; pages
UNLIKE_VALUE = -2.0  # cells, of a line unlike text, a date, or one that comes again; 281 sites; 2026-11-30; pages
PHRASE_VALUE = -3.0  # cells, of a line with a known phrase; 281 sites; 2026-11-30; pages
SURE_VALUE = -9.0  # cells, of a line with an address or a copyright; 281 sites; 2026-11-30; pages

# the course down a page
MIN_PAGE_LINES = 4  # lines of the shortest page; web pages of 281 sites; 2026-11-29; pages
CORE_CREDIT = 1.7  # nats for a line within the core; web pages of 281 sites; 2026-11-29; pages
MARGIN_CREDIT = 0.5  # nats for a line around the core; web pages of 281 sites; 2026-11-29; pages
BARE_CREDIT = 2.0  # nats for a line of a page without a core; web pages of 281 sites; 2026-11-29; pages
MIN_CORE_WORDS = 60  # words of the shortest core; web pages of 281 sites; 2026-11-29; pages
LEAVE_TEXT_COST = 0.7  # nats of a change to boilerplate; web pages of 281 sites; 2026-11-29; pages
OUTER_ENTER_COST = 1.7  # nats of a change to text around the core; web pages of 281 sites; 2026-11-30; pages
LEAD_CREDIT = 2.5  # nats for a sentence between title and core; web pages of 281 sites; 2026-11-30; pages
MAX_LEAD_CUE_SHARE = 0.3  # share of words of known phrases in such a sentence; 281 sites; 2026-11-30; pages
ENTER_TEXT_COST = 0.7  # nats of a change to text; web pages of 281 sites; 2026-11-29; pages
MIN_PAGE_EVIDENCE = 20.0  # nats of what goes around a core; 281 sites, clean texts; 2026-11-29; pages
MIN_MUTE_EVIDENCE = 100.0  # nats without a known phrase: pages 212, laws 28; 281 sites, train_*; 2026-11-30; pages
MIN_MASTHEAD_LINES = 4  # loose lines above a headline; own pages of 8 layouts, set by hand; 2026-12-01; pages
MIN_HEADED_EVIDENCE = 10.0  # nats from which a masthead goes; own pages of 8 layouts, clean; 2026-12-01; pages
SITE_LINE_ODDS = 8.4  # nats; none of 13,054 lines of made-up sites was text, 3 at most; 2026-11-28; repeated-lines
TITLE_CREDIT = 5.0  # nats for the line that may be the title; web pages of 281 sites; 2026-11-30; pages
MIN_TITLE_SHARE = 0.8  # of the words of a title, in the first line; web pages of 281 sites; 2026-11-29; pages
MIN_ALIKE_SHARE = 0.6  # of the words of a title and the first line (Dice), flat from .5; 281 sites; 2026-11-30; pages
MIN_TOPIC_SHARE = 0.5  # of the words of a title, in its text; web pages of 281 sites; 2026-11-29; pages
MAX_TITLE_DISTANCE = 12  # lines from a title to the core; web pages of 281 sites; 2026-11-29; pages
MIN_BARE_CUES = 3  # lines of known phrases, where no core is; 281 sites, clean texts; 2026-11-29; pages
MAX_CODE_LINES = 0.3  # of the lines of a text, with signs of code; 281 sites, clean texts; 2026-11-29; pages
