"""A comparative historiography and source-bias annotator."""

__version__ = "0.1.0"
