/** One field of an entry as people read it: what stood there, what stands there now. `before` is null where the entry says only what was. */
export type LogChange = { readonly field: string; readonly before: string | null; readonly after: string };

type Data = { readonly [field: string]: unknown };

/** What an entry says, field by field; of an entry that tells before and after, both sides. */
export function changesOf(data: Data): LogChange[] {
	const { before, after, ...rest } = data;
	const plain = Object.entries(rest).map(([field, value]) => ({ field, before: null, after: said(value) }));
	if (!isFields(before) && !isFields(after)) return Object.entries(data).map(([field, value]) => ({ field, before: null, after: said(value) }));
	const [was, is] = [isFields(before) ? before : {}, isFields(after) ? after : {}];
	const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
	return [...fields.map((field) => ({ field, before: said(was[field]), after: said(is[field]) })), ...plain];
}

/** One line for a table of many entries. */
export function inOneLine(changes: readonly LogChange[], labelOf: (field: string) => string): string {
	return changes.map(({ field, before, after }) => `${labelOf(field)}: ${before === null ? after : `${before} → ${after}`}`).join('; ');
}

/** A cell of a form keeps its words under `v`; a list says its parts; nothing says nothing. */
function said(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(said).join(', ');
	if (!isFields(value)) return String(value);
	if ('v' in value) return said(value['v']);
	return Object.entries(value)
		.map(([name, part]) => `${name}: ${said(part)}`)
		.join(', ');
}

function isFields(value: unknown): value is Data {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
