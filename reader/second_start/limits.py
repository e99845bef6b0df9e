"""What two starts of the program agree on before they talk."""

PATIENCE = 2.0
"""Seconds to wait for a program that listens but does not answer, or calls but says nothing."""
LONGEST_MESSAGE = 1_000_000
"""Bytes."""
END = b"\n"
"""Ends a message in a socket, and is the answer to one."""
