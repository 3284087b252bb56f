export { BarChart } from './chart/bar-chart.tsx'
export type {
  BarChartProps,
  ChartBar,
  ChartPoint,
  ChartSeries,
  LineChartProps,
  SeriesKind,
} from './chart/chart.ts'
export { ChartFrame } from './chart/chart-frame.tsx'
export { LineChart } from './chart/line-chart.tsx'
export { lineChartFile } from './chart/line-chart-file.ts'
export { printedLineChart } from './chart/printed-line-chart.ts'
export { Spark, type SparkLine } from './chart/spark.tsx'
export { Button, ButtonGroup, ButtonLink } from './form/button.tsx'
export { Checkboxes, type Choice, Radios } from './form/choices.tsx'
export { CopyField } from './form/copy-field.tsx'
export { CopyText } from './form/copy-text.tsx'
export { DateField, dayTyped, type TypedDate, typedDate, withDays } from './form/date-field.tsx'
export { ErrorSummary } from './form/error-summary.tsx'
export type { FieldError, FieldErrors } from './form/field-errors.ts'
export { FileField } from './form/file-field.tsx'
export { FilterPanel } from './form/filter-panel.tsx'
export { Form } from './form/form.tsx'
export { SearchForm } from './form/search-form.tsx'
export { type Option, SelectField } from './form/select-field.tsx'
export { TextArea } from './form/text-area.tsx'
export { TextField } from './form/text-field.tsx'
export type { AssetAddresses, Frame, FramedPage, NavItem } from './frame.ts'
export { Layout } from './layout.tsx'
export type { MapClass, PlaceMapProps, PlaceShape } from './map/map.ts'
export { PlaceMap } from './map/place-map.tsx'
export { printedMap } from './map/printed-map.tsx'
export { Details } from './notice/details.tsx'
export {
  EmptyState,
  InsetText,
  Notice,
  NotificationBanner,
  WarningText,
} from './notice/notices.tsx'
export { SavedNotice } from './notice/saved-notice.tsx'
export { Tabs } from './notice/tabs.tsx'
export { Chain, type ChainLink } from './table/chain.tsx'
export { Ledger, type LedgerItem } from './table/ledger.tsx'
export { Pagination } from './table/pagination.tsx'
export { PreviousNext } from './table/previous-next.tsx'
export { type ChipState, chipStates, StateChip, StateShape } from './table/state-chip.tsx'
export { SummaryList, type SummaryRow } from './table/summary-list.tsx'
export { Table, type TableColumn, type TableProps, type TableRow } from './table/table.tsx'
export { Tag } from './table/tag.tsx'
export { Column, Grid } from './text/grid.tsx'
export { Section } from './text/section.tsx'
export { Illustrative, Kicker, Lede, Source } from './text/text.tsx'
