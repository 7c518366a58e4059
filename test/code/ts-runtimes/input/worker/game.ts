// Not the binding: a player of a game.
export const turn = (AI: { run(board: string): string }, board: string) => AI.run(board)
export const task = (runner: { run(id: string): void }) => runner.run('@cfo/report')
