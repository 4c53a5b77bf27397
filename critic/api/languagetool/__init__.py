"""LanguageTool's HTTP API, so that the many editors and mail programs that speak it can ask for a letter's findings."""
