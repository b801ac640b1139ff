"""Presses keys in the page that is open, as somebody at the keyboard would."""

from __future__ import annotations

import time

from selenium.common.exceptions import TimeoutException, WebDriverException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

from accessibility.visit import Visit

#: Key, virtual key code and the text that it writes, for those that have more than a character.
NAMED = {
    Keys.TAB: ("Tab", 9, ""),
    Keys.ENTER: ("Enter", 13, "\r"),
    Keys.ESCAPE: ("Escape", 27, ""),
    Keys.SPACE: (" ", 32, " "),
    Keys.ARROW_LEFT: ("ArrowLeft", 37, ""),
    Keys.ARROW_UP: ("ArrowUp", 38, ""),
    Keys.ARROW_RIGHT: ("ArrowRight", 39, ""),
    Keys.ARROW_DOWN: ("ArrowDown", 40, ""),
}
#: The bit of the Shift key in the DevTools Protocol.
SHIFT = 8


def press(visit: Visit, keys: str, *, shift: bool = False, pause: float = 0) -> None:
    """Presses ``keys``, one after another, with ``pause`` seconds after each. Raises WebDriverException.

    All at once through the driver, 2 ms a key; where a page has spoilt the built-in functions on which the driver leans in
    the page's own world, one by one through the DevTools Protocol, 30 ms a key.
    """
    chain = ActionChains(visit.driver, duration=0)
    if shift:
        chain.key_down(Keys.SHIFT)
    for key in keys:
        chain.send_keys(key)
        if pause:
            chain.pause(pause)
    if shift:
        chain.key_up(Keys.SHIFT)
    try:
        chain.perform()
    except TimeoutException:
        raise
    except WebDriverException:
        for key in keys:
            _one(visit, key, SHIFT if shift else 0)
            time.sleep(pause)


def _one(visit: Visit, key: str, modifiers: int) -> None:
    name, code, text = NAMED.get(key, (key, ord(key.upper()), key))
    fields = {"key": name, "windowsVirtualKeyCode": code, "modifiers": modifiers}
    written = {"text": text} if text else {}
    visit.cdp("Input.dispatchKeyEvent", {"type": "keyDown" if text else "rawKeyDown", **fields, **written})
    visit.cdp("Input.dispatchKeyEvent", {"type": "keyUp", **fields})
