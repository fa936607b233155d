"""The pages: each module has `load` (query to data), `render` (data to screen) and a `PAGE` that names it."""
