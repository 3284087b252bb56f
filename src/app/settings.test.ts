import { describe, expect, test } from 'vitest'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import { isLoopback, parseSettings, settingNames } from './settings.ts'

function refusal(env: Record<string, string>): string {
  try {
    parseSettings(env)
  } catch (error) {
    if (error instanceof Refusal && error.id === 'setting-wrong') return error.message
    throw error
  }
  throw new Error('The settings were taken')
}

describe('settings', () => {
  test('an empty environment starts on the embedded database and holds mail', () => {
    expect(parseSettings({})).toEqual({
      databaseUrl: undefined,
      publicUrl: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      secret: undefined,
      trustedProxies: [],
      logLevel: 'warn',
    })
  })

  test('a setting that is there but empty counts as not set', () => {
    expect(parseSettings({ DATABASE_URL: '', SMTP_URL: '' }).databaseUrl).toBeUndefined()
  })

  test.each([
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
    [{ PUBLIC_URL: 'secklow.example.org' }, 'PUBLIC_URL'],
    [{ PUBLIC_URL: 'http://secklow.example.org' }, 'https://'],
    [{ PUBLIC_URL: 'https://secklow.example.org/town' }, 'without a path'],
    [{ SMTP_URL: 'smtp://localhost' }, 'MAIL_FROM'],
    [{ SECKLOW_SECRET: 'short' }, 'SECKLOW_SECRET'],
    [{ TRUSTED_PROXIES: '10.0.0.1, proxy.local' }, 'proxy.local'],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, '10.0.0.0/33'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('refuses %o and says which setting is wrong', (env, named) => {
    expect(refusal(env)).toContain(named)
  })

  test('takes addresses and networks of both families as trusted proxies', () => {
    const env = { TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 ,::1, fd00::/8' }
    expect(parseSettings(env).trustedProxies).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      '::1',
      'fd00::/8',
    ])
  })

  test('names every setting once, for its docs', () => {
    expect(new Set(settingNames).size).toBe(settingNames.length)
  })
})

test.each(['localhost', '127.0.0.1', '127.8.9.1', '[::1]', '::1', 'moot.localhost'])(
  '%s is a loopback name',
  (name) => {
    expect(isLoopback(name)).toBe(true)
  },
)

test.each(['128.0.0.1', 'localhost.example.org', '0.0.0.0', '127.0.0.1.example.org'])(
  '%s is not',
  (name) => {
    expect(isLoopback(name)).toBe(false)
  },
)
