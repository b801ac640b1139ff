"""The living example shows everything that the engine can, and goes on living: as many years later it is the same."""

from __future__ import annotations

import pytest

from generator.records import contracts
from generator.site import Site
from tests.support import sites


@pytest.fixture(scope="module")
def now(tmp_path_factory) -> Site:
    return sites.site_of(sites.with_past(tmp_path_factory.mktemp("now") / "site")).with_history()


def states(site: Site, years: int = 0) -> dict[str, str]:
    """By reference: what a record is. How many days it has been so depends on the leap years in between."""
    return {
        sites.in_later_years(record.reference, -years): state.name if (state := site.state(record)) else ""
        for record in site.records
    }


def test_it_has_every_kind(now):
    assert {record.kind for record in now.records} == set(contracts())


def test_it_has_every_state_that_time_makes(now):
    found = {state.name for record in now.records if (state := now.state(record))}

    assert {"fresh", "soon", "late", "unknown", "active", "expired", "open", "answered"} <= found, found
    assert any(record.closed for record in now.records)
    assert now.disagreements
    assert any("chart" in table for record in now.records for table in record.data.get("tables", ()))


def test_its_history_spans_two_years(now):
    days = {change.day for record in now.records for change in now.history.of(record.reference)}

    assert {min(days), max(days)} == {"2024-06-15", "2026-06-10"}
    assert len(days) >= 8
    events = {event for record in now.records for change in now.history.of(record.reference) for event in change.events}
    assert {"added", "renamed"} <= events


@pytest.mark.parametrize("years", [-1, 3])
def test_years_later_it_is_the_same(now, tmp_path, years):
    later = sites.site_of(sites.living(tmp_path / "site", years))

    assert later.as_of.isoformat() == f"{2026 + years}-06-15"
    assert states(later, years) == states(now)


def test_its_past_goes_with_it(tmp_path):
    before = sites.site_of(sites.with_past(tmp_path / "site", -1)).with_history()

    assert before.history.of("dataset/odd-values")[0].day == "2025-06-01"
