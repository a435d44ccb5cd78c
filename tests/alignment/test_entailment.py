from __future__ import annotations

from pathlib import Path

import pytest

from alignment.entailment import load


def _tiny_model(folder: Path, labels: list[str]) -> str:
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


@pytest.mark.filterwarnings("ignore")
def test_a_cross_encoder_in_a_folder_says_how_far_texts_contradict_or_entail_each_other(tmp_path: Path):
    model = load(_tiny_model(tmp_path, ["contradiction", "entailment", "neutral"]))
    there, back = model.judge([("the fort fell", "the fort held"), ("the fort held", "the fort fell")])
    assert -1 <= there <= 1
    assert there == pytest.approx(back)
    assert len(model.judge([])) == 0


@pytest.mark.filterwarnings("ignore")
def test_a_model_of_other_classes_is_refused(tmp_path: Path):
    with pytest.raises(ValueError, match="tells good, bad, not contradiction"):
        load(_tiny_model(tmp_path, ["good", "bad"]))


def test_a_folder_without_a_model_is_refused(tmp_path: Path):
    with pytest.raises(ValueError, match="no cross-encoder in"):
        load(str(tmp_path / "nothing"))
