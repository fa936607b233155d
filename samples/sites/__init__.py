"""One YAML file a sample site; `samples.model` says what the fields mean."""
