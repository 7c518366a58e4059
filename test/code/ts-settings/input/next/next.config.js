module.exports = { publicRuntimeConfig: { model: 'o4-mini-2025-04-16' } }
