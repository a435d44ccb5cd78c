"""Every setting in one table: its name, its environment variable, its type, its default and what it is for."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotator.errors import InputError


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    name: str
    variable: str
    read: Callable[[str], Any]
    default: Callable[[], Any]
    help: str


def data_folder() -> Path:
    """The platform's folder for this program's data, made where it is missing."""
    from platformdirs import user_data_path

    return user_data_path("annotator", appauthor=False, ensure_exists=True)


SETTINGS = (
    Setting(
        "database_url",
        "ANNOTATOR_DATABASE_URL",
        str,
        lambda: f"sqlite:///{data_folder() / 'annotator.sqlite'}",
        "The database as an SQLAlchemy URL (SQLite or PostgreSQL). Default: an SQLite file in the data folder.",
    ),
    Setting(
        "house_url",
        "ANNOTATOR_HOUSE_URL",
        str,
        lambda: "",
        "The database of people and projects, as an SQLAlchemy URL: with it there are accounts. Default: none.",
    ),
    Setting(
        "address",
        "ANNOTATOR_ADDRESS",
        str,
        lambda: "",
        "The address that people open where there are accounts: https://seminar.example.org. Default: this machine.",
    ),
    Setting(
        "proxies",
        "ANNOTATOR_PROXIES",
        int,
        lambda: 0,
        "How many reverse proxies of yours stand before the server: their word on who asks is taken. Default: 0.",
    ),
    Setting(
        "limits_url",
        "ANNOTATOR_LIMITS_URL",
        str,
        lambda: "memory://",
        "Where tries are counted: memory:// for each process, redis://HOST (pip install redis) for all. Default: memory://.",
    ),
    Setting(
        "idle_minutes",
        "ANNOTATOR_IDLE_MINUTES",
        int,
        lambda: 120,
        "After how many minutes without a page one has to sign in again, where there are accounts. Default: 120.",
    ),
    Setting(
        "visit_hours",
        "ANNOTATOR_VISIT_HOURS",
        int,
        lambda: 12,
        "After how many hours one has to sign in again whatever one does, where there are accounts. Default: 12.",
    ),
    Setting(
        "oidc_file",
        "ANNOTATOR_OIDC_FILE",
        str,
        lambda: "",
        "A TOML file of OpenID Connect providers by which people may sign in (docs/operating.md). Default: none.",
    ),
    Setting("port", "PORT", int, lambda: 8017, "The port that `annotator serve` listens on. Default: 8017."),
    Setting(
        "encoder",
        "ANNOTATOR_ENCODER",
        str,
        lambda: "all-MiniLM-L6-v2",
        "The sentence-transformers model, by name or folder. Default: all-MiniLM-L6-v2, which is installed with us.",
    ),
    Setting(
        "nli_model",
        "ANNOTATOR_NLI_MODEL",
        str,
        lambda: "",
        "The folder of a CrossEncoder that tells contradiction from entailment: one more feature. Default: none.",
    ),
    Setting(
        "processes",
        "ANNOTATOR_PROCESSES",
        int,
        lambda: os.cpu_count() or 1,
        "How many workers Dask has on this machine, where there is no scheduler. Default: its cores.",
    ),
    Setting(
        "dask_scheduler",
        "ANNOTATOR_DASK_SCHEDULER",
        str,
        lambda: "",
        "The Dask scheduler whose workers embed and pair, tcp://HOST:8786. Default: processes of this machine.",
    ),
    Setting(
        "dask_folder",
        "ANNOTATOR_DASK_FOLDER",
        str,
        lambda: str(data_folder()),
        "A folder that all of Dask's workers reach, for what is laid out while pairing. Default: the data folder.",
    ),
    Setting(
        "graph_memory",
        "ANNOTATOR_GRAPH_MEMORY",
        str,
        lambda: "2GB",
        "What PostgreSQL may take to build the graph of neighbours, 1.2 KB a claim: with less it takes far longer. "
        "Default: 2GB.",
    ),
    Setting(
        "max_file_size",
        "ANNOTATOR_MAX_FILE_SIZE",
        int,
        lambda: 64 * 1024 * 1024,
        "The largest file that can be imported, in bytes. Default: 67108864 (64 MiB).",
    ),
    Setting("max_pages", "ANNOTATOR_MAX_PAGES", int, lambda: 5000, "The most pages of a PDF. Default: 5000."),
    Setting(
        "max_ratio",
        "ANNOTATOR_MAX_RATIO",
        int,
        lambda: 200,
        "How many times its size an EPUB, DOCX or ODT may unpack to; beyond it is a zip bomb. Default: 200.",
    ),
    Setting(
        "max_seconds",
        "ANNOTATOR_MAX_SECONDS",
        int,
        lambda: 120,
        "How long opening or previewing one file may take before it is stopped, in seconds. Default: 120.",
    ),
    Setting(
        "max_memory",
        "ANNOTATOR_MAX_MEMORY",
        int,
        lambda: 2 * 1024**3,
        "The memory that opening or previewing one file may take, in bytes. Default: 2147483648 (2 GiB).",
    ),
    Setting(
        "longest_quotation",
        "ANNOTATOR_LONGEST_QUOTATION",
        int,
        lambda: 150,
        "The most words of a sentence that a report quotes, for fair use; 0 is no limit. Default: 150.",
    ),
    Setting(
        "quotation_context",
        "ANNOTATOR_QUOTATION_CONTEXT",
        int,
        lambda: 1,
        "How many sentences a report gives before and after a quotation, so that it is fair. Default: 1.",
    ),
    Setting(
        "wording",
        "ANNOTATOR_WORDING",
        str,
        str,
        "A TOML file of one's own words and questions for reports, laid over annotator/reports/data/wording.toml.",
    ),
    Setting(
        "secret_key",
        "ANNOTATOR_SECRET_KEY",
        str,
        lambda: None,
        "The key that signs sessions. Default: a random one, kept beside the data and readable by its owner only.",
    ),
    Setting(
        "metrics",
        "ANNOTATOR_METRICS",
        int,
        lambda: 0,
        "1 to time requests, for Prometheus at /metrics, which answers this machine alone. Default: 0.",
    ),
    Setting(
        "log",
        "ANNOTATOR_LOG",
        str,
        lambda: "text",
        "`json` to write a line of JSON a request, with its id, to standard error. Default: text, and only faults.",
    ),
)

_BY_NAME = {setting.name: setting for setting in SETTINGS}


def get(name: str) -> Any:
    """The value of a setting: from its environment variable, else its default."""
    setting = _BY_NAME[name]
    written = os.environ.get(setting.variable, "").strip()
    if not written:
        return setting.default()
    try:
        return setting.read(written)
    except ValueError as error:
        raise InputError(
            f"{setting.variable}={written!r} is no whole number: mend or unset it. {setting.help}"
        ) from error
