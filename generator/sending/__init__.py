"""``hwanhi send``: a letter of news, or the text message of a notice, to one mail server and one address of a list. Never twice.

Who reads it is known to the list alone. Server and addresses come from the environment of the machine, and go into no file, no
message and no log of ours.
"""

from generator.sending.send import send

__all__ = ["send"]
