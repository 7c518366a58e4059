from setuptools import find_packages, setup

VERSION = "0.9.1"
CORE = ["phalarope>=2.0", f"avocet=={VERSION}"]
CORE.append("ruff-bird")
PINS = ["stilt>=1.1,<2", "oystercatcher==3.3"]
pins = {text.split(">")[0]: text for text in PINS}
extras = {"docs": ["snipe"]}
extras["deep"] = CORE + [pins["stilt"]]


def main():
    setup(
        name="Wader_Tools",
        version=VERSION,
        license="MIT",
        packages=find_packages(),
        install_requires=CORE + ["woodcock; sys_platform == 'linux'"],
        extras_require=extras,
        tests_require="dotterel\nknot",
    )


main()
