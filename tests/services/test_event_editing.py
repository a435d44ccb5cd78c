"""Events that people edit stay as they were edited, whatever is aligned again, until it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session, sessionmaker

from alignment.events import Decisions
from alignment.suggestion import EventGroup
from annotator.errors import Conflict, InputError, NotFound
from annotator.queries.event_decisions import heir
from annotator.services import event_editing
from annotator.services.aligning import align
from annotator.services.event_decisions import decisions
from annotator.services.event_rows import load_events, write_events
from annotator.services.reviewing import judge, person_named
from models.alignment import Event, EventClaim
from models.event_decision import EventDecision
from models.vocabulary import Verdict
from tests.databases import Fill
from tests.factories import make_project
from tests.sieges import quietly

BRIDGE = ("cnorth001", "csouth000", "cwest000")
GUARD = ("cnorth002", "csouth001")


@pytest.fixture
def fill() -> Fill:
    return make_project


@pytest.fixture
def project(sessions: sessionmaker[Session]):
    with sessions.begin() as session:
        yield session


@pytest.fixture
def ada(project):
    return person_named(project, "Ada")


def events(session: Session) -> dict[str, EventGroup]:
    return {event.id: replace(event, claims=tuple(sorted(event.claims))) for event in load_events(session)}


def test_a_new_title_stands_and_is_taken_back(project, ada) -> None:
    made = event_editing.rename(project, person=ada, event="e1", title="  The bridge\nfalls ")
    assert events(project)["e1"].title == "The bridge falls"
    assert decisions(project) == Decisions(titles={"e1": "The bridge falls"})
    event_editing.undo(project, person=ada, decision=made.id)
    assert events(project)["e1"].title == "The bridge is taken"
    assert decisions(project) == Decisions()


def test_merged_events_are_one_and_the_others_link_leads_there(project, ada) -> None:
    before = events(project)
    made = event_editing.merge(project, person=ada, event="e1", other="e2")
    (merged,) = events(project).values()
    assert (merged.id, merged.title, merged.claims) == ("e1", "The bridge is taken", tuple(sorted(BRIDGE + GUARD)))
    assert merged.edtf == "1917-11-07/1917-11-08"
    assert heir(project, "e2") == "e1"
    assert [event.id for event in decisions(project).kept] == ["e1"]
    event_editing.undo(project, person=ada, decision=made.id)
    assert {key: event.claims for key, event in events(project).items()} == {k: e.claims for k, e in before.items()}
    assert heir(project, "e2") is None


def test_claims_are_split_off_under_a_title_with_their_own_day(project, ada) -> None:
    made = event_editing.split(project, person=ada, event="e1", claims=["csouth000"], title="South's bridge")
    new = events(project)[made.after[1]["id"]]
    assert (new.title, new.claims, new.edtf) == ("South's bridge", ("csouth000",), "1917-11-08")
    assert events(project)["e1"].claims == ("cnorth001", "cwest000")
    assert events(project)["e1"].edtf == "1917-11-07"
    assert project.get(Event, new.id).lead == "csouth000"
    assert project.get(Event, "e1").lead in ("cnorth001", "cwest000")
    assert {event.id for event in decisions(project).kept} == {"e1", new.id}


def touching(session: Session) -> set[tuple[str, str]]:
    rows = select(EventClaim.event_id, EventClaim.claim_id).where(EventClaim.touches)
    return {(event, claim) for event, claim in session.execute(rows)}


def test_what_only_touches_an_event_dates_none_until_somebody_moves_it_there(project, ada) -> None:
    project.execute(update(EventClaim).where(EventClaim.claim_id == "csouth000").values(touches=True))
    event_editing.take_out(project, person=ada, event="e1", claims=["cwest000"])
    assert events(project)["e1"].edtf == "1917-11-07"
    merged = event_editing.merge(project, person=ada, event="e1", other="e2")
    assert touching(project) == {("e1", "csouth000")}
    event_editing.undo(project, person=ada, decision=merged.id)
    assert touching(project) == {("e1", "csouth000")}
    write_events(project, decisions(project).kept)
    assert touching(project) == {("e1", "csouth000")}


def test_a_claim_that_somebody_moves_to_an_event_is_at_home_there(project, ada) -> None:
    project.execute(update(EventClaim).where(EventClaim.claim_id == "csouth000").values(touches=True))
    event_editing.move(project, person=ada, event="e1", claims=["csouth000"], to="e2")
    assert touching(project) == set()
    assert events(project)["e2"].edtf == "1917-11-07/1917-11-08"


def test_what_touches_an_event_dates_it_once_nothing_at_home_in_it_does(project, ada) -> None:
    project.execute(update(EventClaim).where(EventClaim.claim_id == "csouth000").values(touches=True))
    made = event_editing.take_out(project, person=ada, event="e1", claims=["cnorth001", "cwest000"])
    assert (events(project)["e1"].claims, events(project)["e1"].edtf) == (("csouth000",), "1917-11-08")
    assert touching(project) == {("e1", "csouth000")}
    event_editing.undo(project, person=ada, decision=made.id)
    assert (events(project)["e1"].claims, touching(project)) == (BRIDGE, {("e1", "csouth000")})


def test_what_was_decided_before_it_was_known_what_only_touches_is_read(project, ada) -> None:
    made = event_editing.take_out(project, person=ada, event="e1", claims=["cwest000"])
    made.after = [{key: value for key, value in state.items() if key != "touching"} for state in made.after]
    project.flush()
    assert [event.touching for event in decisions(project).kept] == [frozenset()]


def test_claims_are_moved_there_and_back(project, ada) -> None:
    event_editing.move(project, person=ada, event="e1", claims=["cwest000"], to="e2")
    assert events(project)["e2"].claims == ("cnorth002", "csouth001", "cwest000")
    assert ("e1", "cwest000") in decisions(project).apart
    event_editing.move(project, person=ada, event="e2", claims=["cwest000"], to="e1")
    assert events(project)["e1"].claims == BRIDGE
    assert decisions(project).apart == {("e2", "cwest000")}


def test_what_was_taken_out_stays_out(project, ada) -> None:
    event_editing.take_out(project, person=ada, event="e1", claims=["cwest000"])
    assert events(project)["e1"].claims == ("cnorth001", "csouth000")
    assert decisions(project).apart == {("e1", "cwest000")}


@pytest.mark.parametrize("claims", [[], list(BRIDGE), ["cnorth002"]], ids=["none", "all", "another event's"])
def test_an_event_is_split_by_some_of_its_own_claims(project, ada, claims) -> None:
    with pytest.raises(InputError):
        event_editing.split(project, person=ada, event="e1", claims=claims, title="x")


def test_what_makes_no_sense_is_refused(project, ada) -> None:
    with pytest.raises(InputError):
        event_editing.rename(project, person=ada, event="e1", title=" ")
    with pytest.raises(InputError):
        event_editing.merge(project, person=ada, event="e1", other="e1")
    with pytest.raises(NotFound):
        event_editing.merge(project, person=ada, event="e1", other="gone")
    with pytest.raises(NotFound):
        event_editing.undo(project, person=ada, decision=99)


def test_a_decision_on_which_a_later_one_rests_is_taken_back_after_it_and_only_once(project, ada) -> None:
    merged = event_editing.merge(project, person=ada, event="e1", other="e2")
    renamed = event_editing.rename(project, person=ada, event="e1", title="Both")
    with pytest.raises(Conflict):
        event_editing.undo(project, person=ada, decision=merged.id)
    event_editing.undo(project, person=ada, decision=renamed.id)
    event_editing.undo(project, person=ada, decision=merged.id)
    with pytest.raises(Conflict):
        event_editing.undo(project, person=ada, decision=merged.id)
    assert len(project.scalars(select(EventDecision)).all()) == 4


def test_what_is_decided_while_accounts_are_aligned_shows_at_once_and_stays(
    sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    edits = [
        lambda session, ada: event_editing.rename(session, person=ada, event="e1", title="The bridge falls"),
        lambda session, ada: event_editing.merge(session, person=ada, event="e1", other="e2"),
    ]
    stages: list[str] = []

    @contextmanager
    def edited_meanwhile(label: str, *_: object) -> Iterator[Callable[[int], None]]:
        stages.append(label)
        yield lambda _: None
        if label in ("comparing", "grouping") and edits:
            with sessions.begin() as session:
                edits.pop(0)(session, person_named(session, "Ada"))

    align(sessions, progress=edited_meanwhile)
    assert stages[-4:] == ["grouping", "writing", "grouping", "writing"]
    with sessions() as session:
        assert (events(session)["e1"].title, events(session)["e1"].claims) == (
            "The bridge falls",
            tuple(sorted(BRIDGE + GUARD)),
        )
        assert heir(session, "e2") == "e1"
    assert not align(sessions, progress=edited_meanwhile).changed


def test_two_claims_that_people_judged_to_be_of_one_thing_share_an_event_once_aligned_again(
    sessions: sessionmaker[Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANNOTATOR_ENCODER", "hashing")
    align(sessions, progress=quietly)
    pair = ("cnorth002", "cwest000")
    with sessions.begin() as session:
        assert not any(set(pair) <= set(event.claims) for event in load_events(session))
        judge(session, a_id=pair[0], b_id=pair[1], person=person_named(session, "Ada"), verdict=Verdict.AGREEMENT)
    assert align(sessions, progress=quietly).account_pairs == 0
    with sessions() as session:
        assert any(set(pair) <= set(event.claims) for event in load_events(session))
    assert not align(sessions, progress=quietly).changed


def test_an_event_that_alignment_made_anew_is_found_by_its_old_link(project) -> None:
    bridge, guard = (events(project)[key] for key in ("e1", "e2"))
    write_events(project, [replace(bridge, id="new", claims=bridge.claims[:2]), guard])
    assert heir(project, "e1") == "new"
    assert heir(project, "never") is None


def test_an_old_link_leads_to_no_event_that_holds_little_of_the_former(project) -> None:
    bridge, guard = (events(project)[key] for key in ("e1", "e2"))
    write_events(project, [bridge, replace(guard, id="big", claims=(*guard.claims, *bridge.claims))])
    write_events(project, [replace(guard, id="small", claims=guard.claims[:1])])
    assert heir(project, "big") is None
