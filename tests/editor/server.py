"""yaml-language-server as an editor talks to it: one process, one document after another."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
SERVER = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"


class Server:
    """One language server. ``schemas`` maps the addresses of schemas to patterns of files."""

    def __init__(self, schemas: dict[str, str]) -> None:
        self.process = subprocess.Popen(["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
        self.settings = {"yaml": {"schemas": schemas, "schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True, "hoverSchemaSource": False}}  # fmt: skip
        self.number = 0
        self.problems: dict[str, list[dict[str, Any]]] = {}
        self.ask("initialize", {"processId": None, "rootUri": None, "locale": "ko", "capabilities": {"workspace": {"configuration": True}, "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}})  # fmt: skip
        self.send("initialized", {})
        self.send("workspace/didChangeConfiguration", {"settings": self.settings})

    def send(self, method: str, params: Any, **more: Any) -> None:
        data = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.write(data)

    def write(self, data: bytes) -> None:
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def read(self) -> dict[str, Any]:
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        message = json.loads(self.process.stdout.read(length))
        if "method" in message and "id" in message:
            result: Any = None
            if message["method"] == "workspace/configuration":
                result = [self.settings.get(each["section"]) for each in message["params"]["items"]]
            self.write(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": result}).encode())
        if message.get("method") == "textDocument/publishDiagnostics":
            self.problems[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def ask(self, method: str, params: Any) -> Any:
        self.number += 1
        self.send(method, params, id=self.number)
        while True:
            message = self.read()
            if message.get("id") == self.number and "method" not in message:
                return message.get("result")

    def open(self, uri: str, text: str) -> None:
        self.problems.pop(uri, None)
        # The server keeps what it made of a text by address and version.
        self.number += 1
        self.send(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": self.number, "text": text}},
        )

    def close(self, uri: str) -> None:
        self.send("textDocument/didClose", {"textDocument": {"uri": uri}})

    def marks(self, texts: dict[str, str]) -> dict[str, list[str]]:
        """What is marked in each of several documents, by its address."""
        for uri, text in texts.items():
            self.open(uri, text)
        while not all(uri in self.problems for uri in texts):
            self.read()
        for uri in texts:
            self.close(uri)
        return {uri: [each["message"] for each in self.problems[uri]] for uri in texts}

    def hover(self, uri: str, line: int, column: int) -> str:
        found = self.ask(
            "textDocument/hover", {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        )
        return found["contents"]["value"] if found else ""

    def completions(self, uri: str, line: int, column: int) -> list[dict[str, Any]]:
        found = self.ask(
            "textDocument/completion", {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        )
        return found["items"] if isinstance(found, dict) else found or []

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            pipe.close()
