"""How records hang together: which one a reference means, who names whom, and to whom each address belongs."""

from generator.relations.address import Claim, Directory, directory
from generator.relations.link import linked, references

__all__ = ["Claim", "Directory", "directory", "linked", "references"]
