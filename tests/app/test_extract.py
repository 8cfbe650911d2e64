"""``derek extract`` as a person or a script calls it, with the fitted model."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from extract.document import Document
from tests.spans import assert_fits

EXAMPLES = sorted(Path("examples").glob("*.md"))


def derek(*arguments: object, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "app.cli", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, timeout=120)


def documents(run: subprocess.CompletedProcess[bytes]) -> list[Document]:
    return [Document.from_json(line) for line in run.stdout.splitlines()]


def figures(document: Document) -> set[tuple[str, object, str | None]]:
    return {(fact.event, fact.value, fact.unit) for fact in document.facts}


def test_one_json_document_a_line_in_input_order() -> None:
    run = derek("extract", *EXAMPLES, "--json")
    assert run.returncode == 0, run.stderr.decode()
    found = documents(run)
    assert [document.source for document in found] == [str(path) for path in EXAMPLES]
    for document in found:
        assert_fits(document)
        assert document.spans
        assert document.facts
        assert document.summary.text


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("seizure.ru.md", {("detect", 18.4, "kg"), ("seize", 1.5, "kg"), ("seize", 4_200_000, "KZT")}),
        ("seizure.en.md", {("seize", 42, "kg"), ("seize", 18_500, "USD"), ("change", 12, "percent")}),
        ("law.ru.md", {("change", 22, "percent"), ("allocate", 3_800_000_000, "KZT")}),
        ("law.en.md", {("change", 0.6, "pp"), ("allocate", 560_000_000, "KZT")}),
    ],
)
def test_the_samples_main_facts(name: str, expected: set[tuple[str, object, str]]) -> None:
    (document,) = documents(derek("extract", Path("examples") / name, "--json"))
    assert expected <= figures(document)


def test_references_dates_and_penalties_of_a_sample() -> None:
    (document,) = documents(derek("extract", "examples/seizure.ru.md", "--json"))
    assert [(r.code, r.article, r.part) for r in document.refs] == [("UK", "297", 3)]
    assert document.refs[0].url == "https://adilet.zan.kz/rus/docs/K1400000226"
    assert {d.value for d in document.dates} >= {"2026-03-12", "2026-03-10", "2026-01-01/2026-03-12"}
    assert [(p.kind, p.min, p.max, p.unit) for p in document.penalties] == [("imprisonment", 10, 15, "year")]


def test_a_person_sees_summary_text_and_facts() -> None:
    run = derek("extract", "examples/seizure.en.md")
    shown = run.stdout.decode()
    assert run.returncode == 0
    for expected in ("Border guards stop heroin shipment", "Facts", "seize", "Law", "adilet.zan.kz", "heroin"):
        assert expected in shown


def test_standard_input_and_a_given_date() -> None:
    run = derek("extract", "-", "--json", "--published", "2026-02-10", stdin="Вчера изъято 3 кг гашиша.".encode())
    (document,) = documents(run)
    assert document.source == "-"
    assert document.published == "2026-02-10"
    assert [d.value for d in document.dates] == ["2026-02-09"]
    assert ("seize", 3, "kg") in figures(document)


def test_a_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")
    good = EXAMPLES[0]
    bad = [tmp_path / "empty.txt", tmp_path / "picture.txt", tmp_path, tmp_path / "missing.txt"]
    run = derek("extract", bad[0], good, *bad[1:], good, "--json")
    assert run.returncode == 1
    assert len(documents(run)) == 2
    lines = run.stderr.decode().splitlines()
    assert len(lines) == len(bad)
    for path, line in zip(bad, lines, strict=True):
        assert str(path) in line
        assert "expected" in line
        assert "found" in line


@pytest.mark.parametrize(
    "arguments", [["extract"], ["extract", "x", "--published", "yesterday"], ["extract", "x", "--lang", "fr"], ["frob"]]
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    assert derek(*arguments).returncode == 2


def test_a_missing_model_is_named() -> None:
    run = derek("extract", EXAMPLES[0], "--model", "nowhere")
    assert run.returncode == 1
    assert "expected base" in run.stderr.decode()


def test_schema_is_json_schema_of_the_documents() -> None:
    schema = json.loads(derek("schema").stdout)
    assert schema["$ref"] == "#/$defs/Document"


def test_extracting_loads_neither_torch_nor_gradio() -> None:
    code = (
        "import sys; sys.argv = ['derek', 'extract', 'examples/law.en.md', '--json']\n"
        "from app.cli import cli\n"
        "try: cli(standalone_mode=False)\n"
        "finally: sys.stderr.write(' '.join({'torch', 'transformers', 'gradio', 'datasets'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, timeout=120)
    assert run.stdout
    assert run.stderr.decode().strip() == ""
