"""The shortest way by keyboard, on pages that are small enough to count by hand."""

import pytest

from benchmarks.keyboard import BACK, ENTER, TAB, Page, Stop, shortest


def ways(pages: dict[str, Page], *targets: str, keys=(TAB, BACK, ENTER)):
    return shortest("home", targets, pages.__getitem__, keys)


def links(*urls: str) -> Page:
    return Page(tuple(Stop(url) for url in urls))


def test_a_link_costs_one_tab_for_each_stop_up_to_it_and_enter():
    found = ways({"home": links("a", "b"), "a": links(), "b": links()}, "home", "a", "b")
    assert found == {"home": (), "a": (TAB, ENTER), "b": (TAB, TAB, ENTER)}


def test_two_near_links_are_shorter_than_one_far_away():
    pages = {"home": links("a", "x", "x", "x", "b"), "a": links("b"), "x": links(), "b": links()}
    assert ways(pages, "b") == {"b": (TAB, ENTER, TAB, ENTER)}


def test_the_skip_link_leads_behind_the_menu_and_one_can_step_back_from_there():
    stops = (Stop("home", "main"), *(Stop("x") for _ in range(6)), Stop("late"), Stop("first"))
    pages = {"home": Page(stops, {"main": 2 * 8}), "late": links(), "first": links(), "x": links()}
    assert ways(pages, "late", "first") == {
        "late": (TAB, ENTER, BACK, ENTER),
        "first": (TAB, ENTER, TAB, ENTER),
    }
    assert ways(pages, "late", keys=(TAB, ENTER))["late"] == (*[TAB] * 8, ENTER)


def test_a_fragment_of_another_page_leads_into_it():
    pages = {"home": links("x"), "x": links("x", "x", "goal")}
    pages["home"] = Page((Stop("x", "end"),))
    pages["x"] = Page((Stop("y"), Stop("y"), Stop("goal")), {"end": 2 * 2})
    pages |= {"y": links(), "goal": links()}
    assert ways(pages, "goal")["goal"] == (TAB, ENTER, TAB, ENTER)


def test_a_fragment_on_a_stop_needs_no_tab():
    pages = {"home": Page((Stop("home", "here"), Stop("x"), Stop("goal")), {"here": 2 * 2 + 1})}
    pages |= {"x": links(), "goal": links()}
    assert ways(pages, "goal")["goal"] == (TAB, ENTER, ENTER)


def test_what_is_folded_away_has_to_be_opened_first():
    stops = (Stop(opens=0), Stop("inside", inside=0), Stop("after"))
    pages = {"home": Page(stops), "inside": links(), "after": links()}
    assert ways(pages, "inside", "after") == {
        "inside": (TAB, ENTER, TAB, ENTER),
        "after": (TAB, TAB, ENTER),
    }


def test_what_is_folded_twice_is_no_way():
    pages = {"home": Page((Stop(opens=0), Stop("deep", inside=-1))), "deep": links()}
    assert ways(pages, "deep") == {}


def test_nobody_steps_back_out_of_a_page():
    """Beyond the first stop are the buttons of the browser, not the last link of the page."""
    assert ways({"home": links("a", "b", "c"), "a": links(), "b": links(), "c": links()}, "c")["c"].count(BACK) == 0


@pytest.mark.parametrize("page", [links(), Page((Stop(), Stop("home")))])
def test_what_cannot_be_reached_is_left_out(page):
    assert ways({"home": page, "a": links()}, "a") == {}
