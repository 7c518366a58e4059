/*
 * Hosted models with an announced end, by platform: the same weights end on different days at different platforms. Dates
 * are those of the vendors' pages, gathered by three public trackers up to 2026-11-22; `?` marks a date on which they
 * disagree or that only one of them has without a link. Compare the date with today's; the list ages within weeks.
 * One line a model: id, last day, day of the announcement, what the vendor names instead.
 */

export interface LifecycleTable {
  /** Provider id. */
  platform: string
  /** The vendor's page. */
  url: string
  rows: string
}

export const LIFECYCLES: readonly LifecycleTable[] = [
  {
    platform: 'alibaba',
    url: 'https://www.alibabacloud.com/help/en/model-studio/model-depreciation',
    rows: `
gte-rerank|2026-05-30||qwen3-rerank
qwen-plus-2024-11-27|2026-01-30||qwen-plus-2025-12-01
qwen-turbo-2024-09-19|2026-01-30||qwen-flash-2025-07-28
qwen3-14b|2026-10-10||qwen3.6-flash
qwen3-30b-a3b|2026-10-10||qwen3.7-plus
qwen3-32b|2026-10-10||qwen3.6-flash
qwen3-8b|2026-10-10||qwen3.6-flash
qwen3-coder-plus|2026-10-10||qwen3.7-plus
qwen3-max-2025-09-23|2026-10-10||qwen3.7-max
qwen3-max-2026-01-23|2026-10-10||qwen3.7-max
qwen3-max-preview|2026-10-10||qwen3-max
qwen3-vl-8b-instruct|2026-10-10||qwen3.6-flash
qwen3-vl-8b-thinking|2026-10-10||qwen3.6-flash
qwen3-vl-flash|2026-10-10||qwen3.6-flash
qwen3-vl-flash-2025-10-15|2026-10-10||qwen3.6-flash
qwen3-vl-flash-2026-01-22|2026-10-10||qwen3.6-flash
qwen3.6-max-preview|2026-10-10||qwen3.7-max`,
  },
  {
    platform: 'anthropic',
    url: 'https://platform.claude.com/docs/en/about-claude/model-deprecations',
    rows: `
claude-1.0|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-1.1|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-1.2|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-1.3|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-2.0|2025-07-21|2025-01-21|claude-opus-4-8
claude-2.1|2025-07-21|2025-01-21|claude-opus-4-8
claude-3-5-haiku-20241022|2026-02-19|2025-12-19|claude-haiku-4-5-20251001
claude-3-5-haiku-latest|2026-02-19|2025-12-19|claude-haiku-4-5-20251001
claude-3-5-sonnet-20240620|2025-10-28|2025-08-13|claude-sonnet-4-6
claude-3-5-sonnet-20241022|2025-10-28|2025-08-13|claude-sonnet-4-6
claude-3-5-sonnet-latest|2025-10-28|2025-08-13|claude-sonnet-4-6
claude-3-7-sonnet-20250219|2026-02-19|2025-10-28|claude-sonnet-4-6
claude-3-7-sonnet-latest|2026-02-19|2025-10-28|claude-sonnet-4-6
claude-3-haiku-20240307|2026-04-20|2026-02-19|claude-haiku-4-5-20251001
claude-3-opus-20240229|2026-01-05|2025-06-30|claude-opus-4-8
claude-3-sonnet-20240229|2025-07-21|2025-01-21|claude-sonnet-4-6
claude-instant-1.0|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-instant-1.1|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-instant-1.2|2024-11-06|2024-09-04|claude-haiku-4-5-20251001
claude-mythos-preview|||claude-mythos-5
claude-opus-4-0|2026-06-15|2026-04-14|claude-opus-4-8
claude-opus-4-1|2026-08-05|2026-06-05|claude-opus-4-8
claude-opus-4-1-20250805|2026-08-05|2026-06-05|claude-opus-4-8
claude-opus-4-20250514|2026-06-15|2026-04-14|claude-opus-4-8
claude-sonnet-4-0|2026-06-15|2026-04-14|claude-sonnet-4-6
claude-sonnet-4-20250514|2026-06-15|2026-04-14|claude-sonnet-4-6`,
  },
  {
    platform: 'aws-bedrock',
    url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-lifecycle.html',
    rows: `
ai21.jamba-1-5-large-v1:0|2026-11-26|2026-05-26
ai21.jamba-1-5-mini-v1:0|2026-11-26|2026-05-26
amazon.nova-canvas-v1:0|2026-09-30|2026-03-30
amazon.nova-premier-v1:0|2026-09-14|2026-03-13
amazon.nova-reel-v1:0|2026-09-30|2026-03-30
amazon.nova-reel-v1:1|2026-09-30|2026-03-30
amazon.nova-sonic-v1:0|2026-09-14|2026-03-13
anthropic.claude-3-5-sonnet-20240620-v1:0|2026-07-30|2026-01-30
anthropic.claude-3-5-sonnet-20241022-v2:0|2026-07-30|2026-01-30
anthropic.claude-3-7-sonnet-20250219-v1:0|2026-07-30|2026-01-30
anthropic.claude-3-haiku-20240307-v1:0|2026-09-10|2026-03-10
anthropic.claude-3-sonnet-20240229-v1:0|2026-07-30|2026-01-30
anthropic.claude-opus-4-1-20250805-v1:0|2027-01-08|2026-07-08
anthropic.claude-sonnet-4-20250514-v1:0|2026-10-14|2026-04-14
cohere.command-r-plus-v1:0|2026-08-19|2026-02-19
cohere.command-r-v1:0|2026-08-19|2026-02-19
nova-canvas|2026-09-30|2026-03-30|imagen-4.0-generate-001
nova-premier|2026-09-14|2026-03-13|nova-pro
nova-reel-1-0|2026-09-30|2026-03-30|MiniMax-H3
nova-reel-1-1|2026-09-30|2026-03-30|MiniMax-H3
nova-sonic|2026-09-14|2026-03-13|gpt-realtime-2.1
twelvelabs.marengo-embed-2-7-v1:0|2026-11-30|2026-05-29`,
  },
  {
    platform: 'azure-openai',
    url: 'https://learn.microsoft.com/en-us/azure/ai-foundry/concepts/model-lifecycle-retirement',
    rows: `
Cohere-command-a-plus-05-2026|2026-10-13?|2026-10-13
Cohere-command-r-08-2024|2026-05-12?|2026-05-12
Cohere-command-r-plus-08-2024|2026-05-12?|2026-05-12
Cohere-rerank-v3.5|2026-05-14?|2026-05-14|Cohere-rerank-v4.0-pro Cohere-rerank-v4.0-fast
DeepSeek-R1|2026-08-13?|2026-08-13|DeepSeek-V4-Pro
DeepSeek-R1-0528|2026-07-13?|2026-07-13|DeepSeek-V4-Pro
DeepSeek-V3-0324|2026-07-13?|2026-07-13|DeepSeek-V4-Flash
DeepSeek-V3.1|2026-07-13?|2026-07-13|DeepSeek-V4-Flash
DeepSeek-V4-Flash|2028-02-20?|2028-02-20
DeepSeek-V4-Pro|2028-02-20?|2028-02-20
FW-DeepSeek-V3.1|2026-07-01?|2026-07-01
FW-DeepSeek-V3.2|2026-07-01?|2026-07-01
FW-GLM-4.7|2026-07-01?|2026-07-01
FW-GLM-5|2026-07-01?|2026-07-01
FW-GLM-5.1|2026-08-07?|2026-08-07
FW-GPT-OSS-120B|2026-07-01?|2026-07-01
FW-Kimi-K2-Instruct-0905|2026-07-01?|2026-07-01
FW-Kimi-K2-Thinking|2026-07-01?|2026-07-01
FW-Kimi-K2.5|2026-07-01?|2026-07-01
FW-MiniMax-M2.5|2026-08-07?|2026-08-07
FW-Qwen3-14B|2026-07-01?|2026-07-01
FW-Qwen3.5-122B-A10B|2026-08-01?|2026-08-01
FW-Qwen3.5-397B-A17B|2026-08-01?|2026-08-01
Kimi-K2.5|2027-01-26?|2027-01-26
Kimi-K2.6|2027-04-16?|2027-04-16
Kimi-K2.7-Code|2026-10-03?|2026-10-03
Llama-3.2-11B-Vision-Instruct|2026-06-13?|2026-06-13
Llama-3.2-90B-Vision-Instruct|2026-06-13?|2026-06-13
MAI-Image-2|2026-08-15?|2026-08-15|MAI-Image-2.5
MAI-Image-2e|2026-08-15?|2026-08-15|MAI-Image-2.5-Flash
Meta-Llama-3.1-405B-Instruct|2026-06-13?|2026-06-13
Meta-Llama-3.1-8B|2026-06-13?|2026-06-13
Meta-Llama-3.1-8B-Instruct|2026-06-13?|2026-06-13
Stable-Diffusion-3.5-Large|2026-07-31?|2026-07-31
Stable-Image-Core|2026-07-31?|2026-07-31
Stable-Image-Ultra|2026-07-31?|2026-07-31
TimeGEN-1|2026-08-31?|2026-08-31|TimeGPT-1 TimegGPT-2.1
claude-haiku-4-5|2026-10-19?|2026-10-19
claude-opus-4-1|2026-08-05?|2026-08-05|claude-opus-4-8
claude-opus-4-5|2026-10-19?|2026-10-19
claude-opus-4-6|2027-02-02?|2027-02-02
claude-opus-4-7|2027-04-06?|2027-04-06
claude-sonnet-4-5|2026-10-19?|2026-10-19
claude-sonnet-4-6|2027-02-10?|2027-02-10
codex-mini|2026-11-15?|2026-11-15
gpt-4.1|2026-10-14?|2026-10-14
gpt-4.1-mini|2026-10-14?|2026-10-14
gpt-4.1-nano|2026-10-14?|2026-10-14
gpt-4o|2026-03-31?|2026-03-31|gpt-5.1
gpt-4o-mini|2026-10-01?|2026-10-01|gpt-4.1-mini
gpt-4o-mini-transcribe|2026-10-15?|2026-10-15
gpt-4o-mini-tts|2026-10-15?|2026-10-15
gpt-4o-transcribe|2026-10-15?|2026-10-15
gpt-4o-transcribe-diarize|2026-10-15?|2026-10-15
gpt-5|2027-02-06?|2027-02-06
gpt-5-chat|2026-05-13?|2026-05-13|gpt-chat-latest
gpt-5-codex|2027-03-17?|2027-03-17
gpt-5-mini|2027-02-06?|2027-02-06
gpt-5-nano|2027-02-06?|2027-02-06
gpt-5-pro|2027-04-07?|2027-04-07
gpt-5.1|2027-05-15?|2027-05-15
gpt-5.1-chat|2026-06-29?|2026-06-29|gpt-chat-latest
gpt-5.1-codex|2027-05-15?|2027-05-15
gpt-5.1-codex-max|2026-12-05?|2026-12-05
gpt-5.1-codex-mini|2027-05-15?|2027-05-15
gpt-5.2|2026-12-12?|2026-12-12
gpt-5.2-chat|2026-05-13?|2026-05-13|gpt-chat-latest
gpt-5.2-codex|2027-01-14?|2027-01-14
gpt-5.3-chat|2026-06-29?|2026-06-29|gpt-chat-latest
gpt-5.3-codex|2027-02-25?|2027-02-25
gpt-5.4|2027-03-05?|2027-03-05
gpt-5.4-mini|2027-03-18?|2027-03-18
gpt-5.4-nano|2027-03-18?|2027-03-18
gpt-5.4-pro|2027-03-06?|2027-03-06
gpt-5.5|2027-04-23?|2027-04-23
gpt-5.6-luna|2027-07-09?|2027-07-09
gpt-5.6-sol|2027-07-09?|2027-07-09
gpt-5.6-terra|2027-07-09?|2027-07-09
gpt-audio|2027-02-28?|2027-02-28
gpt-audio-1.5|2027-02-23?|2027-02-23
gpt-audio-mini|2026-09-21?|2026-09-21
gpt-chat-latest|2026-08-05?|2026-08-05
gpt-image-1|2026-10-23?|2026-10-23
gpt-image-1-mini|2027-04-07?|2027-04-07
gpt-image-1.5|2026-12-16?|2026-12-16
gpt-image-2|2027-04-21?|2027-04-21
gpt-realtime|2027-02-28?|2027-02-28
gpt-realtime-1.5|2027-02-23?|2027-02-23
gpt-realtime-2|2026-08-31?|2026-08-31
gpt-realtime-2.1|2027-06-25?|2027-06-25
gpt-realtime-2.1-mini|2027-06-25?|2027-06-25
gpt-realtime-mini|2026-07-23?|2026-07-23
grok-3|2026-05-01?|2026-05-01|grok-4
grok-3-mini|2026-05-01?|2026-05-01|grok-4-1-fast-reasoning
grok-4-20-non-reasoning|2027-04-06?|2027-04-06
grok-4-20-reasoning|2027-04-06?|2027-04-06
grok-4-fast-non-reasoning|2026-05-01?|2026-05-01|grok-4-1-fast-non-reasoning
grok-4-fast-reasoning|2026-05-01?|2026-05-01|grok-4-1-fast-reasoning
mistral-document-ai-2505|2026-07-20?|2026-07-20|mistral-document-ai-2512 mistral-ocr-4-0
model-router|2026-08-30?|2026-08-30
o1|2026-09-16?|2026-09-16
o1-pro|2026-09-18?|2026-09-18
o3|2026-10-16?|2026-10-16
o3-deep-research|2026-12-26?|2026-12-26
o3-mini|2026-10-01?|2026-10-01|o4-mini
o3-pro|2026-12-10?|2026-12-10
o4-mini|2026-10-16?|2026-10-16
sora-2|2026-07-15?|2026-07-15
text-embedding-3-large|2027-04-15?|2027-04-15
text-embedding-3-small|2027-04-15?|2027-04-15
text-embedding-ada-002|2027-04-15?|2027-04-15
tsuzumi-7b|2026-08-31?|2026-08-31|tsuzumi2
tts|2026-12-15?|2026-12-15
tts-hd|2026-12-15?|2026-12-15
whisper|2026-12-15?|2026-12-15`,
  },
  {
    platform: 'cohere',
    url: 'https://docs.cohere.com/docs/deprecations',
    rows: `
c4ai-aya-expanse-8b|2026-04-04|2026-04-04|command-a-03-2025 command-r7b-12-2024 command-a-reasoning-08-2025
c4ai-aya-vision-8b|2026-04-04|2026-04-04|c4ai-aya-vision-32b command-r7b-12-2024 command-a-03-2025
command||2025-09-15|command-a-03-2025 command-r-08-2024 command-r-plus-08-2024
command-light||2025-09-15|command-r-08-2024 command-r-plus-08-2024 command-a-03-2025
command-r||2025-09-15|command-r-08-2024 command-r-plus-08-2024 command-a-03-2025
command-r-03-2024||2025-09-15|command-r-08-2024 command-r-plus-08-2024 command-a-03-2025
command-r-plus||2025-09-15|command-r-plus-08-2024 command-r-08-2024 command-a-03-2025
command-r-plus-04-2024||2025-09-15|command-r-plus-08-2024 command-r-08-2024 command-a-03-2025
embed-english-light-v2.0|2026-04-04|2026-04-04|embed-english-light-v3.0 embed-english-v3.0 embed-multilingual-v3.0
embed-english-v2.0|2026-04-04|2026-04-04|embed-v4.0 embed-english-v3.0 embed-multilingual-v3.0
embed-multilingual-v2.0|2026-04-04|2026-04-04|embed-v4.0 embed-english-v3.0 embed-multilingual-v3.0
rerank-english-v2.0|2025-04-30|2024-12-02|rerank-v3.5
rerank-multilingual-v2.0|2025-04-30|2024-12-02|rerank-v3.5`,
  },
  {
    platform: 'deepseek',
    url: 'https://api-docs.deepseek.com/news/news260424/',
    rows: `
deepseek-chat|2026-07-24|2026-04-24|deepseek-v4-flash
deepseek-coder||2024-09-05|deepseek-v4-flash
deepseek-reasoner|2026-07-24|2026-04-24|deepseek-v4-flash`,
  },
  {
    platform: 'google-gemini',
    url: 'https://ai.google.dev/gemini-api/docs/deprecations',
    rows: `
embedding-001|2025-10-30|2025-10-30|gemini-embedding-2
embedding-2-preview|2026-08-10|2026-08-10|gemini-embedding-2
embedding-gecko-001|2025-10-30|2025-10-30|gemini-embedding-2
gemini-1.0-flash|||gemini-2.5-flash
gemini-1.0-pro|2025-02-18|2025-02-18|gemini-2.5-pro
gemini-1.0-pro-vision|2024-07-12|2024-07-12
gemini-1.5-flash|2025-09-29?|2025-09-29|gemini-2.5-flash
gemini-1.5-flash-002|2026-06-17||gemini-2.5-flash
gemini-1.5-flash-8b|2025-09-29|2025-09-29
gemini-1.5-pro|2025-09-29?|2025-09-29|gemini-2.5-pro
gemini-1.5-pro-002|2026-06-17||gemini-2.5-pro
gemini-2.0-flash|2026-06-01|2026-06-01|gemini-3.6-flash
gemini-2.0-flash-001|2026-06-01|2026-06-01|gemini-3.6-flash
gemini-2.0-flash-exp|2025-12-09|2025-11-04
gemini-2.0-flash-exp-image-generation|2025-11-14|2025-11-11
gemini-2.0-flash-lite|2026-06-01|2026-06-01|gemini-3.1-flash-lite
gemini-2.0-flash-lite-001|2026-06-01|2026-06-01|gemini-3.1-flash-lite
gemini-2.0-flash-lite-preview|2025-12-09|2025-12-09|gemini-2.5-flash-lite
gemini-2.0-flash-lite-preview-02-05|2025-12-09|2025-12-09|gemini-2.5-flash-lite
gemini-2.0-flash-live-001|2025-12-09|2025-12-09|gemini-3.1-flash-live-preview
gemini-2.0-flash-preview-image-generation|2025-11-14|2025-11-14|gemini-2.5-flash-image
gemini-2.0-flash-thinking-exp|2025-12-02|2025-11-04
gemini-2.0-flash-thinking-exp-01-21|2025-12-02|2025-11-04
gemini-2.0-flash-thinking-exp-1219|2025-12-02|2025-11-04
gemini-2.0-pro-exp|2025-12-09|2025-11-04
gemini-2.0-pro-exp-02-05|2025-12-09|2025-11-04
gemini-2.5-flash|2026-12-01?|2026-10-16|gemini-3.6-flash
gemini-2.5-flash-exp-native-audio-thinking-dialog|2025-10-20|2025-10-20
gemini-2.5-flash-image|2026-10-02|2026-10-02|gemini-3.1-flash-image-preview
gemini-2.5-flash-image-preview|2026-01-15|2026-01-15|gemini-2.5-flash-image
gemini-2.5-flash-lite|2026-10-16|2026-10-16|gemini-3.1-flash-lite
gemini-2.5-flash-lite-preview-06-17|2025-11-18|2025-11-04
gemini-2.5-flash-lite-preview-09-2025|2026-03-31|2026-03-31|gemini-3.1-flash-lite
gemini-2.5-flash-preview-04-17|2025-07-15|2025-06-17
gemini-2.5-flash-preview-05-20|2025-11-18|2025-11-18|gemini-3.6-flash
gemini-2.5-flash-preview-09-25|2026-02-17|2026-02-17|gemini-3.6-flash
gemini-2.5-flash-preview-native-audio-dialog|2025-10-20|2025-10-20
gemini-2.5-pro|2026-12-01?|2026-10-16|gemini-3.1-pro-preview
gemini-2.5-pro-exp-03-25|2025-06-26|2025-06-26
gemini-2.5-pro-preview-03-25|2025-12-02|2025-12-02|gemini-3.1-pro-preview
gemini-2.5-pro-preview-05-06|2025-12-02|2025-12-02|gemini-3.1-pro-preview
gemini-2.5-pro-preview-06-05|2025-12-02|2025-12-02|gemini-3.1-pro-preview
gemini-3-pro-image-preview|2026-06-25|2026-06-25|gemini-3-pro-image
gemini-3-pro-preview|2026-03-09|2026-03-09|gemini-3.1-pro-preview
gemini-3.1-flash-image-preview|2026-06-25|2026-06-25|gemini-3.1-flash-image
gemini-3.1-flash-lite|2027-05-07|2027-05-07|gemini-3.5-flash-lite
gemini-3.1-flash-lite-preview|2026-05-25|2026-05-25|gemini-3.1-flash-lite
gemini-embedding-001|2028-05-14|2028-05-14|gemini-embedding-2
gemini-embedding-exp|2025-10-30|2025-10-30|gemini-embedding-2
gemini-embedding-exp-03-07|2025-10-30|2025-10-30|gemini-embedding-2
gemini-live-2.5-flash-preview|2025-12-09|2025-12-09|gemini-3.1-flash-live-preview
gemini-robotics-er-1.5-preview|2026-04-30|2026-04-30|gemini-robotics-er-1.6-preview
gemini-robotics-er-1.6-preview|2026-08-31||gemini-robotics-er-2-preview
imagen-3.0-generate-002|2025-11-10|2025-11-10|imagen-4.0-generate-001
imagen-4.0-fast-generate-001|2026-08-17|2026-08-17|gemini-3.1-flash-image
imagen-4.0-generate-001|2026-08-17|2026-08-17|gemini-3.1-flash-image
imagen-4.0-generate-preview-06-06|2026-02-17|2026-02-17|imagen-4.0-generate-001
imagen-4.0-ultra-generate-001|2026-08-17|2026-08-17|gemini-3.1-flash-image
imagen-4.0-ultra-generate-preview-06-06|2026-02-17|2026-02-17|imagen-4.0-ultra-generate-001
text-embedding-004|2026-01-14|2026-01-14|gemini-embedding-2
veo-2.0-generate-001|2026-06-30|2026-06-30|veo-3.1-generate-preview
veo-3.0-fast-generate-001|2026-06-30|2026-06-30|veo-3.1-fast-generate-preview
veo-3.0-fast-generate-preview|2025-11-12|2025-11-12|veo-3.1-fast-generate-preview
veo-3.0-generate-001|2026-06-30|2026-06-30|veo-3.1-generate-preview
veo-3.0-generate-preview|2025-11-12|2025-11-12|veo-3.1-generate-preview`,
  },
  {
    platform: 'google-vertex',
    url: 'https://docs.cloud.google.com/vertex-ai/generative-ai/docs/deprecations/partner-models',
    rows: `
claude-3-5-haiku|2026-07-05|2026-01-05
claude-3-5-sonnet|2026-02-19|2025-08-20
claude-3-5-sonnet-v2|2026-02-19|2025-08-20
claude-3-7-sonnet|2026-05-11|2025-11-11
claude-3-haiku|2026-08-23|2026-02-23
claude-3-opus|2025-08-01|2025-06-30
gemini-2.5-flash|2026-10-20||gemini-3.5-flash-lite gemini-3.1-flash-lite
gemini-2.5-flash-lite|2026-10-20||gemini-3.1-flash-lite
gemini-2.5-pro|2026-10-20||gemini-3.5-flash
jamba-1.5-large|2026-02-27|2025-08-27
jamba-1.5-mini|2026-02-27|2025-08-27`,
  },
  {
    platform: 'groq',
    url: 'https://console.groq.com/docs/deprecations',
    rows: `
deepseek-r1-distill-llama-70b|2025-10-02|2025-09-02|llama-3.3-70b-versatile openai/gpt-oss-120b
deepseek-r1-distill-llama-70b-specdec|2025-04-14|2025-04-07|deepseek-r1-distill-llama-70b deepseek-r1-distill-qwen-32b
deepseek-r1-distill-qwen-32b|2025-04-14|2025-04-07|qwen-qwq-32b
distil-whisper-large-v3-en|2025-08-23||whisper-large-v3-turbo
gemma-7b-it|2024-12-18||gemma2-9b-it
gemma2-9b-it|2025-10-08|2025-08-08|llama-3.1-8b-instant
llama-3.1-70b-specdec|2025-01-24||llama-3.3-70b-specdec
llama-3.1-70b-versatile|2025-01-24||llama-3.3-70b-versatile
llama-3.1-8b-instant|2026-08-16|2026-06-17|openai/gpt-oss-20b
llama-3.2-11b-text-preview|2024-10-28||llama-3.2-11b-vision-preview llama-3.1-8b-instant
llama-3.2-11b-vision-preview|2025-04-14|2025-04-07|meta-llama/llama-4-scout-17b-16e-instruct
llama-3.2-1b-preview|2025-04-14|2025-04-07|llama-3.1-8b-instant
llama-3.2-3b-preview|2025-04-14|2025-04-07|llama-3.1-8b-instant
llama-3.2-90b-text-preview|2024-11-25||llama-3.2-90b-vision-preview llama-3.1-70b-versatile
llama-3.2-90b-vision-preview|2025-04-14|2025-04-07|meta-llama/llama-4-scout-17b-16e-instruct
llama-3.3-70b-specdec|2025-04-14|2025-04-07|meta-llama/llama-4-scout-17b-16e-instruct llama-3.3-70b-versatile
llama-3.3-70b-versatile|2026-08-16|2026-06-17|openai/gpt-oss-120b qwen/qwen3.6-27b
llama-guard-3-8b|2025-06-06|2025-05-09|meta-llama/llama-guard-4-12b
llama3-70b-8192|2025-08-30|2025-05-31|llama-3.3-70b-versatile
llama3-8b-8192|2025-08-30|2025-05-31|llama-3.1-8b-instant
llama3-groq-70b-8192-tool-use-preview|2025-01-06||llama-3.3-70b-versatile
llama3-groq-8b-8192-tool-use-preview|2025-01-06||llama-3.3-70b-versatile
llava-v1.5-7b-4096-preview|2024-10-28||llama-3.2-11b-vision-preview
meta-llama/llama-4-maverick-17b-128e-instruct|2026-03-09|2026-02-20|openai/gpt-oss-120b
meta-llama/llama-4-scout-17b-16e-instruct|2026-07-17|2026-06-17|openai/gpt-oss-120b qwen/qwen3.6-27b
meta-llama/llama-guard-4-12b|2026-03-05|2026-02-10|openai/gpt-oss-safeguard-20b
mistral-saba-24b|2025-07-30||qwen/qwen3-32b
mixtral-8x7b-32768|2025-03-20||mistral-saba-24b llama-3.3-70b-versatile
moonshotai/kimi-k2-instruct|2025-10-10|2025-09-10|openai/gpt-oss-120b
moonshotai/kimi-k2-instruct-0905|2026-04-15|2026-03-23|openai/gpt-oss-120b
playai-tts|2025-12-31|2025-12-23|canopylabs/orpheus-v1-english
playai-tts-arabic|2025-12-31|2025-12-23|canopylabs/orpheus-arabic-saudi
qwen-2.5-32b|2025-04-14|2025-04-07|qwen-qwq-32b meta-llama/llama-4-scout-17b-16e-instruct
qwen-2.5-coder-32b|2025-04-14|2025-04-07|qwen-qwq-32b openai/gpt-oss-120b
qwen-qwq-32b|2025-07-14||qwen/qwen3-32b
qwen/qwen3-32b|2026-07-17|2026-06-17|openai/gpt-oss-120b`,
  },
  {
    platform: 'mistral',
    url: 'https://docs.mistral.ai/getting-started/models/models_overview/',
    rows: `
codestral-2405|2025-06-16|2024-12-02|codestral-25-08
codestral-2501|2025-11-30|2025-11-06|codestral-25-08
devstral-2512|2026-07-31|2026-05-22|mistral-medium-3-5-26-04
devstral-medium-2507|2026-05-31|2026-02-27|mistral-medium-3-5-26-04
devstral-small-2505|2025-11-30|2025-10-31|mistral-medium-3-5-26-04
devstral-small-2507|2026-05-31|2026-02-27|mistral-small-4-0-26-03
labs-devstral-small-2512|2026-03-31|2026-02-27|mistral-medium-3-5-26-04
labs-leanstral-2603|2026-06-30|2026-05-22|leanstral-1-5
labs-mistral-small-creative|2026-04-30|2026-03-31|ministral-3-8b-25-12
magistral-medium-2506|2025-11-30|2025-10-31|mistral-medium-3-5-26-04
magistral-medium-2507|2025-11-30|2025-10-31|mistral-medium-3-5-26-04
magistral-medium-2509|2026-07-31|2026-05-22|mistral-medium-3-5-26-04
magistral-small-2506|2025-11-30|2025-10-31|mistral-small-4-0-26-03
magistral-small-2507|2025-11-30|2025-10-31|mistral-small-4-0-26-03
magistral-small-2509|2026-07-31|2026-04-30|mistral-small-4-0-26-03
ministral-3b-2410|2025-12-31|2025-12-02|ministral-3-3b-25-12
ministral-8b-2410|2025-12-31|2025-12-02|ministral-3-8b-25-12
mistral-large-2402|2025-06-16|2024-11-30|mistral-large-3-25-12
mistral-large-2407|2025-03-30|2024-11-30|mistral-large-3-25-12
mistral-large-2411|2026-05-31|2026-02-27|mistral-medium-3-5-26-04
mistral-medium-2312|2025-06-16|2024-11-30|mistral-medium-3-5-26-04
mistral-medium-2505|2026-08-31|2026-05-22|mistral-medium-3-5-26-04
mistral-medium-2508|2026-08-31|2026-05-22|mistral-medium-3-5-26-04
mistral-moderation-2411|2026-06-30|2026-03-31|mistral-moderation-26-03
mistral-ocr-2503|2025-12-31|2025-12-02|mistral-ocr-4-0
mistral-ocr-2505|2026-05-31|2026-02-27|mistral-ocr-4-0
mistral-saba-2502|2025-09-30|2025-06-10|mistral-small-4-0-26-03
mistral-small-2402|2025-06-16|2024-11-30|mistral-small-4-0-26-03
mistral-small-2409|2025-11-30|2025-11-06|mistral-small-4-0-26-03
mistral-small-2501|2025-11-30|2025-11-06|mistral-small-4-0-26-03
mistral-small-2503|2025-11-30|2025-11-06|mistral-small-4-0-26-03
mistral-small-2506|2026-07-31|2026-04-30|mistral-small-4-0-26-03
open-codestral-mamba|2025-06-06|2025-06-06|codestral-25-08
open-mistral-7b|2025-03-30|2024-11-30|ministral-3-8b-25-12
open-mistral-nemo|2026-07-31|2026-05-22|ministral-3-8b-25-12
open-mistral-nemo-2407|2026-07-31|2026-05-22|ministral-3-8b-25-12
open-mixtral-8x22b|2025-03-30|2024-11-30|mistral-small-4-0-26-03
open-mixtral-8x7b|2025-03-30|2024-11-30|mistral-small-4-0-26-03
pixtral-12b-2409|2025-12-31|2025-12-02|ministral-3-14b-25-12
pixtral-large-2411|2026-05-31|2026-02-27|mistral-medium-3-5-26-04
voxtral-mini-2507|2026-05-31|2026-02-27|voxtral-mini-transcribe-26-02`,
  },
  {
    platform: 'moonshot',
    url: 'https://platform.kimi.ai/docs/models',
    rows: `
kimi-k2-0711-preview|2026-05-25||kimi-k2.6
kimi-k2-0905-preview|2026-05-25||kimi-k2.6
kimi-k2-thinking|2026-05-25||kimi-k2.6
kimi-k2-thinking-turbo|2026-05-25||kimi-k2.6
kimi-k2-turbo-preview|2026-05-25||kimi-k2.7-code-highspeed
kimi-k2.5|2026-08-31||kimi-k2.6
kimi-latest|2026-01-28||kimi-k3
kimi-thinking-preview|2025-11-11||kimi-k2.6
moonshot-v1-128k|2026-08-31||kimi-k2.6
moonshot-v1-128k-vision-preview|2026-08-31||kimi-k2.6
moonshot-v1-32k|2026-08-31||kimi-k2.6
moonshot-v1-32k-vision-preview|2026-08-31||kimi-k2.6
moonshot-v1-8k|2026-08-31||kimi-k2.6
moonshot-v1-8k-vision-preview|2026-08-31||kimi-k2.6`,
  },
  {
    platform: 'openai',
    url: 'https://developers.openai.com/api/docs/deprecations',
    rows: `
ada|2024-01-04|2023-07-06|babbage-002
babbage|2024-01-04|2023-07-06|babbage-002
babbage-002|2026-09-28|2025-09-26|gpt-5.4-mini gpt-5-mini gpt-5.6-terra
chatgpt-4o-latest|2026-02-17|2025-11-18|gpt-5.1-chat-latest
chatgpt-image-latest|2026-12-01|2026-06-02|gpt-image-2
code-cushman-001|2023-03-23|2023-03-20|gpt-4o
code-cushman-002|2023-03-23|2023-03-20|gpt-4o
code-davinci-001|2023-03-23|2023-03-20|gpt-4o
code-davinci-002|2024-01-04?|2023-03-20|gpt-4o gpt-3.5-turbo-instruct
code-davinci-edit-001|2024-01-04|2023-07-06|gpt-4o
code-search-ada-code-001|2024-01-04|2023-07-06|text-embedding-3-small
code-search-ada-text-001|2024-01-04|2023-07-06|text-embedding-3-small
code-search-babbage-code-001|2024-01-04|2023-07-06|text-embedding-3-small
code-search-babbage-text-001|2024-01-04|2023-07-06|text-embedding-3-small
codex-mini-latest|2026-02-12|2025-11-17|gpt-5-codex-mini
computer-use-preview|2026-07-23|2026-04-22|gpt-5.6-terra
computer-use-preview-2025-03-11|2026-07-23|2026-04-22|gpt-5.6-terra
curie|2024-01-04|2023-07-06|davinci-002
dall-e-2|2026-05-12|2025-11-14|gpt-image-2 gpt-image-1 gpt-image-1-mini
dall-e-3|2026-05-12|2025-11-14|gpt-image-2 gpt-image-1 gpt-image-1-mini
davinci|2024-01-04|2023-07-06|davinci-002
davinci-002|2026-09-28|2025-09-26|gpt-5.4-mini gpt-5-mini gpt-5.6-terra
ft-babbage-002|2026-10-23|2026-04-22|gpt-5.4-mini gpt-5.6-terra
ft-davinci-002|2026-10-23|2026-04-22|gpt-5.4-mini gpt-5.6-terra
ft-gpt-3.5-turbo|2026-10-23|2026-04-22|gpt-5.4-mini gpt-5.6-terra
ft-gpt-4|2026-10-23|2026-04-22|gpt-5.5 gpt-5.6-sol
ft-gpt-4.1-nano-2025-04-14|2026-10-23|2026-04-22|gpt-5.4-nano gpt-5.6-luna
ft-o4-mini-2025-04-16|2026-10-23|2026-04-22|gpt-5.6-terra
gpt-3.5-turbo|2026-10-23|2026-04-22|gpt-5.6-terra
gpt-3.5-turbo-0125|2026-10-23|2026-04-22|gpt-5.6-terra
gpt-3.5-turbo-0301|2024-09-13|2023-06-13|gpt-3.5-turbo
gpt-3.5-turbo-0613|2024-09-13|2023-11-06|gpt-3.5-turbo
gpt-3.5-turbo-1106|2026-09-28|2025-09-26|gpt-5.4-mini gpt-5-mini gpt-5.6-terra
gpt-3.5-turbo-16k-0613|2024-09-13|2023-11-06|gpt-3.5-turbo
gpt-3.5-turbo-completions|2026-10-23|2026-04-22|gpt-5.6-terra
gpt-3.5-turbo-instruct|2026-09-28|2025-09-26|gpt-5.4-mini gpt-5-mini gpt-5.6-terra
gpt-4|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-0125-preview|2026-03-26|2025-09-26|gpt-5.6-sol gpt-5 gpt-4.1
gpt-4-0314|2026-03-26?|2025-09-26|gpt-4 gpt-5 gpt-4.1
gpt-4-0613|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-0613-completions|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-1106-preview|2026-10-23?|2025-09-26|gpt-5.6-sol
gpt-4-1106-vision-preview|2024-12-06|2024-06-06|gpt-4o
gpt-4-32k|2025-06-06|2024-06-06|gpt-4o
gpt-4-32k-0314|2025-06-06|2024-06-06|gpt-4o
gpt-4-32k-0613|2025-06-06|2024-06-06|gpt-4o
gpt-4-completions|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-turbo|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-turbo-2024-04-09|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-turbo-completions|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4-turbo-preview|2026-03-26|2025-09-26|gpt-5.6-sol gpt-5 gpt-4.1
gpt-4-turbo-preview-completions|2026-03-26|2025-09-26|gpt-5.6-sol gpt-5 gpt-4.1
gpt-4-vision-preview|2024-12-06|2024-06-06|gpt-4o
gpt-4.1|2027-01-14?
gpt-4.1-2025-04-14|2027-01-14?
gpt-4.1-mini|2027-01-14?
gpt-4.1-mini-2025-04-14|2027-01-14?
gpt-4.1-nano|2026-10-23|2026-04-22|gpt-5.6-luna
gpt-4.1-nano-2025-04-14|2026-10-23|2026-04-22|gpt-5.6-luna
gpt-4.5-preview|2025-07-14|2025-04-14|gpt-4.1
gpt-4o|2027-01-14?
gpt-4o-2024-05-13|2026-10-23|2026-04-22|gpt-5.6-sol
gpt-4o-2024-08-06|2027-01-14?
gpt-4o-2024-11-20|2027-01-14?
gpt-4o-audio|2027-01-20|2026-07-20|gpt-audio-1.5
gpt-4o-audio-preview|2026-05-07|2025-09-15|gpt-audio-1.5
gpt-4o-audio-preview-2024-10-01|2025-10-10|2025-06-10|gpt-audio-1.5
gpt-4o-mini|2027-01-14?
gpt-4o-mini-2024-07-18|2027-01-14?
gpt-4o-mini-audio|2027-01-20|2026-07-20|gpt-audio-1.5
gpt-4o-mini-audio-preview|2026-05-07|2025-09-15|gpt-audio-mini
gpt-4o-mini-realtime|2027-01-20|2026-07-20|gpt-realtime-2.1-mini
gpt-4o-mini-realtime-preview|2026-05-07|2025-09-15|gpt-realtime-mini
gpt-4o-mini-search-preview-2025-03-11|2026-07-23|2026-04-22|gpt-5.6-terra
gpt-4o-mini-transcribe-2025-03-20|2027-01-20|2026-07-20|gpt-4o-mini-transcribe-2025-12-15
gpt-4o-mini-tts-2025-03-20|2026-07-23|2026-04-22|gpt-4o-mini-tts-2025-12-15
gpt-4o-realtime|2027-01-20|2026-07-20|gpt-realtime-2.1
gpt-4o-realtime-preview|2026-05-07|2025-09-15|gpt-realtime-1.5
gpt-4o-realtime-preview-2024-10-01|2025-10-10|2025-06-10|gpt-realtime-1.5
gpt-4o-realtime-preview-2024-12-17|2026-05-07|2025-09-15|gpt-realtime-1.5
gpt-4o-realtime-preview-2025-06-03|2026-05-07|2025-09-15|gpt-realtime-1.5
gpt-4o-search-preview-2025-03-11|2026-07-23|2026-04-22|gpt-5.6-terra
gpt-5|2026-12-11|2026-06-11|gpt-5.6-sol
gpt-5-2025-08-07|2026-12-11|2026-06-11|gpt-5.6-sol
gpt-5-chat-latest|2026-07-23|2026-04-22|gpt-5.6-sol
gpt-5-codex|2026-07-23|2026-04-22|gpt-5.6-sol
gpt-5-mini|2026-12-11|2026-06-11|gpt-5.6-terra
gpt-5-mini-2025-08-07|2026-12-11|2026-06-11|gpt-5.6-terra
gpt-5-nano|2026-12-11|2026-06-11|gpt-5.6-luna
gpt-5-nano-2025-08-07|2026-12-11|2026-06-11|gpt-5.6-luna
gpt-5-pro|2026-12-11|2026-06-11|gpt-5.6-sol
gpt-5-pro-2025-10-06|2026-12-11|2026-06-11|gpt-5.6-sol
gpt-5.1|2027-04-01?
gpt-5.1-chat-latest|2026-07-23|2026-04-22|gpt-5.6-sol
gpt-5.1-codex|2026-07-23|2026-04-22|gpt-5.3-codex gpt-5.6-sol
gpt-5.1-codex-max|2026-07-23|2026-04-22|gpt-5.3-codex gpt-5.6-sol
gpt-5.1-codex-mini|2026-07-23|2026-04-22|gpt-5.6-terra
gpt-5.2-chat-latest|2026-08-10|2026-05-08|gpt-5.6-sol
gpt-5.2-codex|2026-07-23|2026-04-22|gpt-5.3-codex gpt-5.6-sol
gpt-5.3-chat-latest|2026-08-10|2026-05-08|gpt-5.6-sol
gpt-audio|2027-01-20|2026-07-20|gpt-audio-1.5
gpt-audio-mini|2027-01-20|2026-07-20|gpt-audio-1.5
gpt-audio-mini-2025-10-06|2026-07-23|2026-04-22|gpt-audio-1.5
gpt-image-1|2026-10-23|2026-04-22|gpt-image-2
gpt-image-1-mini|2026-12-01|2026-06-02|gpt-image-2
gpt-image-1.5|2026-12-01|2026-06-02|gpt-image-2
gpt-realtime|2027-01-20|2026-07-20|gpt-realtime-2.1
gpt-realtime-mini|2027-01-20|2026-07-20|gpt-realtime-2.1-mini
gpt-realtime-mini-2025-10-06|2026-07-23|2026-04-22|gpt-realtime-2.1-mini
o1|2026-10-23|2026-04-22|gpt-5.6-sol
o1-2024-12-17|2026-10-23|2026-04-22|gpt-5.6-sol
o1-mini|2025-10-27|2025-04-28|o4-mini
o1-preview|2025-07-28|2025-04-28|o3
o1-pro|2026-10-23|2026-04-22|gpt-5.6-sol
o1-pro-2025-03-19|2026-10-23|2026-04-22|gpt-5.6-sol
o3|2026-12-11|2026-06-11|gpt-5.6-sol
o3-2025-04-16|2026-12-11|2026-06-11|gpt-5.6-sol
o3-deep-research|2026-07-23|2026-04-22|gpt-5.6-sol
o3-deep-research-2025-06-26|2026-07-23|2026-04-22|gpt-5.6-sol
o3-mini|2026-10-23|2026-04-22|gpt-5.6-sol
o3-mini-2025-01-31|2026-10-23|2026-04-22|gpt-5.6-sol
o3-pro|2026-12-11|2026-06-11|gpt-5.6-sol
o3-pro-2025-06-10|2026-12-11|2026-06-11|gpt-5.6-sol
o4-mini|2026-10-23|2026-04-22|gpt-5.6-terra
o4-mini-2025-04-16|2026-10-23|2026-04-22|gpt-5.6-terra
o4-mini-deep-research|2026-07-23|2026-04-22|gpt-5.6-sol
o4-mini-deep-research-2025-06-26|2026-07-23|2026-04-22|gpt-5.6-sol
sora-2|2026-09-24|2026-03-24
sora-2-2025-10-06|2026-09-24|2026-03-24
sora-2-2025-12-08|2026-09-24|2026-03-24
sora-2-pro|2026-09-24|2026-03-24
sora-2-pro-2025-10-06|2026-09-24|2026-03-24
text-ada-001|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-babbage-001|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-curie-001|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-davinci-001|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-davinci-002|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-davinci-003|2024-01-04|2023-07-06|gpt-3.5-turbo-instruct
text-davinci-edit-001|2024-01-04|2023-07-06|gpt-4o
text-moderation-007|2025-10-27|2025-04-28|omni-moderation
text-moderation-latest|2025-10-27|2025-04-28|omni-moderation
text-moderation-stable|2025-10-27|2025-04-28|omni-moderation
text-search-ada-doc-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-ada-query-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-babbage-doc-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-babbage-query-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-curie-doc-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-curie-query-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-davinci-doc-001|2024-01-04|2023-07-06|text-embedding-3-small
text-search-davinci-query-001|2024-01-04|2023-07-06|text-embedding-3-small
text-similarity-ada-001|2024-01-04|2023-07-06|text-embedding-3-small
text-similarity-babbage-001|2024-01-04|2023-07-06|text-embedding-3-small
text-similarity-curie-001|2024-01-04|2023-07-06|text-embedding-3-small
text-similarity-davinci-001|2024-01-04|2023-07-06|text-embedding-3-small
whisper-1|2027-02-26?`,
  },
  {
    platform: 'xai',
    url: 'https://docs.x.ai/developers/models',
    rows: `
grok-2|||grok-4.3
grok-2-1212|||grok-4.3
grok-2-image-1212|||grok-imagine-image
grok-2-latest|||grok-4.3
grok-2-vision-1212|||grok-4.3
grok-3|2026-05-15||grok-4.3
grok-3-mini|||grok-4.3
grok-4|2026-05-15|2026-05-15|grok-4.3
grok-4-0709|2026-05-15||grok-4.3
grok-4-1-fast|2026-05-15|2026-05-15|grok-4.3
grok-4-1-fast-non-reasoning|2026-05-15||grok-4.3
grok-4-1-fast-reasoning|2026-05-15||grok-4.3
grok-4-fast|2026-05-15|2026-05-15|grok-4.3
grok-4-fast-non-reasoning|2026-05-15||grok-4.3
grok-4-fast-reasoning|2026-05-15||grok-4.3
grok-4-latest|2026-05-15||grok-4.3
grok-beta|||grok-4.3
grok-code-fast-1|2026-05-15|2026-05-15|grok-build-0.1 grok-4.3
grok-imagine-image-pro|2026-05-15|2026-05-15|grok-imagine-image-quality
grok-vision-beta|||grok-4.3`,
  },
]
