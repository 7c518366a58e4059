/**
 * Words and characters by which texts that models read, such as descriptions of tools and skills, try to steer them.
 * Gathered from published attacks; a hit is a reason to read the text, not a proof. As of 2026-11.
 */
export interface PhraseClass {
  id: string
  /** What such words do, as the end of a sentence: "it …". */
  does: string
  patterns: readonly RegExp[]
}

export const PHRASE_CLASSES: readonly PhraseClass[] = [
  {
    id: 'override',
    does: 'tells the model to forget its instructions',
    patterns: [
      /\bignore (?:all |any |the )?(?:previous|prior|above|earlier) (?:instructions|rules|prompts)/i,
      /\bdisregard (?:all |any |the )?(?:previous|prior|system|safety)/i,
    ],
  },
  {
    id: 'secrecy',
    does: 'tells the model to hide something from the user',
    patterns: [
      /\byou (?:must|should) (?:not|never) (?:tell|inform|mention|reveal|notify|show)\b.{0,40}\b(?:user|human|developer)/i,
      /\bdo not (?:tell|mention|reveal|disclose|inform)\b.{0,40}\b(?:user|human|anyone)/i,
    ],
  },
  {
    id: 'precondition',
    does: 'wants something done before any other tool is used',
    patterns: [
      /\b(?:before|prior to) (?:using|calling|invoking) (?:this|any|other) tools?\b.{0,80}\b(?:read|call|send|fetch|run)/i,
    ],
  },
  { id: 'hijack', does: 'wants to be used always', patterns: [/\balways (?:call|use|run|invoke) this tool\b/i] },
  {
    id: 'pseudo-tag',
    does: 'poses as an instruction of the system',
    patterns: [/<(?:important|system|secret|hidden|instructions?)>/i],
  },
  {
    id: 'sensitive-path',
    does: 'names files that hold secrets',
    patterns: [
      /(?:~\/\.ssh|id_rsa|id_ed25519|\.aws\/credentials|\.netrc|\.kube\/config|\.cursor\/mcp\.json|claude_desktop_config|login\.keychain|wallet\.dat)/i,
    ],
  },
  {
    id: 'exfiltration',
    does: 'asks for secrets or the conversation to be passed on',
    patterns: [
      /\b(?:pass|send|include|append|forward|upload|post|exfiltrate)\b.{0,60}\b(?:contents?|conversation|chat history|api keys?|secrets?|tokens?|credentials?)\b.{0,60}\b(?:parameter|argument|sidenote|url|endpoint|webhook|server)/i,
    ],
  },
  {
    id: 'pipe-to-shell',
    does: 'runs what it downloads',
    patterns: [/\b(?:curl|wget|iwr|Invoke-WebRequest)\b.{0,120}\|\s*(?:ba|z)?sh\b/i],
  },
  {
    id: 'jailbreak',
    does: 'asks for behaviour without rules',
    patterns: [/\b(?:act|behave|respond) as (?:dan|developer mode|unrestricted)\b/i],
  },
  {
    id: 'approval-bypass',
    does: 'wants to go without asking',
    patterns: [/\b(?:auto[- ]?approve|skip (?:all )?(?:permission|confirmation)s?|without (?:asking|confirmation))\b/i],
  },
]

/** Characters that a reader does not see and a model does. */
export const HIDDEN_CHARACTERS: readonly { id: string; does: string; pattern: RegExp }[] = [
  {
    id: 'zero-width',
    does: 'holds characters without width',
    pattern: /[\u200b\u2060-\u2064\u180e\u00ad\u115f\u1160\u3164\uffa0]|\u034f|(?<!^)\ufeff/u,
  },
  {
    id: 'bidirectional',
    does: 'holds marks that turn the reading direction',
    pattern: /[\u202a-\u202e\u2066-\u2069]/u,
  },
  // A flag of a region is a black flag and such letters.
  {
    id: 'tag-letters',
    does: 'holds invisible letters',
    pattern: /(?<![\u{1f3f4}\u{e0061}-\u{e007a}])[\u{e0020}-\u{e007f}]/u,
  },
  { id: 'variation', does: 'holds runs of variation selectors', pattern: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3}/u },
  {
    id: 'control',
    does: 'holds control characters',
    pattern: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u,
  },
]
