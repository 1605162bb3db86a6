"""The command ``check``: what texts suffer from, as a table, by place, as JSON, as SARIF, or for GitHub."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from arclean.cli.check_places import CheckedPlace, encoding_place, find_places, github_line, sarif_log, text_line
from arclean.cli.json_lines import to_json_line
from arclean.cli.reading import Inputs
from arclean.cli.streams import open_output, other_encoding, printable_name
from arclean.diagnosis import diagnose_result

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from arclean.diagnosis import Diagnosis

__all__ = ["check"]

_FOUND = 1
_READ_AS = frozenset({"pdf", "html", "text"})


def check(args: argparse.Namespace) -> int:
    """Write the diagnosis of each input, of each of its pages, or each place of an edit or a finding."""
    form = "json" if args.json else args.format or "text"
    args.format = args.format if args.format in _READ_AS else None
    inputs = Inputs(args)
    found = False
    all_places: list[CheckedPlace] = []
    with open_output(None) as out:
        for name, document in inputs:
            result = inputs.repair_document(document)
            diagnosis = diagnose_result(result)
            encoding = other_encoding(document) if _is_asked_for("encoding", args) else ""
            by_place = bool(args.select or args.ignore or args.places or form in {"sarif", "github"})
            places = list(find_places(name, result, args.select, args.ignore)) if by_place else []
            failures = _failures_of_places(diagnosis, places) if args.select or args.ignore else _failures(diagnosis)
            if encoding:
                places[:0] = [encoding_place(name, encoding)] if by_place else []
                failures |= {"encoding"}
            found = found or bool(failures & args.fail_on)
            if form == "sarif":
                all_places += places
            elif form == "github":
                out.write("".join(map(github_line, places)))
            elif args.pages:
                out.write("".join(_page_lines(name, diagnosis, encoding, as_json=form == "json")))
            elif form == "json":
                told: dict[str, Any] = {"encoding": encoding} if encoding else {}
                told |= {"places": [place._asdict() for place in places]} if by_place else {}
                out.write(to_json_line({"input": name} | diagnosis.to_dict() | told))
            else:
                out.write("".join(map(text_line, places)) if by_place else _diagnosis_table(name, diagnosis, encoding))
        if form == "sarif":
            out.write(to_json_line(sarif_log(all_places)))
    return inputs.exit_code(_FOUND if found else 0)


def _is_asked_for(name: str, args: argparse.Namespace) -> bool:
    return name in (args.select or (name,)) and name not in args.ignore


def _failures_of_places(diagnosis: Diagnosis, places: list[CheckedPlace]) -> set[str]:
    """Return what a diagnosis may fail on where some places only were asked for."""
    verdicts = {diagnosis.verdict, *(page.verdict for page in diagnosis.pages)} & {"re-extract", "ocr"}
    return verdicts | {"repairable" if place.is_edit else "findings" for place in places}


_REMEDIES = {
    "repairable": "clean repairs what it can",
    "re-extract": "much is lost or does not read: take another tool, or give clean another version by --reference",
    "ocr": "its pages are images or outlines: let a program that recognises text read them first",
}


def _failures(diagnosis: Diagnosis) -> set[str]:
    """Return what a diagnosis may fail on: its verdicts, and "findings" where there are some."""
    verdicts = {diagnosis.verdict, *(page.verdict for page in diagnosis.pages)}
    return verdicts | {"findings"} if diagnosis.findings else verdicts


def _page_lines(name: str, diagnosis: Diagnosis, encoding: str, *, as_json: bool) -> Iterator[str]:
    """Yield a line for each page, for people or as JSON."""
    for page in diagnosis.pages:
        if as_json:
            told = {"encoding": encoding} if encoding else {}
            yield to_json_line({"input": name, "page": page.number} | page.to_dict() | told)
        else:
            head = f"{printable_name(name)}:{page.number}: {page.verdict} ({page.probability:.2f})"
            told_encoding = f"; in {encoding}: clean writes it in UTF-8" if encoding else ""
            yield " ".join([head, *page.reasons]) + f"{told_encoding}\n"


def _diagnosis_table(name: str, diagnosis: Diagnosis, encoding: str) -> str:
    """Return a diagnosis as lines for people: verdict and remedy, counts, and pages whose verdicts differ."""
    remedy = _REMEDIES.get(diagnosis.verdict)
    rows = [f"{printable_name(name)}: {diagnosis.verdict}" + (f" ({remedy})" if remedy else "")]
    if encoding:
        rows.append(f"  in {encoding}: clean writes it in UTF-8")
    width = max(map(len, diagnosis.counts), default=0)
    found = Counter(finding.kind for finding in diagnosis.findings)
    repaired = Counter(diagnosis.counts) - found
    for told, counts in (("repaired by clean, by filter:", repaired), ("found and left to you:", found)):
        if counts:
            rows += [f"  {told}", *(f"    {kind:<{width}}  {count:>7,}" for kind, count in counts.most_common())]
    verdicts: dict[str, list[str]] = {}
    for page in diagnosis.pages:
        verdicts.setdefault(page.verdict, []).append(str(page.number))
    if len(verdicts) > 1:
        verdicts.pop("clean", None)
        rows += [f"  {verdict}: page{'s' * (len(on) > 1)} {', '.join(on)}" for verdict, on in verdicts.items()]
    return "\n".join(rows) + "\n"
