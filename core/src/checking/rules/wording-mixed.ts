import { searchKey } from '../../language/search-key.ts';
import { distinctPlaces, firstPlaceOf } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

/** One group of units under two wordings ("trực thuộc Sở", "thuộc Sở") makes readers ask whether they are two. A comma or a semicolon in a list makes none. */
export const wordingMixed = defineRule({ 'wording-mixed': 'Một tên gọi thống nhất trong một văn bản' }, ({ obligations, recipients, blocks }) => {
	const names = [...obligations.flatMap(({ units, recipient }) => (recipient === null ? units : [...units, recipient])), ...recipients];
	const distinct = [...new Map(names.map((name) => [searchKey(name).replace(/[,;]+/gu, ''), name])).values()];
	return [...Map.groupBy(distinct, groupKey).values()].flatMap((wordings) => {
		const [first, second] = wordings;
		if (first === undefined || second === undefined) return [];
		const places = wordings.flatMap((wording) => firstPlaceOf(blocks, wording) ?? []);
		return [finding('wording-mixed', 'info', { first, second }, distinctPlaces(places))];
	});
});

function groupKey(name: string): string {
	return searchKey(name)
		.replace(/(?<![\p{L}])truc thuoc(?![\p{L}])/gu, 'thuoc')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
