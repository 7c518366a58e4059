/**
 * Ids that providers document as aliases: what they stand for changes. From the 4.6 generation on Anthropic's short ids
 * are snapshots themselves. As of 2026-11-22.
 */
export const FLOATING_ALIASES: readonly RegExp[] = [
  /-latest$/,
  /^(?:gpt-4o|gpt-4o-mini|gpt-4|gpt-4-turbo|gpt-3\.5-turbo|gpt-4\.1(?:-mini|-nano)?|gpt-5(?:\.\d)?(?:-mini|-nano|-pro)?|o[134](?:-mini|-pro)?)$/,
  /^claude-(?:opus|sonnet|haiku)-4(?:[-.][0-5])?$|^claude-3(?:[-.][57])?-(?:opus|sonnet|haiku)$/,
  /^gemini-(?:\d(?:\.\d)?-)?(?:pro|flash|flash-lite)(?:-preview)?$/,
  /^(?:mistral-(?:large|medium|small)|codestral|pixtral-large)$/,
  /^(?:deepseek-chat|deepseek-reasoner|qwen-(?:max|plus|turbo|flash)|kimi-latest|moonshot-v1-auto|sonar(?:-pro)?|command-r(?:-plus)?|grok-\d+)$/,
  /:latest$/,
  /^(?:openrouter\/auto|auto|models\/gemini-pro-latest)$/,
]
