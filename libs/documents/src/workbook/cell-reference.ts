/** Row and column, counted from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** `B7` is row 7, column 2. Undefined for anything else. */
export function cellReference(text: string | undefined): CellPosition | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text ?? '') ?? [];
  if (!letters || !digits) return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** `A1:C3`, or one cell as a range of one, with its corners put in order. */
export function rangeReference(text: string | undefined): { from: CellPosition; to: CellPosition } | undefined {
  const [first, second = first] = (text ?? '').split(':');
  const [one, other] = [cellReference(first), cellReference(second)];
  if (!one || !other) return undefined;
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) },
  };
}
