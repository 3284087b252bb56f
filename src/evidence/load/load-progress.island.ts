const everyMs = 1500

/**
 * `<sk-load-progress>`: what is still going on is asked for again until it is over or gone, without moving the reader's focus.
 * Without JavaScript the page refreshes itself, and has a link that does.
 */
class LoadProgress extends HTMLElement {
  #timer: number | undefined

  connectedCallback(): void {
    this.#timer = window.setTimeout(() => void this.#askAgain(), everyMs)
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer)
  }

  async #askAgain(): Promise<void> {
    const answer = await fetch(window.location.href).catch(() => undefined)
    const text = answer?.ok === true ? await answer.text() : ''
    const page = new DOMParser().parseFromString(text, 'text/html')
    const progress = page.querySelector('sk-load-progress')
    const isOver = answer?.status === 404 || (text !== '' && progress === null)
    if (isOver) window.location.reload()
    else if (progress === null) this.connectedCallback()
    else this.#show(progress)
  }

  /** The words alone are put in place, so that a screen reader says what is new and nothing else. */
  #show(progress: Element): void {
    if (progress.innerHTML !== this.innerHTML) this.innerHTML = progress.innerHTML
    this.connectedCallback()
  }
}

customElements.define('sk-load-progress', LoadProgress)
