import { describe, expect, test } from 'vitest'
import { openLog } from '#src/platform/log/log.ts'
import { openBackground } from './background.ts'

function aBackground(limits: { atOnce?: number; mostWaiting?: number } = {}) {
  const logged: string[] = []
  const log = openLog('debug', { write: (line) => logged.push(line) })
  return { background: openBackground({ log, ...limits }), logged }
}

describe('background work', () => {
  test('starts after whoever asked has gone on', async () => {
    const { background } = aBackground()
    const told: string[] = []
    background.later(async () => {
      told.push('work')
    })
    told.push('answer')
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual(['answer'])
    await background.settled()
    expect(told).toEqual(['answer', 'work'])
  })

  test('runs no more at once than it may', async () => {
    const { background } = aBackground({ atOnce: 2 })
    let running = 0
    let most = 0
    for (let number = 0; number < 7; number += 1) {
      background.later(async () => {
        running += 1
        most = Math.max(most, running)
        await new Promise((resolve) => setTimeout(resolve, 5))
        running -= 1
      })
    }
    await background.settled()
    expect([most, running]).toEqual([2, 0])
  })

  test('that fails is told without what it quotes, and the next goes on', async () => {
    const { background, logged } = aBackground({ atOnce: 1 })
    let done = false
    background.later(async () => {
      throw new Error('marker@example.org')
    })
    background.later(async () => {
      done = true
    })
    await background.settled()
    expect(done).toBe(true)
    expect(logged).toHaveLength(1)
    expect(logged[0]).toContain('background work failed')
    expect(logged[0]).not.toContain('marker')
  })

  test('is dropped where too much waits, and that is told', async () => {
    const { background, logged } = aBackground({ mostWaiting: 3 })
    let done = 0
    for (let number = 0; number < 5; number += 1) {
      background.later(async () => {
        done += 1
      })
    }
    await background.settled()
    expect(done).toBe(3)
    expect(logged).toHaveLength(2)
  })

  test('settles at once where there is none', async () => {
    await expect(aBackground().background.settled()).resolves.toBeUndefined()
  })
})
