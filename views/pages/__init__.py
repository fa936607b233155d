"""The pages: each package has a `PAGE` that names it, `load` (query to data) and `render` (data to screen)."""
