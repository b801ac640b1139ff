"""The pages of a site, before they have a look."""

from generator.pages.page import Crumb, Page, Source
from generator.pages.past import MOVED
from generator.pages.plan import clashes, plan

__all__ = ["MOVED", "Crumb", "Page", "Source", "clashes", "plan"]
