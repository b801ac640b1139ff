"""The page for a wrong address: it works from any depth, and promises no more than there is."""

from __future__ import annotations


def test_page_for_a_wrong_address_works_from_any_depth(site):
    page = site.page("404.html")
    links = [node.attributes["href"] for node in page.css("link[href], a[href]")]
    inner = [link for link in links if not link.startswith(("#", "http", "tel:"))]

    assert len(inner) > 8
    for wrong in ("nothing", "a/b/c/d/nothing/", "task/1-1/nothing.html", "task/%ED%95%9C/"):
        for link in inner:
            assert link.startswith(site.base)
            assert site.follow(link, site.url + wrong)[0].is_file(), link


def test_page_for_a_wrong_address_of_a_site_below_a_path(english):
    assert english.base == "/a/b/"
    assert english.page("404.html").one("link[rel=stylesheet]").attributes["href"] == "/a/b/assets/style.css"


def test_what_was_looked_for_can_be_searched_for_from_any_depth(site, english):
    """What is said to be below is there: a field whose question goes to the page of results, wherever the wrong address was."""
    for each in (site, english):
        form = each.page("404.html").one("main form[role=search]")
        assert form.attributes["action"] == f"{each.base}search/"
        assert each.follow(form.attributes["action"], f"{each.url}a/b/c/")[0].is_file()
        assert form.css_first("input[name=q]") is not None
        assert len(each.page("404.html").css("form[role=search]")) == 1, (
            "the one of other pages' heads would be a second"
        )
