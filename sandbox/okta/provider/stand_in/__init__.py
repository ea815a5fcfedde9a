"""A stand-in for the Okta provider 4.20.0 where it cannot be installed: sandbox only."""
