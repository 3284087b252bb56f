/** `<sk-copy data-text="…">`: shows its button only where the browser can copy. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (button === null || navigator.clipboard === undefined) return
    button.hidden = false
    button.addEventListener('click', () => void this.copy())
  }

  async copy(): Promise<void> {
    const answer = this.querySelector('output')
    const said = await navigator.clipboard.writeText(this.dataset['text'] ?? '').then(
      () => 'Copied',
      () => 'Not copied: select the words and copy them yourself',
    )
    if (answer !== null) answer.textContent = said
  }
}

customElements.define('sk-copy', CopyText)
