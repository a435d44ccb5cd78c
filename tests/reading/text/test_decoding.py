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


WORDS = {
    "French": "Le général quitta l’île à midi, déjà très fatigué — le 12 février.",
    "Italian": "La città era già perduta: però il podestà non si arrese. Così finì l'assedio.",
    "Portuguese": "A revolução começou de manhã. Os marinheiros não obedeceram às ordens.",
    "Swedish": "Kungen lämnade staden på morgonen. Därefter började många gå till ön.",
    "German": "Die Truppen besetzten früh die Brücken über den Fluß. Der König floh nach Köln.",
    "English": "The mayor’s letter was read in the café. “We hold the town,” it said.",
    "Czech": "Vzpoura začala ráno, když dělníci obsadili nádraží. Příští den přišel císař.",
    "Polish": "Książę uciekł z pałacu, żołnierze zajęli Arsenał. Wieś się paliła.",
    "Hungarian": "A tüzérség elfoglalta a hidat, és a főváros népe fellázadt; a tűz égett.",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [(language, encoding) for language in tuple(WORDS)[:6] for encoding in ("cp1252", "mac_roman")]
    + [("Czech", "cp1250"), ("Polish", "cp1250"), ("Polish", "iso8859_2"), ("Hungarian", "cp1250")],
)
@pytest.mark.parametrize("times", [1, 50])
def test_a_language_tells_its_encoding_by_its_letters(language: str, encoding: str, times: int) -> None:
    text = f"{WORDS[language]}\n" * times
    assert decode(text.encode(encoding), name="a.txt").text == text


@pytest.mark.parametrize("bad", [b"\x92", b"\xe9", b"\xed\xa0\x80", b"\xe2\x80"])
def test_a_few_bad_bytes_do_not_garble_a_whole_file_in_utf_8(bad: bytes) -> None:
    whole = WORDS["French"].encode() * 3
    decoded = decode(whole + b" " + bad + b" " + whole, name="a.txt")
    assert decoded.text.count(WORDS["French"]) == 6
    assert decoded.text.strip(WORDS["French"]).strip(" \ufffd") == ""
    assert "unreadable" in decoded.encoding


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
