import { AIChatAgent } from '@cloudflare/ai-chat'
import { Agent, McpAgent } from 'agents'

// An agent is a class; its name is the class's.
export class BerthDesk extends AIChatAgent<Env> {
  async onStart() {
    await this.addMcpServer('tides', 'https://tides.harbour.example/mcp')
  }
}

export class Watch extends Agent<Env, State> {}

// A server of tools, not an agent.
export class PilotTools extends McpAgent {}
