import { type Frame, type NavItem, ownLink } from '../frame.ts'
import { Mark } from './mark.tsx'

export function Header({ frame }: { frame: Frame }) {
  const { path } = frame
  return (
    <header class="sk-header">
      <DemonstrationStrip frame={frame} />
      <div class="sk-wrap">
        <div class="sk-header__top">
          <a class="sk-header__home" href="/">
            <Mark />
            <span class="sk-header__name">Secklow</span>
          </a>
          <span class="sk-header__programme">{frame.programmeName}</span>
          <ul class="sk-header__tools">
            <li class="sk-only-phone">
              <a href="#menu">Menu</a>
            </li>
            <li>
              <a href="/#search">Search</a>
            </li>
            <li class="sk-header__own">
              <NavLink item={ownLink(frame)} path={path} />
            </li>
          </ul>
        </div>
        <nav class="sk-nav" aria-label="Main">
          <ul>
            {frame.nav.map((item) => (
              <li>
                <NavLink item={item} path={path} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}

function DemonstrationStrip({ frame }: { frame: Frame }) {
  if (frame.demonstration === null) return null
  return (
    <div class="sk-demo">
      <div class="sk-wrap">
        <p>{frame.demonstration.sentence}</p>
      </div>
    </div>
  )
}

function NavLink({ item, path }: { item: NavItem; path: string }) {
  return (
    <a href={item.href} aria-current={currentMark(item.href, path)}>
      {item.label}
    </a>
  )
}

/** `page` for the page itself, `true` for a page beneath it. */
function currentMark(href: string, path: string): 'page' | 'true' | undefined {
  if (href === path) return 'page'
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined
}
