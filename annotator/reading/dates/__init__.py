"""When: calendars, the grammar of dates, and the narrative clock that carries them."""
