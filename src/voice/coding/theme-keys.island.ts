/**
 * `<sk-theme-keys data-keys="123…">` around the boxes of themes: while one of them has the focus, the key of a theme
 * turns it on and off, and Enter saves.
 */
class ThemeKeys extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('keydown', (event) => this.press(event))
  }

  press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      event.preventDefault()
      this.closest('form')?.requestSubmit()
      return
    }
    const position = (this.dataset['keys'] ?? '').indexOf(event.key)
    const box = event.key.length === 1 ? this.boxes()[position] : undefined
    if (box === undefined) return
    event.preventDefault()
    box.click()
    box.focus()
  }

  boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
  }
}

customElements.define('sk-theme-keys', ThemeKeys)
