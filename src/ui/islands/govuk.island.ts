import {
  Button,
  CharacterCount,
  createAll,
  ErrorSummary,
  NotificationBanner,
  SkipLink,
  Tabs,
} from 'govuk-frontend'

/** Everything works without this: it moves focus to what matters, counts, and folds. */
document.documentElement.classList.add('js')
document.body.classList.add('govuk-frontend-supported')
for (const component of [
  Button,
  CharacterCount,
  ErrorSummary,
  NotificationBanner,
  SkipLink,
  Tabs,
]) {
  createAll(component)
}
