"""Fit the weights of the filter `boilerplate`, and write them into its module of weights.

    python benchmarks/fit/boilerplate.py DIR        DIR: a folder with the corpora train_*.txt.gz

Pages are made of the blocks of boilerplate in fixtures/web around their own texts and around documents of the corpora;
the corpora's documents also stand by themselves, as texts in which nothing is boilerplate. Logistic regression, by
gradient descent. With --held-out each page in turn is left out of the fit and judged, to see what the weights are worth
on a page of no known kind; the cost of a change and the least score of a run are chosen there: most boilerplate
removed, where a line of text that goes counts five times. Without it they stay 0.5 and 2.0.

The single numbers around these weights (what spares a line, what is a menu, the course down a page, what makes a line
firm) are fitted to pages of publishers: ``benchmarks/fit/weights.py FILE --artifact pages --corpora PAGES``.
"""

from __future__ import annotations

import argparse
import gzip
import math
import re
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from arclean.evidence.web_lines.features import list_web_lines, page_features
from arclean.filters.boilerplate import weights
from arclean.filters.boilerplate.segmenter import find_boilerplate

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "fixtures" / "web"
WEIGHTS = ROOT / "arclean" / "filters" / "boilerplate" / "weights.py"
CORPORA = ("arwiki", "msdocs", "react", "osguide", "debian_handbook", "saudi_laws", "uae_laws")
Page = list[tuple[bool, str]]


def load_page(file: Path) -> Page:
    """Read a page with labels: whether each line is boilerplate, and the line."""
    rows = (line.partition("\t") for line in file.read_text("utf-8").splitlines() if line)
    return [(role == "x", line) for role, _, line in rows]


def load_documents(folder: Path, most: int, random: Random) -> list[list[str]]:
    """Read documents of the corpora, some of each."""
    found = []
    for name in CORPORA:
        with gzip.open(folder / f"train_{name}.txt.gz", "rt", encoding="utf-8") as file:
            text = file.read(6_000_000)
        parts = [part.split("\n") for part in text.split("\n\n")[:-1]]
        parts = [part[:60] for part in parts if len(part) > 2]
        found += random.sample(parts, min(most, len(parts)))
    return found


def split_page(page: Page) -> tuple[list[str], list[list[str]], list[str]]:
    """Return the boilerplate of a page: at its head, within its text, at its foot."""
    body = [number for number, (is_boilerplate, _) in enumerate(page) if not is_boilerplate]
    head = [line for is_boilerplate, line in page[: body[0]] if is_boilerplate]
    foot = [line for _, line in page[body[-1] + 1 :]]
    amid = [[line] for is_boilerplate, line in page[body[0] : body[-1]] if is_boilerplate]
    return head, amid, foot


def _take_part(lines: list[str], random: Random) -> list[str]:
    """Return some lines of a block, side by side."""
    start = random.randrange(max(1, len(lines) // 2))
    return lines[start : random.randint(start + 1, len(lines))] if lines else []


def make_pages(pages: list[Page], texts: list[list[str]], random: Random, count: int) -> list[Page]:
    """Make pages: boilerplate of two pages around a text."""
    out = []
    for _ in range(count):
        one, two = split_page(random.choice(pages)), split_page(random.choice(pages))
        head = random.choice((one[0], one[0], _take_part(one[0], random), []))
        foot = random.choice((two[2], two[2], _take_part(two[2], random), []))
        if random.random() < 0.25:
            head = head + head
        own = random.choice(pages)
        text = [line for is_boilerplate, line in own if not is_boilerplate]
        if random.random() < 0.3:
            text = random.choice(texts)[:25]
        middle = [(False, line) for line in text]
        for line in random.sample(one[1], min(len(one[1]), random.randrange(3))):
            middle.insert(random.randint(1, len(middle)), (True, line[0]))
        if foot and random.random() < 0.5:
            foot = [*_make_follow_lines(text, random), *foot]
        if foot and random.random() < 0.4:
            place = random.randrange(len(foot))
            foot = [*foot[:place], *_make_related_list(text, random), *foot[place:]]
        if head and len(text[0].split()) < 15 and random.random() < 0.6:
            head = [f"{text[0]} {random.choice('-|:')} {head[0]}", *head]
        out.append([*((True, line) for line in head), *middle, *((True, line) for line in foot)])
    return out


def _make_follow_lines(text: list[str], random: Random) -> list[str]:
    """Make lines that ask to follow a site whose name is in the text, and the name as its byline."""
    said = random.choice(text).split()
    start = random.randrange(max(1, len(said) - 2))
    name = " ".join(said[start : start + random.randint(1, 3)]).strip(".,:()")
    verb = random.choice(("تابع", "تابعوا", "تابعونا في", "لمتابعة أخبار", "انضم إلى قناتنا", "صفحتنا على"))
    where = random.choice(("التلغرام telegram", "تلغرام", "واتساب", "تويتر twitter", "فيسبوك", "غوغل نيوز", "يوتيوب"))
    return [f"{verb} {name} على {where}", *random.choice(([], ["بواسطة", name], [name]))]


def _make_related_list(text: list[str], random: Random) -> list[str]:
    """Make a list of other texts about the same."""
    heads = ("مقالات ذات صلة", "مواضيع ذات صلة", "اقرأ أيضا", "أخبار متعلقة", "قد يهمك أيضا", "آخر الأخبار")
    lines = [random.choice(heads)]
    for _ in range(random.randint(2, 5)):
        said = random.choice(text).replace(".", "").split()
        start = random.randrange(max(1, len(said) - 4))
        lines.append(" ".join(said[start : start + random.randint(3, 7)]))
    return [line for line in lines if line]


def feature_rows(pages: list[Page]) -> list[tuple[tuple[str, ...], bool]]:
    """Return the features of each line of pages, and whether it is boilerplate."""
    rows = []
    for page in pages:
        lines = list_web_lines("\n".join(line for _, line in page))
        found = page_features(lines)
        if len(found) == len(page):
            rows += [
                ((*names, "any line"), is_boilerplate) for names, (is_boilerplate, _) in zip(found, page, strict=True)
            ]
    return rows


def fit_log_odds(
    rows: list[tuple[tuple[str, ...], bool]], *, epochs: int = 10, decay: float = 2e-5
) -> dict[str, float]:
    """Fit logistic regression by stochastic gradient descent with averaging."""
    counts = Counter(names for names in rows)
    items = [(names, is_boilerplate, n) for (names, is_boilerplate), n in counts.items()]
    log_odds: dict[str, float] = {}
    total: Counter[str] = Counter()
    random = Random(1)
    for epoch in range(epochs):
        random.shuffle(items)
        rate = 0.1 / (1 + epoch)
        for names, is_boilerplate, n in items:
            z = sum(log_odds.get(name, 0.0) for name in names)
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
            step = rate * min(n, 20) ** 0.5 * (is_boilerplate - p)
            for name in names:
                log_odds[name] = log_odds.get(name, 0.0) * (1 - decay) + step
        if epoch >= epochs // 2:
            for name, value in log_odds.items():
                total[name] += value
    rounds = epochs - epochs // 2
    return {name: round(value / rounds, 2) for name, value in sorted(total.items()) if abs(value / rounds) >= 0.05}


def count_results(pages: list[Page]) -> tuple[int, int, int]:
    """Count lines of text removed, boilerplate removed, boilerplate left."""
    wrong = right = left = 0
    for page in pages:
        lines = list_web_lines("\n".join(line for _, line in page))
        gone = find_boilerplate(lines)
        for number, (is_boilerplate, _) in enumerate(page):
            wrong += number in gone and not is_boilerplate
            right += number in gone and is_boilerplate
            left += number not in gone and is_boilerplate
    return wrong, right, left


def use_weights(log_odds: dict[str, float], change_cost: float, min_run_score: float) -> None:
    """Set the weights by which the segmenter judges from now on."""
    weights.FEATURE_LOG_ODDS = log_odds
    weights.CHANGE_COST, weights.MIN_RUN_SCORE = change_cost, min_run_score


def write_weights(log_odds: dict[str, float], change_cost: float, min_run_score: float) -> None:
    """Write what was fitted into the module of weights: each value in its line, with the month in its comment."""
    rows = "".join(f'    "{name}": {value},\n' for name, value in sorted(log_odds.items(), key=lambda item: -item[1]))
    text, month = WEIGHTS.read_text("utf-8"), f"{datetime.now(UTC):%Y-%m}"
    for name, value in (("CHANGE_COST", change_cost), ("MIN_RUN_SCORE", min_run_score)):
        text = re.sub(rf"(?m)^({name} = )\S+(.*?)[0-9]{{4}}-[0-9]{{2}}", rf"\g<1>{value}\g<2>{month}", text)
    head, _, old = text.partition("FEATURE_LOG_ODDS = {")
    comment, _, _ = old.partition("\n")
    comment = re.sub("[0-9]{4}-[0-9]{2}", month, comment)
    WEIGHTS.write_text(f"{head}FEATURE_LOG_ODDS = {{{comment}\n{rows}}}\n", "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--held-out", action="store_true", help="also fit without each page in turn, and judge it")
    args = parser.parse_args()
    random = Random(2026)
    texts = load_documents(args.corpora, 250, random)
    clean = [[(False, line) for line in text] for text in texts]
    files = sorted(PAGES.glob("*.txt"))
    pages = {file.stem: load_page(file) for file in files}

    def fitted(chosen: list[Page]) -> dict[str, float]:
        everything = chosen * 20 + make_pages([p for p in chosen if any(x for x, _ in p)], texts, random, 1200) + clean
        return fit_log_odds(feature_rows(everything))

    best = (0.5, 2.0)
    if args.held_out:
        grid = [(cost, least) for cost in (0.3, 0.7, 1.0, 1.5, 2.5) for least in (2.0, 4.0)]
        sums: dict[tuple[float, float], list[int]] = {point: [0, 0, 0] for point in grid}
        for name, page in pages.items():
            log_odds = fitted([other for key, other in pages.items() if key != name])
            for point in grid:
                use_weights(log_odds, *point)
                found = count_results([page])
                sums[point] = [a + b for a, b in zip(sums[point], found, strict=True)]
                print(f"{name:14} {point}: wrong {found[0]}, right {found[1]}, left {found[2]}")
        print(*(f"{point}: wrong {s[0]}, right {s[1]}, left {s[2]}" for point, s in sums.items()), sep="\n")
        best = max(grid, key=lambda point: sums[point][1] - 5 * sums[point][0])
    log_odds = fitted(list(pages.values()))
    use_weights(log_odds, *best)
    print("pages", count_results(list(pages.values())), "clean", count_results(clean), len(log_odds), "weights", best)
    write_weights(log_odds, *best)


if __name__ == "__main__":
    main()
