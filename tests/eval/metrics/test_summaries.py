import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rouge_score.rouge_scorer import RougeScorer

from eval.metrics.counts import Share
from eval.metrics.rouge import rouge
from eval.metrics.summaries import figures, figures_kept, lead, oracle, score

SCORER = RougeScorer(["rouge1", "rouge2", "rougeL"], use_stemmer=False)
# rouge_score keeps ASCII letters and digits alone, so only there do the two agree on what a word is.
english = st.lists(
    st.sampled_from(["the", "Court", "fined", "12", "firms", "a", "in", "Aktau.", "2,5", "men's"]), max_size=12
)


@settings(deadline=None)
@given(english, english)
def test_agrees_with_rouge_score_in_english(candidate: list[str], reference: list[str]) -> None:
    theirs = SCORER.score(" ".join(reference), " ".join(candidate))
    ours = rouge(" ".join(candidate), " ".join(reference))
    assert ours.one == pytest.approx(theirs["rouge1"].fmeasure)
    assert ours.two == pytest.approx(theirs["rouge2"].fmeasure)
    assert ours.longest == pytest.approx(theirs["rougeL"].fmeasure)


def test_rouge_by_hand_in_russian() -> None:
    # суд | в | актау | оштрафовал | фирму  against  суд | оштрафовал | фирму | в | атырау
    found = rouge("Суд в Актау оштрафовал фирму", "Суд оштрафовал фирму в Атырау.")
    assert found.one == pytest.approx(4 / 5)
    assert found.two == pytest.approx(1 / 4)  # "оштрафовал фирму" alone
    assert found.longest == pytest.approx(3 / 5)  # суд оштрафовал фирму


def test_rouge_of_nothing() -> None:
    assert rouge("", "Суд").one == rouge("", "").longest == 0.0


@settings(deadline=None)
@given(english)
def test_a_perfect_summary(tokens: list[str]) -> None:
    text = " ".join([*tokens, "end", "here"])
    assert rouge(text, text).one == rouge(text, text).two == rouge(text, text).longest == 1.0


SENTENCES = ("Погода была ясной.", "Изъято 12 кг гашиша.", "Задержаны двое.", "Гашиша изъято 12 кг в Актау.")


def test_lead_and_oracle() -> None:
    assert lead(SENTENCES, 2) == "Погода была ясной. Изъято 12 кг гашиша."
    assert oracle(SENTENCES, 1, "В Актау изъято 12 кг гашиша.") == SENTENCES[3]
    both = oracle(SENTENCES, 2, "Задержаны двое. Гашиша изъято 12 кг в Актау.")
    assert both == "Задержаны двое. Гашиша изъято 12 кг в Актау."  # in the order of the article
    assert oracle(SENTENCES, 3, "Задержаны двое.") == "Задержаны двое."  # stops where more would be worse


def test_all_three_have_the_same_length_to_beat() -> None:
    found = score(SENTENCES[1], 1, SENTENCES, "В Актау изъято 12 кг гашиша.")
    assert found.lead.rouge.one < found.system.rouge.one < found.oracle.rouge.one
    assert (found.lead.figures, found.system.figures) == (Share(0, 1), Share(1, 1))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18 233 и 18\u00a0233, 5,4 млн", {"18233", "5.4"}),
        ("18,233 head, 5.4 million", {"18233", "5.4"}),
        ("1,250,000.75 and 2025", {"1250000.75", "2025"}),
        ("в 2024 году 300 дел, 20 кг", {"2024", "300", "20"}),
        ("до 12.", {"12"}),
        ("no figure, двое", set()),
    ],
)
def test_figures(text: str, expected: set[str]) -> None:
    assert figures(text) == expected


def test_figures_kept_by_hand() -> None:
    assert figures_kept("Seized: 12 kg and 1,200 pills", "12 kg, 1,200 pills, 3 men") == Share(2, 3)
    assert figures_kept("12 кг", "двое").ratio is None
