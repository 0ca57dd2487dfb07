import { type Arrangement, cellWords, type Edit, type SheetCell } from './sheet.ts';

export type SheetForm = { readonly arrangements: Arrangement[]; readonly edits: Edit[] };

type Base = { readonly position: number; readonly stored: boolean; readonly cells: Record<string, SheetCell> };

/**
 * The sheet as a browser without scripts posts it: `cell:<row>:<column>` holds the words, `base:<row>` what stood there when the page
 * was drawn. Only cells whose words differ from that are edits, so nobody's later words are taken for mine.
 */
export function sheetOfForm(form: FormData): SheetForm {
	const rows = [...form.keys()].filter((name) => name.startsWith('base:')).map((name) => name.slice('base:'.length));
	const parts = rows.map((rowId) => rowOfForm(form, rowId));
	return { arrangements: parts.flatMap(({ arrangements }) => arrangements), edits: parts.flatMap(({ edits }) => edits) };
}

function rowOfForm(form: FormData, rowId: string): SheetForm {
	const base = baseOf(form.get(`base:${rowId}`));
	if (!base) return { arrangements: [], edits: [] };
	const words = new Map([...form.entries()].flatMap(([name, value]) => cellOf(name, value, rowId)));
	if (!base.stored) {
		const cells = Object.fromEntries([...words].filter(([, value]) => value !== ''));
		return { arrangements: Object.keys(cells).length > 0 ? [{ kind: 'add', rowId, position: base.position, cells }] : [], edits: [] };
	}
	const changed = [...words].filter(([column, value]) => value !== (base.cells[column]?.v ?? ''));
	return { arrangements: [], edits: changed.map(([column, value]) => ({ rowId, column, baseVersion: base.cells[column]?.n ?? 0, value })) };
}

function cellOf(name: string, value: FormDataEntryValue, rowId: string): [string, string][] {
	const prefix = `cell:${rowId}:`;
	return name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), cellWords(value)]] : [];
}

function baseOf(value: FormDataEntryValue | null): Base | null {
	try {
		return typeof value === 'string' ? (JSON.parse(value) as Base) : null;
	} catch {
		return null;
	}
}
