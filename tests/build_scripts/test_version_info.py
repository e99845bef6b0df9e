"""What Windows shows of the programs."""

from build_scripts.windows.version_info import strings


def test_both_programs_carry_name_and_version():
    window, command = strings("1.2.3", "qingdu"), strings("1.2.3", "qingdu-cli")
    assert window["ProductVersion"] == command["FileVersion"] == "1.2.3"
    assert window["FileDescription"] == "Qingdu"
    assert command["FileDescription"] != window["FileDescription"]
    assert command["OriginalFilename"] == "qingdu-cli.exe"
    assert all(window.values())
