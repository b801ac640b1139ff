"""What an attached file says, wherever in it: text, cells, comments, properties, the metadata of pictures."""

from generator.attachments.passage import Location, Passage, Table, Unreadable
from generator.attachments.read import read_attachment, read_data

__all__ = ["Location", "Passage", "Table", "Unreadable", "read_attachment", "read_data"]
