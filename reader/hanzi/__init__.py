"""Script conversion over the OpenCC dictionaries, and repair of what other converters spoiled."""
