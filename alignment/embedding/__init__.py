"""Texts to vectors: the only part that loads onnxruntime, torch or sentence-transformers, each only when it encodes."""

from __future__ import annotations

from pathlib import Path

from alignment.embedding.encoder import Encoder, Progress
from alignment.embedding.hashing import HashingEncoder
from alignment.embedding.onnx_encoder import OnnxEncoder
from alignment.embedding.sentence_encoder import SentenceTransformersEncoder
from alignment.embedding.weights import weights

__all__ = ["Encoder", "HashingEncoder", "OnnxEncoder", "Progress", "SentenceTransformersEncoder", "encoder"]


def encoder(model: str | None = None, *, cache: Path) -> Encoder:
    """The fastest encoder of a model whose vectors are those of sentence-transformers in fp32.

    ``model`` is ``hashing``, a sentence-transformers name or a folder of weights; None means the installed
    all-MiniLM-L6-v2. ``cache`` is where graphs are kept. A BERT with mean pooling runs in onnxruntime
    (the same vectors at more than twice the speed, and no torch to load); everything else in sentence-transformers.
    """
    if model == "hashing":
        return HashingEncoder()
    found = weights(model)
    return OnnxEncoder(found, cache=cache) if OnnxEncoder.runs(found) else SentenceTransformersEncoder(found)
