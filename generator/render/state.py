"""States and cycles in words: what a citizen reads beside a record. Never a colour, never a sign alone."""

from __future__ import annotations

from generator.diagnostics import Language
from generator.schedule import State, parse_cycle
from generator.words import moment, strings


def said(state: State, language: Language) -> str:
    """A state with its date: 곧 갱신: 2014년 12월 31일까지, 지연: 30일 늦음."""
    day = state.moment or (state.day.isoformat() if state.day else "")
    form = strings(language)["state"][key(state)]
    return str(form.format(date=moment(day, language) if day else "", days=f"{state.days:,}"))


#: The string for a state with a reason.
REASONS = {
    ("unknown", "last"): "unknown_last",
    ("unknown", "cycle"): "unknown_cycle",
    ("unknown", "event"): "unknown_event",
    ("unknown", "timing"): "unknown_timing",
    ("unknown", "dates"): "unknown_dates",
    ("retired", "merged"): "retired_merged",
    ("expired", "cancelled"): "cancelled",
}


def key(state: State) -> str:
    """The string for a state."""
    if state.reason:
        return REASONS[state.name, state.reason]
    if state.name == "fresh" and state.day is None:
        return "fresh_once"
    if state.name == "open" and state.day is not None:
        return "open_until"
    return "late_one" if state.name == "late" and state.days == 1 else state.name


def cycle_words(text: str, language: Language) -> str:
    """A cycle in its one spelling; the text itself where it is none, as in a help page."""
    cycle = parse_cycle(text)
    return cycle.label(language) if cycle else text


#: Whether a state is as it should be, close to its end, or past it. What is in none of them is said without a tone.
TONES = {
    "fresh": "good",
    "open": "good",
    "answered": "good",
    "active": "good",
    "soon": "soon",
    "closing": "soon",
    "late": "late",
}


def tone(state: State) -> str:
    """The class of a state's component: ``good``, ``soon``, ``late`` or nothing."""
    return TONES.get(state.name, "")
