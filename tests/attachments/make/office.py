"""Runs inside LibreOffice's Python: opens sources and stores them in other formats (``make.py`` starts it)."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connected():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            return resolver.resolve("uno:pipe,name=fixtures;urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def main():
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--accept=pipe,name=fixtures;urp;",
            f"-env:UserInstallation=file://{sys.argv[2]}",
        ]
    )
    try:
        context = connected()
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        for source, target, filter_name, options, data in json.loads(Path(sys.argv[1]).read_text("utf-8")):
            document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (value("Hidden", True),))  # noqa: FBT003
            stored = [
                value("FilterName", filter_name),
                *(value(name, each) for name, each in options.items() if name != "OOXPassword"),
            ]
            if "OOXPassword" in options:
                pairs = {"CryptoType": "Standard", "OOXPassword": options["OOXPassword"]}
                named = tuple(uno.createUnoStruct("com.sun.star.beans.NamedValue", *pair) for pair in pairs.items())
                stored.append(value("EncryptionData", uno.Any("[]com.sun.star.beans.NamedValue", named)))
            if data:
                stored.append(
                    value(
                        "FilterData",
                        uno.Any(
                            "[]com.sun.star.beans.PropertyValue",
                            tuple(value(name, each) for name, each in data.items()),
                        ),
                    )
                )
            document.storeToURL(f"file://{target}", tuple(stored))
            document.close(True)  # noqa: FBT003
        desktop.terminate()
    finally:
        office.wait(30)


if __name__ == "__main__":
    main()
