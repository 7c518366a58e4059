import type { Expr } from './ir.ts'

type Call = Extract<Expr, { k: 'call' }>

/** Functions that call their argument with what follows it, and the position of that argument. */
const HANDS_ON = new Map([
  ['to_thread', 0], // https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread
  ['run_sync', 0], // anyio.to_thread
  ['run_in_threadpool', 0], // starlette.concurrency
  ['submit', 0], // concurrent.futures.Executor
  ['partial', 0], // functools
  ['run_in_executor', 1], // asyncio's loop
])

/** `to_thread(client.create, model="m")` as the call that it makes: `client.create(model="m")`. */
export function handedOn({ fn, args, at }: Call): Call | undefined {
  const name = fn.k === 'attr' ? fn.name : fn.k === 'name' ? fn.id : ''
  const position = HANDS_ON.get(name)
  const target = position === undefined ? undefined : args[position]
  if (!target || target.name !== undefined || target.spread || (target.value.k !== 'attr' && target.value.k !== 'name'))
    return undefined
  return { k: 'call', fn: target.value, args: args.slice(position! + 1), at }
}
