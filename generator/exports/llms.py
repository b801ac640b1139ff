"""llms.txt: what the site is and where its Markdown lies (llmstxt.org); as well the twin of the first page."""

from __future__ import annotations

from collections.abc import Sequence

from generator.exports import place
from generator.exports.twin import finished
from generator.pages import Page
from generator.site import Site
from generator.words import strings


def llms(site: Site, pages: Sequence[Page]) -> str:
    """A heading, one sentence, then the lists, the pages of text and the way for programs."""
    url, words = str(site.settings["url"]), strings(site.language)
    lines = [f"# {site.settings['name']}", "", f"> {site.settings['description']}", ""]
    lists = sorted(
        (page for page in pages if page.kind == "list"), key=lambda page: page.context["contract"].page.order
    )
    told = [page for page in lists if page.context["count"]]
    texts = [page for page in pages if page.kind == "narrative"]
    if told or texts:
        lines += [f"## {words['home']['kinds']}", ""]
    for some in filter(None, (told, texts)):
        lines += [*(f"- [{page.title}]({url}{page.path}.md): {page.description}" for page in some), ""]
    lines += [f"## {words['data']['programs']}", "", f"- [{words['data']['api']['index']}]({url}{place.INDEX})"]
    lines += [f"- [OpenAPI]({url}{place.OPENAPI})", f"- [{words['subscribe']['title']}]({url}subscribe/)"]
    return finished(site, lines, "")
