"""The ONNX graph of a BERT, laid straight from its weights.

No torch is needed and nothing is traced: the operators are those to which onnxruntime itself would fuse an exported
graph (``com.microsoft``: EmbedLayerNormalization, Attention, BiasGelu). But for SkipLayerNormalization: it takes five
times as long as two additions and a LayerNormalization, and so a seventh of all encoding.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Tensor = NDArray[np.float32]
_FUSED = "com.microsoft"


def write_bert(tensors: dict[str, Tensor], config: dict[str, Any], path: Path) -> None:
    """Write the graph ``ids, mask: int32 [batch, tokens] -> states: float32 [batch, tokens, hidden]``."""
    import onnx

    graph = _Graph(tensors, config)
    state = graph.embeddings()
    for layer in range(config["num_hidden_layers"]):
        state = graph.layer(f"encoder.layer.{layer}.", state)
    onnx.save(graph.model(state), path)


class _Graph:
    def __init__(self, tensors: dict[str, Tensor], config: dict[str, Any]) -> None:
        self._tensors = {name.removeprefix("bert."): value for name, value in tensors.items()}
        self._heads, self._hidden = config["num_attention_heads"], config["hidden_size"]
        self._epsilon = float(config["layer_norm_eps"])
        self._nodes: list[Any] = []
        self._constants: list[Any] = []

    def embeddings(self) -> str:
        """Word and position; the one token type in use is added to the positions beforehand."""
        words = self._constant("embeddings.word_embeddings.weight")
        positions = (
            self._tensors["embeddings.position_embeddings.weight"]
            + self._tensors["embeddings.token_type_embeddings.weight"][0]
        )
        norm = [self._constant(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
        inputs = ["ids", "", words, self._keep("positions", positions), "", *norm]
        return self._fused("EmbedLayerNormalization", inputs, "embedded", epsilon=self._epsilon)

    def layer(self, at: str, state: str) -> str:
        """Attention, then the feed-forward half; each adds to what came in and is normalised."""
        parts = [f"{at}attention.self.{part}" for part in ("query", "key", "value")]
        weight = np.concatenate([self._tensors[f"{part}.weight"].T for part in parts], axis=1)
        bias = np.concatenate([self._tensors[f"{part}.bias"] for part in parts])
        inputs = [state, self._keep(f"{at}qkv", weight), self._keep(f"{at}qkv.bias", bias), "mask"]
        seen = self._fused("Attention", inputs, f"{at}seen", num_heads=self._heads)
        state = self._added(f"{at}attention.output.", seen, state)
        wide = self._product(f"{at}intermediate.dense.weight", state)
        wide = self._fused("BiasGelu", [wide, self._constant(f"{at}intermediate.dense.bias")], f"{at}wide")
        return self._added(f"{at}output.", wide, state)

    def model(self, state: str) -> Any:
        """The finished model, its last state as output."""
        from onnx import TensorProto, helper

        inputs = [
            helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "tokens"]) for name in ("ids", "mask")
        ]
        output = helper.make_tensor_value_info(state, TensorProto.FLOAT, ["batch", "tokens", self._hidden])
        graph = helper.make_graph(self._nodes, "bert", inputs, [output], self._constants)
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(_FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=8)

    def _added(self, at: str, value: str, state: str) -> str:
        value = self._product(f"{at}dense.weight", value)
        value = self._plain("Add", [value, self._constant(f"{at}dense.bias")], f"{at}biased")
        value = self._plain("Add", [value, state], f"{at}sum")
        norm = [self._constant(f"{at}LayerNorm.{part}") for part in ("weight", "bias")]
        return self._plain("LayerNormalization", [value, *norm], f"{at}added", epsilon=self._epsilon)

    def _product(self, name: str, value: str) -> str:
        return self._plain("MatMul", [value, self._keep(name, self._tensors[name].T)], f"{name}.product")

    def _plain(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        return self._node(kind, inputs, output, domain="", **attributes)

    def _fused(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        return self._node(kind, inputs, output, domain=_FUSED, **attributes)

    def _node(self, kind: str, inputs: list[str], output: str, **attributes: Any) -> str:
        from onnx import helper

        extra = [f"{output}.mask"] if kind == "EmbedLayerNormalization" else []
        self._nodes.append(helper.make_node(kind, inputs, [output, *extra], **attributes))
        return output

    def _constant(self, name: str) -> str:
        return self._keep(name, self._tensors[name])

    def _keep(self, name: str, value: Tensor) -> str:
        from onnx import numpy_helper

        self._constants.append(numpy_helper.from_array(np.ascontiguousarray(value, dtype=np.float32), name))
        return name
