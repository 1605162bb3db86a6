"""Files of boosted trees, as ``arclean.evidence.boosted_trees`` reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


def write_trees(model: Any, measures: Sequence[str], file: Path, head: str) -> None:
    """Write fitted trees as :mod:`arclean.evidence.boosted_trees` reads them."""
    rows = [f"measures {'|'.join(measures)}", f"start {float(np.ravel(model._baseline_prediction)[0]):.4f}"]  # noqa: SLF001
    for (tree,) in model._predictors:  # noqa: SLF001 - the library has no other way to them
        rows.append(" ".join(_list_nodes(tree.nodes, 0)))
    file.write_text(head + "\n".join(rows) + "\n", "utf-8")


def _list_nodes(nodes: Any, at: int) -> Iterator[str]:
    node = nodes[at]
    if node["is_leaf"]:
        yield f"={node['value']:.3f}"
        return
    yield f"{node['feature_idx']}<{node['num_threshold']:.5g}"
    yield from _list_nodes(nodes, node["left"])
    yield from _list_nodes(nodes, node["right"])
