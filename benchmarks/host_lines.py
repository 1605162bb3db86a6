"""Paste the line of each host in README.md and run it, where the host is installed.

    python benchmarks/host_lines.py [MODULE...]

Each line runs in a process of its own, after ``import arclean`` and ``from arclean.integrations.MODULE import *``, with
the names that it takes for granted (a frame, a dataset, a file). What it gives is printed; a host that is not there is
told. Exit code 1 where a line fails.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
TEXTS = ["العــراق", None, "نص سليم"]
_GIVEN = {
    "pandas": "import pandas; frame = pandas.DataFrame({'text': TEXTS})",
    "polars": "import polars; frame = polars.DataFrame({'text': TEXTS})",
    "arrow": "texts = TEXTS",
    "datasets": "import datasets; dataset = datasets.Dataset.from_dict({'text': TEXTS * 4})",
    "sklearn": "from sklearn.pipeline import make_pipeline; "
    "from sklearn.feature_extraction.text import TfidfVectorizer; texts = ['العــراق', 'نص سليم']",
    "spacy": "import spacy; nlp = spacy.blank('ar')",
    "dask": "import pandas, dask.bag, dask.dataframe; bag = dask.bag.from_sequence(TEXTS); "
    "frame = dask.dataframe.from_pandas(pandas.DataFrame({'text': TEXTS}), npartitions=1)",
    "pyspark": "import os; os.environ['PYSPARK_PYTHON'] = sys.executable; from pyspark.sql import SparkSession; "
    "spark = SparkSession.builder.master('local[1]').config('spark.ui.enabled', 'false').getOrCreate(); "
    "frame = spark.createDataFrame([(text,) for text in TEXTS], 'text string')",
    "ray": "import ray.data; ray.init(num_cpus=5, include_dashboard=False, log_to_driver=False); "
    "dataset = ray.data.from_items([{'text': text} for text in TEXTS])",
    "beam": "import apache_beam; pipeline = apache_beam.Pipeline(); texts = pipeline | apache_beam.Create(TEXTS)",
    "elements": "from types import SimpleNamespace as N; elements = [N(text='العــراق')]; "
    "document = N(texts=[N(text='العــراق')], tables=[])",
}
_SEEN = """
def see(value):
    for name in ("compute", "to_pandas", "load", "collect", "take_all"):
        if hasattr(value, name) and type(value).__module__.split(".")[0] in NAMED:
            value = getattr(value, name)()
    return value
"""
_NAMED = {"dask", "pyspark", "ray", "arclean", "datasets"}


def read_lines() -> dict[str, list[str]]:
    """Return the lines of README.md by the module that they come from."""
    text = (ROOT / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| [^|]+ \| `(\w+)` \| (.+) \|$", text, re.MULTILINE)
    return {module: [code.replace("\\|", "|") for code in re.findall(r"`([^`]+)`", cell)] for module, cell in rows}


def run_lines(module: str, lines: list[str], folder: str) -> tuple[str, bool]:
    """Run the lines of a module; return what came out, and whether they ran."""
    (Path(folder) / "report.pdf").write_bytes((ROOT / "fixtures" / "pdf" / "letter.pdf").read_bytes())
    (Path(folder) / "folder").mkdir(exist_ok=True)
    code = ["import sys", f"TEXTS = {TEXTS!r}", f"NAMED = {_NAMED!r}", _SEEN]
    code += ["import arclean", f"from arclean.integrations.{module} import *", "if __name__ == '__main__':"]
    code += [f"    {_GIVEN.get(module, 'pass')}"]  # processes of some hosts read this file again
    code += [f"    print(str(see({line})).replace(chr(10), ' ')[:100])" for line in lines]
    code += ["    pipeline.run()"] if module == "beam" else []
    file = Path(folder) / "lines.py"
    file.write_text("\n".join(code), "utf-8")
    command = [sys.executable, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder)  # noqa: S603
    last = (done.stderr.strip().splitlines() or [""])[-1]
    if "No module named" in last:
        return f"not installed: {last}", True
    return done.stdout.strip() if done.returncode == 0 else f"FAILED: {last}", done.returncode == 0


def main() -> int:
    """Print what each line gives."""
    failed = 0
    for module, lines in read_lines().items():
        if len(sys.argv) > 1 and module not in sys.argv[1:]:
            continue
        with tempfile.TemporaryDirectory() as folder:
            told, is_run = run_lines(module, lines, folder)
        failed += not is_run
        print(f"{module}: {told}", flush=True)
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
