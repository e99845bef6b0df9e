"""From one script to another: chains of stages, rules, names, vocabularies, and why."""
