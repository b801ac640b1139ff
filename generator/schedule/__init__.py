"""Time in records: how often, when, until when. Pure functions of texts and dates; nothing here reads a clock."""

from generator.schedule.cycle import Cycle, cycle_meant, frequencies, known_cycles, parse_cycle
from generator.schedule.due import next_due
from generator.schedule.form import FORMS, CycleRule
from generator.schedule.moment import first_day, last_day
from generator.schedule.promise import contradicts, promises
from generator.schedule.span import Timing
from generator.schedule.state import PUBLICATION, RELEASE, State, order_of_notice, state_of
from generator.schedule.timing import impossible, known_timings, parse_timing, timing_meant
from generator.schedule.when import parse_when

__all__ = [
    "FORMS", "PUBLICATION", "RELEASE", "Cycle", "CycleRule", "State", "Timing", "contradicts", "cycle_meant", "first_day", "frequencies", "impossible", "known_cycles", "known_timings", "last_day", "next_due", "order_of_notice",
    "parse_cycle", "parse_timing", "parse_when", "promises", "state_of", "timing_meant",
]  # fmt: skip
