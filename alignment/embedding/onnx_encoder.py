"""A BERT with mean pooling in onnxruntime: the fast way, with the vectors of the general one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from alignment.embedding import bert_graph
from alignment.embedding.batches import by_length
from alignment.embedding.encoder import Progress, Vectors, unit
from alignment.embedding.weights import Weights

_MODULES = ["Transformer", "Pooling", "Normalize"]


class OnnxEncoder:
    """Encodes in fp32 on every core; the graph is laid from the weights once and kept in ``cache``."""

    def __init__(self, weights: Weights, *, cache: Path) -> None:
        self.name = weights.name
        self._weights, self._cache = weights, cache

    @staticmethod
    def runs(weights: Weights) -> bool:
        """Whether these weights are a BERT with mean pooling and the libraries for it are installed."""
        config, pooling = weights.settings("config.json"), weights.settings("1_Pooling/config.json")
        modules = [
            str(module["type"]).rpartition(".")[2] for module in weights.settings("modules.json").get("modules", ())
        ]
        known = config.get("model_type") == "bert" and config.get("hidden_act") == "gelu" and modules == _MODULES
        mean = [name for name, on in pooling.items() if on is True] == ["pooling_mode_mean_tokens"]
        return known and mean and all(find_spec(name) for name in ("onnx", "onnxruntime", "safetensors", "tokenizers"))

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> Vectors:
        """See :class:`Encoder`."""
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]
        rows = np.zeros((len(texts), self._weights.settings("config.json")["hidden_size"]), dtype=np.float32)
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            batches = list(by_length([len(ids) for ids in tokens]))
            for batch, means in zip(
                batches, cores.map(lambda b: self._means([tokens[i] for i in b]), batches), strict=True
            ):
                rows[batch] = means
                if progress:
                    progress(len(batch))
        return unit(rows)

    def _means(self, tokens: list[list[int]]) -> Vectors:
        ids = np.zeros((len(tokens), max(map(len, tokens))), dtype=np.int32)
        mask = np.zeros_like(ids)
        for row, own in enumerate(tokens):
            ids[row, : len(own)], mask[row, : len(own)] = own, 1
        states: NDArray[np.float32] = self._session.run(None, {"ids": ids, "mask": mask})[0]
        return np.asarray(np.einsum("btd,bt->bd", states, mask / mask.sum(axis=1, keepdims=True)), dtype=np.float32)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(self._weights.settings("sentence_bert_config.json")["max_seq_length"])
        return tokenizer

    @cached_property
    def _session(self) -> Any:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1  # each core takes whole batches: no waiting for one another
        # The graph is laid as it shall run: what would be fused further is slower for it.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        return onnxruntime.InferenceSession(str(self._graph()), options, providers=["CPUExecutionProvider"])

    def _graph(self) -> Path:
        """The file of the graph, which is called by the weights and by the very code that laid it."""
        model, code = self.name.replace("/", "-"), Path(bert_graph.__file__).read_bytes()
        path = self._cache / f"{model}-{hashlib.sha256(code).hexdigest()[:8]}.onnx"
        if not path.exists():
            self._lay(path)
            for former in {*self._cache.glob(f"{model}*.onnx")} - {path}:
                with suppress(OSError):  # Windows holds what another process has open
                    former.unlink()
        return path

    def _lay(self, path: Path) -> None:
        from safetensors.numpy import load_file

        self._cache.mkdir(parents=True, exist_ok=True)
        unfinished, tensors = path.with_suffix(f".{os.getpid()}.tmp"), load_file(self._folder / "model.safetensors")
        bert_graph.write_bert(tensors, self._weights.settings("config.json"), unfinished)
        unfinished.replace(path)

    @property
    def _folder(self) -> Path:
        assert self._weights.folder is not None  # `runs` has read its files
        return self._weights.folder
