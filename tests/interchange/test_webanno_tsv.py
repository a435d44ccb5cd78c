"""WebAnno TSV comes back as what was said, whatever signs stand in the words: offsets there are UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import InputError
from annotator.interchange.from_webanno_tsv import read
from annotator.interchange.said import SaidOfPair, SaidOfWords

_SIGNS = st.sampled_from([*"abé|[]_*;\\→-", "🔥", "\u0301", "𝔄", "\u2028", "\x85"])
_TOKEN = st.text(_SIGNS, min_size=1, max_size=5).map(lambda word: f"w{word}")
_CLAIM = st.lists(_TOKEN, min_size=1, max_size=5)
_NOTE = st.text(_SIGNS, max_size=8)


def escaped(words: str) -> str:
    return "".join(f"\\{sign}" if sign in "\\[]|_;*" else sign for sign in words).replace("->", "\\->")


def units(words: str) -> int:
    return len(words.encode("utf-16-le")) // 2


def written(first: list[str], second: list[str], note: str, marked: int) -> bytes:
    """One document of two claims, as INCEpTION lays it out: numbers where a span has several tokens."""
    lines = [
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=webanno.custom.Claim|account|identifier",
        "#T_SP=webanno.custom.Framing|target|technique",
        "#T_RL=webanno.custom.ClaimRelation|by|reason|relation|types|BT_webanno.custom.Claim",
    ]
    at = 0
    for sentence, tokens in enumerate((first, second), 1):
        number = f"[{sentence}]" if len(tokens) > 1 else ""
        lines += ["", "", f"#Text={escaped(' '.join(tokens))}"]
        for place, token in enumerate(tokens, 1):
            claim = f"north{number}\tc{sentence}{number}"
            mark = "*\tlabelling" if sentence == 1 and place == marked else "_\t_"
            ends = f"[{1 if len(first) > 1 else 0}_{2 if number else 0}]" if len(first) > 1 or number else ""
            leads = f"Ann\t{escaped(note) or '*'}\tcontradiction\tdate, number\t1-1{ends}"
            relation = leads if sentence == 2 and place == 1 else "_\t_\t_\t_\t_"
            row = f"{sentence}-{place}\t{at}-{at + units(token)}\t{escaped(token)}\t{claim}\t{mark}\t{relation}\t"
            lines.append(row)
            at += units(token) + 1
    return "\n".join(lines).encode()


@given(_CLAIM, _CLAIM, _NOTE, st.integers(1, 5))
def test_words_notes_and_marks_come_back_as_they_were(first: list[str], second: list[str], note: str, marked: int):
    marked = min(marked, len(first))
    pair, mark = read(written(first, second, note, marked), "mill.tsv")
    assert isinstance(pair, SaidOfPair)
    assert (pair.a, pair.b, pair.verdict, pair.types) == ("c1", "c2", "contradiction", ("date", "number"))
    assert (pair.by, pair.note) == ("Ann", note)
    assert pair.words == {"c1": " ".join(first), "c2": " ".join(second)}
    assert isinstance(mark, SaidOfWords)
    assert (mark.claim, mark.words, mark.technique) == ("c1", first[marked - 1], "labelling")
    assert " ".join(first)[mark.start :].startswith(mark.words)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"#FORMAT=WebAnno TSV 3.3\n#T_SP=other.Layer|a\n", "no layer webanno.custom.Claim"),
        (b"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Claim|identifier\n#Text=a\n1-1\t0-1\ta\n", "can be read"),
        (written(["a"], ["b"], "", 1).replace(b"\t1-1\t", b"\t7-7\t"), "does not join two of our claims"),
        (written(["a"], ["b"], "", 1).partition(b"\tAnn")[0], "can be read"),
    ],
)
def test_what_is_wrong_gets_one_line(content: bytes, fault: str):
    with pytest.raises(InputError, match=fault):
        list(read(content, "mill.tsv"))
