"""What editors do to YAML without knowing it, one module a kind. Each is asked where YAML stopped, and says how it would go on."""
