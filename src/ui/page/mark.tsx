/** A low mound, one line over the ground, three boundaries that meet beneath it. The header's rule is the ground. */
export function Mark({ ground }: { ground?: boolean | undefined }) {
  return (
    <svg class="sk-header__mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M2 34C19 34 21 20 32 20S45 34 62 34" />
      {ground === true ? <path d="M2 34H62" /> : null}
      <path d="M32 34L6 50" />
      <path d="M32 34L28 61" />
      <path d="M32 34L59 55" />
    </svg>
  )
}
