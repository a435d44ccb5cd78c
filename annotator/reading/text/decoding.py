"""Bytes to text: which encoding a file is in, told rather than guessed silently."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from annotator.errors import InputError
from annotator.reading.text.alphabets import LATIN, latin_encoding

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: First bytes of files that are no text, and what they are.
_SIGNATURES = (
    (b"%PDF-", "a PDF", "give it its own name ending in .pdf"),
    (b"PK\x03\x04", "a ZIP container (DOCX, ODT, EPUB)", "give it its own name ending"),
    (b"\xd0\xcf\x11\xe0", "an old Word document", "save it as DOCX or as plain text"),
    (b"{\\rtf", "an RTF document", "save it as DOCX or as plain text"),
    (b"\x89PNG", "a picture", "run text recognition on it and import the text"),
    (b"\xff\xd8\xff", "a picture", "run text recognition on it and import the text"),
    (b"II*\x00", "a picture", "run text recognition on it and import the text"),
    (b"MM\x00*", "a picture", "run text recognition on it and import the text"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
)

#: One byte a letter: what historians' older files are in. Order matters where the statistics are level.
_SINGLE_BYTE = [
    "cp1252",
    "latin_1",
    "cp1251",
    "koi8_r",
    "cp1250",
    "iso8859_5",
    "iso8859_2",
    "mac_cyrillic",
    "mac_roman",
]

_SAMPLE = 200_000
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read in. Line ends are as they came."""

    text: str
    encoding: str


def decode(data: bytes, *, name: str) -> Decoded:
    """The text of a plain text file, whatever it is encoded in.

    Raises InputError, naming the file, for an empty file and for what is no text at all.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise InputError(f"{name}: the file is empty; choose one that holds text")
    for signature, what, mend in _SIGNATURES:
        if data.startswith(signature):
            raise InputError(f"{name}: this is {what}, not plain text; {mend}")
    text, encoding = _read(data, name)
    if _binary(text):
        raise InputError(f"{name}: this is binary data, not text; export it as plain text, DOCX or PDF")
    return Decoded(text, encoding)


def _read(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, name), encoding.removesuffix("-sig")
    encoding = _wide(data) or "utf-8"
    try:
        return data.decode(encoding), encoding
    except UnicodeDecodeError:
        if damaged := _damaged_utf8(data):
            return damaged
        encoding = _single_byte(data)
        return _strictly(data, encoding, name), encoding


def _damaged_utf8(data: bytes) -> tuple[str, str] | None:
    """UTF-8 with a few bytes that aren't: they alone are lost, each shown as U+FFFD.

    Another encoding yields hardly one valid sequence of UTF-8, and reading such a file in it garbles all of it.
    """
    text = data.decode("utf-8", "replace")
    lost = text.count("\ufffd")
    valid = sum(len(run) for run in _BEYOND_ASCII.findall(text)) - lost
    return (text, f"utf-8, unreadable in {lost} place{'s' * (lost > 1)}") if valid > 4 * lost else None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not valid {encoding} at byte {error.start}; save the file again as UTF-8") from error


def _wide(data: bytes) -> str | None:
    """UTF-16 without a byte order mark: every second byte of Western text is zero."""
    sample = data[:_SAMPLE]
    even, odd = sample[0::2], sample[1::2]
    if len(data) % 2 or not odd:
        return None
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _single_byte(data: bytes) -> str:
    from charset_normalizer import from_bytes

    sample = _telling(data)
    found = from_bytes(sample, cp_isolation=_SINGLE_BYTE, threshold=0.3).best()
    encoding = found.encoding if found else "cp1252"
    if encoding in LATIN or encoding == "latin_1":
        encoding = latin_encoding(sample) or encoding
    return encoding if _decodes(data, encoding) else "latin_1"


def _telling(data: bytes) -> bytes:
    """The lines that hold more than ASCII: in a Western text they alone tell the encoding."""
    lines = [line for line in data[: 20 * _SAMPLE].splitlines() if not line.isascii()]
    return b"\n".join(lines)[:_SAMPLE]


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    strange = sum(char < " " and char not in "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f" for char in sample)
    return strange > max(2, 0.01 * len(sample))
