"""Fit the network of glyph shapes (``arclean/readers/pdf/fonts/decipher/data/shapes.net``), whole families held out.

::

    python benchmarks/fit/deciphering/glyph_shapes.py FONTS... --words CORPUS... --kept DIR [--fold N] [-o shapes.net]
    python benchmarks/fit/deciphering/glyph_shapes.py FONTS... --words CORPUS... --fold 0 --every 4 --epochs 2 -o FILE

``FONTS`` are font files; the family of a font is the first word of its file's name, without the sign of its foundry,
and the first two of those that begin with an article or with ``Noto``. ``CORPUS`` are texts, plain or .gz. What was
drawn of a font is kept in DIR, so that a run that was ended goes on with the next font, and other folds draw nothing.
With ``--fold N`` a fourth of the families is held out and the figures on it are printed; without it all are used. The
second line is the short run that shows whether all of it still works: every fourth font, two epochs.
The fonts are those of the README beside the network: of the npm packages the Arabic subsets in weights 300, 400 and
700, of the Debian ones all upright text faces.

Needs ``torch``, ``numpy``, ``uharfbuzz`` and ``brotli``, in an environment of its own: the package needs none of them.
On one core some five minutes for the glyphs and two and a half for the network.
"""

from __future__ import annotations

import argparse
import gzip
import pickle
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

import numpy as np
import torch
from glyph_pictures import LETTERS, MAPPED_COUNT, MIN_LIGATURE_SHARE, Picture, joining_form, pictures_of_font
from torch import nn
from torch.nn import functional

from arclean.readers.pdf.fonts.decipher.glyph_shape import MEASURE_COUNT
from arclean.readers.pdf.fonts.decipher.network import pack_network

FOLDS, BATCH, EPOCHS, RATE = 4, 256, 9, 2e-3
HIDDEN, FIRST, SECOND, SIDE = 160, 12, 24, 24
MIN_FAMILIES = {1: 4, 2: 4, 3: 4}  # of a class, by letters; longer ones need six
_PARTED = frozenset(("al", "noto"))  # words with which many names begin
STEP = 24  # of measures, as in glyph_shape

_SKELETONS = {
    letter: number
    for number, group in enumerate((
        "\u0628\u062a\u062b\u067e", "\u062c\u062d\u062e\u0686", "\u062f\u0630", "\u0631\u0632\u0698", "\u0633\u0634",
        "\u0635\u0636", "\u0637\u0638", "\u0639\u063a", "\u0641\u06a4", "\u0642", "\u0643\u06a9\u06af", "\u0644",
        "\u0645", "\u0646", "\u0647\u0629", "\u0648\u0624", "\u064a\u0649\u06cc\u0626",
        "\u0627\u0623\u0625\u0622", "\u0621",
    ))
    for letter in group
}  # fmt: skip
_DOTS = {
    letter: number
    for number, group in enumerate((
        "", "\u0628\u062c", "\u062a\u0629\u0642", "\u062b\u0634\u0698\u06a4", "\u067e\u0686",
        "\u0646\u0641\u062e\u0630\u0632\u0636\u0638\u063a", "\u064a", "\u0623\u0624\u0626", "\u0625", "\u0622",
        "\u06af",
    ))
    for letter in group
}  # fmt: skip
_TOOTH, _TOOTHED = 30, frozenset("\u0628\u062a\u062b\u067e\u0646\u064a\u0626\u06cc\u0649")  # one skeleton within words


class Network(nn.Module):
    """Two convolutions, two dense layers; classes share outputs for skeleton, dots and joining form."""

    def __init__(self, classes: list[str]) -> None:
        super().__init__()
        self.parts = [torch.tensor(part) for part in _class_parts(classes)]
        self.one = nn.Conv2d(1, FIRST, 5, stride=2, padding=2)
        self.two = nn.Conv2d(FIRST, SECOND, 3, stride=2, padding=1)
        self.hidden = nn.Linear(SECOND * 36 + MEASURE_COUNT, HIDDEN)
        self.last = nn.Linear(HIDDEN, len(classes))
        self.shared = nn.ModuleList(nn.Linear(HIDDEN, size) for size in (40, 14, 5))
        self.drop = nn.Dropout(0.15)

    def forward(self, cells: torch.Tensor, measures: torch.Tensor) -> torch.Tensor:
        """Return the logits of the classes."""
        flat = functional.relu(self.two(functional.relu(self.one(cells)))).reshape(len(cells), -1)
        hidden = self.drop(functional.relu(self.hidden(torch.cat([flat, measures], 1))))
        shared = sum(layer(hidden)[:, part] for layer, part in zip(self.shared, self.parts, strict=True))
        return self.last(hidden) + shared


def _class_parts(classes: list[str]) -> tuple[list[int], list[int], list[int]]:
    """Return skeleton, dots and form of each class; 0 for what is no single letter."""
    skeletons, dots, forms = [], [], []
    for name in classes:
        text, _, form = name.partition("|")
        known = len(text) == 1 and text in LETTERS
        skeleton = _TOOTH if form in ("m", "i") and text in _TOOTHED else _SKELETONS.get(text, 0)
        skeletons.append(1 + skeleton if known else 0)
        dots.append(1 + _DOTS.get(text, 0) if known else 0)
        forms.append(" smif".index(form) if form else 0)
    return skeletons, dots, forms


class Glyphs:
    """All pictures as arrays."""

    def __init__(self, pictures: list[Picture], words: dict[str, int]) -> None:
        families, met = defaultdict(set), Counter[str]()
        for one in pictures:
            families[one.name].add(one.family)
            met[one.name] = max(met[one.name], one.count)
        self.classes = sorted(
            name
            for name, seen in families.items()
            if len(seen) >= MIN_FAMILIES.get(len(name.partition("|")[0]), 6)
            and (len(name.partition("|")[0]) == 1 or met[name] > MAPPED_COUNT or _is_common(name, words))
        )
        numbers = {name: number for number, name in enumerate(self.classes)}
        kept = [one for one in pictures if one.name in numbers]
        heights = defaultdict(list)
        for one in kept:
            if one.is_original and one.count >= 20:
                heights[one.font].append(one.shape.lengths[3])
        scales = {font: sorted(found)[len(found) // 2] for font, found in heights.items()}
        self.cells = np.stack([np.frombuffer(one.shape.cells, dtype=np.uint8) for one in kept])
        self.lengths = np.array([one.shape.lengths for one in kept], dtype=np.float32)
        self.counts = np.array([one.shape.counts for one in kept], dtype=np.float32)
        self.scales = np.array([scales[one.font] for one in kept], dtype=np.float32)
        self.targets = np.array([numbers[one.name] for one in kept])
        self.families = np.array([one.family for one in kept])
        self.seen = np.array([one.count for one in kept])
        self.original = np.array([one.is_original for one in kept])

    def inputs(self, rows: Any, lengths: Any, scales: Any) -> tuple[torch.Tensor, torch.Tensor]:
        """Return cells and measures as the network takes them."""
        measures = np.concatenate([lengths / scales[:, None], self.counts[rows]], 1)
        steps = np.clip(np.round(STEP * measures), -127, 127).astype(np.float32) / STEP
        return torch.tensor(self.cells[rows]).float().reshape(-1, 1, SIDE, SIDE) / 4, torch.tensor(steps)


def fit(glyphs: Glyphs, rows: Any, epochs: int = EPOCHS) -> Network:
    """Return a network that was fitted to some of the glyphs, families and frequent glyphs weighed."""
    torch.manual_seed(5)
    rng = np.random.default_rng(5)
    of_family = Counter(glyphs.families[rows])
    share = np.array([1 / of_family[name] ** 0.6 for name in glyphs.families[rows]])
    share *= np.minimum(glyphs.seen[rows], 200) ** 0.25
    share /= share.sum()
    network = Network(glyphs.classes)
    optimizer = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.02)
    steps = epochs * len(rows) // BATCH
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, total_steps=steps, pct_start=0.15)
    targets = torch.tensor(glyphs.targets)
    for step in range(steps):
        batch = rng.choice(rows, BATCH, p=share)
        scales = glyphs.scales[batch] * np.exp(rng.normal(0, 0.1, BATCH)).astype(np.float32)
        lengths = glyphs.lengths[batch].copy()
        lengths[:, :2] += rng.normal(0, 0.012, (BATCH, 2))
        unknown = rng.random(BATCH) < 0.08  # some programs have lost the widths of their glyphs
        lengths[unknown, 0] = lengths[unknown, 1] = 0.05
        lengths[unknown, 6] = lengths[unknown, 2] + 0.1
        cells, measures = glyphs.inputs(batch, lengths, scales)
        if step % 2:
            cells = _shifted(cells, *rng.integers(-1, 2, 2))
        loss = functional.cross_entropy(network(cells, measures), targets[batch], label_smoothing=0.03)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    return network.eval()


def _shifted(cells: torch.Tensor, down: int, right: int) -> torch.Tensor:
    padded = functional.pad(cells, (1, 1, 1, 1))
    return padded[:, :, 1 - down : 1 - down + SIDE, 1 - right : 1 - right + SIDE]


def report(network: Network, glyphs: Glyphs, rows: Any) -> str:
    """Return the figures on glyphs: text right at first, among five; where the probability is above .9."""
    cells, measures = glyphs.inputs(rows, glyphs.lengths[rows], glyphs.scales[rows])
    with torch.no_grad():
        shares = torch.softmax(network(cells, measures), 1).numpy()
    texts = np.array([name.partition("|")[0] for name in glyphs.classes])
    best, target = np.argsort(-shares, 1)[:, :5], texts[glyphs.targets[rows]]
    first, five = texts[best[:, 0]] == target, (texts[best] == target[:, None]).any(1)
    sure = shares.max(1) > 0.9
    return f"first {first.mean():.3f}, five {five.mean():.3f}, sure {sure.mean():.3f}, of them {first[sure].mean():.3f}"


def stored(network: Network, glyphs: Glyphs, rows: Any) -> bytes:
    """Return a network as it is shipped: weights as bytes; outputs of layers in steps, by what glyphs make of them."""
    cells, measures = glyphs.inputs(rows, glyphs.lengths[rows], glyphs.scales[rows])
    with torch.no_grad():
        one = functional.relu(network.one(cells))
        two = functional.relu(network.two(one))
        hidden = functional.relu(network.hidden(torch.cat([two.reshape(len(cells), -1), measures], 1)))
    steps = [float(np.quantile(part.numpy(), 0.9997)) / 255 for part in (one, two, hidden)]
    held = {name: value.detach().numpy() for name, value in network.named_parameters()}
    flat = SECOND * 36
    dense = held["hidden.weight"][:, :flat].reshape(HIDDEN, SECOND, 6, 6).transpose(2, 3, 1, 0).reshape(flat, HIDDEN)
    side, side_step = _in_bytes(held["hidden.weight"][:, flat:].T)
    last, last_biases = held["last.weight"].copy(), held["last.bias"].copy()
    for number, part in enumerate(network.parts):
        last += held[f"shared.{number}.weight"][part]
        last_biases += held[f"shared.{number}.bias"][part]
    convolutions = (held["one.weight"].transpose(2, 3, 1, 0), held["two.weight"].transpose(2, 3, 1, 0))
    given = {
        "first": (*_in_bytes(convolutions[0].reshape(25, -1)), held["one.bias"], 1 / 4),
        "second": (*_in_bytes(convolutions[1].reshape(9 * FIRST, -1)), held["two.bias"], steps[0]),
        "cells": (*_in_bytes(dense), held["hidden.bias"], steps[1]),
        "measures": (side, side_step, -128 * side.sum(0) * side_step / STEP, 1 / STEP),
        "last": (*_in_bytes(last.T), last_biases, steps[2]),
    }
    layers = {
        name: (weights.tolist(), [round(float(bias), 5) for bias in biases], step * unit)
        for name, (weights, step, biases, unit) in given.items()
    }
    return pack_network(glyphs.classes, layers, steps)


def _in_bytes(weights: Any) -> tuple[Any, float]:
    step = float(np.abs(weights).max() / 127)
    return np.clip(np.round(weights / step), -127, 127).astype(int), step


def _count_words(files: list[Path]) -> dict[str, int]:
    words: Counter[str] = Counter()
    for file in files:
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                words.update(re.findall("[\u0621-\u064a]{1,15}", line))
    return dict(words.most_common(60_000))


def family_of(file: Path) -> str:
    """Return the family of a font by the name of its file.

    >>> family_of(Path("ae_AlHor.ttf")), family_of(Path("NotoSansArabic-Bold.ttf")), family_of(Path("el-messiri.woff2"))
    ('alhor', 'notosans', 'el')
    """
    name = re.sub("^(?:ae|mry)_", "", file.name).partition(".")[0]
    first, *others = re.findall("[^- _]+", re.sub("(?<=[a-z])(?=[A-Z])", "-", name).lower())
    return first + others[0] if first in _PARTED and others else first


def _is_common(name: str, words: dict[str, int]) -> bool:
    """Return whether texts have the letters of a ligature in its form often enough."""
    text, _, form = name.partition("|")
    met = sum(
        count
        for word, count in words.items()
        if text in word
        for found in re.finditer(f"(?={text})", word)
        if joining_form(text, word[: found.start()], word[found.start() + len(text) :]) == form
    )
    return met > MIN_LIGATURE_SHARE * sum(words.values())


def _draw_font(file: Path, words: dict[str, int], kept: Path | None) -> list[Picture]:
    """Return the pictures of a font, from the folder where they are kept or drawn now; by chance of its own."""
    made = kept / f"{file.name}.pictures" if kept else None
    if made and made.exists():
        return [Picture(*one)._replace(family=family_of(file)) for one in pickle.loads(made.read_bytes())]  # noqa: S301
    pictures = list(pictures_of_font(family_of(file), file, words, Random(file.name)))
    if made:
        made.parent.mkdir(parents=True, exist_ok=True)
        made.with_suffix(".part").write_bytes(pickle.dumps([tuple(one) for one in pictures]))
        made.with_suffix(".part").rename(made)
    return pictures


def main() -> int:
    """Read the command line, fit, report and write; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("fonts", nargs="+", type=Path)
    parser.add_argument("--words", nargs="+", type=Path, required=True)
    parser.add_argument("--kept", type=Path, metavar="DIR", help="where the pictures of each font are kept")
    parser.add_argument("--fold", type=int, choices=range(FOLDS))
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take each N-th font, for a short run")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("-o", "--output", type=Path)
    args = parser.parse_args()
    torch.set_num_threads(1)
    words = _count_words(args.words)
    pictures = [one for file in args.fonts[:: args.every] for one in _draw_font(file, words, args.kept)]
    glyphs = Glyphs(pictures, words)
    names = sorted({*glyphs.families})
    held = np.isin(glyphs.families, names[args.fold :: FOLDS] if args.fold is not None else [])
    print(f"{len(pictures)} pictures, {len(names)} families, {len(glyphs.classes)} classes", flush=True)
    network = fit(glyphs, np.flatnonzero(~held), args.epochs)
    if args.fold is not None:
        print(report(network, glyphs, np.flatnonzero(held & glyphs.original)))
    if args.output:
        args.output.write_bytes(stored(network, glyphs, np.flatnonzero(glyphs.original)[::10]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
