import { isPlainDate, type PlainDate } from '@kheo/core';
import * as v from 'valibot';

const id = v.pipe(v.string(), v.uuid());
const text = (max: number) => v.pipe(v.optional(v.string(), ''), v.trim(), v.maxLength(max, 'text.too-long'));
const list = v.optional(v.array(v.string()), []);

/** Units to end, units that are there to follow them, and up to three new ones typed as `name[]`, `shortName[]`, `code[]`; an empty name is none. */
export const reorganisationSchema = v.pipe(
	v.object({
		kind: v.picklist(['rename', 'merge', 'split', 'close']),
		onDay: v.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), 'day.unreadable'),
		basis: v.pipe(text(300), v.nonEmpty('text.missing')),
		from: v.optional(v.array(id), []),
		to: v.optional(v.array(id), []),
		name: list,
		shortName: list,
		code: list
	}),
	v.transform(({ name, shortName, code, ...rest }) => ({
		...rest,
		added: name.flatMap((one, at) =>
			one.trim() === ''
				? []
				: [{ name: one.trim().slice(0, 200), shortName: ((shortName[at] ?? '').trim() || one.trim()).slice(0, 200), code: (code[at] ?? '').trim() }]
		)
	})),
	v.check(({ added }) => added.length <= 3, 'text.too-long'),
	v.check(({ added }) => added.every(({ code }) => code !== '' && code.length <= 20), 'code.missing')
);
export type Reorganisation = v.InferOutput<typeof reorganisationSchema>;
