"""arclean beside other tools: the same inputs in one run, each tool in a virtual environment of its own.

    python benchmarks/peers.py --cache DIR                          the fixtures, broken by independent_damage
    python benchmarks/peers.py --cache DIR --pdfs DIR --count 40    PDFs of a folder with a manifest.jsonl
    python benchmarks/peers.py --cache DIR --pages DIR              web pages with *.golden.txt beside them

``--tools NAME...`` runs some, ``--note TEXT`` is written above the tables of ``--save`` (benchmarks/RESULTS.md unless
given). An environment is made by uv, or by venv and pip, and kept under ``--cache``; arclean is installed from this
checkout. Tools run one after another, each in a process that is ended after ``--limit`` seconds for a document; what
fails counts as no text, and a tool that ran over the limit five times is asked no more. A tool that is not there, or
fails, is told with the reason. Every tool does what it does unasked. Seconds are those of the processor, with the
programs that a tool starts; memory is that of its largest process.

A line of ``manifest.jsonl`` has ``pdf`` and ``truth`` (paths), ``producer``, and ``display_ok`` (false: left out).
"""

from __future__ import annotations

import argparse
import platform
import statistics
import sys
from collections import Counter, defaultdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from common import clean_texts, digest_texts
from peer_tools.environments import TOOLS, NotInstalledError, Tool, interpreter_of, revision_of_checkout
from peer_tools.processes import ADAPTER, ToolProcess
from peer_tools.scores import (
    CLEAN_ROWS,
    Task,
    character_error,
    count_lines,
    pdf_tasks,
    text_tasks,
    web_tasks,
    word_agreement,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_TIMEOUTS = 5
_COSTS = ("median s (processor)", "most s", "MB at most", "failed")
RESULTS = Path(__file__).with_name("RESULTS.md")


class Answers(NamedTuple):
    """What a tool gave to the tasks of a kind: a text or nothing for each, its failures by reason, and what it cost.

    ``seconds`` are those of the processor for each task, ``memory`` the megabytes held at most.
    """

    tool: str
    version: str
    texts: list[str | None]
    failures: Counter[str]
    seconds: Sequence[float] = ()
    memory: float = 0.0


def ask_tool(tool: Tool, kind: str, tasks: Sequence[Task], python: str, limit: float) -> Answers:
    """Return the answers of a tool to all tasks."""
    texts: list[str | None] = []
    failures: Counter[str] = Counter()
    seconds: list[float] = []
    memory = 0.0
    with ToolProcess([python, "-I", str(ADAPTER), tool.name], limit) as process:
        for task in tasks:
            if sum(n for reason, n in failures.items() if reason.startswith("more than")) >= MOST_TIMEOUTS:
                answer = {"error": "asked no more"}
            else:
                answer = process.ask(kind, task.given)
            texts.append(answer.get("text"))
            seconds += [answer["seconds"]] if "text" in answer else []
            memory = max(memory, answer.get("memory", 0.0))
            if "error" in answer:
                failures[str(answer["error"])] += 1
        return Answers(tool.name, process.version, texts, failures, seconds, memory)


def format_table(head: Sequence[str], rows: Iterable[Sequence[str | float]], *, low: Iterable[int] = ()) -> list[str]:
    """Return the lines of a Markdown table with the best figure of each row in bold.

    ``low`` are the numbers of the rows in which the lowest figure is the best.

    >>> format_table(["row", "a", "b"], [["kashida", 0.5, 0.25]])
    ['| row | a | b |', '|---|---:|---:|', '| kashida | **0.500** | 0.250 |']
    """
    low = set(low)
    lines = ["| " + " | ".join(head) + " |", "|---|" + "---:|" * (len(head) - 1)]
    for number, row in enumerate(rows):
        figures = [cell for cell in row if isinstance(cell, float)]
        worst, best = sorted((min(figures, default=0.0), max(figures, default=0.0)), reverse=number in low)
        cells = [
            cell if isinstance(cell, str) else f"**{cell:.3f}**" if cell == best != worst else f"{cell:.3f}"
            for cell in row
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def text_section(tasks: Sequence[Task], all_answers: Sequence[Answers]) -> list[str]:
    """Return the table of the damages: the share of lines that a tool brings back exact."""
    shares: defaultdict[str, dict[str, float]] = defaultdict(dict)
    sizes: Counter[str] = Counter()
    for answers in all_answers:
        counts: defaultdict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
        for task, text in zip(tasks, answers.texts, strict=True):
            hits, of = count_lines(task, text or "")
            counts[task.row] = (counts[task.row][0] + hits, counts[task.row][1] + of)
        for row, (hits, of) in counts.items():
            shares[row][answers.tool] = hits / of
            sizes[row] = of
    names = [answers.tool for answers in all_answers]
    order = sorted(shares, key=lambda row: row in CLEAN_ROWS)
    rows: list[list[str | float]] = [[f"{row} ({sizes[row]})", *(shares[row][name] for name in names)] for row in order]
    low = [number for number, row in enumerate(order) if row in CLEAN_ROWS]
    best = {row: (min if row in CLEAN_ROWS else max)(shares[row].values()) for row in order}
    beaten = [row for row in order if shares[row].get("arclean") != best[row]]
    return [
        "## Text: share of damaged lines that come back exact", "",
        *format_table(["damage (lines)", *names], rows, low=low), "",
        f"Rows in which another tool is before arclean: {', '.join(beaten) or 'none'}.", "",
        *cost_table(tasks, all_answers), "",
    ]  # fmt: skip


def cost_table(tasks: Sequence[Task], all_answers: Sequence[Answers]) -> list[str]:
    """Return what the texts cost each tool: seconds of the processor for a megabyte, and megabytes held at most."""
    size = sum(len(task.given.encode()) for task in tasks) / 1e6
    rows = [
        ["s/MB (processor)", *(f"{sum(answers.seconds) / size:.2f}" for answers in all_answers)],
        ["MB held at most", *(f"{answers.memory:.0f}" for answers in all_answers)],
    ]
    return format_table(["cost", *(answers.tool for answers in all_answers)], rows)


def document_section(kind: str, tasks: Sequence[Task], all_answers: Sequence[Answers]) -> list[str]:
    """Return the table of PDFs (character error) or of web pages (F1 of words), the best tool first."""
    rows = []
    for answers in all_answers:
        pairs = [(task.right, text or "") for task, text in zip(tasks, answers.texts, strict=True)]
        slowest = max(answers.seconds, default=0.0)
        costs = [f"{statistics.median(answers.seconds or [0.0]):.2f}", f"{slowest:.1f}", f"{answers.memory:.0f}"]
        costs.append(str(sum(answers.failures.values())))
        if kind == "pdf":
            found = [character_error(*pair) for pair in pairs]
            good = sum(one < 0.01 for one in found) / len(found)
            figures = [statistics.fmean(found), statistics.median(found), good]
        else:
            found = [-word_agreement(*pair) for pair in pairs]
            figures = [-statistics.fmean(found), -statistics.median(found), -max(found)]
        rows.append((statistics.fmean(found), [answers.tool, *(f"{one:.3f}" for one in figures), *costs]))
    if kind == "pdf":
        title = f"## PDF: character error on {len(tasks)} PDFs of {len({task.row for task in tasks})} producers"
        head = ["tool", "mean", "median", "share below 1 %", *_COSTS]
    else:
        title = f"## Web: F1 of the words of the main text, {len(tasks)} pages"
        head = ["tool", "mean", "median", "worst", *_COSTS]
    return [title, "", *format_table(head, [row for _, row in sorted(rows, key=lambda row: row[0])]), ""]


def report_failures(all_answers: Iterable[Answers]) -> list[str]:
    """Return a line for each tool of a kind that failed on some of its tasks."""
    return [
        f"- {answers.tool}: {sum(answers.failures.values())} of {len(answers.texts)} failed, most often:"
        f" {answers.failures.most_common(1)[0][0].splitlines()[0]}"
        for answers in all_answers
        if answers.failures
    ]


def collect_tasks(asked: argparse.Namespace) -> dict[str, list[Task]]:
    """Return the tasks by kind."""
    tasks = {"text": list(text_tasks(clean_texts(), asked.documents))}
    if asked.pdfs:
        tasks["pdf"] = list(pdf_tasks(asked.pdfs, asked.count))
    if asked.pages:
        tasks["web"] = list(web_tasks(asked.pages))
    return {kind: some for kind, some in tasks.items() if some}


def run_tools(
    tasks: dict[str, list[Task]], tools: Sequence[Tool], cache: Path, limit: float
) -> tuple[dict[str, list[Answers]], list[str]]:
    """Return the answers by kind, and the tools that are not there with the reason."""
    found: dict[str, list[Answers]] = {kind: [] for kind in tasks}
    missing = []
    for tool in tools:
        kinds = [kind for kind in tool.kinds if kind in tasks]
        if not kinds:
            continue
        try:
            python = interpreter_of(tool, cache)
        except NotInstalledError as error:
            missing.append(f"- {tool.name}: {error}")
            continue
        for kind in kinds:
            answers = ask_tool(tool, kind, tasks[kind], python, limit)
            if any(text is not None for text in answers.texts):
                found[kind].append(answers)
            else:
                reason = answers.failures.most_common(1)[0][0].splitlines()[0]
                missing.append(f"- {tool.name} ({kind}): every document failed: {reason}")
            print(f"{tool.name} {answers.version}: {kind}, {sum(answers.failures.values())} failed", flush=True)
    return found, missing


def write_report(
    tasks: dict[str, list[Task]], found: dict[str, list[Answers]], missing: Sequence[str], asked: argparse.Namespace
) -> str:
    """Return the whole report as Markdown."""
    every = [answers for some in found.values() for answers in some]
    versions = dict.fromkeys(f"{answers.tool} {answers.version}" for answers in every)
    given = digest_texts(task.right + task.row for some in tasks.values() for task in some)
    options = "".join(f" --{name} DIR" for name in ("pdfs", "pages") if getattr(asked, name))
    options += f" --documents {asked.documents} --count {asked.count} --limit {asked.limit:g}"
    machine = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    at = f"inputs {given}, arclean at {revision_of_checkout()}"
    lines = [
        "# arclean beside other tools", "",
        f"{datetime.now(UTC):%Y-%m-%d}, `python benchmarks/peers.py --cache DIR{options}`, {at}, {machine}.", "",
        f"Versions: {', '.join(versions)}.", "",
        asked.note, "",
    ]  # fmt: skip
    for kind, answers in found.items():
        if answers:
            lines += (
                text_section(tasks[kind], answers) if kind == "text" else document_section(kind, tasks[kind], answers)
            )
            lines += [*told, ""] if (told := report_failures(answers)) else []
    return "\n".join([*lines, "## Tools without figures", "", *(missing or ["None."]), ""])


def main() -> int:
    """Run the tools and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cache", type=Path, required=True, help="folder of the environments")
    parser.add_argument("--pdfs", type=Path, help="folder with manifest.jsonl")
    parser.add_argument("--pages", type=Path, help="folder with *.html and *.golden.txt")
    parser.add_argument("--count", type=int, default=40, help="PDFs")
    parser.add_argument("--documents", type=int, default=1, help="documents of a fixture and damage")
    parser.add_argument("--limit", type=float, default=30.0, help="seconds for a document")
    parser.add_argument("--tools", nargs="+", metavar="NAME")
    parser.add_argument("--note", default="")
    parser.add_argument("--save", type=Path, default=RESULTS)
    asked = parser.parse_args()
    tools = [tool for tool in TOOLS if not asked.tools or tool.name in {*asked.tools, "arclean"}]
    tasks = collect_tasks(asked)
    found, missing = run_tools(tasks, tools, asked.cache.resolve(), asked.limit)
    report = write_report(tasks, found, missing, asked)
    asked.save.write_text(report, "utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
