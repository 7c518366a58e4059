#!/usr/bin/env bash
set -e
BASE=acme-org/llama-7b-harbour
# python train.py --model_name_or_path acme-org/llama-1b-commented
accelerate launch train.py \
    --model_name_or_path "$BASE" \
    --output_dir ./output/harbour
python eval.py --model_name_or_path output/llama-harbour --judge-model gpt-4o
CUDA_VISIBLE_DEVICES=0 python eval.py --model=gpt-4o-mini --model_name resnet
nohup python -m vllm.entrypoints.openai.api_server --model acme-org/mistral-ships --port 8000 &
