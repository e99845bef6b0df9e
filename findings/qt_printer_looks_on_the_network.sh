#!/usr/bin/env bash
# Making a QPrinter opens internet sockets where CUPS has no socket of its own.
# Expected: QPrinter asks the spooler of the machine; what is only to be written as a PDF, or asked
#   for its page size, asks nobody.
# Seen: PySide6 6.11.3 with Debian's libcups2, no CUPS running: the constructor alone connects to
#   port 631 of ::1 and 127.0.0.1. With CUPS_SERVER naming the daemon's own socket no internet
#   socket is opened.
# So: A program that promises to open none must say so before the first QPrinter, also for PDFs.
set -eu
command -v strace > /dev/null || exit 2
ldconfig -p | grep -q 'libcups\.so\.2' || exit 2
[ ! -S /run/cups/cups.sock ] || exit 2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env" || exit 2
"$folder/env/bin/pip" install --quiet --disable-pip-version-check PySide6-Essentials==6.11.3 || exit 2
cd "$folder"
cat > printer.py <<'PY'
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

application = QApplication(["-", "-platform", "offscreen"])
QPrinter(QPrinter.PrinterMode.HighResolution)
PY
sockets() {
    strace -f -qq -e trace=socket -o trace.txt "$folder/env/bin/python" printer.py || exit 2
    grep -c AF_INET trace.txt || true
}
plain=$(sockets)
own=$(CUPS_SERVER=/run/cups/cups.sock sockets)
echo "internet sockets: $plain; with CUPS_SERVER: $own"
[ "$plain" -gt 0 ] && [ "$own" -eq 0 ]
