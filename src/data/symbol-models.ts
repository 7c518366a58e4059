/**
 * Constants of libraries that stand for a model id. Go: https://pkg.go.dev/github.com/sashabaranov/go-openai#pkg-constants,
 * https://pkg.go.dev/github.com/openai/openai-go, https://pkg.go.dev/github.com/liushuangls/go-anthropic/v2,
 * https://pkg.go.dev/github.com/anthropics/anthropic-sdk-go. A constant
 * that is not listed stays unknown: its value depends on the library's version.
 */

type Language = 'python' | 'ecmascript' | 'go'

const GO_OPENAI: Record<string, string> = {
  GPT4o: 'gpt-4o',
  GPT4o20240513: 'gpt-4o-2024-05-13',
  GPT4o20240806: 'gpt-4o-2024-08-06',
  GPT4o20241120: 'gpt-4o-2024-11-20',
  GPT4oLatest: 'chatgpt-4o-latest',
  GPT4oMini: 'gpt-4o-mini',
  GPT4oMini20240718: 'gpt-4o-mini-2024-07-18',
  GPT4Turbo: 'gpt-4-turbo',
  GPT4Turbo20240409: 'gpt-4-turbo-2024-04-09',
  GPT4Turbo0125: 'gpt-4-0125-preview',
  GPT4Turbo1106: 'gpt-4-1106-preview',
  GPT4TurboPreview: 'gpt-4-turbo-preview',
  GPT4VisionPreview: 'gpt-4-vision-preview',
  GPT4: 'gpt-4',
  GPT40613: 'gpt-4-0613',
  GPT40314: 'gpt-4-0314',
  GPT432K: 'gpt-4-32k',
  GPT432K0613: 'gpt-4-32k-0613',
  GPT4Dot1: 'gpt-4.1',
  GPT4Dot120250414: 'gpt-4.1-2025-04-14',
  GPT4Dot1Mini20250414: 'gpt-4.1-mini-2025-04-14',
  GPT4Dot1Nano20250414: 'gpt-4.1-nano-2025-04-14',
  GPT4Dot5Preview: 'gpt-4.5-preview',
  GPT4Dot1Mini: 'gpt-4.1-mini',
  GPT4Dot1Nano: 'gpt-4.1-nano',
  GPT5: 'gpt-5',
  GPT5Mini: 'gpt-5-mini',
  GPT5Nano: 'gpt-5-nano',
  GPT5ChatLatest: 'gpt-5-chat-latest',
  O1: 'o1',
  O1Mini: 'o1-mini',
  O1Preview: 'o1-preview',
  O3: 'o3',
  O3Mini: 'o3-mini',
  O120241217: 'o1-2024-12-17',
  O320250416: 'o3-2025-04-16',
  O3Mini20250131: 'o3-mini-2025-01-31',
  O4Mini: 'o4-mini',
  O4Mini20250416: 'o4-mini-2025-04-16',
  GPT3Dot5Turbo: 'gpt-3.5-turbo',
  GPT3Dot5Turbo0125: 'gpt-3.5-turbo-0125',
  GPT3Dot5Turbo1106: 'gpt-3.5-turbo-1106',
  GPT3Dot5Turbo0613: 'gpt-3.5-turbo-0613',
  GPT3Dot5Turbo16K: 'gpt-3.5-turbo-16k',
  GPT3Dot5TurboInstruct: 'gpt-3.5-turbo-instruct',
  GPT3TextDavinci003: 'text-davinci-003',
  GPT3Davinci002: 'davinci-002',
  GPT3Babbage002: 'babbage-002',
  AdaEmbeddingV2: 'text-embedding-ada-002',
  SmallEmbedding3: 'text-embedding-3-small',
  LargeEmbedding3: 'text-embedding-3-large',
  Whisper1: 'whisper-1',
  TTSModel1: 'tts-1',
  TTSModel1HD: 'tts-1-hd',
  CreateImageModelDallE2: 'dall-e-2',
  CreateImageModelDallE3: 'dall-e-3',
  CreateImageModelGptImage1: 'gpt-image-1',
}

const OPENAI_GO: Record<string, string> = {
  ChatModelGPT5: 'gpt-5',
  ChatModelGPT5Mini: 'gpt-5-mini',
  ChatModelGPT5Nano: 'gpt-5-nano',
  ChatModelGPT4_1: 'gpt-4.1',
  ChatModelGPT4_1Mini: 'gpt-4.1-mini',
  ChatModelGPT4_1Nano: 'gpt-4.1-nano',
  ChatModelGPT4o: 'gpt-4o',
  ChatModelGPT4o2024_11_20: 'gpt-4o-2024-11-20',
  ChatModelGPT4o2024_08_06: 'gpt-4o-2024-08-06',
  ChatModelGPT4o2024_05_13: 'gpt-4o-2024-05-13',
  ChatModelGPT4oMini: 'gpt-4o-mini',
  ChatModelGPT4oMini2024_07_18: 'gpt-4o-mini-2024-07-18',
  ChatModelChatgpt4oLatest: 'chatgpt-4o-latest',
  ChatModelGPT4Turbo: 'gpt-4-turbo',
  ChatModelGPT4: 'gpt-4',
  ChatModelGPT3_5Turbo: 'gpt-3.5-turbo',
  ChatModelO1: 'o1',
  ChatModelO1Mini: 'o1-mini',
  ChatModelO3: 'o3',
  ChatModelO3Mini: 'o3-mini',
  ChatModelO3Mini2025_01_31: 'o3-mini-2025-01-31',
  ChatModelO1_2024_12_17: 'o1-2024-12-17',
  ChatModelO4Mini: 'o4-mini',
  EmbeddingModelTextEmbedding3Small: 'text-embedding-3-small',
  EmbeddingModelTextEmbedding3Large: 'text-embedding-3-large',
  EmbeddingModelTextEmbeddingAda002: 'text-embedding-ada-002',
  ImageModelDallE2: 'dall-e-2',
  ImageModelDallE3: 'dall-e-3',
  ImageModelGPTImage1: 'gpt-image-1',
  AudioModelWhisper1: 'whisper-1',
  SpeechModelTTS1: 'tts-1',
  SpeechModelTTS1HD: 'tts-1-hd',
}

const ANTHROPIC_GO: Record<string, string> = {
  ModelClaudeOpus4_6: 'claude-opus-4-6',
  ModelClaudeSonnet4_6: 'claude-sonnet-4-6',
  ModelClaudeOpus4_1: 'claude-opus-4-1',
  ModelClaude4Sonnet20250514: 'claude-4-sonnet-20250514',
  ModelClaude4Opus20250514: 'claude-4-opus-20250514',
  ModelClaude_3_5_Sonnet_20240620: 'claude-3-5-sonnet-20240620',
  ModelClaudeOpus4_5: 'claude-opus-4-5',
  ModelClaudeOpus4_5_20251101: 'claude-opus-4-5-20251101',
  ModelClaudeSonnet4_5: 'claude-sonnet-4-5',
  ModelClaudeSonnet4_5_20250929: 'claude-sonnet-4-5-20250929',
  ModelClaudeHaiku4_5: 'claude-haiku-4-5',
  ModelClaudeHaiku4_5_20251001: 'claude-haiku-4-5-20251001',
  ModelClaudeOpus4_1_20250805: 'claude-opus-4-1-20250805',
  ModelClaudeOpus4_0: 'claude-opus-4-0',
  ModelClaudeOpus4_20250514: 'claude-opus-4-20250514',
  ModelClaudeSonnet4_0: 'claude-sonnet-4-0',
  ModelClaudeSonnet4_20250514: 'claude-sonnet-4-20250514',
  ModelClaude3_7SonnetLatest: 'claude-3-7-sonnet-latest',
  ModelClaude3_7Sonnet20250219: 'claude-3-7-sonnet-20250219',
  ModelClaude3_5HaikuLatest: 'claude-3-5-haiku-latest',
  ModelClaude3_5Haiku20241022: 'claude-3-5-haiku-20241022',
  ModelClaude3_5SonnetLatest: 'claude-3-5-sonnet-latest',
  ModelClaude3_5Sonnet20241022: 'claude-3-5-sonnet-20241022',
  ModelClaude3OpusLatest: 'claude-3-opus-latest',
  ModelClaude_3_Opus_20240229: 'claude-3-opus-20240229',
  ModelClaude_3_Haiku_20240307: 'claude-3-haiku-20240307',
}

const ANTHROPIC_COMMUNITY_GO: Record<string, string> = {
  ModelClaude2Dot0: 'claude-2.0',
  ModelClaude2Dot1: 'claude-2.1',
  ModelClaude3Opus20240229: 'claude-3-opus-20240229',
  ModelClaude3Sonnet20240229: 'claude-3-sonnet-20240229',
  ModelClaude3Dot5Sonnet20240620: 'claude-3-5-sonnet-20240620',
  ModelClaude3Dot5Sonnet20241022: 'claude-3-5-sonnet-20241022',
  ModelClaude3Dot5SonnetLatest: 'claude-3-5-sonnet-latest',
  ModelClaude3Haiku20240307: 'claude-3-haiku-20240307',
  ModelClaude3Dot5HaikuLatest: 'claude-3-5-haiku-latest',
  ModelClaude3Dot5Haiku20241022: 'claude-3-5-haiku-20241022',
  ModelClaudeHaiku4Dot5: 'claude-haiku-4-5',
  ModelClaudeHaiku4Dot5V20251001: 'claude-haiku-4-5-20251001',
  ModelClaude3Dot7SonnetLatest: 'claude-3-7-sonnet-latest',
  ModelClaude3Dot7Sonnet20250219: 'claude-3-7-sonnet-20250219',
  ModelClaudeOpus4Dot0: 'claude-opus-4-0',
  ModelClaudeOpus4V20250514: 'claude-opus-4-20250514',
  ModelClaudeOpus4Dot1: 'claude-opus-4-1',
  ModelClaudeOpus4Dot1V20250805: 'claude-opus-4-1-20250805',
  ModelClaudeSonnet4Dot0: 'claude-sonnet-4-0',
  ModelClaudeSonnet4V20250514: 'claude-sonnet-4-20250514',
  ModelClaudeSonnet4Dot5: 'claude-sonnet-4-5',
  ModelClaudeSonnet4Dot5V20250929: 'claude-sonnet-4-5-20250929',
  ModelClaudeOpus4Dot5: 'claude-opus-4-5',
  ModelClaudeOpus4Dot5V20251101: 'claude-opus-4-5-20251101',
  ModelClaudeSonnet4Dot6: 'claude-sonnet-4-6',
  ModelClaudeOpus4Dot6: 'claude-opus-4-6',
}

/** Model references that Genkit's plugins export. https://www.npmjs.com/package/@genkit-ai/googleai */
const GENKIT: Record<string, string> = {
  gemini10Pro: 'gemini-1.0-pro',
  gemini15Pro: 'gemini-1.5-pro',
  gemini15Flash: 'gemini-1.5-flash',
  gemini15Flash8b: 'gemini-1.5-flash-8b',
  gemini20Flash: 'gemini-2.0-flash',
  gemini20FlashExp: 'gemini-2.0-flash-exp',
  gemini20FlashLite: 'gemini-2.0-flash-lite',
  gemini20ProExp0205: 'gemini-2.0-pro-exp-02-05',
  gemini25FlashPreview0417: 'gemini-2.5-flash-preview-04-17',
  gemini25ProExp0325: 'gemini-2.5-pro-exp-03-25',
  gemini25ProPreview0325: 'gemini-2.5-pro-preview-03-25',
  textEmbedding004: 'text-embedding-004',
}

const withPrefix = (prefix: string, models: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(models).map(([name, id]) => [name, `${prefix}/${id}`]))

const TABLES: Record<Language, readonly { from: string; models: Record<string, string> }[]> = {
  go: [
    { from: 'github.com/sashabaranov/go-openai', models: GO_OPENAI },
    { from: 'github.com/openai/openai-go', models: OPENAI_GO },
    { from: 'github.com/anthropics/anthropic-sdk-go', models: ANTHROPIC_GO },
    { from: 'github.com/liushuangls/go-anthropic', models: ANTHROPIC_COMMUNITY_GO },
  ],
  python: [],
  ecmascript: [
    { from: '@genkit-ai/googleai', models: withPrefix('googleai', GENKIT) },
    { from: '@genkit-ai/vertexai', models: withPrefix('vertexai', GENKIT) },
  ],
}

/** The model id that a library constant stands for. `path` is a symbol path: `github.com/sashabaranov/go-openai:GPT4o`. */
export function findSymbolModel(language: Language, path: string): string | undefined {
  const colon = path.lastIndexOf(':')
  if (colon < 0) return undefined
  const module = path.slice(0, colon)
  const member = path.slice(path.lastIndexOf('.') > colon ? path.lastIndexOf('.') + 1 : colon + 1)
  const table = TABLES[language].find(({ from }) => module === from || module.startsWith(`${from}/`))
  return table && Object.hasOwn(table.models, member) ? table.models[member] : undefined
}
