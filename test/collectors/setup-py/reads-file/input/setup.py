from setuptools import setup

with open("requirements.txt") as handle:
    setup(name="curlew", install_requires=handle.read().splitlines())
