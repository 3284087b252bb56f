import type { Child } from 'hono/jsx'

export type TagKind = 'green' | 'clay' | 'blue' | 'straw' | 'outline'

export interface TagProps {
  kind?: TagKind | undefined
  children?: Child
}

/** The state of a record, in a word. The states of a gap cell have their own chip. */
export function Tag({ kind, children }: TagProps) {
  return (
    <strong class={kind === undefined ? 'govuk-tag' : `govuk-tag govuk-tag--${kind}`}>
      {children}
    </strong>
  )
}
