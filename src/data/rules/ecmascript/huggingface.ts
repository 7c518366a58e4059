import type { Rule } from '../../../code/rules.ts'
import { calls, messages, model, service, tools } from '../make.ts'

/** Transformers.js, the inference client, and runtimes that load weights in process. */

const TRANSFORMERS = ['@huggingface/transformers', '@xenova/transformers']
/** The package was called `huggingface` before. */
const INFERENCE_FROM = ['@huggingface/inference', 'huggingface']
const INFERENCE = ['InferenceClient|HfInference|HuggingFace()', 'InferenceClient|HfInference|HuggingFace().endpoint()']

export const HUGGINGFACE: readonly Rule[] = [
  {
    from: TRANSFORMERS,
    call: 'pipeline',
    yields: [model('huggingface', '1', { form: 'huggingface', revision: ['2.revision'] })],
  },
  {
    from: TRANSFORMERS,
    call: '*.from_pretrained',
    yields: [model('huggingface', '0', { form: 'huggingface', revision: ['1.revision'] })],
  },
  {
    from: INFERENCE_FROM,
    call: 'InferenceClient|HfInference|HuggingFace|InferenceClientEndpoint',
    yields: [service('huggingface', '1.endpointUrl')],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'chatCompletion|chatCompletionStream'),
    yields: [
      model('huggingface', '0.model', { form: 'huggingface', task: 'chat' }),
      messages('0.messages'),
      tools('0.tools'),
    ],
  },
  {
    from: INFERENCE_FROM,
    call: [
      ...calls(INFERENCE, 'textGeneration|textGenerationStream|summarization|questionAnswering'),
      'textGeneration|textGenerationStream|chatCompletion',
    ],
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'completion' })],
  },
  {
    from: INFERENCE_FROM,
    call: [...calls(INFERENCE, 'featureExtraction|sentenceSimilarity'), 'featureExtraction'],
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'embedding' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'textToImage|imageToImage'),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'image' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'textToVideo'),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'video' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'textToSpeech'),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'speech' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'automaticSpeechRecognition'),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'transcription' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(INFERENCE, 'translation'),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'translation' })],
  },
  {
    from: INFERENCE_FROM,
    call: calls(
      INFERENCE,
      'imageClassification|textClassification|zeroShotClassification|tokenClassification|objectDetection|imageToText|fillMask',
    ),
    yields: [model('huggingface', '0.model', { form: 'huggingface', task: 'classification' })],
  },
  {
    from: '@huggingface/hub',
    call: 'downloadFile|listFiles|modelInfo|snapshotDownload|fileExists',
    yields: [
      model('huggingface', '0.repo.name 0.repo 0.name', {
        form: 'huggingface',
        revision: ['0.revision'],
        file: ['0.path'],
      }),
    ],
  },
  {
    from: 'node-llama-cpp',
    call: ['getLlama().loadModel', 'LlamaModel'],
    yields: [model('local', '0.modelPath', { form: 'file', task: 'chat' })],
  },
  {
    from: 'node-llama-cpp',
    call: 'resolveModelFile|createModelDownloader',
    yields: [model('local', '0 0.modelUri', { form: 'file' })],
  },
  {
    from: ['onnxruntime-node', 'onnxruntime-web', 'onnxruntime-react-native'],
    call: ['InferenceSession.create', 'default.InferenceSession.create'],
    yields: [model('local', '0', { form: 'file' })],
  },
  {
    from: ['@tensorflow/tfjs', '@tensorflow/tfjs-node', '@tensorflow/tfjs-node-gpu', '@tensorflow/tfjs-core'],
    call: ['loadLayersModel|loadGraphModel', 'node.loadSavedModel'],
    yields: [model('local', '0', { form: 'file' })],
  },
  {
    from: '@mlc-ai/web-llm',
    call: 'CreateMLCEngine|CreateWebWorkerMLCEngine',
    yields: [model('local', '0 1', { task: 'chat' })],
  },
  { from: '@lmstudio/sdk', call: 'LMStudioClient', yields: [service('lmstudio', '0.baseUrl')] },
  {
    from: '@lmstudio/sdk',
    call: 'LMStudioClient().llm.model|load',
    yields: [model('lmstudio', '0', { form: 'slash', task: 'chat' })],
  },
  {
    from: '@lmstudio/sdk',
    call: 'LMStudioClient().embedding.model|load',
    yields: [model('lmstudio', '0', { form: 'slash', task: 'embedding' })],
  },
  { from: 'fastembed', call: 'FlagEmbedding.init', yields: [model('local', '0.model', { task: 'embedding' })] },
]
