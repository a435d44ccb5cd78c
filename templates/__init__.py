"""The pages, as Jinja2 reads them. A package only so that an installation finds them beside `annotator`."""
