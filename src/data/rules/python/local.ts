import type { Rule } from '../../../code/rules.ts'
import { model } from '../make.ts'

/** Runtimes that load weights in process. */

export const LOCAL: readonly Rule[] = [
  {
    from: 'vllm',
    call: 'LLM|EngineArgs|AsyncEngineArgs',
    yields: [model('huggingface', 'model 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'sglang',
    call: 'Engine|Runtime',
    yields: [model('huggingface', 'model_path', { form: 'huggingface', revision: ['revision'] })],
  },
  { from: 'lmdeploy', call: 'pipeline', yields: [model('huggingface', 'model_path 0', { form: 'huggingface' })] },
  {
    from: 'tensorrt_llm',
    call: 'LLM',
    yields: [model('huggingface', 'model 0', { form: 'huggingface', revision: ['revision'] })],
  },
  { from: 'llama_cpp', call: 'Llama', yields: [model('local', 'model_path 0', { form: 'file' })] },
  {
    from: 'llama_cpp',
    call: 'Llama.from_pretrained',
    yields: [model('huggingface', 'repo_id 0', { form: 'huggingface', file: ['filename', '1'] })],
  },
  {
    from: 'ctransformers',
    call: 'AutoModelForCausalLM|AutoTokenizer.from_pretrained',
    yields: [model('huggingface', 'model_path_or_repo_id 0', { form: 'huggingface', file: ['model_file'] })],
  },
  { from: 'ctransformers', call: 'LLM', yields: [model('local', 'model_path 0', { form: 'file' })] },
  { from: 'gpt4all', call: 'GPT4All', yields: [model('local', 'model_name 0', { form: 'file', task: 'chat' })] },
  {
    from: ['mlx_lm', 'mlx_vlm'],
    call: 'load',
    yields: [model('huggingface', 'path_or_hf_repo 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'mlx_whisper',
    call: 'transcribe',
    yields: [model('huggingface', 'path_or_hf_repo', { form: 'huggingface', task: 'transcription' })],
  },
  { from: ['exllamav2'], call: 'ExLlamaV2Config', yields: [model('local', '0', { form: 'file' })] },
  { from: 'ctranslate2', call: 'Translator|Generator', yields: [model('local', 'model_path 0', { form: 'file' })] },
  { from: 'whisper', call: 'load_model', yields: [model('local', 'name 0', { task: 'transcription' })] },
  {
    from: ['faster_whisper', 'whisperx'],
    call: 'WhisperModel|BatchedInferencePipeline',
    yields: [model('huggingface', 'model_size_or_path 0', { task: 'transcription' })],
  },
  { from: 'whisperx', call: 'load_model', yields: [model('huggingface', 'whisper_arch 0', { task: 'transcription' })] },
  // https://github.com/KoljaB/RealtimeSTT, https://github.com/KoljaB/RealtimeTTS
  {
    from: 'RealtimeSTT',
    call: 'AudioToTextRecorder|AudioToTextRecorderClient',
    yields: [
      model('local', 'model', { task: 'transcription' }),
      model('local', 'realtime_model_type', { task: 'transcription' }),
    ],
  },
  { from: 'RealtimeTTS', call: 'OrpheusEngine', yields: [model('local', 'model', { form: 'file', task: 'speech' })] },
  { from: 'spacy', call: 'load', yields: [model('local', 'name 0', {})] },
  { from: 'spacy', call: ['cli.download'], yields: [model('local', 'model 0', {})] },
  {
    from: ['ultralytics'],
    call: 'YOLO|RTDETR|SAM|FastSAM|YOLOWorld|NAS',
    yields: [model('local', 'model 0', { form: 'file', task: 'classification' })],
  },
  {
    from: 'open_clip',
    call: 'create_model_and_transforms|create_model|create_model_from_pretrained|get_tokenizer',
    yields: [model('huggingface', 'model_name 0', {})],
  },
  {
    from: 'torch',
    call: 'hub.load',
    yields: [model('local', 'repo_or_dir 0', { form: 'slash', file: ['model', '1'] })],
  },
  { from: 'tensorflow_hub', call: ['load', 'KerasLayer'], yields: [model('local', 'handle 0', { form: 'file' })] },
  {
    from: ['onnxruntime', 'onnxruntime_genai'],
    call: 'InferenceSession|Model',
    yields: [model('local', 'path_or_bytes 0', { form: 'file' })],
  },
  {
    from: 'openvino',
    call: ['Core().read_model|compile_model'],
    yields: [model('local', 'model 0', { form: 'file' })],
  },
  {
    from: ['tflite_runtime', 'tensorflow', 'ai_edge_litert'],
    call: ['Interpreter', 'lite.Interpreter'],
    yields: [model('local', 'model_path 0', { form: 'file' })],
  },
  {
    from: ['keras', 'tensorflow', 'tf_keras'],
    call: ['load_model', 'keras.models.load_model', 'models.load_model', 'saved_model.load'],
    yields: [model('local', 'filepath 0', { form: 'file' })],
  },
  { from: ['keras_hub', 'keras_nlp'], call: '*.from_preset', yields: [model('kaggle', 'preset 0', {})] },
  { from: 'torch', call: ['load', 'jit.load'], yields: [model('local', 'f 0', { form: 'file' })] },
  { from: 'safetensors', call: 'load_file|safe_open', yields: [model('local', 'filename 0', { form: 'file' })] },
  { from: 'joblib', call: 'load', yields: [model('local', 'filename 0', { form: 'file' })] },
  { from: 'fasttext', call: 'load_model', yields: [model('local', 'path 0', { form: 'file' })] },
  {
    from: 'pyannote.audio',
    call: 'Pipeline|Model.from_pretrained',
    yields: [model('huggingface', 'checkpoint 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'mlflow',
    call: ['pyfunc.load_model', 'sklearn|pytorch|tensorflow|transformers|xgboost|lightgbm.load_model'],
    yields: [model('mlflow', 'model_uri 0', { form: 'file' })],
  },
  { from: 'TTS', call: 'TTS', yields: [model('local', 'model_name 0', { form: 'slash', task: 'speech' })] },
  {
    from: ['faster_qwen3_tts', 'liquid_audio', 'qwen_tts', 'vibevoice', 'voxcpm'],
    call: '*.from_pretrained',
    yields: [model('huggingface', 'pretrained_model_name_or_path 0', { form: 'huggingface', task: 'speech' })],
  },
  {
    from: 'qwen_asr',
    call: '*.from_pretrained',
    yields: [model('huggingface', 'pretrained_model_name_or_path 0', { form: 'huggingface', task: 'transcription' })],
  },
  {
    from: 'kittentts',
    call: 'KittenTTS',
    yields: [model('huggingface', 'model_name 0', { form: 'huggingface', task: 'speech' })],
  },
  {
    from: 'outetts',
    call: 'HFModelConfig|HFModelConfig_v1|HFModelConfig_v2',
    yields: [model('huggingface', 'model_path 0', { form: 'huggingface', task: 'speech' })],
  },
  {
    from: ['neuttsair', 'neutts'],
    call: 'NeuTTSAir|NeuTTS',
    yields: [
      model('huggingface', 'backbone_repo 0', { form: 'huggingface', task: 'speech' }),
      model('huggingface', 'codec_repo 2', { form: 'huggingface', task: 'speech' }),
    ],
  },
]
