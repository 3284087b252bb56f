/** Lists as councils keep them; every body in them is invented. */
export const councilLists = {
  /** Semicolons, titles above the header, and Windows-1252, as an office program in Britain saves it. */
  communityGroups: {
    name: 'community-groups.csv',
    bytes: windows1252(
      [
        'Community groups directory;;;;;;',
        'Last updated: 12/04/2010;;;;;;',
        '',
        'Group name;Type;Town or Parish;Post Code;Website;Charity No.;Contact tel',
        'Café Concord – Bletchley (illustrative);Community group;Milton Keynes;MK2 2AA;;;01908 000001',
        'Moot Hollow “Knit & Natter” (illustrative);Community group;Moot Hollow (illustrative);;n/a;;',
        'St Mary’s Lunch Club (illustrative);Church;Milton Keynes;mk13aa;www.stmaryslunch.example;1094112;01908 000003',
        'Hollow Carers (illustrative);Registered Charity;Nowhere-on-the-Map;;;;',
        ';Community group;Milton Keynes;;;;01908 000005',
        'Old Post Office Trust (illustrative);Quango;Milton Keynes;;;pending;',
        '',
      ].join('\r\n'),
    ),
  },
  /** Tabs and UTF-16 with its mark, as “Unicode text” of a spreadsheet. */
  jobSupport: {
    name: 'job-support.txt',
    bytes: utf16(
      [
        'ORGANISATION\tORG_TYPE\tGSS CODE\tCOMPANY NUMBER\tSERVICE NAME\tDESCRIPTION\tTHEME\tAREA COVERED\tSTATUS\tCAPACITY\tSPACES\tLAST CHECKED',
        'Watling Works CIC (illustrative)\tCIC\tE06000042\t445790\tJob club\t"Help with CVs,\r\nMondays"\tJobs\tMilton Keynes\tActive\tYes\t8\t19/04/2010',
        'Watling Works CIC (illustrative)\tCIC\tE06000042\t445790\tTool library\tTools on loan\tSkills\tMilton Keynes\tClosed\t\t\t',
        'Bicester Bench (illustrative)\tCommunity group\tE04012925\t\tWood workshop; Sewing room\tA place to make things\tSkills; Dancing\tBicester\tActive\tFull\t\t2010-03-31',
        '',
      ].join('\r\n'),
    ),
  },
} as const

function windows1252(text: string): Uint8Array {
  const signs: Readonly<Record<string, number>> = {
    '–': 0x96,
    '“': 0x93,
    '”': 0x94,
    '’': 0x92,
  }
  return Uint8Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0))
}

function utf16(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, 'utf16le')
}
