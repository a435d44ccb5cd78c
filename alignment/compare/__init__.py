"""One comparison a file: two claims in, a Finding or None (not stated) out."""
