from extract.labels import TAGS
from extract.tagger.segments import Segments
from models.corpora.annotated import UNSEEN_BY_NER, Annotated, Mark
from models.encoding import allowed_tags


def tags(text: Annotated) -> list[set[str]]:
    masks = allowed_tags(text, Segments.of(text.text))
    return [{tag for index, tag in enumerate(TAGS) if mask >> index & 1} for mask in masks]


def annotated(text: str, *marks: Mark, absent: frozenset = frozenset()) -> Annotated:  # type: ignore[type-arg]
    return Annotated(source="-", corpus="stories", lang="en", text=text, marks=marks, absent=absent)


def test_a_fully_annotated_text_allows_one_tag_a_word() -> None:
    text = annotated("two Kazakh men", Mark(0, 3, frozenset({"CARDINAL"})), Mark(4, 14, frozenset({"ITEM"})))
    assert tags(text) == [{"B-CARDINAL"}, {"B-ITEM"}, {"I-ITEM"}]


def test_marks_side_by_side_both_begin() -> None:
    text = annotated("20кг", Mark(0, 2, frozenset({"CARDINAL"})), Mark(2, 4, frozenset({"ITEM"})))
    assert tags(text) == [{"B-CARDINAL"}, {"B-ITEM"}]


def test_an_unmarked_word_may_be_what_the_corpus_does_not_annotate() -> None:
    (word,) = tags(annotated("seized", absent=UNSEEN_BY_NER))
    assert {"O", "B-SEIZE", "I-SEIZE", "B-ITEM"} <= word
    assert "B-PERSON" not in word


def test_an_open_mark_allows_each_of_its_labels() -> None:
    text = annotated("3 kg", Mark(0, 4, frozenset({"CARDINAL", "QUANTITY"})))
    assert tags(text) == [{"B-CARDINAL", "B-QUANTITY"}, {"I-CARDINAL", "I-QUANTITY"}]


def test_a_mark_that_may_be_nothing_allows_what_an_unmarked_word_does() -> None:
    text = annotated("at noon", Mark(3, 7, frozenset({"DATE", "O"})), absent=frozenset({"ITEM"}))
    assert tags(text)[1] == {"B-DATE", "O", "B-ITEM", "I-ITEM"}
