import type { Rule } from './rule.ts';

/** The day from which NĐ 30/2020/NĐ-CP holds (Điều 37): a paper issued before is not held against its annexes. */
const inForce = '2020-03-05';

/** The same rule, silent on papers older than the law that it rests on; one without a day or a year is read as of today. */
export function sinceDecree30(rule: Rule): Rule {
	return { ...rule, find: (reading, context, paper) => (isOlder(reading.header.date) ? [] : rule.find(reading, context, paper)) };
}

function isOlder({ iso, year }: { readonly iso: string | null; readonly year: number | null }): boolean {
	return iso === null ? year !== null && year < 2020 : iso < inForce;
}
