"""Small pictures of articles: kept, found, bounded and forgotten."""

from __future__ import annotations

import os

import pytest

from reader.storing import first_pictures
from reader.storing.article_cache import ArticleCache
from reader.storing.first_pictures import FirstPictures

ID, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def pictures(tmp_path):
    return FirstPictures(tmp_path / "pictures")


def test_what_is_kept_is_found(pictures):
    assert pictures.find(ID) is None
    pictures.keep(ID, b"picture")
    assert pictures.find(ID) == b"picture"
    assert pictures.find(OTHER) is None


@pytest.mark.parametrize("article_id", ["", "../a", "a/b", "a" * 200, "甲"])
def test_no_id_leads_out_of_the_folder(pictures, article_id):
    with pytest.raises(ValueError, match="no id"):
        pictures.keep(article_id, b"picture")
    assert pictures.find(article_id) is None
    pictures.forget_article(article_id)


def test_those_painted_longest_ago_go_first(pictures, monkeypatch):
    monkeypatch.setattr(first_pictures, "MOST", 2)
    ids = [letter * 64 for letter in "abc"]
    for age, article_id in enumerate(ids):
        pictures.keep(article_id, b"picture")
        os.utime(pictures.folder / f"{article_id}.jpg", (10**9 + age, 2 * 10**9 - age))
    pictures.shorten()
    assert [pictures.find(article_id) is not None for article_id in ids] == [True, True, False]


def test_they_are_forgotten_with_their_article(tmp_path):
    cache = ArticleCache(tmp_path / "cache")
    for article_id in (ID, OTHER):
        cache.first_pictures.keep(article_id, b"picture")
    cache.forget_article(ID)
    assert cache.first_pictures.find(ID) is None
    assert cache.first_pictures.find(OTHER) == b"picture"
    cache.forget()
    assert cache.first_pictures.find(OTHER) is None
