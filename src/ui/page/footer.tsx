import type { Frame } from '../frame.ts'

/** The foot of the page is the menu of a phone. */
export function Footer({ frame }: { frame: Frame }) {
  return (
    <footer class="sk-footer" id="menu" tabindex={-1}>
      <div class="sk-wrap">
        <div class="sk-footer__cols">
          {frame.footer.map(({ heading, links }) => (
            <nav aria-label={heading}>
              <h2>{heading}</h2>
              <ul>
                {links.map(({ href, label }) => (
                  <li>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <p class="sk-footer__legal">
          Official figures are Crown copyright and used under the Open Government Licence v3.0.
          Secklow is open-source software, named after the moot mound in Milton Keynes where three
          parishes met.
        </p>
      </div>
    </footer>
  )
}
