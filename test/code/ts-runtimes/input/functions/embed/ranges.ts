import Groq from 'npm:groq-sdk@^0.5'
import { pipeline } from 'https://cdn.jsdelivr.net/npm/@huggingface/transformers@3.7.1'

export const one = new Groq()
export const two = await pipeline('summarization', 'Xenova/distilbart-cnn-6-6')
