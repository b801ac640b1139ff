"""A run has one day, whatever becomes of the clock while it goes on, and of midnight."""

from datetime import UTC, datetime

from generator.records import Settings, settings


def test_a_run_has_one_day(monkeypatch) -> None:
    clock = [datetime(2026, 11, 26, 14, 59, tzinfo=UTC)]

    class Clock:
        @staticmethod
        def now(zone):
            return clock[0].astimezone(zone)

    monkeypatch.setattr(settings, "datetime", Clock)
    one = Settings({"time_zone": "Asia/Seoul"})
    first = one.today()
    assert first.isoformat() == "2026-11-26"
    for moment in (datetime(2026, 11, 26, 15, 1, tzinfo=UTC), datetime(2024, 1, 1, tzinfo=UTC)):
        clock[0] = moment
        assert (one.today(), one.reference()) == (first, first.isoformat())
    assert Settings({}).today().isoformat() == "2024-01-01", "the next run has its own"
