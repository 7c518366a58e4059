import { generateText } from 'ai'

const x = generateText({ model:
