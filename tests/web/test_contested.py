"""What is contested: firm suggestions and judgements at once, the rest only where it is asked for."""

from __future__ import annotations

from annotator.queries.firmness import FIRM, is_firm
from models.vocabulary import Relation


def test_a_suggested_conflict_counts_from_its_confidence_on_and_no_sooner() -> None:
    for relation, least in FIRM.items():
        assert is_firm(relation, least)
        assert not is_firm(relation, least - 0.01)
    assert is_firm(Relation.PARTIAL, 0.0)


def test_the_choice_to_see_unsure_suggestions_is_kept_in_the_address(client) -> None:  # type: ignore[no-untyped-def]
    page = client.get("/contested?unsure=too")
    assert page.status_code == 200
    assert 'value="too" checked' in page.get_data(as_text=True)
