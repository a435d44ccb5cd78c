"""Events hold claims of several accounts on one happening, keep their ids, and obey what people decided."""

from __future__ import annotations

from dataclasses import replace

from alignment.events import Decisions, events, inherit
from alignment.grouping import LARGEST, Bond
from alignment.record import ClaimRecord
from alignment.suggestion import EventGroup
from tests.alignment.stories import claim, named


def records(*made: ClaimRecord) -> dict[str, ClaimRecord]:
    """By their ids."""
    return {one.id: one for one in made}


FORT = records(
    claim("a", 0, "The fort fell at dawn", "1746-03-02", actors=(named("Garrison of Varn"),), places=(named("Varn"),)),
    claim(
        "b", 0, "The fort gave up at dawn", "1746-03-02", actors=(named("Garrison of Varn"),), places=(named("Varn"),)
    ),
    claim("c", 0, "Peace was signed in the abbey", "1746-05-11"),
    claim("d", 0, "A treaty of peace was signed in the abbey", "1746-05-11"),
)
BONDS = [Bond("a.0", "b.0", 0.9), Bond("c.0", "d.0", 0.8)]


def test_bound_claims_make_an_event_with_its_day_place_and_a_title_of_what_they_share() -> None:
    fort, peace = events(FORT, BONDS)
    assert (fort.claims, fort.edtf, fort.place) == (("a.0", "b.0"), "1746-03-02", "Varn")
    assert fort.title.startswith("Garrison of Varn: ")
    assert "dawn" in fort.title
    assert peace.claims == ("c.0", "d.0")


def test_claims_of_far_days_are_never_drawn_into_one_event_however_alike() -> None:
    assert events(FORT, [Bond("a.0", "c.0", 0.99)]) == []


def test_likeness_by_a_word_that_everybody_uses_makes_no_event() -> None:
    common = records(*(claim(account, at, "The fort stood") for account in "abcd" for at in range(50)))
    assert events(common, [Bond("a.0", "b.0", 0.9)]) == []
    rare = common | records(claim("a", 0, "The fort fell at dawn"), claim("b", 0, "At dawn the fort fell"))
    (event,) = events(rare, [Bond("a.0", "b.0", 0.9)])
    assert event.claims == ("a.0", "b.0")


def test_an_event_to_which_a_person_gave_a_title_is_not_lost_for_being_unlikely() -> None:
    common = records(*(claim(account, at, "The fort stood") for account in "abcd" for at in range(50)))
    old = [
        EventGroup("mine", "Fort", None, None, ("a.0", "b.0")),
        EventGroup("other", "Fort", None, None, ("c.0", "d.0")),
    ]
    bonds = [Bond("a.0", "b.0", 0.9), Bond("c.0", "d.0", 0.9)]
    (event,) = events(common, bonds, previous=old, decisions=Decisions(titles={"mine": "The last stand"}))
    assert (event.id, event.title, event.claims) == ("mine", "The last stand", ("a.0", "b.0"))


def test_claims_of_one_account_alone_make_no_event() -> None:
    alone = records(claim("a", 0, "The fort"), claim("a", 1, "The fort"))
    assert events(alone, [], neighbours=[Bond("a.0", "a.1", 0.9)]) == []


def test_no_event_grows_without_bound() -> None:
    many = records(*(claim(account, at, "The fort fell at dawn") for account in "ab" for at in range(100)))
    many |= records(*(claim("c", at, "Peace") for at in range(1000)))
    bonds = [Bond(f"a.{n}", f"b.{m}", 0.97) for n in range(100) for m in range(100)]
    assert max(len(event.claims) for event in events(many, bonds)) <= 1.5 * LARGEST


def test_a_claim_that_sums_up_two_happenings_belongs_to_both() -> None:
    told = records(*(claim(account, at, text) for account in "abc" for at, text in enumerate(("The fort", "A bridge"))))
    bonds = [Bond(f"{x}.{at}", f"{y}.{at}", 0.95) for x, y in ("ab", "ac", "bc") for at in (0, 1)]
    bonds += [Bond("a.0", "b.1", 0.75)]
    holding = [event for event in events(told, bonds) if "a.0" in event.claims]
    assert len(holding) == 2


def test_what_only_touches_an_event_does_not_date_place_or_name_it() -> None:
    told = records(
        *(claim(account, 0, "The fort fell at dawn", "1746-03-02", places=(named("Varn"),)) for account in "abc"),
        *(claim(account, 1, "The bridge burnt", "1746-03-09", places=(named("Orm"),)) for account in "abc"),
    )
    bonds = [Bond(f"{x}.{at}", f"{y}.{at}", 0.95) for x, y in ("ab", "ac", "bc") for at in (0, 1)]
    fort, bridge = events(told, [*bonds, Bond("a.1", "b.0", 0.75)])
    assert "a.1" in fort.claims
    assert (fort.edtf, fort.place, bridge.edtf) == ("1746-03-02", "Varn", "1746-03-09")
    assert "bridge" not in fort.title


def test_the_same_claims_in_any_order_give_the_same_events() -> None:
    assert events(FORT, BONDS) == events(dict(reversed(FORT.items())), BONDS[::-1])


def test_events_made_again_keep_their_ids_where_most_claims_stayed() -> None:
    old = [EventGroup("old", "t", None, None, ("a.0", "b.0", "x.1")), EventGroup("gone", "t", None, None, ("y.1",))]
    fort, peace = inherit(events(FORT, BONDS), old)
    assert fort.id == "old"
    assert peace.id not in ("old", "gone")


def test_an_id_is_inherited_by_the_nearest_of_two_halves_only() -> None:
    old = [EventGroup("one", "t", None, None, ("a", "b", "c"))]
    halves = [EventGroup("x", "t", None, None, ("a",)), EventGroup("y", "t", None, None, ("b", "c"))]
    assert [event.id for event in inherit(halves, old)] == ["x", "one"]


def test_what_people_decided_holds() -> None:
    kept = EventGroup("mine", "The fall of Varn", "1746-03-02", "Varn", ("a.0", "b.0", "c.0", "d.0"))
    (first,) = events(FORT, BONDS, decisions=Decisions(kept=(kept,)))
    assert replace(first, lead=None) == kept
    fort = events(FORT, BONDS)[0]
    decided = Decisions(titles={fort.id: "Varn falls"}, apart=frozenset({(fort.id, "b.0")}))
    (renamed,) = [event for event in events(FORT, BONDS, decisions=decided) if event.id == fort.id]
    assert (renamed.title, renamed.claims) == ("Varn falls", ("a.0",))


def test_what_only_touches_an_event_that_a_person_shaped_stays_in_the_event_where_it_is_at_home() -> None:
    kept = EventGroup("mine", "The fall of Varn", None, None, ("a.0", "b.0", "c.0"), frozenset({"c.0"}))
    mine, peace = sorted(events(FORT, BONDS, decisions=Decisions(kept=(kept,))), key=lambda event: event.id != "mine")
    assert replace(mine, lead=None) == kept
    assert mine.lead in kept.at_home
    assert (peace.claims, peace.touching) == (("c.0", "d.0"), frozenset())


def test_what_joins_an_event_that_a_person_shaped_touches_on_it_where_it_is_at_home_in_another() -> None:
    kept = EventGroup("mine", "The fall of Varn", None, None, ("a.0",))
    told = events(FORT, [*BONDS, Bond("a.0", "d.0", 0.75)], decisions=Decisions(kept=(kept,)))
    (mine,) = [event for event in told if event.id == "mine"]
    assert (mine.claims, mine.touching) == (("a.0", "b.0", "d.0"), frozenset({"d.0"}))


def test_the_same_decisions_have_one_digest_however_they_were_gathered() -> None:
    claims = tuple(f"a.{number}" for number in range(999))
    mine = EventGroup("mine", "", None, None, claims)
    one, other = (Decisions((replace(mine, touching=frozenset(its)),)) for its in (claims, claims[::-1]))
    assert one.digest == other.digest != Decisions((mine,)).digest


def test_only_an_account_that_told_nothing_of_it_joins_an_event_that_a_person_shaped() -> None:
    kept = Decisions(kept=(EventGroup("mine", "The fall of Varn", None, None, ("a.0",)),))
    told = FORT | records(claim("a", 1, "The fort fell", "1746-03-02"))
    bonds = [*BONDS, Bond("a.1", "b.0", 0.9), Bond("a.0", "d.0", 0.45)]
    (mine,) = [event for event in events(told, bonds, decisions=kept) if event.id == "mine"]
    assert mine.claims == ("a.0", "b.0")
    apart = replace(kept, apart=frozenset({("mine", "b.0")}))
    (mine,) = [event for event in events(told, bonds, decisions=apart) if event.id == "mine"]
    assert mine.claims == ("a.0",)


def test_no_two_events_have_one_id_when_an_old_id_lives_on_elsewhere() -> None:
    first, *_ = events(FORT, BONDS)
    moved = replace(first, claims=("long gone", "gone too"))  # the id of today's event, held by other claims before
    heir = replace(first, id="new", claims=("long gone", "gone too"))
    ids = [event.id for event in inherit([first, heir], [moved])]
    assert ids[1] == first.id
    assert ids[0] != first.id
