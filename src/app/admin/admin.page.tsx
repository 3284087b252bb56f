import { Lede, Ledger } from '#src/ui/index.ts'

export interface AdminLink {
  href: string
  label: string
  what: string
}

export function AdminPage({ links }: { links: readonly AdminLink[] }) {
  return (
    <>
      <h1>Admin</h1>
      <Lede>What officers keep in order here.</Lede>
      <Ledger
        items={links.map((link) => ({
          body: (
            <>
              <a class="sk-action" href={link.href}>
                {link.label}
              </a>
              <p>{link.what}</p>
            </>
          ),
        }))}
      />
    </>
  )
}
