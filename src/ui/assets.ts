import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '#src/platform/refusal/refusal.ts'
import type { AssetAddresses } from './frame.ts'

/** Name of the list that the build leaves beside the built assets. */
export const manifestName = 'assets.json'

/** Addresses of the built assets, as the build wrote them down. */
export function loadAssets(distFolder: string): AssetAddresses {
  const found: unknown = readManifest(join(distFolder, manifestName))
  const address = (kind: keyof AssetAddresses): string => {
    const value: unknown =
      typeof found === 'object' && found !== null ? Reflect.get(found, kind) : undefined
    if (typeof value === 'string') return value
    throw new Refusal('setting-wrong', `The built assets lack their ${kind}. Run npm run build.`)
  }
  return {
    stylesheet: address('stylesheet'),
    script: address('script'),
    icon: address('icon'),
    font: address('font'),
    card: address('card'),
  }
}

function readManifest(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Refusal('setting-wrong', `${path} cannot be read. Run npm run build.`)
  }
}
