import { Lede, Section, Table } from '#src/ui/index.ts'
import { lagInWords, type Theme, type Wave } from './theme.ts'

export interface ThemesProps {
  themes: readonly Theme[]
  waves: readonly Wave[]
}

export function ThemesPage({ themes, waves }: ThemesProps) {
  return (
    <>
      <h1>Themes</h1>
      <Lede>
        Everything here is lined up under {themes.length} themes. A downturn reaches a place in{' '}
        {waves.length} waves, and each theme is felt in one or more of them.
      </Lede>
      <Table
        caption="Themes and the waves they are felt in"
        hideCaption
        stack
        columns={[
          { label: 'Theme' },
          ...waves.map((wave) => ({ label: `Wave ${wave.id}: ${wave.label}` })),
        ]}
        rows={themes.map((theme) => ({
          header: <span id={theme.id}>{theme.label}</span>,
          cells: waves.map((wave) => (theme.waves.includes(wave.id) ? 'Felt' : 'None')),
        }))}
      />
      <Section heading="The waves" id="waves">
        <p>When a wave is looked for, and by what signs, is a judgement, not a finding.</p>
        <Table
          caption="Waves, when they are looked for and their signs"
          hideCaption
          stack
          columns={[{ label: 'Wave' }, { label: 'Looked for' }, { label: 'Signs' }]}
          rows={waves.map((wave) => ({
            header: `${wave.id}. ${wave.label}`,
            cells: [lagInWords(wave), wave.signs.join(', ')],
          }))}
        />
      </Section>
    </>
  )
}
