import { v7 } from 'uuid';

/** Rows are named where they are made, so that a row typed without a connection keeps its name. `crypto.randomUUID` is missing on plain http; this is not. */
export function newRowId(): string {
	return v7();
}
