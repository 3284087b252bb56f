import { Button, ButtonGroup, ButtonLink } from '../form/button.tsx'
import { CopyText } from '../form/copy-text.tsx'
import { Part } from './part.tsx'

export function Buttons() {
  return (
    <Part
      name="Buttons"
      id="buttons"
      use="One primary button on a page. Say what it does. A warning button only for what harms if it is pressed by mistake."
    >
      <form action="#buttons">
        <ButtonGroup>
          <Button>Publish</Button>
          <Button kind="secondary">Save draft</Button>
          <Button kind="warning">Remove this list</Button>
          <Button disabled>Publish</Button>
        </ButtonGroup>
        <ButtonGroup>
          <Button small>Confirm</Button>
          <Button small kind="secondary">
            Not yet
          </Button>
          <ButtonLink href="#buttons" kind="secondary">
            A link drawn as a button
          </ButtonLink>
          <a href="#buttons">Cancel</a>
        </ButtonGroup>
        <ButtonGroup>
          <Button kind="secondary">
            Confirm that Buckinghamshire and Milton Keynes Association of Local Councils speaks for
            parish councils
          </Button>
        </ButtonGroup>
      </form>
      <p>
        Milton Keynes: 4.3% of people aged 16 to 64 claimed in 2009.{' '}
        <CopyText
          text="Milton Keynes: 4.3% of people aged 16 to 64 claimed in 2009."
          label="Copy the sentence"
        />
      </p>
    </Part>
  )
}
