"""The fast way gives the vectors of the general one; encoders that share a name share their vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from alignment.embedding import HashingEncoder, OnnxEncoder, SentenceTransformersEncoder, encoder
from alignment.embedding.batches import by_length
from alignment.embedding.weights import weights

TEXTS = [
    "The fort fell at dawn.",
    "At first light on the third day of the siege the garrison of the old fort laid down its arms and marched out.",
    "",
    "Café, naïveté and the Škoda works: 3,000 rifles.",
    *(f"On day {day} the column stood {day * 7} versts from the town." for day in range(40)),
]


def test_onnxruntime_gives_the_vectors_of_sentence_transformers(tmp_path: Path) -> None:
    fast, general = encoder(cache=tmp_path), SentenceTransformersEncoder(weights())
    assert isinstance(fast, OnnxEncoder)
    assert fast.name == general.name
    assert np.abs(fast.encode(TEXTS) - general.encode(TEXTS)).max() < 1e-5


def test_the_graph_is_laid_once_and_kept_in_place_of_what_other_code_laid(tmp_path: Path) -> None:
    weights_name = encoder(cache=tmp_path).name.replace("/", "-")
    (tmp_path / f"{weights_name}-laid-by-former-code.onnx").touch()
    first = encoder(cache=tmp_path).encode(TEXTS[:2])
    (kept,) = tmp_path.iterdir()
    written = kept.stat().st_mtime_ns
    assert np.array_equal(first, encoder(cache=tmp_path).encode(TEXTS[:2]))
    assert kept.stat().st_mtime_ns == written


def test_a_former_graph_that_another_process_holds_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(file: Path, **_how: bool) -> None:
        raise PermissionError(file)

    (tmp_path / f"{encoder(cache=tmp_path).name.replace('/', '-')}-laid-by-former-code.onnx").touch()
    monkeypatch.setattr(Path, "unlink", held)
    assert len(encoder(cache=tmp_path).encode(TEXTS[:2])) == 2


@pytest.mark.parametrize("count", [0, 1, 37])
def test_every_text_is_counted_once_and_has_a_vector_of_unit_length(tmp_path: Path, count: int) -> None:
    for made in (HashingEncoder(), encoder(cache=tmp_path)):
        seen: list[int] = []
        rows = made.encode([f"word {n}" for n in range(count)], progress=seen.append)
        assert rows.shape[0] == count == sum(seen)
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_a_vector_does_not_depend_on_what_is_encoded_with_it(tmp_path: Path) -> None:
    made = encoder(cache=tmp_path)
    assert np.abs(made.encode(TEXTS)[1] - made.encode(TEXTS[1:2])[0]).max() < 1e-6


def test_texts_that_share_words_are_near_for_the_hashing_encoder() -> None:
    fort, siege, bread = HashingEncoder().encode(["the fort fell", "the fort held", "bread was dear"])
    assert fort @ siege > 0.5 > fort @ bread


def test_batches_hold_every_text_once_longest_first() -> None:
    batches = list(by_length([3, 9, 1, 9, 2], size=2))
    assert [batch.tolist() for batch in batches] == [[1, 3], [0, 4], [2]]


def test_a_folder_of_weights_is_known_by_its_name_and_their_digest(tmp_path: Path) -> None:
    folder = tmp_path / "own-model"
    folder.mkdir()
    (folder / "model.safetensors").write_bytes(b"one")
    before = weights(str(folder)).name
    (folder / "model.safetensors").write_bytes(b"two")
    assert before.startswith("own-model@")
    assert weights(str(folder)).name != before


def test_a_model_that_is_no_bert_with_mean_pooling_goes_the_general_way(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text('{"model_type": "mpnet"}', encoding="utf-8")
    assert isinstance(encoder(str(tmp_path), cache=tmp_path), SentenceTransformersEncoder)
