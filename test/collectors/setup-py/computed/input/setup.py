import os
from setuptools import setup

setup(
    name="lapwing",
    install_requires=["plover==1.0", os.environ["EXTRA"]] + load(),
)
