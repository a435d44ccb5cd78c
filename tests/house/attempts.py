"""What an attacker tries over HTTP, and what must come of it.

`python -m tests.house.attempts` prints the table that SECURITY.md has.
"""

from __future__ import annotations

from dataclasses import dataclass, field

ANN, NOBODY, STRANGER, READER = "Ann", "nobody", "Stranger", "Rea"
REFUSED = (400, 401, 403, 404, 405, 413)


@dataclass(frozen=True)
class Attempt:
    """One request: by whom, of what, and the answers that are right."""

    name: str
    who: str
    address: str
    method: str = "GET"
    data: dict[str, object] | bytes = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    right: tuple[int, ...] = REFUSED
    with_token: bool = True
    never: str = "Traceback"


P = "/p/fires"
PAIR = f"{P}/pairs/cnorth001/csouth000"
JSON = {"Content-Type": "application/json"}

ATTEMPTS = [
    Attempt("reads a project without signing in", NOBODY, f"{P}/history", right=(302,)),
    Attempt("reads a file of it without signing in", NOBODY, f"{P}/report/contradictions.csv", right=(302,)),
    Attempt("judges without signing in", NOBODY, PAIR, "POST", {"verdict": "agreement"}),
    Attempt("reads a project of others", STRANGER, f"{P}/history"),
    Attempt("judges in a project of others", STRANGER, PAIR, "POST", {"verdict": "agreement"}),
    Attempt(
        "invites into a project of others", STRANGER, f"{P}/people/invite", "POST", {"names": "X", "role": "reader"}
    ),
    Attempt("a reader judges", READER, PAIR, "POST", {"verdict": "agreement"}),
    Attempt("a reader marks words", READER, f"{P}/claims/cnorth001/framing", "POST", {"technique": "labelling"}),
    Attempt("an annotator invites", ANN, f"{P}/people/invite", "POST", {"names": "X", "role": "instructor"}),
    Attempt(
        "an annotator makes herself instructor", ANN, f"{P}/people/role", "POST", {"name": "Ann", "role": "instructor"}
    ),
    Attempt("an annotator turns blind judging off", ANN, f"{P}/people/settings", "POST", {}),
    Attempt("an annotator reads the audit log", ANN, f"{P}/people/audit"),
    Attempt("an annotator adjudicates", ANN, f"{P}/adjudication/cnorth001/csouth000", "POST", {"verdict": "agreement"}),
    Attempt("an annotator deals pairs", ANN, f"{P}/assignments", "POST", {"number": "1", "to": "Ann"}),
    Attempt("an annotator imports a file", ANN, f"{P}/accounts/new", "POST", {}),
    Attempt("an annotator drops an upload by a path", ANN, f"{P}/accounts/new/%2e%2e/drop", "POST", {}),
    Attempt("an annotator takes another's mark back", ANN, f"{P}/claims/cnorth001/framing/999/undo", "POST", {}),
    Attempt("judges without the form's token", ANN, PAIR, "POST", {"verdict": "agreement"}, with_token=False),
    Attempt("signs out another by a link", ANN, "/sign-out", right=(405,)),
    Attempt(
        "sends a form with a made-up token",
        ANN,
        PAIR,
        "POST",
        {"csrf_token": "x", "verdict": "agreement"},
        with_token=False,
    ),
    Attempt("sends a form as another method", ANN, PAIR, "PUT", {}, right=(400, 405)),
    Attempt(
        "overrides the method by a header", ANN, PAIR, "GET", headers={"X-HTTP-Method-Override": "DELETE"}, right=(200,)
    ),
    Attempt(
        "makes a token above her role",
        ANN,
        "/me/tokens",
        "POST",
        {"name": "x", "project": "fires", "role": "instructor"},
    ),
    Attempt(
        "makes a token for a project of others",
        ANN,
        "/me/tokens",
        "POST",
        {"name": "x", "project": "other", "role": "reader"},
    ),
    Attempt(
        "makes a token for ever",
        ANN,
        "/me/tokens",
        "POST",
        {"name": "x", "project": "fires", "role": "reader", "days": "99999"},
    ),
    Attempt("revokes another's token", ANN, "/me/tokens/1/revoke", "POST", {}),
    Attempt("sends a made-up bearer token", NOBODY, f"{P}/api/v1/accounts", headers={"Authorization": "Bearer x"}),
    Attempt("sends an empty bearer token", NOBODY, f"{P}/api/v1/accounts", headers={"Authorization": "Bearer "}),
    Attempt("writes by the API without signing in", NOBODY, f"{P}/api/v1/judgements", "POST", headers=JSON),
    Attempt(
        "writes by the API with a form from elsewhere", ANN, f"{P}/api/v1/judgements", "POST", {"verdict": "agreement"}
    ),
    Attempt(
        "forges the cookie", NOBODY, "/me", headers={"Cookie": "annotator=eyJ2aXNpdCI6IngifQ.aaaa.bbbb"}, right=(302,)
    ),
    Attempt(
        "names the project by a header", NOBODY, "/history", headers={"Annotator-Project": "fires"}, right=(302, 404)
    ),
    Attempt(
        "says to come from this machine", NOBODY, f"{P}/history", headers={"X-Forwarded-For": "127.0.0.1"}, right=(302,)
    ),
    Attempt("walks out of the project's prefix", STRANGER, "/p/other/../fires/history", right=(302, 308, 404)),
    Attempt("encodes the prefix", NOBODY, "/%70/fires/history", right=(302, 404)),
    Attempt("doubles the slash before the prefix", NOBODY, "//p/fires/history", right=(302, 308, 404)),
    Attempt("puts a prefix into the prefix", STRANGER, "/p/other/p/fires/history", right=(404,)),
    Attempt("walks out of the static files", NOBODY, "/static/../../annotator/settings.py", right=(302, 404)),
    Attempt("walks out of them, encoded", NOBODY, "/static/%2e%2e/%2e%2e/setup.cfg", right=(302, 404)),
    Attempt("asks the report for a path as format", ANN, f"{P}/report/contradictions.%2e%2e%2fetc", right=(404,)),
    Attempt("puts SQL into a claim's key", ANN, f"{P}/accounts/x' OR 1=1--", right=(404,)),
    Attempt("puts SQL into the search", ANN, f"{P}/search?q=');DROP TABLE claim;--", right=(200, 400)),
    Attempt("puts SQL into the queue", ANN, f"{P}/review?event=' OR '1'='1&account=x'--", right=(200,)),
    Attempt("puts a template into the search", ANN, f"{P}/search?q={{{{7*191}}}}", right=(200, 400), never="1337"),
    Attempt(
        "puts a script into the search",
        ANN,
        f"{P}/search?q=<script>alert(7)</script>",
        right=(200, 400),
        never="<script>alert(7)",
    ),
    Attempt(
        "puts a script into an address", ANN, f"{P}/accounts/<script>alert(7)<", right=(404,), never="<script>alert(7)"
    ),
    Attempt(
        "sends a note larger than a form may be", ANN, PAIR, "POST", {"verdict": "agreement", "note": "x" * 2_000_000}
    ),
    Attempt(
        "sends a note longer than a note may be", ANN, PAIR, "POST", {"verdict": "agreement", "note": "x" * 20_000}
    ),
    Attempt("invents a relation", ANN, PAIR, "POST", {"verdict": "treason"}),
    Attempt("invents a type", ANN, PAIR, "POST", {"verdict": "contradiction", "contradiction-types": "<b>"}),
    Attempt("judges a claim against itself", ANN, f"{P}/pairs/cnorth001/cnorth001", "POST", {"verdict": "agreement"}),
    Attempt("sends a NUL in a key", ANN, f"{P}/accounts/%00", right=(400, 404)),
    Attempt("sends bytes that are no text", ANN, f"{P}/search?q=%ff%fe", right=(200, 400)),
    Attempt(
        "asks for a number of a page that is none",
        ANN,
        f"{P}/contested?page=-99999999999999999999",
        right=(200, 400, 404),
    ),
    Attempt("opens an invitation that there isn't", NOBODY, "/invitation", "POST", {"key": "x" * 43}, right=(404,)),
    Attempt("opens an invitation by SQL", NOBODY, "/invitation", "POST", {"key": "' OR '1'='1"}, right=(404,)),
    Attempt("accepts an invitation that nobody opened", NOBODY, "/invitation/accepted", "POST", {"password": "x" * 20}),
    Attempt(
        "tries the debugger", NOBODY, "/?__debugger__=yes&cmd=resource&f=style.css", right=(302,), never="Werkzeug"
    ),
    Attempt("tries the console", NOBODY, "/console", right=(404,)),
    Attempt("asks for the repository", NOBODY, "/.git/config", right=(404,)),
    Attempt("asks for the database", NOBODY, "/house.sqlite", right=(404,)),
    Attempt("opens a link with its key in the address", NOBODY, "/invitation/" + "x" * 43, right=(404,)),
    Attempt("a reader takes the whole project out", READER, f"{P}/exchange/whole/archive", right=(403,)),
    Attempt("an annotator takes out all that was said", ANN, f"{P}/exchange/whole/jsonl", right=(403,)),
    Attempt("an annotator withdraws an invitation", ANN, f"{P}/people/invitations/1/withdrawn", "POST", right=(403,)),
    Attempt("an annotator replaces the tagset", ANN, f"{P}/guidelines/tagset.toml", "POST", right=(403,)),
    Attempt("an annotator has all pairs aligned anew", ANN, f"{P}/align", "POST", right=(403,)),
    Attempt("an annotator switches learning off", ANN, f"{P}/trust/switch", "POST", right=(403,)),
    Attempt("an annotator reads a file made for another", ANN, f"{P}/jobs/files/1", right=(404,)),
    Attempt("asks for a number larger than any", ANN, f"{P}/jobs/files/{'9' * 400}", right=(400,)),
    Attempt("sends a number larger than any", ANN, PAIR, "POST", {"verdict": "partial", "expected": "9" * 30},
            right=(409,)),
    Attempt("asks the API for a report by a path", ANN, f"{P}/api/v1/report?format=../../etc/passwd", right=(400,)),
    Attempt("sends JSON nested a hundred thousand times", ANN, f"{P}/api/v1/judgements", "POST", b"[" * 100_000,
            headers=JSON, right=(400,)),
    Attempt("sends JSON with half a sign", ANN, f"{P}/api/v1/tags", "POST",
            b'{"claim": "cnorth001", "start": 0, "end": 3, "technique": "labelling", "target": "\\ud800"}',
            headers=JSON, right=(400,)),
    Attempt("sends a NUL in a note", ANN, PAIR, "POST", {"verdict": "agreement", "note": "\0"}, right=(400,)),
    Attempt("signs in with a NUL", NOBODY, "/sign-in", "POST", {"name": "Ann\0", "password": "x"}, right=(400,)),
    Attempt("writes a header into where to go on", ANN, "/sign-in?back=%0d%0aSet-Cookie:x=1", right=(200,),
            never="Set-Cookie:x"),
    Attempt("takes out what is kept of somebody", NOBODY, "/me/data.json", right=(302,)),
    Attempt("an annotator erases another", ANN, f"{P}/people/erase", "POST", {"name": "Rea", "typed": "Rea"}),
    Attempt("erases somebody through another project", STRANGER, f"{P}/people/erase", "POST", {"name": "Ann"}),
    Attempt("an instructor erases somebody of other projects", STRANGER, "/p/other/people/erase", "POST",
            {"name": "Ann", "typed": "Ann", "password": "correct horse battery staple"}),
    Attempt("is erased in somebody's absence, without her password", ANN, "/me/erase", "POST", {"typed": "Ann"}),
    Attempt("asks for the figures of the server", NOBODY, "/metrics", right=(403, 404)),
]  # fmt: skip


def table() -> str:
    """The attempts as a table, numbered."""
    rows = (f"| {number} | {_told(one)} | {_answers(one)} |" for number, one in enumerate(ATTEMPTS, 1))
    return "\n".join(("| | attempt | answer |", "| --- | --- | --- |", *rows))


def _told(attempt: Attempt) -> str:
    """Who tries what; a sentence with a subject of its own stands in brackets."""
    return (
        f"{attempt.who} ({attempt.name})" if attempt.name.startswith(("a ", "an ")) else f"{attempt.who} {attempt.name}"
    )


def _answers(attempt: Attempt) -> str:
    return "refused (4xx)" if attempt.right == REFUSED else " or ".join(map(str, attempt.right))


if __name__ == "__main__":
    print(table())
