/**
 * Keys for the review of a paper. Each does what a link or a form of the page does; without it the page is the same.
 * Letters work only while a piece has the focus, and can be turned off (WCAG 2.1.4).
 */
const switchedOff = 'secklow-review-letters-off'
const heightKept = 'secklow-review-height'

class ReviewKeys extends HTMLElement {
  connectedCallback(): void {
    const keys = this.querySelector<HTMLElement>('[data-keys]')
    if (keys !== null) {
      keys.hidden = false
      this.addEventListener('keydown', (event) => this.press(event))
      this.showSwitch()
    }
    this.takeFocus()
  }

  private get lettersOn(): boolean {
    return localStorage.getItem(switchedOff) === null
  }

  private showSwitch(): void {
    const button = this.querySelector<HTMLElement>('[data-keys-switch]')
    const show = (): void => {
      if (button === null) return
      button.textContent = this.lettersOn ? 'Letter keys are on' : 'Letter keys are off'
      button.setAttribute('aria-pressed', String(this.lettersOn))
    }
    show()
    button?.addEventListener('click', () => {
      if (this.lettersOn) localStorage.setItem(switchedOff, 'yes')
      else localStorage.removeItem(switchedOff)
      show()
    })
  }

  /** After a change the focus is where it was: on the piece, or in the panel that is open. */
  private takeFocus(): void {
    if (this.querySelector('.govuk-error-summary, .govuk-notification-banner') !== null) return
    const place = document.getElementById(location.hash.slice(1))
    if (place === null || !this.contains(place)) return
    place.focus()
    this.showRecord()
    const height = sessionStorage.getItem(heightKept)
    sessionStorage.removeItem(heightKept)
    if (height !== null) scrollBy(0, place.getBoundingClientRect().top - Number(height))
  }

  /** The records scroll by themselves where there is room for both columns. */
  private showRecord(): void {
    const records = this.querySelector<HTMLElement>('.sk-records')
    const record = records?.querySelector<HTMLElement>('a[aria-current]')
    if (records === null || record === null || record === undefined) return
    const above = record.getBoundingClientRect().top - records.getBoundingClientRect().top
    records.scrollTop += above - records.clientHeight / 3
  }

  private get pieces(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-piece]')]
  }

  private press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (!(event.target instanceof HTMLAnchorElement)) return
    const piece = event.target
    if (piece.dataset['piece'] === undefined) return
    const act = this.actOf(event.key, piece)
    if (act === undefined) return
    event.preventDefault()
    act()
  }

  private actOf(key: string, piece: HTMLAnchorElement): (() => void) | undefined {
    if (key === 'ArrowDown') return () => this.step(piece, 1)
    if (key === 'ArrowUp') return () => this.step(piece, -1)
    if (key === 'Home') return () => this.pieces[0]?.focus()
    if (key === 'End') return () => this.pieces.at(-1)?.focus()
    return this.lettersOn ? this.letterOf(key, piece) : undefined
  }

  private letterOf(key: string, piece: HTMLAnchorElement): (() => void) | undefined {
    const send = (fields: Record<string, string>) => () => this.send(piece, fields)
    const acts: Record<string, () => void> = {
      j: () => this.step(piece, 1),
      k: () => this.step(piece, -1),
      n: () => this.nextLeftover(piece),
      s: () => this.openSplit(piece),
      m: send({ change: 'merge' }),
      '[': send({ change: 'shift', by: 'up' }),
      ']': send({ change: 'shift', by: 'down' }),
      u: send({ change: 'turn', turn: 'back' }),
      y: send({ change: 'turn', turn: 'forward' }),
    }
    const kind = this.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.dataset['kind']
    return kind === undefined ? acts[key] : send({ change: 'relabelling', kind })
  }

  private step(piece: HTMLAnchorElement, by: number): void {
    const all = this.pieces
    all[all.indexOf(piece) + by]?.focus()
  }

  private nextLeftover(piece: HTMLAnchorElement): void {
    const all = this.pieces
    const after = all.slice(all.indexOf(piece) + 1)
    after.find((each) => each.classList.contains('sk-run--leftover'))?.focus()
  }

  private openSplit(piece: HTMLAnchorElement): void {
    const address = new URL(piece.href)
    address.searchParams.set('edit', 'split')
    address.hash = 'split'
    location.assign(address)
  }

  /** Sends what a form of the page would, and remembers how high the piece stood in the window. */
  private send(piece: HTMLAnchorElement, fields: Record<string, string>): void {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = this.dataset['changes'] ?? ''
    const all = {
      version: this.dataset['version'] ?? '',
      part: this.dataset['part'] ?? '1',
      piece: piece.dataset['piece'] ?? '',
      after: 'text',
      ...fields,
    }
    for (const [name, value] of Object.entries(all)) {
      const field = document.createElement('input')
      field.type = 'hidden'
      field.name = name
      field.value = value
      form.append(field)
    }
    this.append(form)
    sessionStorage.setItem(heightKept, String(piece.getBoundingClientRect().top))
    form.submit()
  }
}

customElements.define('sk-review', ReviewKeys)
