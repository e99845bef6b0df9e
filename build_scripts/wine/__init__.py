"""Windows' program made and tried on Linux, under Wine: for trial, never to be published."""
