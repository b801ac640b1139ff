"""The tests: a folder for each package, ``support`` for what several lean on, ``sites`` for the example sites."""
