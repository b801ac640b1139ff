"""An isolated world: where scripts of the gate see the page's document, and the page's scripts cannot reach them.

Whatever a page does to ``Array.prototype`` or ``JSON``, in here they are as the browser made them. It takes scripts as
Selenium's driver does, so that axe-selenium-python can be given it instead of a driver.
"""

from __future__ import annotations

import json
from typing import Any, cast

from selenium.common.exceptions import JavascriptException, TimeoutException
from selenium.webdriver.chrome.webdriver import WebDriver

NAME = "hwanhi"
LATE = "no answer in time"


class World:
    """The world of one tab. ``source`` runs in it at the beginning of each document, frames included.

    ``limit`` is the time for a script, in seconds.
    """

    def __init__(self, driver: WebDriver, source: str, limit: float) -> None:
        self.driver = driver
        self._source = source
        self._context = 0
        #: In seconds, for each script.
        self.limit = limit
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": source, "worldName": NAME})

    def open(self, url: str) -> None:
        """Loads a page as somebody comes to it who was never there: nothing that an earlier one left is known to it.

        A tab keeps its name (``window.name``) from page to page, whatever their hosts; where they have one, browsers may and may
        not forget what is stored for it. Raises WebDriverException.
        """
        self._here()
        self.execute_script("window.name = ''; try { sessionStorage.clear(); } catch { /* it may have none */ }")
        origin = "/".join(url.split("/")[:3])
        self.driver.execute_cdp_cmd("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        self.driver.get(url)
        # Or its "back" would lead to the page that was looked at before.
        self.driver.execute_cdp_cmd("Page.resetNavigationHistory", {})
        self.enter()

    def enter(self) -> None:
        """Has to be called after each navigation. Raises WebDriverException."""
        self._here()
        # A document that came about without a navigation has not run the source.
        if not self.execute_script("return typeof axe === 'object'"):
            self._evaluate(self._source, promised=False)

    def execute_script(self, script: str, *arguments: Any) -> Any:  # noqa: ANN401 - as Selenium's own
        """What ``script``, the body of a function, returns. Raises JavascriptException, WebDriverException."""
        call = f"JSON.stringify((function () {{ {script}\n }}).apply(null, {_json(arguments)}) ?? null)"
        return json.loads(self._evaluate(call, promised=False))

    def execute_async_script(self, script: str, *arguments: Any) -> Any:  # noqa: ANN401 - as Selenium's own
        """What ``script`` gives to the function that is its last argument. Raises TimeoutException where it never does."""
        call = (
            f"Promise.race([new Promise((done) => (function () {{ {script}\n }}).call(null, ...{_json(arguments)}, done)),"
            f" new Promise((_, fail) => setTimeout(fail, {round(self.limit * 1000)}, '{LATE}'))])"
            ".then((value) => JSON.stringify(value ?? null))"
        )
        return json.loads(self._evaluate(call, promised=True))

    def _here(self) -> None:
        """Goes into the world of the document that is open now."""
        tree = self.driver.execute_cdp_cmd("Page.getFrameTree", {})
        frame = tree["frameTree"]["frame"]["id"]
        made = self.driver.execute_cdp_cmd("Page.createIsolatedWorld", {"frameId": frame, "worldName": NAME})
        self._context = made["executionContextId"]

    def call_on(self, node: int, function: str) -> Any:  # noqa: ANN401 - as above
        """What ``function`` returns, called in this world on a node that the browser has named (a backendNodeId); None where it
        cannot be found.
        """
        named = {"backendNodeId": node, "executionContextId": self._context}
        thing = self.driver.execute_cdp_cmd("DOM.resolveNode", named)["object"].get("objectId")
        # The node is gone, or of a document that this world does not see.
        if thing is None:
            return None
        call = {"objectId": thing, "functionDeclaration": function, "returnByValue": True}
        return self.driver.execute_cdp_cmd("Runtime.callFunctionOn", call)["result"].get("value")

    def _evaluate(self, expression: str, *, promised: bool) -> str:
        parameters = {
            "expression": expression,
            "contextId": self._context,
            "awaitPromise": promised,
            "returnByValue": True,
            "timeout": round(self.limit * 1000),
        }
        answer = cast("dict[str, Any]", self.driver.execute_cdp_cmd("Runtime.evaluate", parameters))
        if thrown := answer.get("exceptionDetails"):
            exception = thrown.get("exception", {})
            text = exception.get("description") or str(exception.get("value") or thrown["text"])
            raise TimeoutException(text) if text == LATE else JavascriptException(text)
        return cast("str", answer["result"].get("value", "null"))


def _json(arguments: tuple[Any, ...]) -> str:
    # The two separators end a line in JavaScript's source, though not in JSON.
    return json.dumps(arguments).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
