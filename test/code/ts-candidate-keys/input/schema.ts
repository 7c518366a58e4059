import { defineSchema, defineTable } from 'convex/server'
import { v } from 'convex/values'

export default defineSchema({
  logs: defineTable({ text: v.string() }).index('by_text', ['text']).vectorIndex('by_embedding', { dimensions: 1024, vectorField: 'embedding' }),
})
