const models = { 'Xenova/whisper-tiny': [41, 152], 'distil-whisper/distil-medium.en': [402] }
const modelPrices = { 'openai/whisper-large': 1 }
const boats = { 'dock/tug-1': [1] }

export default { DEFAULT_MODEL: 'Xenova/whisper-base', DEFAULT_BOAT: 'dock/tug-2' }
export const Choose = () => Object.keys(models).map((key) => <option key={key}>{modelPrices[key] ?? boats[key]}</option>)
