/** The parts of govuk-frontend that our pages use; the package brings no types of its own. */
declare module 'govuk-frontend' {
  interface ComponentClass {
    moduleName: string
  }
  export const Button: ComponentClass
  export const CharacterCount: ComponentClass
  export const ErrorSummary: ComponentClass
  export const NotificationBanner: ComponentClass
  export const SkipLink: ComponentClass
  export const Tabs: ComponentClass
  /** Starts the component on every element that names it in `data-module`. */
  export function createAll(component: ComponentClass): void
}
