"""`python -m critic` is `critic`."""

import sys

from critic.cli import main

if __name__ == "__main__":
    sys.exit(main())
