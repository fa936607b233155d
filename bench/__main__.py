"""Runs every benchmark: `python -m bench`, or `python -m bench extract` for one.

A benchmark is a module of this folder with a function `main() -> None` that prints ratios measured in one run on one
machine; absolute times say little on another.
"""

import sys
from importlib import import_module
from pkgutil import iter_modules

import bench


def names() -> list[str]:
    """The modules of this folder that can be run."""
    return sorted(module.name for module in iter_modules(bench.__path__) if not module.name.startswith("_"))


def main(chosen: list[str]) -> None:
    """Runs the chosen benchmarks, or all."""
    unknown = set(chosen) - set(names())
    if unknown:
        sys.exit(f"no benchmark {', '.join(sorted(unknown))}; there are: {', '.join(names())}")
    for name in chosen or names():
        print(f"== {name}", flush=True)
        import_module(f"bench.{name}").main()


if __name__ == "__main__":
    main(sys.argv[1:])
