"""The objectives of weights: what is measured on a family of documents, by the name that stands beside a weight.

- the name of a filter: the damage of its corruptor (characters) that the filter takes back; of a filter that only
  reports, the damaged documents that carry a finding;
- ``pdf``: letters of PDFs that are read as in the texts that they were made of; a family is a producer;
- ``page-layout``: words and paragraphs of made pages in their order (``layout_objective.py``); a family is a producer;
- ``verdicts``: PDFs with errors in more than 5 % of their letters that ``diagnose`` tells, and those with less than
  1 % that it does not accuse; a family is a producer;
- ``html``: letters of articles that come out of their web pages, as kept by hand; a family is a publisher;
- ``pages``: boilerplate of web pages that the filter of that name removes; a family is an eighth of the publishers;
- ``references``: damage of numbers and of lines that is taken back with another version of the text as reference;
- ``lost-glyphs``: letters that come back where unmapped glyphs stand for them, and not where they stand for none;
- ``kin-words``, ``lone-words``: lam-alefs of Persian and Urdu, and words by themselves (``kin_objective.py``);
- ``tables``, ``direction``: what small tables of other corpora do for a corpus (``table_objective.py``);
- ``encoding``: pieces of texts in six encodings that are read as they were written; a family is a corpus;
- ``legibility``, ``guard``: pieces of texts that are told to read, and letters for others that are told not to, by
  their probability or by the guard that keeps edits from them; a family is a corpus;
- those of ``document_damages.py``: documents damaged as tools do it; a family is a corpus;
- ``swapped-words``: words of texts whose ligatures came out wrong, repaired or told (``swapped_words.py``);
- those of ``sentences.py``: sentences that come back as a whole; a family is a corpus.
"""

from __future__ import annotations

import importlib
from functools import partial
from importlib.util import find_spec
from random import Random
from typing import TYPE_CHECKING

from case_objective import CASES, case_family, measure_cases
from document_damages import DAMAGE_MEASURES, DAMAGES, PIECES, damage_families
from families import PDF, Family, families, html_families, pdf_families
from kin_objective import kin_families, lone_families, measure_words
from layout_objective import layout_families, measure_layout
from legibility import LIES
from outcomes import Outcome
from page_objective import measure_pages, page_families
from proposals import measure_sentences
from rapidfuzz.distance import Levenshtein
from sentences import SENTENCE_OBJECTIVES, sentence_families
from swapped_words import measure_told_words, swapped_families
from table_objective import measure_direction, measure_tables, table_families

import arclean
from arclean import Pipeline, filters
from arclean.core.legibility_guard import worth_a_look
from arclean.filters.recovery.corruptor import make_version
from arclean.language.legibility import read_language
from arclean.testing import corruptors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

WRONG, RIGHT = 0.05, 0.01  # character error rates of a page that is wrong, and of one that is right
TELLING = {"re-extract", "ocr"}  # verdicts
WHOLE = 10_000  # documents of a corpus of which sentences are drawn: all of it
ENCODINGS = ("utf-8", "utf-16", "cp1256", "iso8859_6", "mac_arabic", "cp720")
WITH_REFERENCES = ("recovery", "fragments", "split-words", "lam-alef")
LOST = "\ufffd"
LOST_SHARE, SHORTEST_WORD = 0.05, 4  # of the words that lose a letter; letters of one
SWAPPED_WORDS = "swapped-words"
PIECE_LENGTHS = (20, 100, 1000)  # characters


def measure_filter(artifact: str, family: Family) -> Outcome:
    """Return what the filter of an artifact does to a family, with the weights as they now are."""
    made = corruptors.filter_for(artifact)
    place = f"{type(made).__module__.rpartition('.')[0]}.weights"
    module = importlib.import_module(place) if find_spec(place) else None
    thresholds = {
        name.lower(): getattr(module, name) for name in ("APPLY_FROM", "REPORT_FROM") if hasattr(module, name)
    }
    if family.name == CASES:
        return measure_cases(artifact, partial(filters.find(artifact), **thresholds))
    made = type(made)(**{**corruptors.find(artifact).options(), **thresholds})
    pipeline = Pipeline([made])
    if not made.changes:
        return _measure_findings(pipeline, family)
    before = after = harmed = 0
    for clean, damaged in zip(family.clean, family.damaged, strict=True):
        kept = pipeline(clean)
        harmed += 0 if kept == clean else Levenshtein.distance(clean.split(), kept.split())
        if damaged != clean:
            before += Levenshtein.distance(damaged, clean)
            after += Levenshtein.distance(pipeline(damaged), clean)
    return Outcome(before, after, harmed, family.words)


def _measure_findings(pipeline: Pipeline, family: Family) -> Outcome:
    pairs = [(clean, damaged) for clean, damaged in zip(family.clean, family.damaged, strict=True) if clean != damaged]
    silent = sum(not pipeline.run(damaged).findings for _, damaged in pairs)
    return Outcome(len(pairs), silent, sum(len(pipeline.run(text).findings) for text in family.clean), family.words)


def _letters(text: str) -> str:
    return "".join(text.split())


def _read_documents(family: Family, profile: str | None = None) -> Iterator[tuple[arclean.Document | None, int, int]]:
    """Yield the documents of a family's files, None where one cannot be read; how many letters are wrong; of how many.

    A text is repaired by a profile first, where one is named.
    """
    for truth, path in zip(family.clean, family.damaged, strict=True):
        wanted = _letters(truth)
        try:
            document = arclean.read(path)
        except arclean.ArcleanError:
            yield None, len(wanted), len(wanted)
            continue
        text = arclean.repair(document, profile=profile).text if profile else document.text
        yield document, min(len(wanted), Levenshtein.distance(_letters(text), wanted)), len(wanted)


def measure_texts_of_files(family: Family, *, profile: str | None) -> Outcome:
    """Return how far the texts of files are from the right ones, white space not counted."""
    found = [(wrong, letters) for _, wrong, letters in _read_documents(family, profile)]
    return Outcome(sum(letters for _, letters in found), sum(wrong for wrong, _ in found), 0, family.words)


def measure_verdicts(family: Family) -> Outcome:
    """Return of how many PDFs that are read wrong, or right, the diagnosis says the contrary."""
    judged = missed = 0
    for document, wrong, letters in _read_documents(family, "pdf"):
        share = wrong / max(1, letters)
        if document is not None and not RIGHT <= share <= WRONG:
            diagnosis = arclean.diagnose(document)
            judged += 1
            is_told = diagnosis.verdict in TELLING or (share > WRONG and bool(diagnosis.findings))
            missed += is_told != (share > WRONG)
    return Outcome(judged, missed, 0, family.words)


def measure_encodings(family: Family) -> Outcome:
    """Return how many pieces of texts are not read as they were written."""
    pieces = missed = 0
    for number, text in enumerate(family.clean):
        length = PIECE_LENGTHS[number % len(PIECE_LENGTHS)]
        for encoding in ENCODINGS:
            data = text[:length].encode(encoding, "ignore")
            pieces += 1
            missed += arclean.read_text(data).text != data.decode(encoding)
    return Outcome(pieces, missed, 0, family.words)


def measure_reading(family: Family, *, is_legible: Callable[[str], bool]) -> Outcome:
    """Return how many pieces with letters in place of others are not told, and the words of right ones that are."""
    pieces = missed = harmed = 0
    for number, text in enumerate(family.clean):
        words = text.split()[: (3, 12, 60)[number % 3]]
        piece = " ".join(words)
        lie = list(LIES.values())[number % len(LIES)](piece, Random(number))
        harmed += 0 if is_legible(piece) else len(piece.split())
        if lie != piece:
            pieces += 1
            missed += is_legible(lie)
    return Outcome(pieces, missed, harmed, family.words)


def measure_with_references(family: Family) -> Outcome:
    """Return the damage of numbers and of lines that another version of a text takes back."""
    before = after = harmed = 0
    for number, clean in enumerate(family.clean):
        artifact = WITH_REFERENCES[number % len(WITH_REFERENCES)]
        pipeline = Pipeline([corruptors.filter_for(artifact)])
        reference = make_version(clean, Random(number))
        damaged = corruptors.find(artifact).corrupt(clean, Random(number))
        kept = pipeline.run(clean, references=(reference,)).text
        harmed += 0 if kept == clean else Levenshtein.distance(clean.split(), kept.split())
        if damaged != clean:
            before += Levenshtein.distance(damaged, clean)
            after += Levenshtein.distance(pipeline.run(damaged, references=(reference,)).text, clean)
    return Outcome(before, after, harmed, family.words)


def measure_lost_glyphs(family: Family) -> Outcome:
    """Return the letters that come back where unmapped glyphs stand for them; harm are other letters, and any for none.

    Documents in turn: letters of one word in twenty are lost; signs without a glyph stand between letters as often.
    """
    pipeline = Pipeline([corruptors.filter_for("recovery")])
    before = after = harmed = 0
    for number, clean in enumerate(family.clean):
        random, words = Random(number), clean.split(" ")
        is_noise = number % 2 == 1
        damaged = " ".join(_lose_glyph(word, random, is_noise=is_noise) for word in words)
        kept = pipeline(damaged)
        pairs = zip(kept.split(" "), (damaged if is_noise else clean).split(" "), strict=False)
        harmed += sum(one != right for one, right in pairs if LOST not in one)
        if not is_noise and damaged != clean:
            before += Levenshtein.distance(damaged, clean)
            after += Levenshtein.distance(kept, clean)
    return Outcome(before, after, harmed, family.words)


def _lose_glyph(word: str, random: Random, *, is_noise: bool) -> str:
    if not word.isalpha() or len(word) < SHORTEST_WORD or random.random() > LOST_SHARE:
        return word
    at = random.randrange(1, len(word) - 1)
    return word[:at] + LOST + word[at + (not is_noise) :]


MEASURES: dict[str, Callable[[Family], Outcome]] = {
    PDF: partial(measure_texts_of_files, profile=None),
    "page-layout": measure_layout,
    "verdicts": measure_verdicts,
    "html": partial(measure_texts_of_files, profile="web"),
    "encoding": measure_encodings,
    "pages": measure_pages,
    "lost-glyphs": measure_lost_glyphs,
    "references": measure_with_references,
    "tables": measure_tables,
    "direction": measure_direction,
    "kin-words": measure_words,
    "lone-words": measure_words,
    SWAPPED_WORDS: measure_told_words,
    "legibility": partial(measure_reading, is_legible=lambda text: read_language(text).probability > 0.5),
    "guard": partial(measure_reading, is_legible=lambda text: not worth_a_look("", text)),
    **DAMAGE_MEASURES,
    **{name: partial(measure_sentences, objective=name) for name in SENTENCE_OBJECTIVES},
}
"""The objectives that are no filters."""

FOLDERS: dict[str, Callable[[Path, int], Iterator[Family]]] = {
    PDF: pdf_families,
    "verdicts": pdf_families,
    "page-layout": layout_families,
    "html": html_families,
    "pages": page_families,
    "tables": table_families,
    "direction": table_families,
    "kin-words": kin_families,
    "lone-words": lone_families,
}
"""What makes the families of objectives that need a folder of their kind."""

REPAIRED_BY = {
    **{name: damage[0].split(" ")[0] for name, damage in DAMAGES.items()},
    **{name: whole.artifact for name, whole in SENTENCE_OBJECTIVES.items()},
    **dict.fromkeys(("kin-words", "lone-words", SWAPPED_WORDS), "lam-alef"),
}
"""The filter of an objective that is not called like it."""

OBJECTIVES = frozenset({*MEASURES, *filters.builtin()})
"""All objectives by which weights can be fitted again."""


def measure(objective: str, family: Family) -> Outcome:
    """Return how well the weights, as they now are, do by an objective on a family."""
    return MEASURES[objective](family) if objective in MEASURES else measure_filter(objective, family)


def families_for(objective: str, folder: Path | None, splits: Sequence[str], count: int) -> list[Family]:
    """Return the families of an objective, of about ``count`` documents each, in a folder of its kind."""
    made = FOLDERS.get(objective)
    if made is not None:
        if folder is None:
            raise SystemExit(f"{objective} needs --corpora, a folder of documents with their texts")
        return list(made(folder, count))
    if objective == SWAPPED_WORDS:
        return list(swapped_families(families(folder, None, splits, WHOLE), count))
    if objective in SENTENCE_OBJECTIVES:
        return list(sentence_families(families(folder, None, splits, WHOLE), objective, count))
    if objective in DAMAGE_MEASURES:
        make = PIECES.get(objective)
        whole = families(folder, None, splits, WHOLE if make else count)
        return list(damage_families(make(whole, count) if make else whole, objective))
    found = list(families(folder, None if objective in MEASURES else objective, splits, count))
    return found if objective in MEASURES else [*found, case_family(objective)]
