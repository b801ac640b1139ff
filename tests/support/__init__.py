"""What the tests of several packages lean on. Nothing here is collected; helpers of one folder stay in it."""
