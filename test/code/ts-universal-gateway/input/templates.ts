export const QA_TEMPLATE = `You open the lock for ships. Answer from what is known: {context} Question: {question}`
export const MAIL_TEMPLATE = `Dear {name}, your ship may pass the lock on the day that you asked for. Yours, the keeper`
