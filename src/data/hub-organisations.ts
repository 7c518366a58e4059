/**
 * Accounts of the Hugging Face Hub that publish the models most others build on: what impostors imitate. From the hub's
 * own pages, as of 2026-11.
 */
export const HUB_ORGANISATIONS: ReadonlySet<string> = new Set(
  `openai openai-community meta-llama facebook google google-bert google-t5 microsoft Qwen deepseek-ai mistralai nvidia
  stabilityai black-forest-labs CompVis runwayml FacebookAI distilbert sentence-transformers BAAI intfloat jinaai
  nomic-ai mixedbread-ai Snowflake Alibaba-NLP thenlper bigscience bigcode tiiuae 01-ai CohereLabs CohereForAI
  ibm-granite ibm-research allenai EleutherAI HuggingFaceH4 HuggingFaceTB HuggingFaceM4 huggingface openbmb internlm
  OpenGVLab THUDM zai-org moonshotai MiniMaxAI baidu tencent apple amazon xai-org databricks mosaicml Salesforce upstage
  LGAI-EXAONE unsloth bartowski TheBloke lmstudio-community ggml-org mlx-community NousResearch togethercomputer lmsys
  WizardLM ai21labs openchat speechbrain pyannote suno timm laion stepfun-ai ByteDance ByteDance-Seed Wan-AI
  hexgrad coqui systran guillaumekln cross-encoder llava-hf liuhaotian teknium cognitivecomputations mattshumer
  inclusionAI RedHatAI neuralmagic arcee-ai Nexusflow LiquidAI swiss-ai PleIAs rednote-hilab XiaomiMiMo`
    .split(/\s+/)
    .filter((name) => name !== ''),
)
