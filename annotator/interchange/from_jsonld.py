"""What people say in a report that came back as W3C Web Annotations: of two claims by a link, of words by a tag."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotator.errors import InputError
from annotator.interchange.said import SaidOfPair, SaidOfWords

_CLAIM = "urn:x-annotator:claim:"


def read(content: bytes) -> Iterator[SaidOfPair | SaidOfWords]:
    """The links and tags whose creator is a person. Raises InputError for what is no collection of annotations.

    Words are compared where a claim is quoted whole; one that was cut is known by its id, which is a digest of them.
    """
    try:
        found = json.loads(content.decode("utf-8-sig"))
        items = found["first"]["items"] if "first" in found else found["items"]
        claims = [one for one in items if one.get("motivation") == "identifying"]
        words = {one["id"].removeprefix(_CLAIM): _exact(one) for one in claims if "claimEnd" not in one}
        people = [(n, one) for n, one in enumerate(items, 1) if (one.get("creator") or {}).get("type") == "Person"]
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
        raise InputError("this is no collection of Web Annotations that a report could have been") from error
    for number, one in people:
        if read_as := {"linking": _judgement, "tagging": _mark}.get(str(one.get("motivation"))):
            yield read_as(one, f"annotation {number}", words)


def _exact(claim: Any) -> str:
    return str(next(one["exact"] for one in claim["target"]["selector"] if one["type"] == "TextQuoteSelector"))


def _mark(one: Any, where: str, words: dict[str, str]) -> SaidOfWords:  # noqa: ARG001 (compared where it is entered)
    try:
        start = next(sel["start"] for sel in one["target"]["selector"] if sel["type"] == "TextPositionSelector")
        return SaidOfWords(
            where=where,
            claim=one["target"]["source"].removeprefix(_CLAIM),
            words=_exact(one),
            start=int(start),
            technique=next(str(body["value"]) for body in one["body"] if body["purpose"] == "tagging"),
            target=str(one.get("towards", "")),
            by=str(one["creator"].get("name", "")),
        )
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
        raise InputError(f"{where}: it does not tag words of a claim") from error


def _judgement(one: Any, where: str, words: dict[str, str]) -> SaidOfPair:
    try:
        a, b = (target.removeprefix(_CLAIM) for target in one["target"])
        bodies = [(body["purpose"], str(body["value"])) for body in one["body"]]
        verdict = next(value for purpose, value in bodies if purpose == "classifying")
    except (AttributeError, KeyError, StopIteration, TypeError, ValueError) as error:
        raise InputError(f"{where}: it does not link two claims by a relation") from error
    return SaidOfPair(
        where=where,
        a=a,
        b=b,
        verdict=verdict,
        types=tuple(value for purpose, value in bodies if purpose == "tagging"),
        note="\n".join(value for purpose, value in bodies if purpose == "commenting"),
        certainty=str(one.get("certainty", "")),
        words={claim: words[claim] for claim in (a, b) if claim in words},
        by=str(one["creator"].get("name", "")),
    )
