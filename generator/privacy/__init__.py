"""Personal data in a text: found whatever it is dressed as, and never repeated in full. Knows texts, not files."""

from generator.privacy.grid import PersonalCell, scan_across, scan_grid
from generator.privacy.head import names_a_person
from generator.privacy.kind import KINDS, Permitted, PersonalKind, PersonalMatch
from generator.privacy.mask import conceal, masked
from generator.privacy.normalise import key_of
from generator.privacy.scan import innocent, scan, scan_under, speaks, voice

__all__ = [
    "KINDS",
    "Permitted",
    "PersonalCell",
    "PersonalKind",
    "PersonalMatch",
    "conceal",
    "innocent",
    "key_of",
    "masked",
    "names_a_person",
    "scan",
    "scan_across",
    "scan_grid",
    "scan_under",
    "speaks",
    "voice",
]
