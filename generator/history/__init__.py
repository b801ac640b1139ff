"""What changed when, from git: which fields of which record, never their values, which may have been withheld since."""

from generator.history.age import first_commit
from generator.history.change import Act, Change, Event
from generator.history.history import UNKNOWN, History, read_history

__all__ = ["UNKNOWN", "Act", "Change", "Event", "History", "first_commit", "read_history"]
