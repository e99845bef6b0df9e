"""What bytes are and how they are read: encodings, signatures, packed bytes."""
