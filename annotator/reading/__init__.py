"""From one account's text to its claims. Pure: text in, values out."""
