"""``hwanhi edit``: the form in the browser for the folder of one site, on this machine only."""

from generator.editing.command import edit

__all__ = ["edit"]
