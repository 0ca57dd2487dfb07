import * as v from 'valibot';
import { cellWords } from './sheet/sheet.ts';
import { CELL_MAX, channels, REASON_MAX, ROWS_MAX } from './limits.ts';

const id = v.pipe(v.string(), v.uuid('request.unreadable'));
const words = v.pipe(v.string(), v.transform(cellWords), v.maxLength(CELL_MAX, 'cell.too-long'));
const column = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,30}$/));
const position = v.pipe(v.number(), v.finite());
const reason = v.pipe(v.string(), v.trim(), v.minLength(5, 'reason.too-short'), v.maxLength(REASON_MAX, 'reason.too-long'));

const editSchema = v.object({ rowId: id, column, baseVersion: v.pipe(v.number(), v.integer(), v.minValue(0)), value: words });
const arrangementSchema = v.variant('kind', [
	v.object({ kind: v.literal('add'), rowId: id, position, cells: v.record(column, words) }),
	v.object({ kind: v.literal('move'), rowId: id, position }),
	v.object({ kind: v.literal('remove'), rowId: id }),
	v.object({ kind: v.literal('restore'), rowId: id })
]);
/** What the sheet sends while a person types. */
export const batchSchema = v.object({
	arrangements: v.pipe(v.array(arrangementSchema), v.maxLength(ROWS_MAX)),
	edits: v.pipe(v.array(editSchema), v.maxLength(ROWS_MAX))
});

/** All rows of a return at once, as another program keeps them; a row with a known id stays that row. */
export const replacingSchema = v.object({
	rows: v.pipe(v.array(v.object({ id: v.optional(id), cells: v.record(column, words) })), v.maxLength(ROWS_MAX))
});

export const nilSchema = v.object({ reason });

const receivedAt = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'entry.received-unreadable'),
	v.transform((local) => new Date(`${local}:00+07:00`)),
	v.check((at) => !Number.isNaN(at.getTime()), 'entry.received-unreadable')
);

/** The Office enters what came to it on another way: when it came, how, and from which file or why without one. */
export const entrySchema = v.object({
	channel: v.picklist(channels, 'entry.channel-missing'),
	receivedAt,
	reason: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(REASON_MAX, 'reason.too-long')), '')
});

export const linkSchema = v.object({ days: v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number), v.minValue(1), v.maxValue(366)) });
export const dealLinksSchema = v.object({ ...linkSchema.entries, anew: v.optional(v.literal('yes')) });
export const unitSchema = v.object({ unit: id });
export const takeImportSchema = v.object({
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	mode: v.picklist(['add', 'replace']),
	trustKey: v.optional(v.literal('yes'))
});

/** Which of the dropped files are taken: the ticked ones, or the one whose own button was pressed; `none`: nothing is filed yet. */
export const filingSchema = v.object({
	file: v.optional(v.array(id), []),
	only: v.optional(id),
	channel: v.picklist([...channels, 'none'], 'entry.channel-missing'),
	receivedAt
});
/** Activities of other plans to be taken over; one whose words are to be taken anew. */
export const sharedSchema = v.object({ row: v.optional(v.array(id), []) });
export const sharedAgainSchema = v.object({ row: id });
export const asideSchema = v.object({ aside: id });
export const handSchema = v.object({ look: id });
