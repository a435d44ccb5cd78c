"""One gathered report, one renderer a format."""
