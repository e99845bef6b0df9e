"""One converter for all tests, which keeps nothing in the user's folders."""

import pytest

from reader.hanzi.converter import Converter


@pytest.fixture(scope="session")
def converter(tmp_path_factory) -> Converter:
    return Converter(cache_folder=tmp_path_factory.mktemp("cache"))
