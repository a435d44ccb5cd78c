"""Which monarch is meant where the number is left out: “Louis”, “King Louis”, “the king”, “his Majesty”."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.reading.claim import Sentence
from annotator.reading.names.authority import Authority
from annotator.reading.names.entry import Entry
from annotator.reading.names.name_words import PLACE_PREFIXES, SITE_PREFIXES
from annotator.reading.names.passage import REACH
from annotator.reading.names.reigns import Reigns
from annotator.reading.names.scene import Meaning, Scene
from annotator.reading.names.spot import Spot
from models.historical_date import HistoricalDate

_OF_A_REALM = re.compile(r"\b(?:kings?|emperors?|empress|sovereigns?|majesty) of\b", re.IGNORECASE)

_RULES_A_REALM = re.compile(r",? (?:the )?(?:king|emperor|duke|grand duke|prince|elector) of\b", re.IGNORECASE)


def reigns_of(sentences: Sequence[Sentence], dates: Sequence[HistoricalDate | None], authority: Authority) -> Reigns:
    """In which years the account names its monarchs by their numbers."""
    reigns = Reigns()
    names = {name: entry.name for entry in authority.entries if entry.is_monarch for name in (entry.name, *entry.also)}
    if names:
        written = re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
        for sentence, when in zip(sentences, dates, strict=False):
            if when:
                for found in written.finditer(sentence.text):
                    reigns.keep(names[found[0]], when)
    return reigns


def monarch_by_name(scene: Scene, spot: Spot, entries: Sequence[Entry]) -> Meaning | None:
    """Who is named with the number; without it the one of that name in those years, else the one named lately."""
    name = scene.words[spot.first].fold
    if spot.last - spot.first > 1:
        scene.passage.in_full.keep(name, entries[0].name)
        return Meaning(entries[0].name, "person")
    if scene.before(spot.first) in PLACE_PREFIXES | SITE_PREFIXES or _has_a_byname(scene, spot):
        return None
    meant = scene.passage.reigns.meant(name, scene.when) or scene.passage.in_full.lately(name)
    return Meaning(meant, "person") if meant else None


def the_king(scene: Scene, spot: Spot) -> Meaning | None:
    """The one monarch just named, else the one of those years; nobody where a king of some land was spoken of."""
    if not _stands_for_one(scene, spot) or speaks_of_a_realm(scene.sentence.text) or any(scene.passage.foreign):
        return None
    before = scene.passage.before if scene.passage.age <= REACH else ()
    just_named = {mention.name for mention in (*before, *scene.mentions) if _reigns(mention.name, scene)}
    if len(just_named) > 1:
        return None
    meant = next(iter(just_named), None) or scene.passage.reigns.meant("", scene.when)
    return Meaning(meant, "person", by_pronoun=True) if meant else None


def speaks_of_a_realm(text: str) -> bool:
    """Whether “the king of Prussia” or the like stands there, whom “the king” may mean too."""
    return bool(_OF_A_REALM.search(text))


def _has_a_byname(scene: Scene, spot: Spot) -> bool:
    """“Charles the Bold” and “Ferdinand, king of Naples” are none of those with numbers."""
    if _RULES_A_REALM.match(scene.sentence.text, scene.words[spot.first].end):
        return True
    behind = scene.words[spot.last : spot.last + 2]
    if len(behind) < 2 or behind[0].fold != "the" or not behind[1].capital:
        return False
    return scene.sentence.text[scene.words[spot.first].end : behind[0].start] == " "


def _reigns(name: str, scene: Scene) -> bool:
    entry = scene.authority.get(name)
    return entry is not None and entry.is_monarch


def _stands_for_one(scene: Scene, spot: Spot) -> bool:
    """“The king” without a name behind it, “his Majesty”."""
    word, before = scene.words[spot.first].fold, scene.before(spot.first)
    if spot.last < len(scene.words) and scene.words[spot.last].capital:
        between = scene.sentence.text[scene.words[spot.first].end : scene.words[spot.last].start]
        if between in (" ", "-", ", "):
            return False
    return before == "the" if word == "king" else before in ("his", "your")
