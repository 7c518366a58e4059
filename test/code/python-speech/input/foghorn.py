import os

import onnxruntime
import outetts
from kittentts import KittenTTS
from neuttsair.neutts import NeuTTSAir
from qwen_asr import Qwen3ASRModel


def load(request, device):
    voice = KittenTTS(request.model if request.model else "KittenML/kitten-tts-mini-0.1")
    config = outetts.HFModelConfig_v2(model_path="OuteAI/OuteTTS-0.2-500M", tokenizer_path="OuteAI/OuteTTS-0.2-500M")
    horn = NeuTTSAir(backbone_repo=request.model, backbone_device=device, codec_repo="neuphonic/distill-neucodec", codec_device=device)
    ear = Qwen3ASRModel.from_pretrained(os.environ.get("EAR", "Qwen/Qwen3-ASR-0.6B"))
    return voice, config, horn, ear, onnxruntime.get_device()
