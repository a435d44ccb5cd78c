"""A person at a browser, as far as HTTP goes: keeps cookies, sends forms with their token, notes what was told."""

from __future__ import annotations

import http.client
import json
import re
import time
from urllib.parse import urlencode

_TOKEN = re.compile(rb'name="csrf_token" value="([^"]+)"')


class Reader:
    """One signed-in person with one connection at a time."""

    def __init__(self, port: int, name: str, *, password: str = "") -> None:
        self.port, self.name, self._password = port, name, password
        self.acknowledged: set[str] = set()
        self.seconds: list[tuple[str, float]] = []
        self.faults: list[str] = []
        self._cookies: dict[str, str] = {}
        self._token = ""
        self._connection: http.client.HTTPConnection | None = None

    def sign_in(self) -> None:
        """Say who is at work; in a house with the password. Raises PermissionError where that is refused."""
        self._ask("GET", "/sign-in")
        status, _, _ = self._ask("POST", "/sign-in", {"name": self.name, "password": self._password})
        if status != 302:
            raise PermissionError(f"{self.name} is not let in: {status}")
        self._ask("GET", "/sign-in")  # with the new session comes another token

    def get(self, address: str, kind: str) -> tuple[str, bytes]:
        """A page, after any redirection: its address and itself."""
        started = time.perf_counter()
        status, location, page = self._ask("GET", address)
        while status == 302:
            address = location
            status, location, page = self._ask("GET", address)
        self._note(kind, started, status)
        return address, page

    def judge(self, address: str, note: str, **fields: str) -> str:
        """Judge the pair at that address; where to go on, empty where the server did not say that it was kept."""
        started = time.perf_counter()
        status, _, answer = self._ask("POST", address, {"verdict": "partial", "note": note, **fields})
        self._note("judge", started, status)
        if status == 200:
            self.acknowledged.add(note)
        return json.loads(answer)["address"] if status == 200 else ""

    def close(self) -> None:
        """Let the connection go."""
        if self._connection:
            self._connection.close()
            self._connection = None

    def _note(self, kind: str, started: float, status: int) -> None:
        self.seconds.append((kind, time.perf_counter() - started))
        if status != 200:
            self.faults.append(f"{kind}: {status}")

    def _ask(self, method: str, address: str, form: dict[str, str] | None = None) -> tuple[int, str, bytes]:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        body = urlencode({**form, "csrf_token": self._token}) if form is not None else None
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self._cookies.items())}
        if form is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        self._connection.request(method, address, body, headers)
        answer = self._connection.getresponse()
        content = answer.read()
        for line in answer.headers.get_all("Set-Cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            self._cookies[name] = value
        if token := _TOKEN.search(content):
            self._token = token[1].decode()
        return answer.status, answer.headers.get("Location", ""), content
