"""What each process takes while something is measured."""

from __future__ import annotations

import contextlib
import os
import re
import threading
from pathlib import Path

import psutil


class Peaks:
    """What each process takes, ours, the workers' and PostgreSQL's: the most memory of its own, processor seconds."""

    def __init__(self, database: str) -> None:
        self._database, self.highest, self._ended = database, dict[str, int](), threading.Event()
        self._seconds, self.spent = dict[int, float](), 0.0
        self._looking = threading.Thread(target=self._look)

    def __enter__(self) -> Peaks:
        self._looking.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._looking.join()

    def _look(self) -> None:
        while not self._ended.wait(1):
            for process in psutil.process_iter(["cmdline"]):
                name = self._name(process)
                if name:
                    with contextlib.suppress(psutil.Error, OSError):
                        told = Path(f"/proc/{process.pid}/status").read_text()
                        own = sum(int(found) for found in re.findall(r"Rss(?:Anon|Shmem):\s+(\d+)", told)) >> 10
                        self.highest[name] = max(own, self.highest.get(name, 0))
                        now = sum(process.cpu_times()[:2])
                        self.spent += now - self._seconds.get(process.pid, 0)
                        self._seconds[process.pid] = now

    def _name(self, process: psutil.Process) -> str:
        said = " ".join(process.info["cmdline"] or ())
        if process.pid == os.getpid():
            return "coordinator"
        if said.startswith("postgres:") and (f" {self._database} " in said or "parallel worker" in said):
            return "postgresql backend"
        with contextlib.suppress(psutil.Error):
            if process.ppid() == os.getpid() and "spawn_main" in said:
                return f"worker {process.pid}"
        return ""
