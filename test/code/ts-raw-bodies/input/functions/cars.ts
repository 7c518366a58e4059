// A port is a custom, no name.
export const sell = () => fetch('http://cars.example:11434/reload', { body: JSON.stringify({ model: 'sedan' }) })
export const user = { role: 'user', content: 'short' }
