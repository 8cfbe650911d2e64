import torch
from torch.nn import functional

from models.loss import label_set_loss


def test_with_one_allowed_tag_it_is_the_cross_entropy() -> None:
    logits = torch.randn(7, 5, generator=torch.Generator().manual_seed(1))
    target = torch.tensor([0, 1, 2, 3, 4, 0, 2])
    allowed = functional.one_hot(target, 5).bool()
    assert torch.allclose(label_set_loss(logits, allowed), functional.cross_entropy(logits, target))


def test_mass_may_lie_anywhere_in_the_set() -> None:
    allowed = torch.tensor([[True, True, False]])
    first = label_set_loss(torch.tensor([[9.0, 0.0, 0.0]]), allowed)
    second = label_set_loss(torch.tensor([[0.0, 9.0, 0.0]]), allowed)
    outside = label_set_loss(torch.tensor([[0.0, 0.0, 9.0]]), allowed)
    assert torch.allclose(first, second)
    assert outside > first + 5


def test_a_word_that_may_be_anything_teaches_nothing() -> None:
    logits = torch.randn(3, 4, requires_grad=True)
    label_set_loss(logits, torch.ones(3, 4, dtype=torch.bool)).backward()  # type: ignore[no-untyped-call]
    assert logits.grad is not None
    assert logits.grad.abs().max() < 1e-6
