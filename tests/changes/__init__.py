"""What a change looks like: two states of a tiny site, compared."""
