export default defineNuxtConfig({
  runtimeConfig: { chatModel: 'gpt-4-turbo-2024-04-09', public: { image: { model: process.env.NUXT_IMAGE ?? 'dall-e-3' } } },
})
