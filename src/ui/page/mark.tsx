/** A low mound, one line over the ground, three boundaries that meet beneath it. The ground line is the header's rule. */
export function Mark() {
  return (
    <svg class="sk-header__mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d="M2 34C19 34 21 20 32 20S45 34 62 34" />
      <path d="M32 34L6 50" />
      <path d="M32 34L28 61" />
      <path d="M32 34L59 55" />
    </svg>
  )
}
