"""What people write for a day, a telephone number, an address …, and the one form that our contracts ask for."""

from generator.records.forms.reading import Reading
from generator.records.forms.table import form_of

__all__ = ["Reading", "form_of"]
