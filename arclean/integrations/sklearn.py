"""scikit-learn: a transformer of texts for pipelines.

>>> from arclean.integrations.sklearn import TextRepairer
>>> TextRepairer().fit_transform(["العــراق"])
['العراق']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from sklearn.base import BaseEstimator, TransformerMixin

from arclean.batch import clean_many

if TYPE_CHECKING:
    from collections.abc import Iterable

    from arclean.api import Profile

__all__ = ["TextRepairer"]


class TextRepairer(TransformerMixin, BaseEstimator):
    """Repairs texts; it learns nothing, so that ``fit`` need not be called."""

    def __init__(self, *, profile: Profile = "repair", jobs: int = 1) -> None:
        self.profile = profile
        self.jobs = jobs

    def fit(self, texts: Iterable[str], y: object = None) -> TextRepairer:
        """Return the transformer as it is."""
        del texts, y
        return self

    def transform(self, texts: Iterable[str]) -> Any:
        """Return the texts repaired, as an array where they are one, else as a list."""
        made = list(
            clean_many(
                np.ravel(texts) if isinstance(texts, np.ndarray) else texts, profile=self.profile, jobs=self.jobs
            )
        )
        return np.array(made, dtype=object).reshape(texts.shape) if isinstance(texts, np.ndarray) else made

    def get_feature_names_out(self, names: Any = None) -> Any:
        """Return the names of the columns, which stay."""
        return np.asarray(["text"] if names is None else names, dtype=object)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.string = True
        tags.input_tags.two_d_array = False
        tags.requires_fit = False
        tags.no_validation = True
        return tags
