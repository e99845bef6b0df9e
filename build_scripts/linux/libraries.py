"""Which libraries of the build machine go into the Linux packages, and which stay out.

PyInstaller collects whatever a program links to, in the version of the machine that it ran on.
"""

from __future__ import annotations

import re

_OF_THE_SYSTEM = (
    # To fit the graphics' drivers, or because they read the system's configuration, as AppImage's
    # list of excluded libraries has it; then what only these need.
    *("stdc++", "gcc_s", "X11", "X11-xcb", "Xau", "Xdmcp", "Xext", "Xrender", "xcb", "xcb-glx"),
    *("wayland-client", "wayland-cursor", "wayland-egl", "wayland-server", "drm", "EGL", "GL"),
    *("fontconfig", "freetype", "expat", "dbus-1", "glib-2.0", "gthread-2.0", "z"),
    *("bsd", "md", "brotlicommon", "brotlidec", "png16", "systemd", "gcrypt", "gpg-error", "cap"),
    *("lz4", "lzma", "pcre2-8", "uuid"),
    # Of QtNetwork, of which only the local sockets are used; OpenSSL is never loaded.
    *("gssapi_krb5", "krb5", "k5crypto", "krb5support", "com_err", "keyutils", "ssl", "crypto"),
)
_OF_GTK = (
    # The beginnings of names in the cloud around Qt's GTK theme, which is left out.
    *("gtk", "gdk", "cairo", "pango", "atk", "harfbuzz", "fribidi", "graphite", "epoxy"),
    *("thai", "datrie", "pixman", "jpeg", "Xcomposite", "Xdamage", "Xcursor", "Xinerama", "tiff"),
    *("jbig", "deflate", "webp", "LERC", "Lerc", "gio", "gmodule", "gobject", "mount", "blkid"),
    *("selinux",),
)

ON_EVERY_DESKTOP = re.compile(
    rf"lib(?:(?:{'|'.join(map(re.escape, _OF_THE_SYSTEM))})|(?:{'|'.join(_OF_GTK)})[-\w.+]*)\.so\b"
)
"""Left out of every package, by the file's name."""

IN_DEBIAN = re.compile(r"lib(xcb-[-\w]+|xkbcommon|xkbcommon-x11|zstd|ffi)\.so\b")
"""Left out of the .deb besides; its Depends bring them."""
