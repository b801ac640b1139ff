"""``hwanhi changes BASE``: what a change to a site does to records, pages and problems, for whoever decides about it."""
