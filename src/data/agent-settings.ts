/**
 * Settings of coding agents that say what an agent may do, as of 2026-11-22, from each tool's documentation. `own`
 * files exist for the agent alone and are always reported; others only when they hold one of the fields.
 */
export interface AgentSettings {
  tool: string
  /** Over the whole relative path, lower-cased. */
  path: RegExp
  format: 'json' | 'yaml' | 'toml'
  own: boolean
  /** Property → key path of a scalar or list. */
  fields: Readonly<Record<string, readonly string[]>>
  /** Maps of which only the keys are kept. */
  names?: Readonly<Record<string, readonly string[]>>
  /** Key path of the hooks by event. */
  hooks?: readonly string[]
}

const HOOKS = ['hooks']

export const AGENT_SETTINGS: readonly AgentSettings[] = [
  {
    tool: 'Claude Code',
    path: /(?:^|\/)(?:\.claude\/settings(?:\.local)?|managed-settings)\.json$/,
    format: 'json',
    own: true,
    fields: {
      model: ['model'],
      'permission-mode': ['permissions', 'defaultMode'],
      'permissions-allow': ['permissions', 'allow'],
      'permissions-ask': ['permissions', 'ask'],
      'permissions-deny': ['permissions', 'deny'],
      'additional-directories': ['permissions', 'additionalDirectories'],
      'bypass-permissions': ['permissions', 'disableBypassPermissionsMode'],
      'skip-permission-prompt': ['skipDangerousModePermissionPrompt'],
      'auto-enable-mcp-servers': ['enableAllProjectMcpServers'],
      'enabled-mcp-servers': ['enabledMcpjsonServers'],
      sandbox: ['sandbox', 'enabled'],
      'api-key-helper': ['apiKeyHelper'],
      'status-line-command': ['statusLine', 'command'],
    },
    names: { env: ['env'], 'enabled-plugins': ['enabledPlugins'], marketplaces: ['extraKnownMarketplaces'] },
    hooks: HOOKS,
  },
  {
    tool: 'hooks of plugins, Codex, Cursor, Copilot',
    path: /(?:^|\/)(?:hooks\/hooks(?:[-_](?:claude|codex|cursor|copilot|gemini|windsurf))?|\.(?:codex|cursor|agents|windsurf)\/hooks|\.github\/hooks\/[^/]+)\.json$/,
    format: 'json',
    own: false,
    fields: {},
    hooks: HOOKS,
  },
  {
    tool: 'OpenAI Codex',
    path: /(?:^|\/)\.codex\/config\.toml$/,
    format: 'toml',
    own: true,
    fields: {
      model: ['model'],
      'model-provider': ['model_provider'],
      'approval-policy': ['approval_policy'],
      'sandbox-mode': ['sandbox_mode'],
      'network-access': ['sandbox_workspace_write', 'network_access'],
    },
    hooks: HOOKS,
  },
  {
    tool: 'Gemini CLI, Qwen Code',
    path: /(?:^|\/)\.(?:gemini|qwen)\/settings\.json$/,
    format: 'json',
    own: true,
    fields: {
      model: ['model', 'name'],
      'approval-policy': ['general', 'defaultApprovalMode'],
      'permissions-allow': ['tools', 'allowed'],
      'permissions-deny': ['tools', 'exclude'],
      sandbox: ['tools', 'sandbox'],
      'context-files': ['context', 'fileName'],
    },
    hooks: HOOKS,
  },
  {
    tool: 'Amp',
    path: /(?:^|\/)\.amp\/settings\.jsonc?$/,
    format: 'json',
    own: true,
    fields: { 'skip-permission-prompt': ['amp.dangerouslyAllowAll'] },
  },
  {
    tool: 'opencode, Kilo Code',
    path: /(?:^|\/)(?:opencode|kilo)\.jsonc?$/,
    format: 'json',
    own: true,
    fields: {
      model: ['model'],
      'small-model': ['small_model'],
      'permission-edit': ['permission', 'edit'],
      'permission-bash': ['permission', 'bash'],
      'permission-webfetch': ['permission', 'webfetch'],
      plugins: ['plugin'],
      'context-files': ['instructions'],
    },
    names: { providers: ['provider'] },
  },
  {
    tool: 'Crush',
    path: /(?:^|\/)\.?crush\.json$/,
    format: 'json',
    own: true,
    fields: { 'permissions-allow': ['permissions', 'allowed_tools'], 'context-files': ['options', 'context_paths'] },
    names: { providers: ['providers'] },
  },
  {
    tool: 'Aider',
    path: /(?:^|\/)\.aider\.conf\.ya?ml$/,
    format: 'yaml',
    own: true,
    fields: {
      model: ['model'],
      'small-model': ['weak-model'],
      'editor-model': ['editor-model'],
      'skip-permission-prompt': ['yes-always'],
      'context-files': ['read'],
    },
  },
  {
    tool: 'Goose',
    path: /(?:^|\/)\.?goose\/config\.ya?ml$/,
    format: 'yaml',
    own: true,
    fields: { model: ['GOOSE_MODEL'], 'model-provider': ['GOOSE_PROVIDER'], 'approval-policy': ['GOOSE_MODE'] },
  },
  {
    tool: 'Cursor',
    path: /(?:^|\/)\.cursor\/cli\.json$/,
    format: 'json',
    own: true,
    fields: { 'permissions-allow': ['permissions', 'allow'], 'permissions-deny': ['permissions', 'deny'] },
  },
  {
    tool: 'Junie',
    path: /(?:^|\/)\.junie\/allowlist\.json$/,
    format: 'json',
    own: true,
    fields: {},
    names: { 'permissions-allow': ['rules'] },
  },
  {
    tool: 'VS Code',
    path: /(?:^|\/)\.vscode\/settings\.json$/,
    format: 'json',
    own: false,
    fields: {
      'skip-permission-prompt': ['chat.tools.global.autoApprove'],
      'auto-approve': ['chat.tools.autoApprove'],
    },
    names: { 'terminal-auto-approve': ['chat.tools.terminal.autoApprove'] },
  },
  {
    tool: 'Zed',
    path: /(?:^|\/)\.zed\/settings\.json$/,
    format: 'json',
    own: false,
    fields: {
      model: ['agent', 'default_model', 'model'],
      'model-provider': ['agent', 'default_model', 'provider'],
      'skip-permission-prompt': ['agent', 'always_allow_tool_actions'],
    },
  },
]
