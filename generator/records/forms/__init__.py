"""What people write for a day, a telephone number, an address …, and the one form that our contracts ask for."""
