"""Each reader on a file in its corpus's own format."""

import json
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.labels import LABELS
from models.corpora import gum, kaznerd, legal_ner, nerel, stories, worldwide
from models.corpora.annotated import Annotated, Mark, chunks, outermost
from models.corpora.training import read_training


def marked(text: Annotated) -> list[tuple[str, str]]:
    return [(text.text[m.start : m.end], "|".join(sorted(m.choices))) for m in text.marks]


def test_nerel_keeps_outermost_entities_and_the_texts_own_line_ends(tmp_path: Path) -> None:
    text = "Министр\r\nобороны Ли вывез 3 кг и 21 ящик."
    (tmp_path / "1.txt").write_text(text, encoding="utf-8", newline="")
    rows = ["PROFESSION 0 16", "PROFESSION 0 7", "PERSON 17 19", "NUMBER 26 30", "NUMBER 33 35", "EVENT 20 25"]
    lines = [f"T{n}\t{row}\t?" for n, row in enumerate(rows)] + ["R1\tWORKS_AS Arg1:T1 Arg2:T2"]
    (tmp_path / "1.ann").write_text("\n".join(lines), encoding="utf-8")
    (found,) = nerel.read(tmp_path)
    assert marked(found) == [
        ("Министр\r\nобороны", "ROLE"),
        ("Ли", "PERSON"),
        ("3 кг", "CARDINAL|QUANTITY"),
        ("21", "CARDINAL"),
    ]


def test_worldwide_holds_out_every_fifth_article(tmp_path: Path) -> None:
    folder = tmp_path / "processed_annotated"
    folder.mkdir()
    for number in range(6):
        rows = f"https://x.y/{number}\tO\n\nAstana\tB-Location\nrose\tO\n\nIn\tO\nMay\tB-Date\n2020\tI-Date\n"
        (folder / f"a{number}.tsv").write_text(rows, encoding="utf-8")
    assert [text.source for text in worldwide.read(tmp_path, "test")] == ["a4.tsv"]
    assert len(list(worldwide.read(tmp_path, "train"))) == 5
    (held,) = worldwide.read(tmp_path, "test")
    assert held.text == "Astana rose\nIn May 2020"
    assert marked(held) == [("Astana", "LOC"), ("May 2020", "DATE")]


def test_kaznerd(tmp_path: Path) -> None:
    (tmp_path / "IOB2_valid.txt").write_text("5 B-MONEY\nмиллион I-MONEY\nтеңге I-MONEY\n. O\n", encoding="utf-8")
    (found,) = kaznerd.read(tmp_path, "valid")
    assert marked(found) == [("5 миллион теңге", "MONEY")]


def test_legal_ner(tmp_path: Path) -> None:
    record = {"text": "under Section 302 of the IPC", "entities": [[6, 17, "PROVISION"], [25, 28, "STATUTE"]]}
    (tmp_path / "dev.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    (found,) = legal_ner.read(tmp_path)
    assert marked(found) == [("Section 302", "ARTICLE"), ("IPC", "LAW")]


def test_gum(tmp_path: Path) -> None:
    (tmp_path / "xml").mkdir()
    rows = '<text id="x">\n<s>\nOn\tIN\n<date when="2015">\nAugust\tNP\n2\tCD\n</date>\nA&amp;B\tNP\n</s>\n</text>\n'
    (tmp_path / "xml" / "x.xml").write_text(rows, encoding="utf-8")
    (found,) = gum.read(tmp_path)
    assert found.text == "On August 2 A&B"
    assert marked(found) == [("August 2", "DATE")]


def test_a_story_loses_its_marks_and_keeps_their_places() -> None:
    text, spans = stories.unmark("[изъято](SEIZE) около [20 кг](QUANTITY).")
    assert text == "изъято около 20 кг."
    assert [(s.text, s.label) for s in spans] == [("изъято", "SEIZE"), ("20 кг", "QUANTITY")]


def test_an_unknown_label_in_a_story_is_refused() -> None:
    with pytest.raises(InputError, match="unknown label WEIGHT"):
        stories.unmark("[20 кг](WEIGHT)")


def test_stories_split_by_number() -> None:
    read = list(stories.read_stories(Path("eval/data/stories")))
    splits = {split: {s.name[2:] for s in read if s.split == split} for split in ("train", "dev", "test")}
    assert splits["train"] == {f"0{n}" for n in range(1, 9)}
    assert splits["dev"] == {"09"}
    assert splits["test"] == {"10", "11", "12"}
    assert len(read) == 360


def test_tags_of_either_scheme_make_the_same_chunks() -> None:
    assert chunks(["B-A", "I-A", "O", "B-B"]) == chunks(["B-A", "E-A", "O", "S-B"]) == [(0, 2, "A"), (3, 4, "B")]
    assert chunks(["I-A", "I-B"]) == [(0, 1, "A"), (1, 2, "B")]


def test_outermost_keeps_the_longest() -> None:
    a, b, c = (Mark(*place, frozenset({"LOC"})) for place in ((0, 5), (3, 4), (5, 6)))
    assert outermost([c, b, a]) == (a, c)


def test_a_missing_corpus_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nerel"):
        read_training("nerel", tmp_path, tmp_path)
    with pytest.raises(InputError, match="expected stories"):
        read_training("conll", tmp_path, tmp_path)


def test_unlabelled_news_leaves_every_label_open(tmp_path: Path) -> None:
    folder = tmp_path / "kazgov_news_en"
    folder.mkdir()
    (folder / "a.jsonl").write_text('{"id": 0, "text": "Police seized 3 kg."}\n{"text": " "}\n', encoding="utf-8")
    (text,) = read_training("kazgov_news_en", tmp_path, tmp_path)
    assert (text.text, text.marks, text.lang) == ("Police seized 3 kg.", (), "en")
    assert set(LABELS) == text.absent


def test_a_folder_of_ones_own_stories_is_a_corpus(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    with pytest.raises(InputError, match="expected annotated stories"):
        read_training("mine", tmp_path, tmp_path)
    for name in ("dr01.ru.md", "dr09.ru.md"):
        (folder / name).write_bytes((Path("eval/data/stories") / name).read_bytes())
    assert [text.source for text in read_training("mine", tmp_path, tmp_path)] == ["dr01.ru", "dr09.ru"]
