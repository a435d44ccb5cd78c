"""Decoding: the encodings of historians' files, and the files that are no text."""

from __future__ import annotations

import pytest

from annotator.errors import InputError
from annotator.reading.text.decoding import decode

ENGLISH = "The café on the Rue Müller stayed open; “nobody” – so the général – had closed it.\r\n" * 20
RUSSIAN = "Временное правительство низложено. Государственная власть перешла в руки органа Советов.\n" * 20


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "cp1252"),
        (ENGLISH.replace("“", "«").replace("”", "»").replace("–", "-"), "latin-1"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_is_in(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="a.txt").text == text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04....", "DOCX"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 10, "binary"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
        (b"\xff\xfea", "utf-16"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line_that_names_the_file(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as refused:
        decode(data, name="siege.txt")
    assert str(refused.value.message).startswith("siege.txt: ")
    assert "\n" not in refused.value.message
