"""The pages of a site, before they have a look."""

from generator.pages.page import Crumb, Page, Source
from generator.pages.plan import clashes, plan

__all__ = ["Crumb", "Page", "Source", "clashes", "plan"]
