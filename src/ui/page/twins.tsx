/** A page at the same address in another format. */
export interface Twin {
  format: string
  href: string
  mediaType: string
  label: string
}

const kinds: Readonly<Record<string, { mediaType: string; label: string }>> = {
  csv: { mediaType: 'text/csv', label: 'CSV' },
  json: { mediaType: 'application/json', label: 'JSON' },
  pdf: { mediaType: 'application/pdf', label: 'PDF' },
  md: { mediaType: 'text/markdown', label: 'Markdown' },
}

export function twinsOf(formats: readonly string[], path: string, query = ''): Twin[] {
  return formats.flatMap((format) => {
    const kind = kinds[format]
    return kind === undefined ? [] : [{ format, href: `${path}.${format}${query}`, ...kind }]
  })
}

export function TwinLinks({ twins }: { twins: readonly Twin[] }) {
  if (twins.length === 0) return null
  return (
    <div class="sk-twins">
      <p id="twins-label">This page as</p>
      <ul aria-labelledby="twins-label">
        {twins.map(({ href, mediaType, label }) => (
          <li>
            <a class="sk-twins__link" href={href} type={mediaType}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
