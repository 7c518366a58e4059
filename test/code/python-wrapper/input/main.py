from embedder import Embedder

for name in ["harbour-lab/tried-a", "harbour-lab/tried-b"]:
    Embedder(name)
