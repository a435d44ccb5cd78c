"""What colleagues annotated in INCEpTION, from WebAnno TSV 3: one document, tokens in rows, layers in columns.

Offsets are UTF-16 units, as everywhere in UIMA. A span of several tokens has its number behind each value, as in
``alpha[3]``; what lies on one token is parted by ``|``. A relation stands in the row where its second span begins, and
names the first token of the first one with the numbers of both: ``1-4[2_3]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.errors import InputError
from annotator.interchange.inception_layers import around, relation
from annotator.interchange.said import Said, SaidOfPair, SaidOfWords

_PREFIX = "webanno.custom."
_ESCAPED = re.compile(r"\\(.)")
_PARTED = re.compile(r"(?<!\\)\|")
_NUMBERED = re.compile(r"^(.*?)(?<!\\)\[(\d+)\]$", re.DOTALL)
_LEADS = re.compile(r"^(\d+-\d+)(?:\[(\d+)_(\d+)\])?$")
_ROW = re.compile(r"^(\d+-\d+)\t(\d+)-(\d+)\t")


@dataclass(frozen=True, slots=True)
class _Layer:
    name: str
    features: tuple[str, ...]
    first: int
    """Its first column."""


@dataclass(slots=True)
class _Span:
    begin: int
    end: int
    features: dict[str, str] = field(default_factory=dict)


_Spans = dict[tuple[str, str, str], _Span]


def read(content: bytes, name: str = "the file") -> Sequence[Said]:
    """All relations and marks. Raises InputError for what is no WebAnno TSV with our layers."""
    try:
        lines = content.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
        layers = list(_layers(lines))
        text, rows = _text(lines), [line.split("\t") for line in lines if _ROW.match(line)]
        spans = _spans(layers, rows)
        if not any(layer.name == "Claim" for layer in layers):
            raise InputError(
                f"{name}: no layer {_PREFIX}Claim: only what `annotator export project` wrote can come back"
            )
        return [*_relations(layers, rows, spans, text, name), *_marks(spans, text, name)]
    except (ValueError, IndexError) as error:
        raise InputError(f"{name}: this is no WebAnno TSV that can be read ({error})") from error


def _layers(lines: list[str]) -> Iterator[_Layer]:
    column = 3
    for line in lines:
        if line.startswith(("#T_SP=", "#T_RL=", "#T_CH=")):
            name, *features = line[6:].split("|")
            yield _Layer(name.removeprefix(_PREFIX), tuple(features), column)
            column += max(len(features), 1)


def _text(lines: list[str]) -> bytes:
    """The document in UTF-16, each sentence where its first token begins."""
    whole, sentence = b"", ""
    for line in lines:
        if line.startswith("#Text="):
            sentence += ("\n" if sentence else "") + _plain(line[6:])
        elif (row := _ROW.match(line)) and sentence:
            gap = 2 * int(row[2]) - len(whole)
            whole += " ".encode("utf-16-le") * (gap // 2) + sentence.encode("utf-16-le")
            sentence = ""
    return whole


def _plain(written: str) -> str:
    return _ESCAPED.sub(lambda found: {"t": "\t", "n": "\n", "r": "\r"}.get(found[1], found[1]), written)


def _spans(layers: list[_Layer], rows: list[list[str]]) -> _Spans:
    """By layer, first token and number; of one that has no number, 0."""
    found: _Spans = {}
    begun: dict[tuple[str, str], str] = {}
    for layer in layers:
        for row in rows if not _is_relation(layer) else ():
            begin, end = map(int, row[1].split("-"))
            for place, feature in enumerate(layer.features):
                for value, number in _values(row[layer.first + place]):
                    token = begun.setdefault((layer.name, number), row[0]) if number != "0" else row[0]
                    span = found.setdefault((layer.name, token, number), _Span(begin, end))
                    span.end = end
                    span.features[feature] = value
    return found


def _values(cell: str) -> Iterator[tuple[str, str]]:
    """Each value on a token, with the number of its span."""
    for part in _PARTED.split(cell) if cell != "_" else ():
        numbered = _NUMBERED.match(part)
        value, number = (numbered[1], numbered[2]) if numbered else (part, "0")
        yield "" if value == "*" else _plain(value), number


def _is_relation(layer: _Layer) -> bool:
    return bool(layer.features) and layer.features[-1].startswith("BT_")


def _relations(
    layers: list[_Layer], rows: list[list[str]], spans: _Spans, text: bytes, name: str
) -> Iterator[SaidOfPair]:
    layer = next((one for one in layers if one.name == "ClaimRelation" and _is_relation(one)), None)
    number = 0
    for row in rows if layer else ():
        columns = [_PARTED.split(cell) for cell in row[layer.first : layer.first + len(layer.features)]]
        for told in zip(*columns, strict=True) if columns[-1] != ["_"] else ():
            number += 1
            where = f"relation {number} of {name}"
            features = {one: _plain(value) for one, value in zip(layer.features, told, strict=True) if value != "*"}
            ends = _ends(told[-1], row[0], spans, where)
            yield relation(features, [(end.features["identifier"], _words(end, text)) for end in ends], where)


def _ends(written: str, token: str, spans: _Spans, where: str) -> tuple[_Span, _Span]:
    leads = _LEADS.match(written)
    ends = [
        spans.get(("Claim", *end)) for end in (((leads[1], leads[2] or "0"), (token, leads[3] or "0")) if leads else ())
    ]
    if len(ends) != 2 or not all(end and end.features.get("identifier") for end in ends):
        raise InputError(f"{where}: it does not join two of our claims")
    return ends[0], ends[1]


def _marks(spans: _Spans, text: bytes, name: str) -> Iterator[SaidOfWords]:
    claims = [span for (layer, *_), span in spans.items() if layer == "Claim"]
    for number, one in enumerate((span for (layer, *_), span in spans.items() if layer == "Framing"), 1):
        where = f"mark {number} of {name}"
        claim = around(one, claims, where)
        yield SaidOfWords(
            where=where,
            claim=claim.features.get("identifier", ""),
            words=_words(one, text),
            start=len(_words(_Span(claim.begin, one.begin), text)),
            technique=one.features.get("technique", ""),
            target=one.features.get("target", ""),
            by=one.features.get("by", ""),
        )


def _words(span: _Span, text: bytes) -> str:
    return text[2 * span.begin : 2 * span.end].decode("utf-16-le")
