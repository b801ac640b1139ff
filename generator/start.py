"""The command's first step: whoever presses Ctrl+C while the rest is loaded ends it without a word, and sees no traceback."""

from __future__ import annotations

import gc
import signal


def main() -> int:
    """The exit code of the command. From when it is loaded, it takes signals itself (``generator.cli``)."""
    # What began with `&` ignores Ctrl+C and goes on doing so.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from generator.cli import main as command  # noqa: PLC0415 - the time that this takes is what the line above is for

    code = command()
    # Python looks for garbage once more at its end, for a tenth of the time of a check.
    gc.freeze()
    return code
