"""A job's process as its worker sees it: started, listened to, ended."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from typing import Any

from sqlalchemy import Engine

from models.job import JobState


class Performance:
    """One job that is being done in another process."""

    def __init__(self, engine: Engine, job_id: int) -> None:
        """Start it. The address may hold a password, so it goes by standard input and not by an argument."""
        self.job_id = job_id
        self.progress: dict[str, Any] = {}
        self.ended: dict[str, str] = {}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "annotator.jobs.performing"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # the keyboard's Ctrl+C is for the worker, who then ends this
        )
        url = engine.url.render_as_string(hide_password=False)
        self._process.stdin.write(json.dumps({"url": url, "job": job_id}) + "\n")
        self._process.stdin.flush()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        for line in self._process.stdout:
            told = json.loads(line)
            if "stage" in told:
                self.progress = told
            else:
                self.ended = told

    def going_on(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End it now: what it had not committed was not done."""
        self._process.kill()
        self.close()

    def close(self) -> None:
        """Wait for the rest of what it says."""
        self._process.wait()
        self._listener.join()
        self._process.stdin.close()
        self._process.stdout.close()

    def how_it_ended(self) -> tuple[JobState, str]:
        """Its last state and line."""
        if "result" in self.ended:
            return JobState.DONE, self.ended["result"]
        code = self._process.returncode
        died = f"Its process died (code {code}): was there too little memory? Nothing half-done was kept."
        return JobState.FAILED, self.ended.get("fault", died)
