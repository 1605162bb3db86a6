"""Presentation forms in place of letters."""

from arclean.filters.presentation_forms.filter import PresentationForms

__all__ = ["PresentationForms"]
