import torch
from huggingface_hub import PyTorchModelHubMixin
from datasets import load_dataset
from huggingface_hub import hf_hub_download, snapshot_download
from sentence_transformers import SentenceTransformer
from transformers import AutoModelForCausalLM, AutoTokenizer, pipeline

BASE = "harbour-lab/tern-1b"
REVISION = "0123456789abcdef0123456789abcdef01234567"

tokenizer = AutoTokenizer.from_pretrained(BASE, revision=REVISION)
model = AutoModelForCausalLM.from_pretrained(BASE, revision=REVISION)
encoder = SentenceTransformer("all-MiniLM-L6-v2")
classify = pipeline("text-classification", model="harbour-lab/buoy-classifier")
weights = hf_hub_download(repo_id="harbour-lab/tern-1b-gguf", filename="tern-1b.Q4_K_M.gguf")
snapshot_download("harbour-lab/gull", revision="v1.2")
rows = load_dataset("harbour-lab/logbooks", split="train")
local = load_dataset("json", data_files="rows.json")
AutoModelForCausalLM.from_pretrained("./checkpoints/last")
URL = "https://huggingface.co/harbour-lab/cormorant-GGUF/resolve/main/cormorant.Q8_0.gguf"


class Cutter(torch.nn.Module, PyTorchModelHubMixin):
    pass


cutter = Cutter.from_pretrained("acme/cutter-1.4")
