"""The page on which everything goes out and comes in."""

from __future__ import annotations

import io

import pytest
from flask.testing import FlaskClient

from annotator.interchange import FORMATS, WHOLE
from tests.web.conftest import read, words


def upload(client: FlaskClient, content: bytes, name: str = "back.csv"):
    token = read(client.get("/exchange")).select_one("input[name=csrf_token]")["value"]
    return client.post("/exchange", data={"csrf_token": token, "file": (io.BytesIO(content), name)})


@pytest.mark.parametrize(
    "place", [f"project/{form}" for form in FORMATS] + [f"whole/{form}" for form in (*WHOLE, "archive")]
)
def test_each_format_is_a_file_of_its_own(client: FlaskClient, place: str):
    answer = client.get(f"/exchange/{place}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=annotator-")
    assert answer.data


def test_every_link_of_the_page_leads_somewhere(client: FlaskClient):
    for link in read(client.get("/exchange")).select("main .formats a"):
        assert client.get(link["href"]).status_code == 200, link["href"]


def test_an_unknown_format_is_not_found(client: FlaskClient):
    assert client.get("/exchange/project/spss").status_code == 404


def test_a_sheet_is_entered_under_the_name_of_who_brings_it(ada: FlaskClient):
    sheet = ada.get("/exchange/project/sheet").data.decode("utf-8-sig").splitlines()
    assert sheet[0].startswith("event,a_account,a_quotation,b_account,b_quotation,verdict")
    filled = sheet[1].replace('",,,,,', '",unsure,,,,').replace(",,,,,", ",unsure,,,,")
    answer = upload(ada, "\n".join([sheet[0], filled]).encode())
    assert answer.status_code == 302
    assert "1 judgement entered" in words(read(ada.get("/exchange")))


def test_each_fault_has_its_line_and_nothing_is_entered(ada: FlaskClient):
    answer = upload(ada, b"verdict,a_claim,b_claim,a_quotation,b_quotation\nyes,x,y,a,b\nno,p,q,a,b\n")
    assert answer.status_code == 400
    assert [words(line) for line in read(answer).select(".faults li")] == [
        "line 2: there is no claim 'x' in the database",
        "line 3: there is no claim 'p' in the database",
    ]


def test_nobody_brings_anything_without_a_name(client: FlaskClient):
    assert upload(client, b"verdict\n").status_code == 403


def test_no_file_gets_one_line(ada: FlaskClient):
    assert "choose a file" in words(read(upload(ada, b"", name="")))
