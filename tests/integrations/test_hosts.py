"""Each host on its real engine, where it is installed: what it gives is what the plain loop gives."""

import pickle
import sys
from functools import partial

import pytest

import arclean
from arclean import ConfigError
from arclean.batch import SCHEMA
from arclean.integrations.elements import clean_docling, clean_elements
from arclean.integrations.parts import read_parts
from tests.paths import FIXTURES

WORDS = [
    "الهجمــات علــى القــوات",
    "نص سليم",
    "قررت اإلدارة في الواليات المتحدة تحسين العالقات",
    "وافقت في غضون  شهرا",
]
TEXTS = [f"{WORDS[number % 4]} {number}" for number in range(12)]
RIGHT = [arclean.clean(text) for text in TEXTS]
PDF = FIXTURES / "pdf" / "book.pdf"


def test_arrow(tmp_path):
    pytest.importorskip("pyarrow")
    from pyarrow import parquet

    from arclean.integrations import arrow

    table = arrow.to_table(arclean.records([*TEXTS, None, "ا\ud800"]))
    assert table.column("text").to_pylist()[:13] == [*RIGHT, None]
    parquet.write_table(table, tmp_path / "x.parquet")
    assert parquet.read_table(tmp_path / "x.parquet").to_pylist() == table.to_pylist()
    assert arrow.to_table([]).schema == arrow.to_table(arclean.records(["نص سليم"])).schema == arrow.arrow_schema()


def test_pandas():
    pandas = pytest.importorskip("pandas")
    import arclean.integrations.pandas  # noqa: F401

    series = pandas.Series([*TEXTS, None], index=range(5, 18), name="t")
    made = series.arclean.clean()
    assert made.to_list()[:-1] == RIGHT
    assert (made.isna().sum(), made.name, list(made.index), made.dtype) == (1, "t", list(series.index), series.dtype)
    found = series.arclean.records()
    assert list(found.columns) == list(SCHEMA)
    assert found["verdict"].iloc[-1] == "null"


def test_polars():
    polars = pytest.importorskip("polars")
    import arclean.integrations.polars  # noqa: F401

    frame = polars.DataFrame({"text": [*TEXTS, None]})
    lazy = frame.lazy().with_columns(polars.col("text").arclean.clean()).collect()
    assert lazy["text"].to_list() == frame["text"].arclean.clean().to_list() == [*RIGHT, None]
    made = frame.lazy().select(polars.col("text").arclean.records()).unnest("text").collect()
    assert made.columns == list(SCHEMA)
    assert frame.head(0)["text"].arclean.records().struct.fields == list(SCHEMA)


def test_datasets(tmp_path):
    datasets = pytest.importorskip("datasets")
    from datasets.fingerprint import Hasher

    from arclean.integrations.datasets import _CleanColumn, add_records, clean_column

    given = datasets.Dataset.from_dict({"text": [*TEXTS, None]})
    assert clean_column(given)["text"][:] == [*RIGHT, None]
    streamed = clean_column(given.to_iterable_dataset())
    assert [row["text"] for row in streamed] == [*RIGHT, None]
    made = add_records(given)
    assert made["arclean_verdict"][-1] == "null"
    made.to_parquet(tmp_path / "x.parquet")
    work = _CleanColumn(arclean.profile("repair"), "text")
    clean, filters = arclean.clean, arclean.filters
    functions = [
        clean,
        lambda row: {"text": arclean.clean(row["text"])},
        lambda row: {"text": clean(row["text"])},
        lambda row: {"text": arclean.Pipeline([filters.Kashida()])(row["text"])},
        partial(clean, profile="pdf"),
    ]
    before = Hasher.hash(work), *map(Hasher.hash, functions)
    assert before[1:] == tuple(map(Hasher.hash, functions))
    kept, arclean.__version__ = arclean.__version__, "9.9.9"
    try:
        renewed = _CleanColumn(arclean.Pipeline(arclean.profile("repair").filters), "text")
        after = Hasher.hash(renewed), *map(Hasher.hash, functions)
    finally:
        arclean.__version__ = kept
    assert not set(before) & set(after)


def test_datatrove(tmp_path):
    pytest.importorskip("datatrove")
    from datatrove.data import Document

    from arclean.integrations.datatrove import DocumentFileReader, RepairFormatter

    step = RepairFormatter()
    made = list(step.run([Document(text=text, id=str(at)) for at, text in enumerate(TEXTS)]))
    assert [document.text for document in made] == RIGHT
    assert step.stats["edits/kashida/stretch"].total == 9
    (tmp_path / "book.pdf").write_bytes(PDF.read_bytes())
    (tmp_path / "cut.pdf").write_bytes(PDF.read_bytes()[:100])
    reader = DocumentFileReader(str(tmp_path))
    (book,) = reader.run()
    assert book.text == arclean.repair(arclean.read(PDF), profile="pdf").text
    assert book.metadata["format"] == "pdf"
    assert pickle.loads(pickle.dumps(step)).format(TEXTS[0]) == RIGHT[0]


def test_sklearn():
    pytest.importorskip("sklearn")
    from sklearn.base import clone
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.pipeline import make_pipeline

    from arclean.integrations.sklearn import TextRepairer

    step = clone(TextRepairer(profile="repair", jobs=1))
    assert step.get_params() == {"profile": "repair", "jobs": 1}
    assert step.transform(TEXTS) == RIGHT
    assert step.__sklearn_tags__().input_tags.string
    counted = make_pipeline(step, CountVectorizer()).fit(TEXTS)
    assert "الهجمات" in counted[-1].vocabulary_
    numpy = pytest.importorskip("numpy")
    assert step.fit_transform(numpy.array(TEXTS, dtype=object)).tolist() == RIGHT


def test_langchain():
    pytest.importorskip("langchain_core")
    from langchain_core.documents import Document

    from arclean.integrations.langchain import RepairLoader, RepairTransformer

    pages = RepairLoader(PDF).load()
    assert [page.metadata["page"] for page in pages] == [1, 2, 3, 4]
    given = [Document(page_content=text, metadata={"a": 1}) for text in TEXTS]
    made = RepairTransformer().transform_documents(given)
    assert [document.page_content for document in made] == RIGHT
    assert made[0].metadata["a"] == 1
    assert made[0].metadata["arclean_edits"][0] == [5, 7, "", "kashida/stretch"]
    assert given[0].page_content == TEXTS[0]


def test_llama_index():
    pytest.importorskip("llama_index.core")
    from llama_index.core.ingestion import IngestionPipeline
    from llama_index.core.schema import TextNode

    from arclean.integrations.llama_index import RepairNodes, RepairReader

    assert [page.metadata["page"] for page in RepairReader().load_data(PDF)] == [1, 2, 3, 4]
    pipeline = IngestionPipeline(transformations=[RepairNodes()])
    assert [node.get_content() for node in pipeline.run(nodes=[TextNode(text=text) for text in TEXTS])] == RIGHT
    assert RepairNodes().fingerprint == arclean.profile("repair").fingerprint


def test_haystack():
    pytest.importorskip("haystack")
    from haystack import Document, Pipeline

    from arclean.integrations.haystack import RepairCleaner, RepairConverter

    pipeline = Pipeline()
    pipeline.add_component("convert", RepairConverter(by="paragraph"))
    pipeline.add_component("clean", RepairCleaner())
    pipeline.connect("convert", "clean")
    again = Pipeline.loads(pipeline.dumps(), allowed_modules=["arclean.integrations.haystack"])
    made = again.run({"convert": {"sources": [str(PDF)]}})["clean"]["documents"]
    assert made[0].meta["page"] == 1
    found = RepairCleaner().run([Document(content=text) for text in TEXTS] + [Document(content=None)])["documents"]
    assert [document.content for document in found] == [*RIGHT, None]


def test_spacy():
    spacy = pytest.importorskip("spacy")
    from spacy.tokens import DocBin

    from arclean.integrations.spacy import use_repair

    nlp = spacy.blank("ar")
    use_repair(nlp)
    docs = list(nlp.pipe(TEXTS))
    assert [doc.text for doc in docs] == RIGHT
    assert docs[0][0:1]._.arclean_source == [(0, 5), (7, 9)]
    packed = DocBin(store_user_data=True, docs=docs).to_bytes()
    again = list(DocBin().from_bytes(packed).get_docs(nlp.vocab))
    assert again[0][0:1]._.arclean_source == [(0, 5), (7, 9)]
    config = {"nlp": {"tokenizer": {"@tokenizers": "arclean.RepairTokenizer.v1"}}}
    assert spacy.blank("ar", config=config)(TEXTS[0]).text == RIGHT[0]


def test_dask():
    pytest.importorskip("dask.dataframe")
    pandas = pytest.importorskip("pandas")
    import dask.bag
    import dask.dataframe

    from arclean.integrations.dask import clean_bag, clean_series, records_of_bag

    series = dask.dataframe.from_pandas(pandas.Series(TEXTS), npartitions=3)
    assert clean_series(series).compute(scheduler="sync").to_list() == RIGHT
    bag = dask.bag.from_sequence(TEXTS, npartitions=2)
    assert clean_bag(bag).compute(scheduler="sync") == RIGHT
    assert [one["text"] for one in records_of_bag(bag).compute(scheduler="sync")] == RIGHT


def test_pyspark(monkeypatch):
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    pytest.importorskip("pyspark")
    pytest.importorskip("pyarrow")
    from pyspark.sql import SparkSession

    from arclean.integrations.pyspark import DDL, clean_udf, record_maker

    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        frame = spark.createDataFrame([(text,) for text in [*TEXTS, None]], "text string").coalesce(1)
        assert [row[0] for row in frame.select(clean_udf()("text")).collect()] == [*RIGHT, None]
        rows = frame.mapInPandas(record_maker(), DDL).collect()
        assert [row["text"] for row in rows] == [*RIGHT, None]
        assert rows[-1]["verdict"] == "null"
    finally:
        spark.stop()


def test_ray():
    pytest.importorskip("ray.data")
    import ray

    from arclean.integrations.ray import RepairBatch

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        given = ray.data.from_items([{"text": text} for text in TEXTS])
        made = given.map_batches(RepairBatch, concurrency=1).take_all()
        assert [row["text"] for row in made] == RIGHT
    finally:
        ray.shutdown()


def test_beam():
    beam = pytest.importorskip("apache_beam")
    from apache_beam.testing.util import assert_that, equal_to

    from arclean.integrations.beam import RecordTexts, RepairTexts

    with beam.Pipeline("DirectRunner") as pipeline:
        texts = pipeline | beam.Create([*TEXTS, None])
        assert_that(texts | RepairTexts(), equal_to([*RIGHT, None]))
        verdicts = texts | RecordTexts() | beam.Map(lambda one: one["text"])
        assert_that(verdicts, equal_to([*RIGHT, None]), label="records")


class Element:
    def __init__(self, text):
        self.text = text


def test_elements():
    given = [Element("الواليات"), Element(None), Element("قررت اإلدارة تحسين العالقات")]
    made = clean_elements(given)
    assert [one.text for one in made] == ["الولايات", None, "قررت الإدارة تحسين العلاقات"]
    assert given[0].text == "الواليات"


def test_cells_of_an_element_and_what_was_done():
    table, plain = Element("قررت اإلدارة تحسين العالقات"), Element("نص سليم")
    table.metadata, plain.metadata = Element(None), Element(None)
    table.metadata.text_as_html = "<table><tr><td>قررت اإلدارة &amp; العالقات</td><td>a &lt; b</td></tr></table>"
    made, same = clean_elements([table, plain])
    assert made.metadata.text_as_html == "<table><tr><td>قررت الإدارة &amp; العلاقات</td><td>a &lt; b</td></tr></table>"
    assert made.metadata.arclean_html == table.metadata.text_as_html
    assert made.metadata.arclean_edits[0][3].startswith("lam-alef/")
    assert made.metadata.arclean_verdict == "repairable"
    assert not hasattr(same.metadata, "arclean_edits")


def test_unstructured():
    pytest.importorskip("unstructured")
    from unstructured.documents.elements import NarrativeText
    from unstructured.staging.base import elements_from_dicts, elements_to_dicts

    made = clean_elements([NarrativeText(text=text) for text in TEXTS])
    assert [type(one) for one in made] == [NarrativeText] * len(TEXTS)
    again = elements_from_dicts(elements_to_dicts(made))
    assert [one.text for one in again] == arclean.clean_parts(TEXTS)
    assert again[0].metadata.to_dict()["arclean_edits"][0] == [5, 7, "", "kashida/stretch"]


def test_docling_core():
    pytest.importorskip("docling_core")
    from docling_core.types.doc import DocItemLabel, DoclingDocument

    document = DoclingDocument(name="x")
    document.add_text(DocItemLabel.PARAGRAPH, "كــتاب")
    document.add_code("كــتاب")
    made = clean_docling(document)
    assert [(one.text, one.orig) for one in made.texts] == [("كتاب", "كــتاب"), ("كــتاب", "كــتاب")]
    assert DoclingDocument.model_validate_json(made.model_dump_json()) == made


def test_docling():
    document, table = Element(None), Element(None)
    document.texts, document.tables = [Element("قررت اإلدارة تحسين العالقات")], [table]
    table.data = Element(None)
    table.data.table_cells = [Element("الواليات")]
    made = clean_docling(document)
    assert (made.texts[0].text, made.tables[0].data.table_cells[0].text) == ("قررت الإدارة تحسين العلاقات", "الولايات")


def test_parts_of_a_file():
    pages = list(read_parts(PDF, "page"))
    assert [told["page"] for _, told in pages] == [1, 2, 3, 4]
    assert pages[0][1]["boxes"][0][0] == 1
    ((text, told),) = read_parts(PDF, "document")
    assert told["arclean_edits"]
    assert text == arclean.repair(arclean.read(PDF), profile="pdf").text
    with pytest.raises(ConfigError, match="not by 'line'"):
        list(read_parts(PDF, "line"))
