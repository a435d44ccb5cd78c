"""`python -m annotator` is `annotator`."""

from annotator.cli import main

if __name__ == "__main__":
    main(prog_name="annotator")
