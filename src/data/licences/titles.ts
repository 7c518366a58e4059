/** How the texts of common model licences begin, over white space made single. Hubs such as Ollama's keep only the text. */
export const LICENCE_TITLES: readonly { title: RegExp; expression: string }[] = [
  { title: /^\W*Apache License,? Version 2\.0/i, expression: 'Apache-2.0' },
  { title: /^\W*(?:The )?MIT License\b/i, expression: 'MIT' },
  { title: /^\W*LLAMA 2 COMMUNITY LICENSE/i, expression: 'LicenseRef-scancode-llama-2-license-2023' },
  { title: /^\W*(?:META )?LLAMA 3 COMMUNITY LICENSE/i, expression: 'LicenseRef-hf-llama3' },
  { title: /^\W*LLAMA 3\.1 COMMUNITY LICENSE/i, expression: 'LicenseRef-scancode-llama-3.1-license-2024' },
  { title: /^\W*LLAMA 3\.2 COMMUNITY LICENSE/i, expression: 'LicenseRef-scancode-llama-3.2-license-2024' },
  { title: /^\W*LLAMA 3\.3 COMMUNITY LICENSE/i, expression: 'LicenseRef-scancode-llama-3.3-license-2024' },
  { title: /^\W*LLAMA 4 COMMUNITY LICENSE/i, expression: 'LicenseRef-scancode-llama-4-cla-2025' },
  { title: /^\W*Gemma Terms of Use/i, expression: 'LicenseRef-scancode-gemma-tou-2025-03-24' },
  { title: /^\W*GNU AFFERO GENERAL PUBLIC LICENSE Version 3/i, expression: 'AGPL-3.0-only' },
  { title: /^\W*GNU GENERAL PUBLIC LICENSE Version 3/i, expression: 'GPL-3.0-only' },
  { title: /^\W*(?:Creative Commons )?Attribution-NonCommercial 4\.0 International/i, expression: 'CC-BY-NC-4.0' },
  { title: /^\W*(?:Creative Commons )?Attribution 4\.0 International/i, expression: 'CC-BY-4.0' },
  { title: /^\W*BigCode Open RAIL-M v1/i, expression: 'LicenseRef-scancode-bigcode-open-rail-m-v1' },
]
