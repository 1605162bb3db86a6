"""Fit the weights of the filter `boilerplate`, and write them as a table.

    python benchmarks/fit_boilerplate.py DIR        DIR: a folder with the corpora train_*.txt.gz

Pages are made of the blocks of boilerplate in fixtures/web around their own texts and around documents of the corpora;
the corpora's documents also stand by themselves, as texts in which nothing is boilerplate. Logistic regression, by
gradient descent. With --held-out each page in turn is left out of the fit and judged, to see what the weights are worth
on a page of no known kind; the price of a change and the least sum of a stretch are chosen there.
"""

from __future__ import annotations

import argparse
import gzip
import math
from collections import Counter
from pathlib import Path
from random import Random

from arclean.evidence.web_lines import features as page_lines
from arclean.filters.boilerplate import segmenter as chrome

PAGES = Path(__file__).parents[1] / "fixtures" / "web"
TABLE = Path(__file__).parents[1] / "arclean" / "evidence" / "page_weights.py"
CORPORA = ("arwiki", "msdocs", "react", "osguide", "debian_handbook", "saudi_laws", "uae_laws")
Page = list[tuple[bool, str]]


def load_page(file: Path) -> Page:
    """Read a page with labels: whether each line is boilerplate, and the line."""
    rows = (line.partition("\t") for line in file.read_text("utf-8").splitlines() if line)
    return [(role == "x", line) for role, _, line in rows]


def documents(folder: Path, most: int, random: Random) -> list[list[str]]:
    """Read documents of the corpora, some of each."""
    found = []
    for name in CORPORA:
        with gzip.open(folder / f"train_{name}.txt.gz", "rt", encoding="utf-8") as file:
            text = file.read(6_000_000)
        parts = [part.split("\n") for part in text.split("\n\n")[:-1]]
        parts = [part[:60] for part in parts if len(part) > 2]
        found += random.sample(parts, min(most, len(parts)))
    return found


def blocks(page: Page) -> tuple[list[str], list[list[str]], list[str]]:
    """Give the boilerplate of a page: at its head, amid its text, at its foot."""
    body = [number for number, (is_chrome, _) in enumerate(page) if not is_chrome]
    head = [line for is_chrome, line in page[: body[0]] if is_chrome]
    foot = [line for _, line in page[body[-1] + 1 :]]
    amid = [[line] for is_chrome, line in page[body[0] : body[-1]] if is_chrome]
    return head, amid, foot


def _part(lines: list[str], random: Random) -> list[str]:
    """Take a stretch out of a block."""
    start = random.randrange(max(1, len(lines) // 2))
    return lines[start : random.randint(start + 1, len(lines))] if lines else []


def made(pages: list[Page], texts: list[list[str]], random: Random, count: int) -> list[Page]:
    """Make pages: boilerplate of two pages around a text."""
    out = []
    for _ in range(count):
        one, two = blocks(random.choice(pages)), blocks(random.choice(pages))
        head = random.choice((one[0], one[0], _part(one[0], random), []))
        foot = random.choice((two[2], two[2], _part(two[2], random), []))
        if random.random() < 0.25:
            head = head + head
        own = random.choice(pages)
        text = [line for is_chrome, line in own if not is_chrome]
        if random.random() < 0.3:
            text = random.choice(texts)[:25]
        middle = [(False, line) for line in text]
        for line in random.sample(one[1], min(len(one[1]), random.randrange(3))):
            middle.insert(random.randint(1, len(middle)), (True, line[0]))
        if foot and random.random() < 0.5:
            foot = [*_following(text, random), *foot]
        if foot and random.random() < 0.4:
            place = random.randrange(len(foot))
            foot = [*foot[:place], *_related(text, random), *foot[place:]]
        if head and len(text[0].split()) < 15 and random.random() < 0.6:
            head = [f"{text[0]} {random.choice('-|:')} {head[0]}", *head]
        out.append([*((True, line) for line in head), *middle, *((True, line) for line in foot)])
    return out


def _following(text: list[str], random: Random) -> list[str]:
    """Make lines that ask to follow a site whose name is in the text, and the name as its byline."""
    said = random.choice(text).split()
    start = random.randrange(max(1, len(said) - 2))
    name = " ".join(said[start : start + random.randint(1, 3)]).strip(".,:()")
    verb = random.choice(("تابع", "تابعوا", "تابعونا في", "لمتابعة أخبار", "انضم إلى قناتنا", "صفحتنا على"))
    where = random.choice(("التلغرام telegram", "تلغرام", "واتساب", "تويتر twitter", "فيسبوك", "غوغل نيوز", "يوتيوب"))
    return [f"{verb} {name} على {where}", *random.choice(([], ["بواسطة", name], [name]))]


def _related(text: list[str], random: Random) -> list[str]:
    """Make a list of other texts about the same."""
    heads = ("مقالات ذات صلة", "مواضيع ذات صلة", "اقرأ أيضا", "أخبار متعلقة", "قد يهمك أيضا", "آخر الأخبار")
    lines = [random.choice(heads)]
    for _ in range(random.randint(2, 5)):
        said = random.choice(text).replace(".", "").split()
        start = random.randrange(max(1, len(said) - 4))
        lines.append(" ".join(said[start : start + random.randint(3, 7)]))
    return [line for line in lines if line]


def rows_of(pages: list[Page]) -> list[tuple[tuple[str, ...], bool]]:
    rows = []
    for page in pages:
        lines = page_lines.lines("\n".join(line for _, line in page))
        found = page_lines.features(lines)
        if len(found) == len(page):
            rows += [((*names, "any"), is_chrome) for names, (is_chrome, _) in zip(found, page, strict=True)]
    return rows


def fit(rows: list[tuple[tuple[str, ...], bool]], *, epochs: int = 10, decay: float = 2e-5) -> dict[str, float]:
    """Fit logistic regression by stochastic gradient descent with averaging."""
    counts = Counter(names for names in rows)
    items = [(names, is_chrome, n) for (names, is_chrome), n in counts.items()]
    weights: dict[str, float] = {}
    total: Counter[str] = Counter()
    random = Random(1)
    for epoch in range(epochs):
        random.shuffle(items)
        rate = 0.1 / (1 + epoch)
        for names, is_chrome, n in items:
            z = sum(weights.get(name, 0.0) for name in names)
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
            step = rate * min(n, 20) ** 0.5 * (is_chrome - p)
            for name in names:
                weights[name] = weights.get(name, 0.0) * (1 - decay) + step
        if epoch >= epochs // 2:
            for name, value in weights.items():
                total[name] += value
    rounds = epochs - epochs // 2
    return {name: round(value / rounds, 2) for name, value in sorted(total.items()) if abs(value / rounds) >= 0.05}


def judge(pages: list[Page]) -> tuple[int, int, int]:
    """Count lines of text removed, boilerplate removed, boilerplate left."""
    wrong = right = left = 0
    for page in pages:
        lines = page_lines.lines("\n".join(line for _, line in page))
        gone = chrome.boilerplate(lines)
        for number, (is_chrome, _) in enumerate(page):
            wrong += number in gone and not is_chrome
            right += number in gone and is_chrome
            left += number not in gone and is_chrome
    return wrong, right, left


def use(weights: dict[str, float], switch: float, sure: float) -> None:
    chrome.WEIGHTS, chrome.SWITCH, chrome.SURE = weights, switch, sure  # type: ignore[attr-defined]


HEAD = '''"""What each feature of a line of a web page weighs: log-odds of boilerplate.

Written by benchmarks/fit_boilerplate.py; fitted 2026-11 on the pages of fixtures/web and documents of the training
corpora (Wikipedia, software manuals, laws).
"""

from __future__ import annotations

__all__ = ["SURE", "SWITCH", "WEIGHTS"]

'''


def write(weights: dict[str, float], switch: float, sure: float) -> None:
    rows = "".join(f'    "{name}": {value},\n' for name, value in sorted(weights.items(), key=lambda kv: -kv[1]))
    TABLE.write_text(
        HEAD + f"SWITCH = {switch}\n" '"""The price of a change from text to boilerplate, or back."""\n\n'
        f"SURE = {sure}\n" '"""The least sum of a stretch that is removed."""\n\n'
        f"WEIGHTS = {{\n{rows}}}\n", "utf-8",
    )  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--held-out", action="store_true", help="also fit without each page in turn, and judge it")
    args = parser.parse_args()
    random = Random(2026)
    texts = documents(args.corpora, 250, random)
    clean = [[(False, line) for line in text] for text in texts]
    files = sorted(PAGES.glob("*.txt"))
    pages = {file.stem: load_page(file) for file in files}

    def fitted(chosen: list[Page]) -> dict[str, float]:
        everything = chosen * 20 + made([p for p in chosen if any(x for x, _ in p)], texts, random, 1200) + clean
        return fit(rows_of(everything))

    best = (0.5, 2.0)
    if args.held_out:
        grid = [(switch, sure) for switch in (0.3, 0.7, 1.0, 1.5, 2.5) for sure in (2.0, 4.0)]
        sums: dict[tuple[float, float], list[int]] = {point: [0, 0, 0] for point in grid}
        for name, page in pages.items():
            weights = fitted([other for key, other in pages.items() if key != name])
            for point in grid:
                use(weights, *point)
                found = judge([page])
                sums[point] = [a + b for a, b in zip(sums[point], found, strict=True)]
                print(f"{name:14} {point}: wrong {found[0]}, right {found[1]}, left {found[2]}")
        print(*(f"{point}: wrong {s[0]}, right {s[1]}, left {s[2]}" for point, s in sums.items()), sep="\n")
        best = max(grid, key=lambda point: sums[point][1] - 5 * sums[point][0])
    weights = fitted(list(pages.values()))
    use(weights, *best)
    print("pages", judge(list(pages.values())), "clean", judge(clean), len(weights), "weights", best)
    write(weights, *best)


if __name__ == "__main__":
    main()
