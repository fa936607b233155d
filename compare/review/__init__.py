"""What a reviewer sees first, and what deciding does."""
