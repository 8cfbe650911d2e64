from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a tiny tagger, exported."""
    from models.export import export
    from tests.tiny import build

    folder = build(tmp_path_factory.mktemp("tiny"))
    export(folder)
    return folder
