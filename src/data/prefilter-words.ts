/**
 * Which source files deserve a parse: those in which one of these words occurs. The lists decide no finding and are broad
 * on purpose; a file that they miss is still parsed when another one imports it.
 */

/**
 * Pieces of a regular expression, matched without case anywhere in a file. The engine skips ahead by a table of the
 * characters that can stand at the first places of a match: a few more words with new ones there make the search of every
 * file three times slower, so measure before you add one. `[^a-z]` before `mcp` keeps all words at four characters.
 */
export const PREFILTER_WORDS: readonly string[] = [
  'model',
  'prompt',
  'llm',
  'agent',
  '[^a-z]mcp',
  'embed',
  'openai',
  'anthropic',
  'hugging',
  'gguf',
  'api_?key',
]

/**
 * Import names of AI packages in Python that hold none of the words above; looked for after `from` and `import` only.
 * Top-level names of the rule table and of the package table; `langchain` stands for `langchain_openai` and its like too.
 */
export const PYTHON_IMPORTS: readonly string[] = `
  a2a accelerate acp ag2 agno ai21 ai_edge_litert aider aif360 aim aioboto3 aiobotocore aisuite aleph_alpha_client
  alibi annoy arcadepy argilla arize art assemblyai astrapy auto_gptq autoevals autogen autogenstudio autogluon
  autotrain awq awslabs axolotl azure azureml baml_py baseten beeai_framework bentoml bert_score bertopic
  bitsandbytes boto3 botocore braintrust browser_use browserbase burr camel cartesia catboost cdklabs cerebras
  chainlit chatkit chromadb clarifai claude_code_sdk cleanlab clearml cloudpickle codecarbon cognee cohere
  colpali_engine comet_ml compel composio controlnet_aux copilot coremltools crawl4ai crewai ctransformers
  ctranslate2 dashscope databricks datasets daytona ddgs ddtrace deepeval deepface deepgram deepspeed detectron2
  detoxify diffusers dill docarray docling dspy duckduckgo_search dvc dvclive e2b easyocr edge_tts elevenlabs
  evalscope evaluate evidently exa_py executorch exllamav2 face_recognition fairlearn fairscale faiss fal_client
  fastai fastchat faster_whisper fastmcp fasttext feast fickling firecrawl fireworks flair flash_attn flax galileo
  garak genai_prices gensim giskard gladiaio_sdk gliner google gpt4all gpt_researcher gradientai gradio graphiti_core
  graphrag griptape groq gtts guardrails guidance gymnasium h2o haystack helicone hf_transfer hf_xet hnswlib
  humanloop hume hyperbrowser ibm_watson_machine_learning ibm_watsonx_ai inference infinity_emb insightface
  inspect_ai instructor intel_extension_for_pytorch interpreter invariant invokeai jax jaxlib joblib kagglehub keras
  keybert kfp kokoro kserve label_studio lakera_chainguard lancedb langchain langchainhub langflow langfuse langgraph
  langkit langmem langserve langsmith langwatch letta lighteval lightgbm lightning lightrag lime linkup litgpt
  litserve livekit llama_cloud_services llama_cpp llama_index llama_parse llama_stack llamafactory llamafirewall
  llguidance lm_eval lmdeploy lmformatenforcer lmnr lmstudio logfire lumaai lunary marker markitdown marqo marvin
  mediapipe mem0 memgpt metaflow metagpt milvus_haystack milvus_lite mirascope mistral_common mistralai mlflow
  mlserver mlx modal mxnet nebius nemo nemoguardrails neptune newrelic nlpcloud nltk nomic ollama onnx onnxruntime
  open_clip open_webui openhands openinference openlit openrouter opentelemetry openvino opik optax optimum optuna
  outlines paddle paddleocr pandasai parea parler_tts patronus peft perplexity pgvector phi phoenix picklescan
  pinecone pipecat portkey_ai posthog predictionguard presidio_analyzer private_gpt prophet pyannote pyautogen
  pycaret pydantic_ai pydantic_evals pymilvus pyrit pytesseract pytorch_lightning qdrant_client qdrant_edge qianfan
  ragas ragatouille rasa ray rebuff redisvl replicate rerankers rfdetr roboflow runpod runwayml safetensors sagemaker
  sambanova scrapegraph_py segment_anything semantic_kernel sentence_transformers sentencepiece sentry_sdk serpapi
  setfit sglang shap sklearn skops snowflake spacy span_marker speech_recognition speechbrain speechmatics sqlite_vec
  stability_sdk stable_baselines3 stagehand stanza strands supermemory supervision swarms swift tavily teams
  tencentcloud tensorboard tensorflow tensorrt tensorzero text_generation textblob tf2onnx tf_keras tflite_runtime
  tiktoken timm tinygrad together tokenizers torch torchao torchaudio torchtext torchtune torchvision traceloop
  transformers triton tritonclient trl trulens truss TTS turbopuffer txtai ultralytics unsloth unstructured
  upstash_vector uptrain usearch vanna vecs vertexai vespa volcenginesdkarkruntime voyageai wandb weave weaviate
  webdataset whisper whisperx whylogs workflows writerai xai_sdk xformers xgboost xgrammar xinference zai zenml
  zep_cloud zhipuai
`
  .trim()
  .split(/\s+/)

/** What stands before the name of an imported module. */
export interface ImportWords {
  /** Piece of a regular expression. */
  before: string
  names: readonly string[]
}

export const PYTHON_IMPORT_WORDS: ImportWords = { before: '(?:from|import)[ \\t]+', names: PYTHON_IMPORTS }

/** One regular expression for `FileCollector.prefilter`. Linear: its pieces repeat nothing but white space. */
export function toPrefilter(words: readonly string[], imports?: ImportWords): RegExp {
  const named = imports ? [`${imports.before}(?:${imports.names.join('|')})(?![a-z0-9])`] : []
  return new RegExp([...words, ...named].join('|'), 'i')
}
