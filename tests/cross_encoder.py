"""A cross-encoder so small that a test makes it itself."""

from __future__ import annotations

from pathlib import Path

import pytest


def tiny_cross_encoder(folder: Path, labels: list[str]) -> str:
    """An untrained cross-encoder of a few hundred weights."""
    transformers = pytest.importorskip("transformers")
    folder.mkdir(exist_ok=True)
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "fort", "fell", "held"]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    config = transformers.BertConfig(
        vocab_size=len(words),
        hidden_size=8,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=8,
        id2label=dict(enumerate(labels)),
        label2id={label: column for column, label in enumerate(labels)},
    )
    transformers.BertForSequenceClassification(config).save_pretrained(folder)
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    return str(folder)
