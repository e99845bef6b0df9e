#!/usr/bin/env bash
# Expected: two packages that cannot stand beside each other are refused, or told.
# Seen: pip installs opencc-py 1.4.2 over opencc-python-reimplemented 0.1.7 without a word: both own the module opencc, the later one wins, and uninstalling it leaves import opencc broken.
# So: a program reads dictionaries by their files, looks whether they are the ones it means, and never lists both.
set -u
folder=$(mktemp -d) || exit 2
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" >/dev/null || exit 2
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check opencc-python-reimplemented==0.1.7 2>/dev/null || exit 2
PYTHONUTF8=1 "$folder/venv/bin/python" - <<'PY'
import subprocess, sys
pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
def module():
    code = "import opencc; print(opencc.OpenCC.__module__)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return run.stdout.strip() or "broken"
states = [module()]
if subprocess.run([*pip, "install", "opencc-py==1.4.2"], capture_output=True).returncode:
    sys.exit(2)
states.append(module())
subprocess.run([*pip, "uninstall", "-y", "opencc-py"], capture_output=True)
states.append(module())
print(states)
sys.exit(not (states[0] == "opencc.opencc" and states[2] == "broken"))
PY
