"""How each word is to be read: at once, or by the pairs with its neighbours."""

from math import inf, log2

import pytest

from arclean.core.context import Context
from arclean.core.edits import Span
from arclean.filters.lam_alef.document_vote import NO_VOTE, DocumentVote, analyse_words, take_vote
from arclean.filters.lam_alef.text_words import TextWords
from arclean.filters.lam_alef.word_analysis import Candidate, WordAnalyses, WordAnalysis, WordStatus
from arclean.filters.lam_alef.word_choice import _gap_before, choose_candidates, choose_words
from tests.language.small_lexicon import SmallLexicon

SWAPS = DocumentVote({"lam-alef": 1.0}, frozenset({"lam-alef"}))
SELDOM = DocumentVote({"lam-alef": 0.2}, frozenset())
LEXICON = Context().lexicon


class Analyses(dict):
    def __init__(self, lexicon=None, **analyses):
        super().__init__(analyses)
        self.lexicon = lexicon


def candidate(word="كلام", cost=12.0, kind="lam-alef"):
    return Candidate(word, ((1, 3),), kind, cost)


def alone(status, *candidates, chance=0.9, vote=SWAPS):
    """Return the choice for a word that is no word of the list, as (chance, grounds), or None."""
    analysis = WordAnalysis(status, inf, candidates or (candidate(),), chance)
    found = choose_candidates(["كالم"], [(0, analysis)], lambda _: " ", Analyses(LEXICON), vote)
    return (found[0].chance, found[0].grounds) if found else None


def test_an_impossible_word_needs_no_vote():
    assert alone(WordStatus.IMPOSSIBLE, chance=0.99, vote=NO_VOTE) == (0.99, "impossible")


def test_a_word_that_a_shifted_map_explains_is_turned_only_where_others_were():
    assert alone(WordStatus.SHIFTED, chance=0.98, vote=NO_VOTE) == (0.5, "impossible")
    assert alone(WordStatus.SHIFTED, chance=0.98, vote=SELDOM) == (0.5, "impossible")
    assert alone(WordStatus.SHIFTED, chance=0.98) == (0.98, "document")


def test_a_voter_is_turned_back_where_its_kind_is_swapped():
    assert alone(WordStatus.VOTER, vote=NO_VOTE) is None
    assert alone(WordStatus.VOTER, vote=SELDOM) == (0.9, "document")
    assert alone(WordStatus.VOTER, vote=SWAPS) == (0.9, "document")


def test_a_rare_or_guessed_word_is_turned_back_where_its_kind_is_prevalent():
    assert alone(WordStatus.RARE, vote=SELDOM) == (0.5, "document")  # reported
    assert alone(WordStatus.RARE, vote=SWAPS) == (0.9, "document")
    assert alone(WordStatus.GUESSED, candidate(cost=inf), vote=SWAPS) == (0.9, "letters")
    assert alone(WordStatus.GUESSED, candidate(cost=inf), vote=SELDOM) is None
    assert alone(WordStatus.RARE, vote=NO_VOTE) is None


def test_a_guess_is_only_reported_where_the_word_is_derived_as_it_stands():
    words, guess = ["الوكالتين"], candidate("الوكلاتين", inf)
    analysis = WordAnalysis(WordStatus.GUESSED, inf, (guess,), 0.98)
    (found,) = choose_candidates(words, [(0, analysis)], lambda _: " ", Analyses(LEXICON), SWAPS)
    assert (found.chance, found.grounds) == (0.5, "letters")


@pytest.mark.parametrize(("share", "chance"), [(0.34, 0.9), (1 / 3, 0.9), (0.33, 0.5)])
def test_a_candidate_of_several_kinds_needs_a_third_of_each(share, chance):
    mixed = candidate(kind="lam-alef+lam-meem")
    vote = DocumentVote({"lam-alef": 1.0, "lam-meem": share}, frozenset({"lam-alef"}))
    assert alone(WordStatus.RARE, mixed, vote=vote) == (chance, "document")


def test_only_the_first_candidate_of_a_voter_votes():
    other = candidate("لاكم", kind="lam-meem")
    vote = DocumentVote({"lam-alef": 0.2}, frozenset())
    assert alone(WordStatus.VOTER, other, candidate(), vote=vote) == (0.5, "document")


def weigh(*, own=10.0, other=12.0, pairs=(), vote=SWAPS, gaps=" "):
    """Return the choice for a word in the middle that costs ``own`` bits, and ``other`` turned back; or None."""
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, own, (candidate(cost=other),))
    analyses = Analyses(SmallLexicon(pairs=pairs), كالم=analysis)
    gap_before = (lambda _: gaps) if isinstance(gaps, str) else gaps.__getitem__
    found = choose_candidates(["قال", "كالم", "كثير"], [(1, analysis)], gap_before, analyses, vote)
    return found[0] if found else None


LEFT, RIGHT = ("قال", "كلام"), ("كلام", "كثير")
OWN_LEFT = ("قال", "كالم")


def test_without_a_vote_nothing_is_weighed():
    assert weigh(vote=NO_VOTE) is None


@pytest.mark.parametrize(("own", "is_reported"), [(16.1, True), (16.0, False)])
def test_a_word_four_bits_rarer_is_reported_where_its_kind_is_not_frequent(own, is_reported):
    found = weigh(own=own, other=12.0, vote=SELDOM)
    assert (found is not None) is is_reported
    if found:
        assert (found.chance, found.grounds, found.is_weak) == (0.5, "context", False)


@pytest.mark.parametrize(("bits", "sure"), [(0.1, 0.89), (-0.1, 1 / (1 + 2**0.1))])
def test_a_pair_that_was_counted_makes_sure_of_what_is_likelier(bits, sure):
    found = weigh(own=12.0, other=10.0, pairs={LEFT: 20.0 - bits})
    assert found.chance == pytest.approx(sure)


@pytest.mark.parametrize(("kind", "own", "sure"), [("lam-alef", 14.0, 0.95), ("lam-alef", 13.9, 0.8)])
def test_a_word_four_bits_commoner_is_nearly_sure_without_a_pair(kind, own, sure):
    lexicon = SmallLexicon()
    lexicon.bigram_cost = lambda left, right: 19.0 if "كلام" in (left, right) else 20.0
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, own, (candidate(cost=10.0, kind=kind),))
    vote = DocumentVote({kind: 1.0}, frozenset({kind}))
    analyses = Analyses(lexicon, كالم=analysis)
    (found,) = choose_candidates(["قال", "كالم", "كثير"], [(1, analysis)], lambda _: " ", analyses, vote)
    assert found.chance == pytest.approx(sure)
    assert found.is_weak


def test_pairs_give_the_chance():
    found = weigh(own=12.0, other=10.0, pairs={LEFT: 10.0, RIGHT: 18.0, OWN_LEFT: 15.0})
    assert found.chance == pytest.approx(1 / (1 + 2 ** ((10 + 18) - (15 + 20))))
    assert not found.is_weak


def test_a_rarer_word_pays_two_bits():
    found = weigh(own=10.0, other=12.0, pairs={LEFT: 10.0, RIGHT: 17.0, OWN_LEFT: 15.0})
    assert found.chance == pytest.approx(1 / (1 + 2 ** ((10 + 17 + 2) - (15 + 20))))
    assert weigh(own=12.0, other=12.0, pairs={LEFT: 10.0}).chance == pytest.approx(1 / (1 + 2**-10))


def test_the_share_of_the_kind_counts():
    half = DocumentVote({"lam-alef": 0.5}, frozenset({"lam-alef"}))
    found = weigh(own=12.0, other=10.0, pairs={LEFT: 8.0, OWN_LEFT: 15.0}, vote=half)
    assert found.chance == pytest.approx(1 / (1 + 2 ** (28 - log2(0.5) - 35)))


@pytest.mark.parametrize(
    ("other", "pairs", "is_weak"),
    [(10.0, {}, True), (10.0, {LEFT: 5.0}, False), (14.0, {LEFT: 5.0}, True), (14.0, {LEFT: 5.0, RIGHT: 5.0}, False)],
)
def test_a_choice_by_too_few_pairs_is_weak(other, pairs, is_weak):
    assert weigh(own=12.0, other=other, pairs=pairs).is_weak is is_weak


def test_a_rarer_word_that_no_pair_holds_is_at_most_reported():
    lexicon = SmallLexicon()
    lexicon.bigram_cost = lambda left, right: 5.0 if "كلام" in (left, right) else 20.0
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 10.0, (candidate(cost=12.0),))
    words = ["قال", "كالم", "كثير"]
    (found,) = choose_candidates(words, [(1, analysis)], lambda _: " ", Analyses(lexicon, كالم=analysis), SWAPS)
    assert found.chance == 0.5


def test_a_commoner_word_is_reported_where_no_pair_holds_the_one_that_stands():
    lexicon = SmallLexicon()
    lexicon.bigram_cost = lambda left, right: 5.0 if "كالم" in (left, right) else 20.0
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (candidate(cost=10.0),))
    words = ["قال", "كالم", "كثير"]
    analyses = Analyses(lexicon, كالم=analysis)
    (found,) = choose_candidates(words, [(1, analysis)], lambda _: " ", analyses, SWAPS)
    assert found.chance == 0.3
    lexicon.pairs = {OWN_LEFT: 5.0}
    (found,) = choose_candidates(words, [(1, analysis)], lambda _: " ", analyses, SWAPS)
    assert found.chance < 0.01


def test_a_sign_or_a_number_stands_for_a_neighbour():
    pairs = {("", "كلام"): 1.0, ("كلام", "0"): 2.0}
    found = weigh(own=12.0, other=10.0, pairs=pairs, gaps=["", " ، ", " 12 ", ""])
    assert found.chance == pytest.approx(1 / (1 + 2 ** (3 - 40)))
    assert not found.is_weak  # the pair with the number was counted
    found = weigh(own=12.0, other=10.0, pairs={("", "كلام"): 1.0}, gaps=["", " ، ", " 12 ", ""])
    assert found.is_weak  # a pair with a sign is none


def test_the_edges_of_a_text_are_signs():
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (candidate(cost=10.0),))
    analyses = Analyses(SmallLexicon(pairs={("", "كلام"): 1.0, ("كلام", ""): 1.0}), كالم=analysis)
    (found,) = choose_candidates(["كالم"], [(0, analysis)], ["", ""].__getitem__, analyses, SWAPS)
    assert found.chance == pytest.approx(1 / (1 + 2 ** (2 - 40)))


def test_a_word_that_was_repaired_speaks_for_its_neighbour():
    first = WordAnalysis(WordStatus.VOTER, inf, (candidate("إلا"),), 0.9)
    second = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (candidate(cost=10.0),))
    analyses = Analyses(SmallLexicon(pairs={("إلا", "كلام"): 1.0}), كالم=second)
    words = ["إال", "كالم"]
    found = choose_candidates(words, [(0, first), (1, second)], ["", " ", "."].__getitem__, analyses, SWAPS)
    assert [choice.position for choice in found] == [0, 1]
    assert found[1].chance > 0.99
    assert words == ["إال", "كالم"]


def test_a_lone_article_is_the_word_no_unless_it_was_torn_off():
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 14.0, (candidate("لا", 8.0),))
    analyses = Analyses(SmallLexicon(), ال=analysis)
    for after, chance in ((" ", 0.99), ("؟", 0.99), (" . ", 0.99), (" 12 ", 0.5), (" «", 0.5), ("", 0.99)):
        (found,) = choose_candidates(["ال"], [(0, analysis)], ["", after].__getitem__, analyses, SWAPS)
        assert (found.chance, found.is_weak) == (chance, False), after
    assert choose_candidates(["ال"], [(0, analysis)], lambda _: "", Analyses(None, ال=analysis), SELDOM) == []


@pytest.mark.parametrize(("after", "chance"), [(" ", 0.99), ("،", 0.5), (" . ", 0.5), ("", 0.5)])
def test_waw_and_article_before_a_sign_were_torn_off(after, chance):
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 14.0, (candidate("ولا", 8.0),))
    analyses = Analyses(SmallLexicon(), وال=analysis)
    (found,) = choose_candidates(["وال"], [(0, analysis)], ["", after].__getitem__, analyses, SWAPS)
    assert found.chance == chance


@pytest.mark.parametrize(
    ("article", "joined", "pairs", "chance"),
    [
        ("ال", {"الخمسة": 12.0}, {("أسفار", "الخمسة"): 30.9}, 0.65),
        ("ال", {"الخمسة": 12.0}, {("أسفار", "الخمسة"): 31.0}, 0.99),  # less than 9 bits likelier
        ("ال", {}, {("أسفار", "الخمسة"): 5.0}, 0.99),  # no word
        ("ال", {"الخمسة": 12.0}, {("أسفار", "الخمسة"): 5.0, ("لا", "خمسة"): 20.0}, 0.99),  # "no" was seen there
        ("وال", {"والخمسة": 12.0}, {("أسفار", "والخمسة"): 5.0}, 0.99),
    ],
)
def test_an_article_whose_word_is_likelier_was_perhaps_torn_off(article, joined, pairs, chance):
    analysis = WordAnalysis(WordStatus.AMBIGUOUS, 14.0, (candidate(article.replace("ال", "لا"), 8.0),))
    analyses = Analyses(SmallLexicon(joined, pairs=pairs), **{article: analysis})
    words = ["أسفار", article, "خمسة"]
    (found,) = choose_candidates(words, [(1, analysis)], lambda _: " ", analyses, SWAPS)
    assert found.chance == chance
    (found,) = choose_candidates(words, [(1, analysis)], ["", ": ", " ", ""].__getitem__, analyses, SWAPS)
    assert found.chance == 0.99  # a sentence begins


@pytest.fixture(scope="module")
def shipped():
    return WordAnalyses(Context().lexicon)


def test_neighbours_decide_between_words_of_the_shipped_tables(shipped):
    words = ["اإلدارة", "العالقات", "الواليات", "رئيس", "مجلس", "األمن", "ثالث", "سنوات"]
    analysed = analyse_words(words, shipped)
    found = choose_candidates(words, analysed, lambda _: " ", shipped, take_vote(words, analysed))
    assert {choice.candidate.word for choice in found if choice.chance > 0.67} >= {"ثلاث", "الأمن", "الإدارة"}


def test_a_torn_article_stays(shipped):
    words = ["اإلدارة", "العالقات", "ال", "ال"]
    analysed = analyse_words(words, shipped)
    gaps = ["", " ", " ", " 12 ", "؟"]
    found = choose_candidates(words, analysed, gaps.__getitem__, shipped, take_vote(words, analysed))
    assert [(one.position, one.chance > 0.67) for one in found] == [(0, True), (1, True), (2, False), (3, True)]


class PairAnalyses(dict):
    lexicon = SmallLexicon(pairs={("قال", "كلام"): 1.0, ("كلام", "0"): 1.0})


KALAM = WordAnalysis(WordStatus.AMBIGUOUS, 12.0, (Candidate("كلام", ((1, 3),), "lam-alef", 10.0),))


@pytest.mark.parametrize("around", [False, True])
def test_words_are_chosen_by_what_stands_beside_them(around):
    text = "قال كالم 12"
    words = TextWords.around_offsets(text, [0, 5]) if around else TextWords.from_text(text)
    found = choose_words(words, [(1, KALAM)], PairAnalyses(كالم=KALAM), SWAPS)
    (choice, span) = found[1]
    assert span == Span(4, 8)
    assert choice.chance == pytest.approx(1 / (1 + 2 ** (2 - 40)))
    assert not choice.is_weak


def test_nothing_analysed_is_nothing_chosen():
    assert choose_words(TextWords.from_text("قال"), [], PairAnalyses(), SWAPS) == {}


@pytest.mark.parametrize(("index", "gap"), [(0, "«"), (1, " - "), (2, "»؟")])
def test_what_stands_before_a_word_and_after_the_last(index, gap):
    assert _gap_before("«قال - كلام»؟", {0: Span(1, 4), 1: Span(7, 11)}, index) == gap
