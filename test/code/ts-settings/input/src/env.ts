import { createEnv } from '@t3-oss/env-nextjs'
import { z } from 'zod'

export const env = createEnv({
  server: {
    PILOT_MODEL: z.string().min(1).default('gpt-4.1-2025-04-14'),
    PILOT_KEY: z.string(),
  },
  client: { NEXT_PUBLIC_PILOT_SMALL: z.enum(['gpt-4.1-mini-2025-04-14', 'gpt-4o']).default('gpt-4.1-mini-2025-04-14') },
  runtimeEnv: { PILOT_MODEL: process.env.PILOT_MODEL, NEXT_PUBLIC_PILOT_SMALL: process.env.NEXT_PUBLIC_PILOT_SMALL },
})
