import type { IdForm, Rule, Task } from '../../../code/rules.ts'
import { byTask, calls, messages, model, service, tools } from '../make.ts'

/** Hub, Transformers, Diffusers, Sentence Transformers, Datasets, PEFT. https://huggingface.co/docs */

const hub: { form: IdForm; revision: string[] } = { form: 'huggingface', revision: ['revision'] }

const INFERENCE: Partial<Record<Task, string>> = {
  completion: 'text_generation|summarization|question_answering|fill_mask',
  embedding: 'feature_extraction|sentence_similarity',
  image: 'text_to_image|image_to_image',
  video: 'text_to_video|image_to_video',
  speech: 'text_to_speech',
  transcription: 'automatic_speech_recognition',
  translation: 'translation',
  classification:
    'text_classification|token_classification|zero_shot_classification|image_classification|object_detection|image_segmentation|image_to_text|audio_classification|visual_question_answering',
}
const CLIENT = ['InferenceClient|AsyncInferenceClient()']

const HUB: readonly Rule[] = [
  // https://huggingface.co/docs/huggingface_hub/guides/integrations: classes of one's own that load from the hub.
  {
    from: 'huggingface_hub',
    call: 'PyTorchModelHubMixin|ModelHubMixin|KerasModelHubMixin.from_pretrained',
    yields: [model('huggingface', 'pretrained_model_name_or_path 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'huggingface_hub',
    call: ['hf_hub_download|hf_hub_url|cached_download|try_to_load_from_cache', 'HfApi().hf_hub_download'],
    yields: [model('huggingface', 'repo_id 0', { ...hub, file: ['filename', '1'] })],
  },
  {
    from: 'huggingface_hub',
    call: [
      'snapshot_download|model_info|list_repo_files|repo_info|from_pretrained_keras|from_pretrained_fastai',
      'HfApi().snapshot_download|model_info|list_repo_files',
    ],
    yields: [model('huggingface', 'repo_id 0', hub)],
  },
  {
    from: 'huggingface_hub',
    call: ['dataset_info', 'HfApi().dataset_info'],
    yields: [
      { kind: 'dataset', at: ['repo_id', '0'], form: 'huggingface', revision: ['revision'], provider: 'huggingface' },
    ],
  },
  {
    from: 'huggingface_hub',
    call: 'login|HfApi|HfFileSystem',
    yields: [service('huggingface', 'endpoint', 'HF_ENDPOINT')],
  },
  {
    from: 'huggingface_hub',
    call: 'InferenceClient|AsyncInferenceClient',
    yields: [
      service('huggingface', 'base_url', 'HF_INFERENCE_ENDPOINT'),
      model('huggingface', 'model 0', { form: 'huggingface' }),
    ],
  },
  {
    from: 'huggingface_hub',
    call: calls(CLIENT, 'chat_completion chat.completions.create'),
    yields: [
      model('huggingface', 'model', { form: 'huggingface', task: 'chat' }),
      messages('messages 0'),
      tools('tools'),
    ],
  },
  ...byTask(INFERENCE, (names, task) => ({
    from: 'huggingface_hub',
    call: calls(CLIENT, names),
    yields: [model('huggingface', 'model', { form: 'huggingface', task })],
  })),
]

const TRANSFORMERS: readonly Rule[] = [
  {
    from: [
      'transformers',
      'optimum',
      'auto_gptq',
      'awq',
      'setfit',
      'span_marker',
      'gliner',
      'parler_tts',
      'colpali_engine',
      'trl',
      'tokenizers',
    ],
    call: '*.from_pretrained',
    yields: [model('huggingface', 'pretrained_model_name_or_path model_name 0', hub)],
  },
  {
    from: 'transformers',
    call: 'pipeline',
    yields: [model('huggingface', 'model 1', hub), model('huggingface', 'tokenizer', { form: 'huggingface' })],
  },
  {
    from: 'speechbrain',
    call: '*.from_hparams',
    yields: [model('huggingface', 'source 0', hub)],
  },
  {
    from: ['diffusers', 'controlnet_aux'],
    call: '*.from_pretrained',
    yields: [
      model('huggingface', 'pretrained_model_name_or_path pretrained_model_or_path 0', { ...hub, task: 'image' }),
    ],
  },
  {
    from: 'diffusers',
    call: '*.from_single_file',
    yields: [
      model('huggingface', 'pretrained_model_link_or_path 0', { form: 'file', task: 'image', revision: ['revision'] }),
    ],
  },
  {
    from: 'diffusers',
    call: [
      '*.from_pretrained().load_lora_weights|load_textual_inversion|load_ip_adapter',
      '*().load_lora_weights|load_textual_inversion|load_ip_adapter',
    ],
    yields: [model('huggingface', '0', { ...hub, task: 'image', file: ['weight_name'] })],
  },
  // The first argument is the base model object, the second the adapter.
  { from: 'peft', call: '*.from_pretrained', yields: [model('huggingface', 'model_id 1', hub)] },
  {
    from: 'peft',
    call: 'AutoPeft*.from_pretrained',
    yields: [model('huggingface', 'pretrained_model_name_or_path 0', hub)],
  },
  {
    from: 'peft',
    call: ['PeftConfig|LoraConfig.from_pretrained'],
    yields: [model('huggingface', 'pretrained_model_name_or_path 0', hub)],
  },
  {
    from: 'unsloth',
    call: 'FastLanguageModel|FastModel|FastVisionModel.from_pretrained',
    yields: [model('huggingface', 'model_name 0', hub)],
  },
  { from: 'timm', call: 'create_model', yields: [model('huggingface', 'model_name 0', { task: 'classification' })] },
]

const EMBEDDERS: readonly Rule[] = [
  {
    from: 'sentence_transformers',
    call: 'SentenceTransformer|SparseEncoder',
    yields: [
      model('huggingface', 'model_name_or_path 0', {
        form: 'sentence-transformers',
        task: 'embedding',
        revision: ['revision'],
      }),
    ],
  },
  {
    from: 'sentence_transformers',
    call: 'CrossEncoder',
    yields: [
      model('huggingface', 'model_name_or_path model_name 0', {
        form: 'huggingface',
        task: 'rerank',
        revision: ['revision'],
      }),
    ],
  },
  {
    from: 'FlagEmbedding',
    call: 'FlagAutoModel.from_finetuned',
    yields: [model('huggingface', 'model_name_or_path 0', { form: 'huggingface', task: 'embedding' })],
  },
  {
    from: 'FlagEmbedding',
    call: 'BGEM3FlagModel|FlagModel',
    yields: [model('huggingface', 'model_name_or_path 0', { form: 'huggingface', task: 'embedding' })],
  },
  {
    from: 'FlagEmbedding',
    call: 'FlagReranker|FlagLLMReranker',
    yields: [model('huggingface', 'model_name_or_path 0', { form: 'huggingface', task: 'rerank' })],
  },
  {
    from: 'fastembed',
    call: 'TextEmbedding|SparseTextEmbedding|LateInteractionTextEmbedding|ImageEmbedding',
    yields: [model('huggingface', 'model_name 0', { form: 'huggingface', task: 'embedding' })],
  },
  {
    from: 'fastembed',
    call: 'TextCrossEncoder',
    yields: [model('huggingface', 'model_name 0', { form: 'huggingface', task: 'rerank' })],
  },
  {
    from: 'rerankers',
    call: 'Reranker',
    yields: [model('huggingface', 'model_name 0', { form: 'huggingface', task: 'rerank' })],
  },
  {
    from: 'ragatouille',
    call: 'RAGPretrainedModel.from_pretrained',
    yields: [model('huggingface', '0', { form: 'huggingface', task: 'embedding' })],
  },
  {
    from: 'keybert',
    call: 'KeyBERT',
    yields: [model('huggingface', 'model 0', { form: 'sentence-transformers', task: 'embedding' })],
  },
  {
    from: 'bertopic',
    call: 'BERTopic',
    yields: [model('huggingface', 'embedding_model', { form: 'sentence-transformers', task: 'embedding' })],
  },
]

const DATASETS: readonly Rule[] = [
  {
    from: 'datasets',
    call: 'load_dataset|load_dataset_builder|get_dataset_config_names|get_dataset_split_names',
    yields: [
      { kind: 'dataset', at: ['path', '0'], form: 'huggingface', revision: ['revision'], provider: 'huggingface' },
    ],
  },
  { from: 'datasets', call: 'load_from_disk', yields: [{ kind: 'dataset', at: ['dataset_path', '0'], form: 'file' }] },
  { from: 'tensorflow_datasets', call: 'load|builder', yields: [{ kind: 'dataset', at: ['name', '0'], form: 'name' }] },
  {
    from: 'kagglehub',
    call: 'dataset_download|load_dataset|dataset_load',
    yields: [{ kind: 'dataset', at: ['handle', '0'], form: 'name', provider: 'kaggle' }],
  },
  { from: 'kagglehub', call: 'model_download', yields: [model('kaggle', 'handle 0', { form: 'slash' })] },
  {
    from: 'modelscope',
    call: 'snapshot_download|model_file_download',
    yields: [model('modelscope', 'model_id 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'modelscope',
    call: '*.from_pretrained',
    yields: [model('modelscope', 'pretrained_model_name_or_path 0', { form: 'huggingface', revision: ['revision'] })],
  },
  {
    from: 'modelscope',
    call: 'pipeline',
    yields: [model('modelscope', 'model 1', { form: 'huggingface', revision: ['model_revision'] })],
  },
  {
    from: 'modelscope',
    call: 'MsDataset.load',
    yields: [{ kind: 'dataset', at: ['dataset_name', '0'], form: 'huggingface', provider: 'modelscope' }],
  },
]

export const HUGGINGFACE: readonly Rule[] = [...HUB, ...TRANSFORMERS, ...EMBEDDERS, ...DATASETS]
