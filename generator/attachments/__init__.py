"""What an attached file says, wherever in it: text, cells, comments, properties, the metadata of pictures."""

from generator.attachments.passage import Absent, AttachedTable, Location, Misnamed, Passage, Unreadable
from generator.attachments.read import read_attachment, read_data

__all__ = ["Absent", "AttachedTable", "Location", "Misnamed", "Passage", "Unreadable", "read_attachment", "read_data"]
