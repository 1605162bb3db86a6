"""The pipeline: what it demands of filters, what it keeps, and how it maps through several passes."""

import pickle
import re
from dataclasses import dataclass, field
from typing import ClassVar

import pytest

from arclean import ConfigError, Document, Edit, FilterError, Finding, Label, Pipeline, Span, filters, profiles
from arclean.core.context import Context
from arclean.core.edits import Sweep
from arclean.core.filter import BaseFilter, Filter, Scope
from arclean.core.layers import changed_layers

ALL = frozenset({"letters", "digits", "marks", "spaces", "lines", "signs", "order"})


@dataclass(frozen=True, kw_only=True)
class Proposer(BaseFilter):
    """Proposes what it is told to."""

    name: ClassVar[str] = "proposer"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = frozenset({"letters"})
    proposals: tuple = ()

    def wakes(self, text):
        return True

    def propose(self, text, context):
        yield from self.proposals


def proposing(*proposals, **options):
    return Pipeline([Proposer(proposals=proposals, **options)])


@dataclass(frozen=True, kw_only=True)
class Replace(BaseFilter):
    """Replaces every match of a pattern, edit by edit or by a sweep."""

    name: ClassVar[str] = "replace"
    scope: ClassVar[Scope] = Scope.DOCUMENT
    changes: ClassVar[frozenset[str]] = ALL
    pattern: str = "b"
    target: object = "x"
    confidence: float = 1.0
    sweep: bool = False

    def wakes(self, text):
        return True

    def propose(self, text, context):
        if self.sweep:
            yield Sweep(0, len(text), re.compile(self.pattern), self.target, "replace/all", self.confidence, "told so")
            return
        for found in re.finditer(self.pattern, text):
            yield Edit(*found.span(), found[0], self.target, "replace/all", self.confidence, None, "told so")


@dataclass(frozen=True, kw_only=True)
class Swap(BaseFilter):
    """Swaps the words around a slash: a reorder whose characters keep their origin."""

    name: ClassVar[str] = "swap"
    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = ALL
    trigger_chars: ClassVar[str] = "/"

    def propose(self, text, context):
        for found in re.finditer(r"(\w+)/(\w+)", text):
            one, two = found[1], found[2]
            sizes = len(one), len(two)
            origin = (
                (Span(0, sizes[1]), Span(sizes[0] + 1, sum(sizes) + 1)),
                (Span(sizes[1] + 1, sum(sizes) + 1), Span(0, sizes[0])),
            )
            yield Edit(*found.span(), found[0], f"{two} {one}", "swap/words", 1.0, origin, "the slash says so")


class Insert:
    """Follows the protocol without a base class."""

    name = "insert"
    scope = Scope.DOCUMENT
    changes = frozenset({"signs"})
    after = ()

    def wakes(self, text):
        return "c" in text

    def propose(self, text, context):
        for found in re.finditer("c", text):
            yield Edit(found.start(), found.start(), "", "!", "insert/bang")


# What a filter must not propose


@pytest.mark.parametrize(
    ("proposals", "complaint"),
    [
        ([Edit(2, 3, "c", "x", "p/r"), Edit(0, 1, "a", "x", "p/r")], "sorted and disjoint, and .* ended at 3"),
        ([Edit(0, 2, "ab", "x", "p/r"), Edit(1, 3, "bc", "x", "p/r")], "sorted and disjoint, and .* ended at 2"),
        ([Edit(2, 1, "", "x", "p/r")], "sorted and disjoint"),
        ([Edit(-1, 0, "", "x", "p/r")], "sorted and disjoint"),
        ([Edit(0, 1, "b", "x", "p/r")], "the text has 'a' there, not 'b'"),
        ([Edit(2, 9, "cd", "x", "p/r")], "the text has 'cd' there, not 'cd'|has 'cd'"),
        ([Edit(9, 9, "", "x", "p/r")], "the text has"),
        ([Edit(0, 1, "a", "a", "p/r")], "source and target are the same"),
        ([Edit(0, 1, "a", "1", "p/r")], "changes digits, which the filter does not declare"),
        ([Edit(0, 2, "ab", "ba", "p/r")], "changes order, which"),
        ([Edit(0, 1, "a", "x", "p/r", 1.0, ((Span(0, 2), Span(0, 1)),))], "origin .* reaches out"),
        ([Edit(0, 1, "a", "x", "p/r", 1.0, ((Span(0, 1), Span(0, 2)),))], "origin .* reaches out"),
        ([Edit(0, 1, "a", "x", "p/r", 1.0, ((Span(0, 0), Span(0, 1)),))], "origin .* reaches out"),
        (["nonsense"], "proposed a str: yield Edit, Sweep, Finding or Label"),
        ([(0, 1, "a", "x", "p/r")], "proposed a tuple"),
        ([Finding(0, 9, "mojibake", "p/r", "seen")], r"noted \[0, 9\) in a text of 4 characters"),
        ([Finding(0, 1, "boredom", "p/r", "seen")], "'boredom', which is no kind of finding: .*mojibake"),
        ([Label(3, 2, "title")], r"noted \[3, 2\)"),
        ([Sweep(0, 9, re.compile("b"), "x", "p/r")], r"\[0, 9\)|has 'b'"),
        ([Sweep(0, 4, re.compile("b"), "1", "p/r")], "changes digits, which the filter does not declare"),
        ([Sweep(2, 4, re.compile("c"), "x", "p/r"), Edit(2, 3, "c", "y", "p/r")], "sorted and disjoint"),
        ([Edit(0, 3, "abc", "x", "p/r"), Sweep(1, 4, re.compile("b|d"), "y", "p/r")], "disjoint|after 3"),
    ],
)
def test_an_unlawful_proposal_is_refused(proposals, complaint):
    pipeline = proposing(*proposals)
    with pytest.raises(FilterError, match=f"filter 'proposer'.*({complaint})"):
        pipeline("abcd")
    if not (isinstance(proposals[0], Sweep) and proposals[0].end > 4):  # with a record, its edits speak for it
        with pytest.raises(FilterError, match=f"filter 'proposer'.*({complaint})"):
            pipeline.run("abcd")


def test_what_breaks_inside_a_filter_names_it():
    class Broken(Insert):
        name = "broken"

        def propose(self, text, context):
            yield Edit(0, 0, "", "!", "broken/bang")
            raise KeyError("x")

    class Shut(Insert):
        name = "shut"

        def wakes(self, text):
            raise RuntimeError("no key")

    with pytest.raises(FilterError, match="filter 'broken' failed: KeyError: 'x'"):
        Pipeline([Broken()])("abc")
    for run in (Pipeline([Shut()]), Pipeline([Shut()]).run):
        with pytest.raises(FilterError, match="gate of filter 'shut' failed: RuntimeError: no key"):
            run("abc")


# Thresholds


@pytest.mark.parametrize("sweep", [False, True])
def test_a_proposal_is_applied_reported_or_nothing(sweep):
    class Kind(Replace):
        finding_kind = "split-word"

    def run(confidence, made=Kind):
        pipeline = Pipeline([made(confidence=confidence, sweep=sweep)])
        result = pipeline.run("abcb")
        assert pipeline("abcb") == result.text
        return result

    sure, likely, unlikely = run(0.95), run(0.6), run(0.3)
    assert (sure.text, sure.findings) == ("axcx", ())
    assert (unlikely.text, unlikely.findings, unlikely.passes) == ("abcb", (), ())
    assert likely.text == "abcb"
    assert [(f.start, f.end, f.kind, f.rule, f.confidence, f.alternatives) for f in likely.findings] == [
        (1, 2, "split-word", "replace/all", 0.6, ("x",)),
        (3, 4, "split-word", "replace/all", 0.6, ("x",)),
    ]
    assert "too weak" in likely.findings[0].message
    assert run(0.6, Replace).findings == (), "a filter without a kind reports no proposals"


def test_thresholds_are_options():
    assert Pipeline([Replace(confidence=0.6, apply_from=0.6)])("abc") == "axc"
    weak = Finding(0, 1, "mojibake", "p/r", "seen", 0.4)
    assert proposing(weak).run("abc").findings == ()
    assert proposing(weak, report_from=0.4).run("abc").findings == (weak,)


# Sweeps


@pytest.mark.parametrize("target", ["", "yy", str.upper, lambda match: match if match == "b" else "z"])
@pytest.mark.parametrize("text", ["", "bcbbc", "abca", "xyz", "\ud800b"])
def test_a_sweep_is_the_edits_of_its_matches(target, text):
    pipeline = Pipeline([Replace(pattern="b+|c", target=target, sweep=True)])
    result = pipeline.run(text)
    wanted = re.sub("b+|c", lambda found: target(found[0]) if callable(target) else target, text)
    assert result.text == pipeline(text) == wanted
    assert result.revert() == text
    assert all(e.source != e.target and e.evidence == "told so" for e in result.edits)
    if not callable(target):
        assert result.edits == Pipeline([Replace(pattern="b+|c", target=target)]).run(text).edits


def test_a_sweep_knows_the_origin_of_what_it_makes():
    def mirrored(source):
        return tuple((Span(len(source) - 1 - i, len(source) - i), Span(i, i + 1)) for i in range(len(source)))

    sweep = Sweep(0, 6, re.compile("[a-c]+"), lambda source: source[::-1], "m/r", origin=mirrored)
    result = Pipeline([noting(sweep)]).run("-abc-b")
    assert result.text == "-cba-b"
    assert result.to_source(1, 2) == (Span(3, 4),)
    assert len(result.edits) == 1


def test_a_sweep_and_edits_share_a_pass():
    mixed = (
        Edit(0, 1, "a", "A", "p/r"),
        Sweep(1, 4, re.compile("b"), "B", "p/r"),
        Edit(4, 5, "a", "A", "p/r"),
        Sweep(5, 6, re.compile("b"), "B", "p/r"),
    )
    pipeline = proposing(*mixed)
    assert pipeline("abcbabb") == pipeline.run("abcbabb").text == "ABcBABb"


# Gates


def test_a_text_that_wakes_nobody_comes_back_itself():
    asked = []

    class Asked(Insert):
        name = "asked"

        def wakes(self, text):
            asked.append(text)
            return False

        def propose(self, text, context):
            raise AssertionError("its gate was shut")

    text = "abd" * 100
    pipeline = Pipeline([Asked(), Swap()])
    assert pipeline(text) is text
    assert pipeline.run(text).passes == ()
    assert asked


def test_gates_are_asked_again_after_a_pass_that_changed_something():
    slash = Replace(pattern="-", target="/")
    assert Pipeline([slash, Swap()])("one-two") == "two one"
    assert Pipeline([Swap(), slash])("one-two") == "two one"  # also those before it


def renaming(name, pattern, target):
    return type(name, (Replace,), {"name": name})(pattern=pattern, target=target)


def test_a_text_passes_through_until_no_filter_changes_it():
    asked = []
    ab, bc, da = renaming("ab", "a", "b"), renaming("bc", "b", "c"), renaming("da", "d", "a")

    @dataclass(frozen=True, kw_only=True)
    class Last(Proposer):
        def propose(self, text, context):
            asked.append(text)
            return ()

    result = Pipeline([ab, bc, da, Last()]).run("ad")
    assert result.text == "cc"
    assert result.text == Pipeline([ab, bc, da])("ad")
    assert [p.filter for p in result.passes] == ["ab", "bc", "da", "ab", "bc"]
    assert [(e.source, e.target) for e in result.edits] == [("a", "b"), ("a", "c"), ("d", "a"), ("d", "b"), ("d", "c")]
    assert result.revert() == "ad"
    assert asked == ["ca", "cc"]


def test_filters_that_undo_each_other_come_to_an_end():
    back_and_forth = Pipeline([renaming("ab", "a", "b"), renaming("ba", "b", "a")])
    assert back_and_forth("a") == back_and_forth.run("a").text


def test_what_is_found_again_is_reported_once():
    class Named(Proposer):
        name = "named"

        def propose(self, text, context):
            yield Finding(0, 1, "lam-alef", "named/first", f"in {text}")
            at = text.find("c")
            if at >= 0:
                yield Finding(at, at + 1, "mojibake", "named/second", "only seen later")

    found = Pipeline([Named(), renaming("bc", "b", "c")]).run("a b").findings
    assert [(f.start, f.message) for f in found] == [(0, "in a b"), (2, "only seen later")]


@dataclass(frozen=True, kw_only=True)
class Gated(BaseFilter):
    """Remembers that it was woken, as a finding."""

    scope: ClassVar[Scope] = Scope.LINE
    changes: ClassVar[frozenset[str]] = frozenset()
    hidden: int = field(default=0)

    def propose(self, text, context):
        yield Finding(0, 0, "mojibake", self.name, "woken")


GATED = [
    type(name, (Gated,), {"name": name, "trigger_chars": signs, "trigger_after_space": gaps, "trigger_strings": cues})
    for name, signs, gaps, cues in [
        ("one", "a-c", "", ()),
        ("two", "", " .", ()),
        ("three", "", "", ("xy", "xz", "(")),
        ("four", "cd", ".,", ("zz",)),
        ("five", "\\d", "", ()),  # no list of characters
        ("six", "\u4e00-\u9fffa", "", ()),  # too many for a page
        ("seven", "\U0001f600-\U0001f64f", "", ()),
    ]
]
TEXTS = ["", "e", "a", "c", "d", "  .", " ", " ,", "x", "xyx", "xz", "(", "zz", "zzz .", "c xz  .", "\n.", "e" * 9000]
TEXTS += ["٣", "a١", "\u5000", "ca", "\U0001f601", "é", "\ud800", "a\ud83d\ude01", "éa5\U0001f600\u6000"]


@pytest.mark.parametrize("text", TEXTS)
def test_fused_gates_say_what_each_filter_says(text):
    pipeline = Pipeline([made() for made in GATED])
    woken = [f.rule for f in pipeline.run(text).findings]
    assert sorted(woken) == sorted(f.name for f in pipeline.filters if f.wakes(text))


# Pipelines as values


def test_a_pipeline_takes_filters_in_an_order_that_works():
    kashida = filters.Kashida()

    class Later(Insert):
        name = "later"
        after = ("insert",)

    with pytest.raises(ConfigError, match="filter 'later' must come after 'insert': put it after"):
        Pipeline([Later(), Insert()])
    assert [f.name for f in (Pipeline([Insert()]) | Later()).filters] == ["insert", "later"]
    assert Pipeline([Later()]).filters[0].name == "later", "what it comes after need not be there"
    with pytest.raises(ConfigError, match="filter 'kashida' stands twice"):
        Pipeline([kashida, kashida])
    with pytest.raises(ConfigError, match="stands twice"):
        _ = Pipeline([kashida]) | Pipeline([kashida])


@pytest.mark.parametrize("nonsense", [5, "kashida", None, object(), [filters.Kashida]])
def test_what_is_no_filter_is_refused(nonsense):
    with pytest.raises(ConfigError, match=r"is no filter|takes filters"):
        Pipeline([nonsense])
    with pytest.raises(ConfigError):
        _ = Pipeline() | nonsense
    if not isinstance(nonsense, list):
        with pytest.raises(ConfigError):
            Pipeline(nonsense)


@pytest.mark.parametrize("option", ["apply_from", "report_from"])
def test_a_threshold_is_a_probability(option):
    for value in (0, 0.5, 1):
        assert getattr(proposing(**{option: value}).filters[0], option) == value
    for value in (-0.1, 1.1, True, "1"):
        with pytest.raises(ConfigError, match=f"{option} of filter 'proposer'.*: give a probability from 0 to 1"):
            proposing(**{option: value})


def test_a_class_in_place_of_a_filter_gets_a_hint():
    with pytest.raises(ConfigError, match="call it to make a filter"):
        Pipeline([filters.Kashida])


def test_a_pipeline_does_not_change():
    pipeline = Pipeline([filters.Kashida()])
    with pytest.raises(ConfigError, match="build another one"):
        pipeline.filters = ()
    with pytest.raises(ConfigError, match="build another one"):
        del pipeline.filters
    assert isinstance(pipeline.filters, tuple)
    longer = pipeline | Insert()
    assert len(pipeline.filters) == 1
    assert len(longer.filters) == 2


def test_pipelines_compare_hash_and_pickle_by_their_filters():
    one, two = Pipeline([filters.Kashida(apply_from=0.95)]), Pipeline([filters.Kashida(apply_from=0.95)])
    other = Pipeline([filters.Kashida()])
    assert one == two
    assert hash(one) == hash(two)
    assert one != other
    assert one != "a pipeline"
    assert len({one, two, other}) == 2
    copy = pickle.loads(pickle.dumps(profiles.load("repair")))
    assert copy == profiles.load("repair")
    assert copy("العــراق") == "العراق"
    assert eval(repr(one), {"Pipeline": Pipeline, "Kashida": filters.Kashida}) == one  # noqa: S307


def test_an_empty_pipeline_changes_nothing():
    assert Pipeline()("كـتاب") == "كـتاب"
    assert Pipeline().run("كـتاب").edits == ()


@pytest.mark.parametrize("nonsense", [None, 5, b"bytes", ["text"]])
def test_a_pipeline_takes_text(nonsense):
    with pytest.raises(ConfigError, match="takes a str"):
        Pipeline()(nonsense)
    with pytest.raises(ConfigError, match="takes a str or a Document"):
        Pipeline().run(nonsense)


def test_references_reach_the_filters_even_where_no_gate_wakes():
    seen = []

    class Reader(Insert):
        name = "reader"

        def wakes(self, text):
            return True

        def propose(self, text, context):
            seen.append((context.references, context.document))
            return ()

    pipeline = Pipeline([Reader()])
    document = Document(text="c")
    for given in ("other", Document(text="other"), ["other"], (Document(text="other"),), iter(["other"])):
        pipeline.run(document, given)
        assert seen.pop() == (("other",), document)
    for nonsense in (5, [5], [None], b"other"):
        with pytest.raises(ConfigError, match="reference"):
            pipeline.run("c", nonsense)


def test_a_sleeping_filter_that_reads_references_is_asked_where_there_are_any():
    asked = []

    class Reader(Insert):
        name = "reader"
        reads_references = True

        def wakes(self, text):
            return False

        def propose(self, text, context):
            asked.append(context.references)
            return ()

    class Sleeper(Reader):
        name = "sleeper"
        reads_references = False

    pipeline = Pipeline([Sleeper(), Reader()])
    pipeline.run("c", "other")
    pipeline.run("c")
    assert asked == [("other",)]


# Findings that a later pass settles


def noting(*notes, name_="noter", **more):
    changes = ALL if any(isinstance(note, Edit | Sweep) for note in notes) else frozenset()
    made = type(name_, (Proposer,), {"name": name_, "changes": changes, **more})
    return made(proposals=notes)


def test_a_finding_that_a_later_edit_settles_is_dropped():
    lost = Finding(1, 2, "missing-number", "noter/gap", "a number is lost")
    far = Finding(3, 4, "missing-number", "noter/gap", "a number is lost")
    glyph = Finding(1, 2, "unmapped-glyph", "noter/gap", "a glyph is lost")
    settles = noting(Edit(1, 2, "b", "7", "s/r"), name_="settler", resolves=frozenset({"missing-number"}))
    touches = noting(Edit(1, 2, "b", "7", "t/r"), name_="toucher")
    noter = noting(lost, far, glyph)
    assert Pipeline([noter, settles]).run("abcd").findings == (glyph, far)
    assert Pipeline([noter, touches]).run("abcd").findings == (lost, glyph, far)
    assert Pipeline([settles, noter]).run("abcd").findings == (lost, glyph, far), "an earlier pass settles nothing"


def test_a_finding_is_followed_to_where_a_later_pass_finds_it():
    noter = noting(Finding(3, 4, "missing-number", "noter/gap", "lost"))
    cutter = Replace(pattern="ab", target="")
    settler = type("settler", (Replace,), {"name": "settler", "resolves": frozenset({"missing-number"})})
    assert Pipeline([noter, cutter, settler(pattern="d", target="7")]).run("abcde").findings == ()
    result = Pipeline([cutter, noting(Finding(1, 2, "missing-number", "noter/gap", "lost"))]).run("abcde")
    assert [(f.start, f.end) for f in result.findings] == [(3, 4)]


def test_the_same_finding_of_two_passes_is_told_once():
    lost = Finding(1, 2, "missing-number", "n/gap", "lost")
    assert Pipeline([noting(lost), noting(lost, name_="again")]).run("abc").findings == (lost,)


def test_labels_are_given_in_places_of_the_original():
    document = Document(text="abcd", labels=(Label(0, 1, "title"),))
    result = Pipeline([noting(Edit(0, 1, "a", "", "n/r")), noting(Label(0, 2, "body"), name_="labels")]).run(document)
    assert result.labels == (Label(0, 1, "title"), Label(1, 3, "body"))


# Maps through several passes


def test_places_through_a_cut_a_reorder_and_an_insertion():
    text = "--cab/de"
    result = Pipeline([Replace(pattern="-", target=""), Swap(), Insert()]).run(text)
    assert result.text == "de !cab"
    assert [p.filter for p in result.passes] == ["replace", "swap", "insert"]
    where = [result.to_source(i, i + 1) for i in range(len(result.text))]
    assert where == [(Span(6, 7),), (Span(7, 8),), (), (), (Span(2, 3),), (Span(3, 4),), (Span(4, 5),)]
    assert result.to_source(0, 7) == (Span(2, 5), Span(6, 8))
    assert result.to_source(1, 6) == (Span(2, 4), Span(7, 8))
    there = [result.to_output(i, i + 1) for i in range(len(text))]
    assert there[2:] == [(Span(4, 5),), (Span(5, 6),), (Span(6, 7),), there[5], (Span(0, 1),), (Span(1, 2),)]
    assert [s.end - s.start for spans in (there[0], there[1], there[5]) for s in spans] == [0, 0, 0]
    assert result.to_output(0, 8) == (Span(0, 2), Span(4, 7))
    assert result.revert() == text


def test_edits_are_told_in_places_of_the_original():
    text = "--cab/de"
    result = Pipeline([Replace(pattern="-", target=""), Swap(), Insert()]).run(text)
    assert [(e.start, e.end, e.source, e.rule) for e in result.edits] == [
        (0, 1, "-", "replace/all"),
        (1, 2, "-", "replace/all"),
        (2, 2, "", "insert/bang"),
        (2, 8, "cab/de", "swap/words"),
    ]
    assert all(text[e.start : e.end] == e.source for e in result.edits)


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (2, 1), (0, 99), ("a", 1), (None, None), (0.5, 1)])
def test_places_outside_the_text_are_refused(start, end):
    result = Pipeline([Insert()]).run("abc")
    for ask in (result.to_source, result.to_output):
        with pytest.raises(ConfigError, match="is no span of a text of"):
            ask(start, end)


def test_a_large_pass_is_joined_in_batches():
    text = "ab" * 10000
    pipeline = Pipeline([Replace()])
    assert pipeline(text) == pipeline.run(text).text == "ax" * 10000


# Layers


@pytest.mark.parametrize(
    ("source", "target", "layers"),
    [
        ("", "", ""),
        ("a", "", "letters"),
        ("", "1", "digits"),
        ("a b", "ab", "spaces"),
        ("a\nb", "a b", "lines spaces"),
        ("12", "21", "order"),
        ("a1b", "b1a", "order"),
        ("a1", "1a", "order"),
        ("a1b2", "b1a3", "digits order"),
        ("ab", "b", "letters"),
        ("ك\u0640", "ك", "signs"),
        ("ك\u064e\u0651", "ك\u0651\u064e", "order"),
        ("\ufefb", "لا", "letters"),
        ("\u00a0", " ", "spaces"),
    ],
)
def test_changed_layers(source, target, layers):
    assert changed_layers(source, target) == frozenset(layers.split())


def test_the_protocol_is_met_without_inheriting():
    assert isinstance(Insert(), Filter)
    assert list(Insert().propose("c", Context()))


def test_a_document_runs_the_filters_that_its_format_needs():
    printed = "&amp; هذا ما طُبع"
    pipeline = profiles.load("pdf")
    assert pipeline.run(printed).text != printed
    assert pipeline.run(Document(text=printed, metadata={"format": "pdf"})).text == printed
    assert pipeline.run(Document(text=printed, metadata={"format": "text"})).text != printed


def test_no_earlier_state_of_a_text_is_kept(monkeypatch):
    contexts = []
    monkeypatch.setattr(
        "arclean.core.pipeline.Context", lambda *a, **k: contexts.append(Context(*a, **k)) or contexts[-1]
    )
    text = "وافقــت اللجنــة في غضون  شهرا على الخطــة ، اليــوم وجـ\nثم عادت"
    now = profiles.load("repair").run(text).text
    assert now != text
    measured = contexts[0]._measured
    assert measured
    assert all(key[1] != text for key in measured)


def test_what_is_no_filter_is_told_with_what_to_do():
    with pytest.raises(ConfigError, match="call it to make a filter"):
        Pipeline([filters.Kashida])
    with pytest.raises(ConfigError, match=r"see arclean\.core\.filter\.Filter"):
        Pipeline([str.strip])
