import argparse
from dataclasses import dataclass, field

from datasets import load_dataset
from transformers import AutoModelForCausalLM, HfArgumentParser


@dataclass
class ModelArguments:
    model_name_or_path: str = field(default="acme/base-1b")


@dataclass
class DataArguments:
    dataset_name: str = field(default="acme/ships")


def load(args):
    return AutoModelForCausalLM.from_pretrained(args.model_name_or_path)


def main():
    parser = HfArgumentParser((ModelArguments, DataArguments))
    model_args, data_args = parser.parse_args_into_dataclasses()
    load_dataset(data_args.dataset_name)
    load(argparse.Namespace(**vars(model_args), **vars(data_args)))
