import { columnTypes, type EditedColumn } from '@kheo/core';
import * as v from 'valibot';
import { CHOICES_MAX, HEADING_MAX } from './limits.ts';

const COLUMNS_MAX = 30;

const list = (max: number) => v.optional(v.array(v.pipe(v.string(), v.trim(), v.maxLength(max, 'words.too-long'))), []);

/** One place of each list for each column, in the order they stood; `order` says in which they go. A line without a heading is none. */
export const formSchema = v.pipe(
	v.object({
		seen: v.string(),
		title: v.pipe(v.string(), v.trim(), v.minLength(1, 'words.missing'), v.maxLength(300, 'words.too-long')),
		key: list(10),
		heading: v.pipe(list(HEADING_MAX), v.maxLength(COLUMNS_MAX, 'words.too-long')),
		type: v.optional(v.array(v.picklist(columnTypes)), []),
		unit: list(40),
		choices: list(CHOICES_MAX),
		order: list(6)
	}),
	v.transform(({ seen, title, ...lists }) => ({ seen, title, columns: columnsOf(lists) }))
);
export type FormEdit = v.InferOutput<typeof formSchema>;

export const pickSchema = v.object({ seen: v.string(), proposed: v.string() });

type Lists = { readonly [name in 'key' | 'heading' | 'unit' | 'choices' | 'order']: readonly string[] } & { readonly type: readonly EditedColumn['type'][] };

function columnsOf({ key, heading, type, unit, choices, order }: Lists): EditedColumn[] {
	const lines = heading.map((words, index) => ({ words, index, place: Number(order[index] ?? '') || index + 1 }));
	return lines
		.filter(({ words }) => words !== '')
		.sort((a, b) => a.place - b.place)
		.map(({ words, index }) => {
			const kind = type[index] ?? 'text';
			const listed = [...new Set((choices[index] ?? '').split('\n').map((one) => one.trim()))].filter(Boolean);
			return {
				key: key[index] || null,
				heading: words,
				type: kind,
				...(kind === 'number' && unit[index] && { unit: unit[index] }),
				...(kind === 'choice' && { choices: listed })
			};
		});
}
