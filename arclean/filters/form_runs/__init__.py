"""Letters whose joined forms a font's map takes for the letters that follow them in the alphabet."""

from arclean.filters.form_runs.filter import FormRuns

__all__ = ["FormRuns"]
