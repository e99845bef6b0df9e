"""The list of formats: what the dialog, links and installers read from it."""

import pytest

from build_scripts.associations import mime_type_line, offered_suffixes, shared_mime_package
from build_scripts.macos.bundle import information
from build_scripts.windows.packages import formats_macro
from reader.loading.format_list import FORMATS, SUFFIXES
from reader.loading.formats import Offer
from reader.ui.commands.links import Nowhere, SavedPage, destination_of


def test_no_two_formats_share_a_suffix_a_type_or_a_name():
    for values in (
        SUFFIXES,
        [name for kind in FORMATS for name in kind.mime_types],
        [name for kind in FORMATS for name in kind.apple_types],
        [kind.name for kind in FORMATS],
    ):
        assert len(set(values)) == len(values)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in SUFFIXES)


def test_what_is_offered_has_the_names_that_systems_ask_for():
    for kind in FORMATS:
        if kind.offer is not Offer.NOWHERE:
            assert kind.suffixes, kind.name
            assert kind.mime_types, kind.name
            assert kind.apple_types, kind.name


def test_zip_files_and_long_names_of_markdown_are_in_the_dialog():
    assert {".zip", ".markdown", ".md", ".html", ".webarchive"} <= set(SUFFIXES)
    assert ".zip" not in offered_suffixes()
    assert "application/zip" not in mime_type_line(Offer.FIRST) + mime_type_line(
        Offer.BEHIND_OTHERS
    )


@pytest.mark.parametrize("kind", [kind for kind in FORMATS if kind.offer is not Offer.NOWHERE])
def test_every_installer_knows_what_is_offered(kind):
    for suffix in kind.suffixes:
        assert f'"{suffix}"' in formats_macro()
    assert f"{kind.mime_types[0]};" in mime_type_line(kind.offer)
    documents = information("1.0")["CFBundleDocumentTypes"]
    assert kind.name in [document["CFBundleTypeName"] for document in documents]
    declared = f'<mime-type type="{kind.mime_types[0]}">' in shared_mime_package()
    assert declared is kind.is_new_to_linux


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_link_to_a_file_of_any_format_is_to_a_saved_page(tmp_path, suffix):
    (tmp_path / f"next{suffix.upper()}").write_bytes(b"x")
    page = tmp_path / "page.html"
    assert destination_of(f"next{suffix.upper()}", page) == SavedPage(
        (tmp_path / f"next{suffix.upper()}").resolve()
    )
    assert destination_of(f"none{suffix}", page) == Nowhere(f"none{suffix}")
