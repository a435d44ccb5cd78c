"""Without accounts an installation serves its own machine alone."""

from __future__ import annotations

import pytest

from annotator.errors import InputError
from annotator.web.serving import refuse_strangers


@pytest.mark.parametrize(
    "request_",
    [
        {"environ_base": {"REMOTE_ADDR": "192.0.2.7"}},
        {"environ_base": {"REMOTE_ADDR": ""}},
        {"base_url": "http://evil.example"},
        {"headers": {"X-Forwarded-For": "192.0.2.7"}},
        {"headers": {"Forwarded": "for=192.0.2.7"}},
    ],
)
def test_who_comes_from_elsewhere_or_through_a_proxy_is_refused(client, request_) -> None:
    answer = client.get("/", **request_)
    assert answer.status_code == 403
    assert "ANNOTATOR_HOUSE_URL" in answer.text


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1", "[::1]", "127.0.0.1:8017", "[::1]:8017"])
def test_this_machine_is_served_under_its_own_names(client, name) -> None:
    assert client.get("/", base_url=f"http://{name}").status_code == 200


@pytest.mark.parametrize("page", ["/me", "/projects", "/people", "/people/audit"])
def test_the_pages_of_a_house_are_not_there(client, page) -> None:
    assert client.get(page).status_code == 404


def test_serving_others_needs_accounts_and_https(monkeypatch) -> None:
    refuse_strangers("127.0.0.1")
    refuse_strangers("::1")
    with pytest.raises(InputError, match="ANNOTATOR_HOUSE_URL"):
        refuse_strangers("0.0.0.0")
    monkeypatch.setenv("ANNOTATOR_HOUSE_URL", "sqlite:///house.sqlite")
    with pytest.raises(InputError, match="in the clear"):
        refuse_strangers("0.0.0.0")
    monkeypatch.setenv("ANNOTATOR_ADDRESS", "https://seminar.example.org")
    refuse_strangers("0.0.0.0")
