export function opening() {
  return 'You write the brief that a pilot reads before boarding.'
}
export const rules = (ship: string) => ['Be short.', `The ship is ${ship}.`].join('\n')
