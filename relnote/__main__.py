"""`python -m relnote`."""

from relnote.main import main

main()
