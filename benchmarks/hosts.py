"""Run each host of arclean.integrations on its real engine: the same texts as the plain loop, its start, its memory.

    python benchmarks/hosts.py [HOST...] [--documents 1000] [--save FILE]

It wants the hosts installed where it runs: pip install 'arclean[pandas,polars,datasets,...]'; one that is not there is
told. Each runs in a process of its own. ``same`` says whether all texts are byte for byte those of ``arclean.clean``,
``start`` the seconds until the host has given its first text (host and arclean loaded, tables opened), ``texts`` those
for all documents, ``peak`` the megabytes of the process at most, without those of the workers that a host starts.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from importlib import metadata
from itertools import cycle, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # run as a script

import arclean
from benchmarks.common import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable


def host_plain(texts: list[str]) -> list[str]:
    return [arclean.clean(text) for text in texts]


def host_clean_many(texts: list[str]) -> list[Any]:
    return list(arclean.clean_many(texts, jobs=2))


def host_pandas(texts: list[str]) -> list[Any]:
    import pandas

    import arclean.integrations.pandas

    return list(pandas.Series(texts).arclean.clean())


def host_polars(texts: list[str]) -> list[Any]:
    import polars

    import arclean.integrations.polars

    return list(polars.DataFrame({"t": texts}).lazy().select(polars.col("t").arclean.clean()).collect()["t"])


def host_pyarrow(texts: list[str]) -> list[Any]:
    from arclean.integrations.arrow import to_table

    return list(to_table(arclean.records(texts)).column("text").to_pylist())


def host_datasets(texts: list[str]) -> list[Any]:
    import datasets

    from arclean.integrations.datasets import clean_column

    return list(clean_column(datasets.Dataset.from_dict({"text": texts}), num_proc=2)["text"])


def host_datatrove(texts: list[str]) -> list[Any]:
    from datatrove.data import Document

    from arclean.integrations.datatrove import RepairFormatter

    return [one.text for one in RepairFormatter().run([Document(text=text, id="") for text in texts])]


def host_scikit_learn(texts: list[str]) -> list[Any]:
    from arclean.integrations.sklearn import TextRepairer

    return list(TextRepairer().fit_transform(texts))


def host_langchain_core(texts: list[str]) -> list[Any]:
    from langchain_core.documents import Document

    from arclean.integrations.langchain import RepairTransformer

    made = RepairTransformer().transform_documents([Document(page_content=text) for text in texts])
    return [one.page_content for one in made]


def host_llama_index_core(texts: list[str]) -> list[Any]:
    from llama_index.core.schema import TextNode

    from arclean.integrations.llama_index import RepairNodes

    return [node.get_content() for node in RepairNodes()([TextNode(text=text) for text in texts])]


def host_haystack_ai(texts: list[str]) -> list[Any]:
    from haystack import Document

    from arclean.integrations.haystack import RepairCleaner

    return [one.content for one in RepairCleaner().run([Document(content=text) for text in texts])["documents"]]


def host_spacy(texts: list[str]) -> list[Any]:
    import spacy

    from arclean.integrations.spacy import use_repair

    nlp = spacy.blank("ar")
    use_repair(nlp)
    return [doc.text for doc in nlp.pipe(texts)]


def host_dask(texts: list[str]) -> list[Any]:
    import dask.bag

    from arclean.integrations.dask import clean_bag

    return list(clean_bag(dask.bag.from_sequence(texts, npartitions=4)).compute(scheduler="processes", num_workers=2))


def host_pyspark(texts: list[str]) -> list[Any]:
    from pyspark.sql import SparkSession

    from arclean.integrations.pyspark import clean_udf

    os.environ["PYSPARK_PYTHON"] = sys.executable
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    frame = spark.createDataFrame(list(enumerate(texts)), "n int, t string").repartition(2)
    rows = frame.select("n", clean_udf()("t").alias("t")).orderBy("n").collect()
    spark.stop()
    return [row["t"] for row in rows]


def host_ray(texts: list[str]) -> list[Any]:
    import ray.data

    from arclean.integrations.ray import RepairBatch

    ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, ignore_reinit_error=True)
    given = ray.data.from_items([{"n": number, "text": text} for number, text in enumerate(texts)])
    rows = given.map_batches(RepairBatch, concurrency=2).take_all()
    return [row["text"] for row in sorted(rows, key=lambda row: row["n"])]


def host_apache_beam(texts: list[str]) -> list[Any]:
    import apache_beam as beam
    from apache_beam.testing.util import assert_that, equal_to

    from arclean.integrations.beam import RepairTexts

    with beam.Pipeline("DirectRunner") as pipeline:
        made = pipeline | beam.Create(texts) | RepairTexts()
        assert_that(made, equal_to(host_plain(texts)))
    return host_plain(texts)


def host_unstructured(texts: list[str]) -> list[Any]:
    from unstructured.documents.elements import NarrativeText

    from arclean.integrations.elements import clean_elements

    return [clean_elements([NarrativeText(text=text)])[0].text for text in texts]


def host_docling_core(texts: list[str]) -> list[Any]:
    from docling_core.types.doc import DocItemLabel, DoclingDocument

    from arclean.integrations.elements import clean_docling

    made = []
    for text in texts:
        document = DoclingDocument(name="x")
        document.add_text(DocItemLabel.PARAGRAPH, text)
        made.append(clean_docling(document).texts[0].text)
    return made


def host_docling(texts: list[str]) -> list[Any]:
    """Convert pages by the engine itself, which needs no model for them; what it made of a text is repaired."""
    from html import escape

    from docling.datamodel.base_models import InputFormat
    from docling.document_converter import DocumentConverter

    from arclean.integrations.elements import clean_docling

    converter = DocumentConverter(allowed_formats=[InputFormat.HTML])
    for text in texts:
        page = f"<html><body><h1>{escape(text)}</h1><p>{escape(text)}</p></body></html>"
        document = converter.convert_string(page, format=InputFormat.HTML).document
        given = [item.text for item in document.texts]
        assert [item.text for item in clean_docling(document).texts] == arclean.clean_parts(given)
    return host_plain(texts)


def hosts() -> dict[str, Callable[[list[str]], list[Any]]]:
    """Return the hosts by the names of their packages."""
    return {name[5:].replace("_", "-"): run for name, run in globals().items() if name.startswith("host_")}


def texts_of(count: int) -> list[str]:
    """Return so many texts: the cases of all filters, each with its number."""
    import tomllib

    cases = [
        case["broken"]
        for file in sorted((ROOT / "fixtures" / "text").glob("*.toml"))
        for case in tomllib.loads(file.read_text("utf-8"))["case"]
        if "\r" not in case["broken"]
    ]
    return [f"{text} {number}" for number, text in enumerate(islice(cycle(cases), count))]


def measure_host(name: str, count: int) -> dict[str, Any]:
    """Run a host in this process and return its figures."""
    texts, run = texts_of(count), hosts()[name]
    begun = time.perf_counter()
    run(texts[:1])
    started = time.perf_counter()
    made = run(texts)
    ended = time.perf_counter()
    version = arclean.__version__ if name in {"plain", "clean-many"} else metadata.version(name)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "host": name, "version": version, "documents": count, "same": made == host_plain(texts),
        "start": round(started - begun, 2), "texts": round(ended - started, 2), "peak": round(peak),
    }  # fmt: skip


def main() -> int:
    """Print a row for each host; return 1 where one gives other texts."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("hosts", nargs="*", metavar="HOST")
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--save", type=Path)
    parser.add_argument("--here", action="store_true", help="run one host in this process")
    asked = parser.parse_args()
    if asked.here:
        print(json.dumps(measure_host(asked.hosts[0], asked.documents)))
        return 0
    rows = []
    for name in asked.hosts or hosts():
        command = [sys.executable, __file__, name, "--here", "--documents", str(asked.documents)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ourselves
        last = (done.stdout.strip() or done.stderr.strip() or "nothing").splitlines()[-1]
        rows.append(json.loads(last) if done.returncode == 0 else {"host": name, "failed": last})
        print(rows[-1], flush=True)
    if asked.save:
        asked.save.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", "utf-8")
    return int(not all(row.get("same") for row in rows))


if __name__ == "__main__":
    sys.exit(main())
