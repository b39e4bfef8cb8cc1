export { readWorkbook, type ReadWorkbook } from './workbook/read-workbook';
export { WORKBOOK_LIMITS, type WorkbookLimits } from './workbook/workbook-limits';
export { isWorkbookRefusal, type WorkbookRefusal, type WorkbookRefusalCode } from './workbook/workbook-refusal';
export { writeLedger, type LedgerHeading } from './ledger/write-ledger';
export { type LedgerRow } from './ledger/ledger-row';
export { writeOrder } from './order/write-order';
export { writeArchive } from './archive/write-archive';
export type * from './archive/archive-content';
