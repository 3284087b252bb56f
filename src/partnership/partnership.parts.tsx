import type { Partnership } from './partnership.ts'

/** The partnerships that act in a place, on the page of that place. */
export function PartnershipsHere({ partnerships }: { partnerships: readonly Partnership[] }) {
  if (partnerships.length === 0) return <p>No partnership acts here yet.</p>
  return (
    <ul class="sk-plain">
      {partnerships.map((partnership) => (
        <li>
          <a class="sk-action" href={`/partnerships/${partnership.slug}`}>
            {partnership.name}
          </a>
        </li>
      ))}
    </ul>
  )
}
