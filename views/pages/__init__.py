"""The pages: each package has a `PAGE` that names it, a pure `load` (query to data) and a `render` (data to screen)."""
