"""Dated issues of a site: its records as they were on a day, kept beside the living one (``/as-of/2014-10-31/``)."""

from generator.issues.pages import written
from generator.issues.read import Issue, issues

__all__ = ["Issue", "issues", "written"]
