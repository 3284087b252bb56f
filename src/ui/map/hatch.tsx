/** Stripes of "no figure". Its id must be its own within the page. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={id}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="m-hatch-ground" width="7" height="7" />
        <path class="m-hatch-line" d="M0 0V7" />
      </pattern>
    </defs>
  )
}

export function hatchFill(id: string): string {
  return `url(#${id})`
}

/** The same map has the same id on every visit, so that pages can be kept by their content. */
export function hatchId(about: string, size: string): string {
  let hash = 0
  for (const letter of about) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0
  return `hatch-${size}-${(hash >>> 0).toString(36)}`
}
