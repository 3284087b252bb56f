import type { Child } from 'hono/jsx'

/** Twelve columns from 896 pixels, one below. */
export function Grid({ children }: { children?: Child }) {
  return <div class="sk-grid">{children}</div>
}

export type ColumnSpan = 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12

export interface ColumnProps {
  span: ColumnSpan
  /** The narrow column beside a text: smaller type, smaller headings. */
  rail?: boolean | undefined
  children?: Child
}

export function Column({ span, rail, children }: ColumnProps) {
  return <div class={`sk-c${span}${rail === true ? ' sk-rail' : ''}`}>{children}</div>
}
