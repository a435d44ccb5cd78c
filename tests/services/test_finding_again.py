"""What stands beside a claim finds it again, whatever signs the text is made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.queries.finding_again import beside


@given(st.text("ab é🔥\u0301\n.", max_size=120), st.integers(0, 120), st.integers(0, 120))
def test_the_words_beside_a_stretch_stand_beside_it(text: str, start: int, length: int):
    start, end = min(start, len(text)), min(start + length, len(text))
    before, after = beside(text, start, end)
    assert text[:start].endswith(before)
    assert text[end:].startswith(after)
    assert max(len(before), len(after)) <= 32


@given(st.lists(st.sampled_from(["e\u0301t\u0301", "🔥", "word"]), min_size=8, max_size=30), st.integers(0, 29))
def test_no_word_is_cut(words: list[str], place: int):
    place = min(place, len(words) - 1)
    start = sum(len(word) + 1 for word in words[:place])
    before, after = beside(" ".join(words), start, start + len(words[place]))
    assert before.split() == words[:place][len(words[:place]) - len(before.split()) :]
    assert after.split() == words[place + 1 :][: len(after.split())]
    assert not words[:place] or before
