"""The history of the tables. Never imports the models: a migration must mean the same for ever."""
