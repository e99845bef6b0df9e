"""Files and folders put into the library, now and whenever something new lies there."""
