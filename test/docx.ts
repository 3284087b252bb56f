import { pack } from '#src/platform/source-text/archive.ts'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Markdown as a DOCX: headings, bold, lists of dashes and numbers, and rows between bars. */
export function docxOf(markdown: string): Buffer {
  return docxWith(bodyOf(markdown))
}

/** A DOCX with this body, notes and addresses, given as the XML of Word. */
export function docxWith(
  body: string,
  { notes = '', addresses = [] }: { notes?: string; addresses?: readonly string[] } = {},
): Buffer {
  return pack(
    Object.entries(docxParts(body, { notes, addresses })).map(([name, text]) => ({
      name,
      content: Buffer.from(text),
    })),
  )
}

function docxParts(
  body: string,
  { notes, addresses }: { notes: string; addresses: readonly string[] },
): Record<string, string> {
  const links = addresses.map(
    (address, index) =>
      `<Relationship Id="a${index + 1}" Type="${office}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  )
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordTypes}.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="f" Type="${office}/footnotes" Target="footnotes.xml"/>${links.join('')}</Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${main}">${[1, 2, 3, 4, 5, 6].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering xmlns:w="${main}">${listKind(1, 'bullet')}${listKind(2, 'decimal')}<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes xmlns:w="${main}">${notes}</w:footnotes>`,
    'word/document.xml': `<w:document xmlns:w="${main}" xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
  }
}

function listKind(id: number, format: string): string {
  return `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/></w:lvl></w:abstractNum>`
}

function bodyOf(markdown: string): string {
  const lines = markdown.split('\n').filter((line) => line.trim() !== '')
  const parts: string[] = []
  let rows: string[] = []
  for (const line of [...lines, '']) {
    if (line.startsWith('|')) {
      if (!/^[|\s-]+$/.test(line)) rows.push(rowOf(line))
      continue
    }
    if (rows.length > 0) parts.push(`<w:tbl>${rows.join('')}</w:tbl>`)
    rows = []
    if (line !== '') parts.push(paragraphOf(line))
  }
  return parts.join('')
}

function rowOf(line: string): string {
  const cells = line.split('|').slice(1, -1)
  return `<w:tr>${cells.map((cell) => `<w:tc><w:p>${runsOf(cell.trim())}</w:p></w:tc>`).join('')}</w:tr>`
}

function paragraphOf(line: string): string {
  const heading = /^(#{1,6}) (.*)/.exec(line)
  if (heading !== null) {
    return `<w:p><w:pPr><w:pStyle w:val="Heading${heading[1]?.length ?? 1}"/></w:pPr>${runsOf(heading[2] ?? '')}</w:p>`
  }
  const item = /^(?:(-)|\d+\.) (.*)/.exec(line)
  if (item === null) return `<w:p>${runsOf(line)}</w:p>`
  const list = item[1] === '-' ? 1 : 2
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${runsOf(item[2] ?? '')}</w:p>`
}

/** Every second part between two stars is bold. */
function runsOf(line: string): string {
  return line
    .split('**')
    .map((text, index) => {
      const bold = index % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''
      return `<w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
    })
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
