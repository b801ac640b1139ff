"""What the independent corpus is made of: public rules, words, ways to spoil, and the classes."""
