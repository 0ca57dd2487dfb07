import { dueUnder } from '../calendar/deadline.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Reading, ReadDeadline, ReadObligation } from '../reading/reading.ts';
import type { CheckContext } from './rule.ts';

/** An obligation with the last day on which it is in time under the meaning in force. */
export type DatedObligation = { readonly obligation: ReadObligation; readonly deadline: ReadDeadline; readonly words: string; readonly due: PlainDate };

/** The obligations that have a last day, in the order of the document. */
export function datedObligations(reading: Reading, context: CheckContext): DatedObligation[] {
	return reading.obligations.flatMap((obligation) => {
		const { deadline } = obligation;
		const due = deadline && dueUnder(deadline, context.meaning);
		return deadline && due ? [{ obligation, deadline, words: bare(deadline.words), due }] : [];
	});
}

/** One entry for each deadline, however many obligations share its words. */
export function distinctDeadlines(dated: readonly DatedObligation[]): (DatedObligation & { readonly all: readonly DatedObligation[] })[] {
	const groups = Map.groupBy(dated, ({ words, due }) => `${due} ${words}`);
	return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ ...first, all: [first, ...others] }] : []));
}

/** Words of a deadline without the label before them ("Thời hạn: …") and the stop that ends their sentence. */
export function bare(words: string): string {
	return words.replace(/^[^:\d]*:\s+/u, '').replace(/[\s.;,]+$/u, '');
}
