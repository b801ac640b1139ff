"""The pages of a site, before they have a look."""

from generator.pages.directory import place
from generator.pages.help import HELP
from generator.pages.page import Crumb, Page, PageSource
from generator.pages.paged import FURTHER, GROUP, Paging
from generator.pages.past import MOVED
from generator.pages.plan import clashes, plan, planned
from generator.pages.programme import PATH as PROGRAMME
from generator.pages.schedule import Dated, active_notices, by_department, dated

__all__ = [
    "FURTHER",
    "GROUP",
    "HELP",
    "MOVED",
    "PROGRAMME",
    "Crumb",
    "Dated",
    "Page",
    "PageSource",
    "Paging",
    "active_notices",
    "by_department",
    "clashes",
    "dated",
    "place",
    "plan",
    "planned",
]
