"""What becomes of the focus around a dialog that a button opens: it goes in, stays while it is open, and comes back."""

from __future__ import annotations

from typing import Literal

from selenium.webdriver.common.keys import Keys

from accessibility import keys, operate
from accessibility.part import ask
from accessibility.visit import Visit

#: Tabs after which a dialog of an ordinary size has been gone round.
TURNS = 12
#: What is wrong with it: the focus stays behind, escapes, is lost at the end; nothing closes it; the page stays hidden
#: from screen readers when it is closed; nothing.
DialogFocus = Literal["behind", "escapes", "lost", "shut", "veiled", "fine"]


def around(visit: Visit, button: str, dialog: str, *, modal: bool) -> DialogFocus:
    """What is wrong with the focus around the ``dialog`` that the ``button`` has just opened. Raises WebDriverException."""
    return _inside(visit, dialog, modal=modal) or _after(visit, button, dialog, modal=modal)


def _inside(visit: Visit, dialog: str, *, modal: bool) -> DialogFocus | None:
    """What is wrong while it is open; None for nothing."""
    if _where(visit, dialog) != "inside":
        # A modal one takes the focus, at once or when it has come to rest; another one may be the next thing that Tab reaches.
        if modal:
            operate.rest(visit, operate.LATE)
        else:
            keys.press(visit, Keys.TAB)
            operate.rest(visit, operate.ANSWER)
        if _where(visit, dialog) != "inside":
            return "behind"
    if modal:
        for _ in range(TURNS):
            keys.press(visit, Keys.TAB)
            if _where(visit, dialog) == "outside":
                return "escapes"
    return None


def _after(visit: Visit, button: str, dialog: str, *, modal: bool) -> DialogFocus:
    """What is wrong when it is closed: by Escape, or else by what in it says so."""
    keys.press(visit, Keys.ESCAPE)
    operate.rest(visit, 3 * operate.ANSWER)
    if _is_open(visit, button, dialog):
        closes = ask(visit, "widget", "closes", dialog)
        if not closes:
            return "shut" if modal and ask(visit, "widget", "bare", dialog) else "fine"
        ask(visit, "operate", "focus", closes)
        keys.press(visit, Keys.ENTER)
        operate.rest(visit, 3 * operate.ANSWER)
        if _is_open(visit, button, dialog):
            return "fine"
    if not ask(visit, "widget", "active"):
        return "lost"
    return "veiled" if ask(visit, "widget", "veiled") else "fine"


def _where(visit: Visit, dialog: str) -> str:
    return str(ask(visit, "widget", "where", dialog))


def _is_open(visit: Visit, button: str, dialog: str) -> bool:
    return dialog in ask(visit, "widget", "look", button)["dialogs"]
