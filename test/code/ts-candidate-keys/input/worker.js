import { pipeline } from '@huggingface/transformers'

class Factory {
  static model = null
  static get() {
    return pipeline('automatic-speech-recognition', this.model)
  }
}

self.addEventListener('message', (event) => {
  Factory.model = event.data.model
  return Factory.get()
})
