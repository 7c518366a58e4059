import whisper

archive = whisper.load_model("base")
