"""What goes along while the program runs: guard, journal, garbage, late writing."""
