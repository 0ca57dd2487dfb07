import { within } from '../places.ts';
import { respelled, withCapital } from '../respelled.ts';
import { defineRule } from '../rule.ts';

const laws = { 'capital-kind': 'NĐ 30/2020, Phụ lục II, V.6: viết hoa tên loại khi nói đến một văn bản cụ thể' };

/** "theo nghị định số 30/2020/NĐ-CP" → "Nghị định": a document with its number is a particular one. */
export const capitalKind = defineRule(laws, (_reading, _context, { mentions, isQuoted }) =>
	respelled(
		'capital-kind',
		mentions.flatMap(({ kind, source }) => {
			const printed = kind === null || kind === 'Văn bản' ? null : source.quote.slice(0, kind.length);
			const isDirect = printed !== null && /^\s+(?:số\s|\d)/u.test(source.quote.slice(printed.length));
			return printed !== null && isDirect && /^\p{Ll}/u.test(printed) && !isQuoted(source.block, source.start)
				? [{ place: within(source, 0, printed.length), with: withCapital(printed) }]
				: [];
		})
	)
);
