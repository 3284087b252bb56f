import { Button } from '#src/ui/index.ts'
import { ChangeForm } from './change-form.parts.tsx'
import type { ReviewShown } from './review-shown.ts'

/** One change back, or one forward again. */
export function Turns(shown: ReviewShown) {
  const [last] = shown.line
  const canUndo = last !== undefined && last.changedNumber !== null
  return (
    <>
      {canUndo ? (
        <ChangeForm shown={shown} fields={{ change: 'turn', turn: 'back' }}>
          <Button kind="secondary" small>
            Undo last change
          </Button>
        </ChangeForm>
      ) : null}
      {shown.canRedo ? (
        <ChangeForm shown={shown} fields={{ change: 'turn', turn: 'forward' }}>
          <Button kind="secondary" small>
            Make it again
          </Button>
        </ChangeForm>
      ) : null}
    </>
  )
}
