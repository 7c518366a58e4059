import { pipeline } from '@huggingface/transformers'

class Reader {
  static task = 'text-classification'
  static model = 'Xenova/distilbert-base-uncased-finetuned-sst-2-english'
  static instance = null
  static async get(progress_callback) {
    this.instance ??= pipeline(this.task, this.model, { progress_callback })
    return this.instance
  }
}

self.addEventListener('message', async (event) => {
  const { model, text } = event.data
  const embed = await pipeline('feature-extraction', model)
  const reader = await Reader.get()
  self.postMessage([await embed(text), await reader(text)])
})
