import { gateway } from '@ai-sdk/gateway'

export const getModel = (modelId: string) => gateway.languageModel(modelId)
