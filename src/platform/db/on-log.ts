/** A line for whoever runs this: about the machinery, never about a person. */
export interface LogLine {
  level: 'info' | 'warn' | 'error'
  words: string
}

export type OnLog = (line: LogLine) => void
