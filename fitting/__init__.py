"""What fits the models that `alignment` reads: run by hand, not installed."""
