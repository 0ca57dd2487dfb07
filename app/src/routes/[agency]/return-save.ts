import type { Asked } from '#lib/features/submissions/sheet/ask-both.ts';
import { positionAfter, positionMoved } from '#lib/features/submissions/sheet/row-position.ts';
import { plainCells, type Arrangement, type SheetRow } from '#lib/features/submissions/sheet/sheet.ts';
import { sheetOfForm } from '#lib/features/submissions/sheet/sheet-of-form.ts';
import { saveSheet } from '#lib/features/submissions/server/service/save-sheet.ts';
import { viewRows } from '#lib/features/submissions/server/service/view-return.ts';
import { newId } from '#lib/server/database/new-id.ts';
import type { ReturnPlace } from './return-place.ts';

/** The sheet posted as an ordinary form, and the one thing its buttons ask for besides. */
export async function savePosted(place: ReturnPlace, form: FormData) {
	const conflicts = await savePostedSheet(place, form);
	const asked = String(form.get('do') ?? '');
	if (asked !== '') await arrangeAsked(place, asked);
	return { redrawn: newId(), ...(conflicts.length > 0 && { conflicts }) };
}

/** Saves the words of the form; what met another person's words comes back with both texts. */
export async function savePostedSheet({ ctx, key }: ReturnPlace, form: FormData): Promise<Asked[]> {
	const posted = sheetOfForm(form);
	if (posted.arrangements.length + posted.edits.length === 0) return [];
	const { conflicts } = await saveSheet(ctx, key, posted);
	return conflicts.map((conflict) => ({
		...conflict,
		mine: posted.edits.find(({ rowId, column }) => rowId === conflict.rowId && column === conflict.column)?.value ?? ''
	}));
}

async function arrangeAsked({ ctx, key }: ReturnPlace, asked: string): Promise<void> {
	const [tool = '', rowId = ''] = asked.split(':');
	const { rows } = await viewRows(ctx, key);
	const arrangement = arrangementOf(
		tool,
		rows,
		rows.findIndex(({ id }) => id === rowId)
	);
	if (arrangement) await saveSheet(ctx, key, { arrangements: [arrangement], edits: [] });
}

function arrangementOf(tool: string, rows: readonly SheetRow[], index: number): Arrangement | null {
	const positions = rows.map(({ position }) => position);
	if (tool === 'add') return { kind: 'add', rowId: newId(), position: positionAfter(positions, rows.length - 1), cells: {} };
	const row = rows[index];
	if (!row) return null;
	if (tool === 'remove') return { kind: 'remove', rowId: row.id };
	if (tool === 'below' || tool === 'duplicate')
		return { kind: 'add', rowId: newId(), position: positionAfter(positions, index), cells: tool === 'duplicate' ? plainCells(row) : {} };
	const position = positionMoved(positions, index, tool === 'up' ? -1 : 1);
	return position === null ? null : { kind: 'move', rowId: row.id, position };
}
