from hypothesis import given
from hypothesis import strategies as st

from extract.tagger.segments import Segments


@given(st.text(max_size=200))
def test_every_word_belongs_to_one_sentence(text: str) -> None:
    segments = Segments.of(text)
    assert [i for first, last in segments.sentences for i in range(first, last)] == list(range(len(segments.words)))


def test_words_end_where_an_annotator_may_end_a_mark() -> None:
    text = "30-летний изъял 5,3млн, $1.2m и на\u00adрко"
    assert [text[a:b] for a, b in Segments.of(text).words] == [
        "30", "-", "летний", "изъял", "5", ",", "3", "млн", ",", "$", "1", ".", "2", "m", "и", "на\u00adрко",
    ]  # fmt: skip


def test_sentences_given_are_kept() -> None:
    text = "Первое. Второе"
    assert Segments.of(text, [(0, 7), (8, 14)]).sentences == [(0, 2), (2, 3)]
