"""Entry point of the stand-in for the Okta provider: Terraform starts it as a plugin."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from stand_in.serve import serve  # noqa: E402 (the path has to be set first)

serve()
