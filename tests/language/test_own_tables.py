"""Tables of one's own: in a pipeline, a profile and on the command line, beside those of the package."""

import pickle
import shutil

import pytest

import arclean
from arclean import ConfigError, Pipeline, filters, profiles
from arclean.cli import main
from arclean.core.context import Context
from arclean.language import tables
from arclean.language.train.__main__ import main as train

WORD = "كرنبوقا"  # a crop that nobody has grown
BROKEN = "زرع الفلاح كرن\ufffdوقا في الحقل"
LAM_ALEF = "زرعنا األرض واإلدارة تعلم أن البطالمنة كثيرة وأن االهتمام بها كبير"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("own")
    seasons = (f"زرع الفلاح {WORD} في الحقل وباع {WORD} مع البطلامنة في السوق رقم {n}" for n in range(220))
    (folder / "crop.txt").write_text("\n\n".join(seasons), "utf-8")
    assert train([str(folder / "crop.txt"), "-o", str(folder / "own.tables")]) == 0
    return folder / "own.tables"


def test_a_word_that_only_they_know(made):
    own, plain = arclean.profile("repair", tables=made), arclean.profile("repair")
    for _ in range(2):  # neither remembers what the other knows
        assert own(BROKEN) == BROKEN.replace("\ufffd", "ب")
        assert plain(BROKEN) == BROKEN
        assert own.run(BROKEN).text == own(BROKEN)
    assert arclean.clean(BROKEN, profile=own) == own(BROKEN)
    assert not arclean.diagnose(BROKEN, profile=own).findings
    assert arclean.diagnose(BROKEN, profile=plain).findings


def test_a_short_text_wakes_by_the_words_that_only_they_know(made):
    own = Pipeline([filters.SplitWords(), filters.GluedWords()], tables=made)
    plain = Pipeline(own.filters)
    for broken, whole in ((f"{WORD[:3]} {WORD[3:]}", WORD), (f"زرع{WORD}", f"زرع {WORD}")):
        assert plain(broken) == plain.run(broken).text == broken
        assert own(broken) == own.run(broken).text == whole


def test_plans_of_ligatures_are_kept_apart(made):
    own, plain = (Pipeline([filters.LamAlef()], tables=given) for given in (made, None))
    for _ in range(2):
        assert "البطلامنة" in own(LAM_ALEF)
        assert "البطالمنة" in plain(LAM_ALEF)


def test_they_join_those_of_the_package(made):
    shipped_tables, opened = tables.shipped_tables(), tables.open_tables(made)
    both = Context(tables=opened).lexicon.tables
    assert WORD in both.words
    assert WORD not in shipped_tables.words
    assert "المدينة" in both.words
    assert "المدينة" not in opened.words
    assert both.words.word_cost("المدينة") == shipped_tables.words.word_cost("المدينة") + 1
    assert opened.words.word_cost("الفلاح") < both.words.word_cost("الفلاح") < shipped_tables.words.word_cost("الفلاح")
    pair, strange = ("زرع", "الفلاح"), ("الفلاح", "المدينة")
    assert opened.pairs.bigram_cost(*pair) < both.pairs.bigram_cost(*pair) < shipped_tables.pairs.bigram_cost(*pair)
    assert both.pairs.counted_cost(*pair) == both.pairs.bigram_cost(*pair)
    assert both.pairs.counted_cost(*strange) is None
    assert Context().lexicon.tables.words is shipped_tables.words


def test_a_profile_names_them_from_where_it_stands(made, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    digest = tables.load_tables(made).digest
    for value in ("'own.tables'", f"{{path = 'own.tables', digest = '{digest}'}}", f"'{made}'"):
        file = made.with_name("own.toml")
        file.write_text(f"extends = 'repair'\ntables = {value}\n", "utf-8")
        pipeline = arclean.profile(file)
        assert pipeline == arclean.profile("repair", tables=made) != arclean.profile("repair")
        assert pipeline(BROKEN) != BROKEN
    file.write_text("tables = 'missing.tables'", "utf-8")
    assert arclean.profile(file, tables=made).tables == tables.load_tables(made), "an argument stands in their place"


@pytest.mark.parametrize(
    ("value", "complaint"),
    [
        ("'missing.tables'", "cannot read the tables"),
        ("''", "cannot read the tables"),
        ('"nul\\u0000"', "null"),
        ("'corpus.txt'", "holds no tables of this version of arclean"),
        ("'short.tables'", "cut short or broken"),
        ("{path = 'own.tables', digest = '0123456789abcdef'}", "not 0123456789abcdef: they were trained anew"),
        ("{digest = '0123456789abcdef'}", "give a path, or {path = '...', digest = '...'}"),
        ("{path = 'own.tables', digst = 'x'}", "give a path, or {path = "),
        ("{path = 'own.tables', digest = 3}", "give a path, or {path = "),
        ("3", "'tables' is 3: give a path"),
        ("['own.tables']", "give a path"),
    ],
)
def test_tables_that_cannot_be_used(made, tmp_path, value, complaint):
    shutil.copy(made, tmp_path / "own.tables")
    (tmp_path / "short.tables").write_bytes(made.read_bytes()[:-1])
    (tmp_path / "corpus.txt").write_text("كتاب", "utf-8")
    file = tmp_path / "own.toml"
    file.write_text(f"tables = {value}", "utf-8")
    with pytest.raises(ConfigError) as caught:
        profiles.load(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert complaint in str(caught.value)


@pytest.mark.parametrize("given", [5, b"own.tables", ["own.tables"], "missing.tables"])
def test_arguments_that_are_no_tables(given):
    with pytest.raises(ConfigError, match="tables"):
        Pipeline(tables=given)


def test_what_is_dumped_loads_as_it_was(made, tmp_path):
    pipeline = arclean.profile("repair", tables=made)
    file = tmp_path / "own.toml"
    file.write_text(profiles.dump(pipeline), "utf-8")
    assert profiles.load(file) == pipeline
    assert profiles.dump(profiles.load(file)) == profiles.dump(pipeline)
    assert profiles.dump(Pipeline(tables=made)).startswith("tables = {path = ")


def test_pipelines_compare_hash_join_and_pickle(made, tmp_path):
    own, plain = (Pipeline([filters.Recovery()], tables=given) for given in (made, None))
    again = Pipeline([filters.Recovery()], tables=tables.load_tables(made))
    assert own == again != plain
    assert {own, again, plain} == {own, plain}
    assert pickle.loads(pickle.dumps(own)) == own
    assert pickle.loads(pickle.dumps(own)).tables is own.tables, "read once"
    assert eval(repr(own), {**vars(arclean), "Pipeline": Pipeline, "Recovery": filters.Recovery}) == own  # noqa: S307
    assert (own | filters.Digits()).tables == (Pipeline([filters.Digits()]) | own).tables == own.tables
    assert (own | Pipeline([filters.Digits()], tables=made)).tables == own.tables
    other = tmp_path / "other.tables"
    (tmp_path / "other.txt").write_text("\n\n".join(f"مدينة كبيرة {n}" for n in range(9)), "utf-8")
    assert train([str(tmp_path / "other.txt"), "-o", str(other)]) == 0
    with pytest.raises(ConfigError, match="two pipelines with different tables"):
        own | Pipeline([filters.Digits()], tables=other)


@pytest.mark.parametrize("options", [(), ("--profile", "repair")])
def test_on_the_command_line(made, tmp_path, capfdbinary, options):
    file = tmp_path / "broken.txt"
    file.write_text(BROKEN, "utf-8")
    assert main(["clean", str(file), *options, "--tables", str(made)]) == 0
    assert capfdbinary.readouterr().out.decode() == BROKEN.replace("\ufffd", "ب")
    assert main(["clean", str(file), *options, "--tables", str(tmp_path / "missing.tables")]) == 2
    assert b"cannot read the tables" in capfdbinary.readouterr().err
