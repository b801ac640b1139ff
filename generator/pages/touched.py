"""Which pages an edit touches: those that are made from what was edited."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.pages.page import Page
from generator.site import Site


def touched(site: Site, pages: Sequence[Page], changed: Collection[str], files: Collection[str] = ()) -> list[Page]:
    """Those of ``pages`` that may look otherwise when the records ``changed`` (by reference) and the ``files`` do.

    The page of a record is made from it and from what is linked with it, a list from all that it lists. With site.yml all are.
    """
    if "site.yml" in files:
        return list(pages)
    near = {each.reference for reference in changed for each in site.linked.get(reference, ())} | set(changed)
    found = []
    for page in pages:
        record = page.context.get("record")
        if record is not None:
            hit = record.reference in near
        else:
            hit = any(each.reference in changed or each.path in files for each in page.sources)
        if hit:
            found.append(page)
    return found
