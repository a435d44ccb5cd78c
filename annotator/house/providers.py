"""The OpenID Connect providers by which people may sign in, as a TOML file names them: usually a university's.

[weimar]
name = "the University of Weimar"
discovery = "https://login.uni-weimar.example/.well-known/openid-configuration"
client_id = "annotator"
client_secret = "…"
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from annotator import settings
from annotator.errors import InputError

_KEY = re.compile(r"[a-z][a-z0-9-]{0,39}")
_WELL_KNOWN = "/.well-known/openid-configuration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """One provider, and whom it brings in without an invitation, if anybody."""

    key: str
    name: str
    """As it stands on the button."""
    discovery: str
    client_id: str
    client_secret: str
    domain: str = ""
    """Who has a verified address of this domain may enter the project below as a reader, uninvited."""
    project: str = ""

    @property
    def issuer(self) -> str:
        """Who must have signed what it says: what its description is served below."""
        return self.discovery.removesuffix(_WELL_KNOWN)


def providers() -> Mapping[str, Provider]:
    """The providers by their keys; none without the setting. Raises InputError for a file at fault."""
    file = settings.get("oidc_file")
    return _read(Path(file)) if file else {}


@cache
def _read(file: Path) -> Mapping[str, Provider]:
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"ANNOTATOR_OIDC_FILE: {file} can't be read: {error}") from None
    return {key: _provider(key, table, file) for key, table in tables.items()}


def _provider(key: str, table: Any, file: Path) -> Provider:
    where = f"ANNOTATOR_OIDC_FILE: {file}, [{key}]"
    known = {field.name for field in fields(Provider)} - {"key"}
    if (
        not _KEY.fullmatch(key)
        or not isinstance(table, dict)
        or not all(isinstance(one, str) for one in table.values())
    ):
        raise InputError(f"{where}: write a table of texts, its name in small letters, digits and hyphens")
    if strange := sorted(table.keys() - known):
        raise InputError(f"{where}: there is no {strange[0]}; write {', '.join(sorted(known))}")
    if missing := sorted(known - {"domain", "project"} - {name for name, value in table.items() if value}):
        raise InputError(f"{where}: {missing[0]} is missing")
    if bool(table.get("domain")) != bool(table.get("project")):
        raise InputError(f"{where}: domain and project go together: who of that domain enters which project")
    provider = Provider(key=key, **table)
    _check_address(provider.discovery, where)
    return provider


def _check_address(discovery: str, where: str) -> None:
    parts = urlsplit(discovery)
    secure = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in ("127.0.0.1", "localhost"))
    if not secure or not discovery.endswith(_WELL_KNOWN):
        raise InputError(f"{where}: discovery is an https:// address that ends in {_WELL_KNOWN}")
