/** Loaded before the program: notes at the end what it used. */
import { writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 }
  const file = process.env['WAYBILL_USAGE']
  if (file !== undefined) writeFileSync(file, JSON.stringify(usage))
})
