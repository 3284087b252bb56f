import { NotificationBanner } from './notices.tsx'

/** Said after something was saved, with the way back. */
export function SavedNotice({ entryId }: { entryId: string | undefined }) {
  if (entryId === undefined) return null
  return (
    <NotificationBanner title="Saved">
      <p class="govuk-notification-banner__heading">Your change is kept.</p>
      <form method="post" action={`/admin/history/${entryId}/undo`}>
        <button class="govuk-button govuk-button--secondary govuk-button--small" type="submit">
          Undo
        </button>
      </form>
    </NotificationBanner>
  )
}
