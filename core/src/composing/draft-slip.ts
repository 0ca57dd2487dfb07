import type { Draft } from '../drafting/draft.ts';
import { draftKinds } from '../drafting/draft-kinds.ts';
import type { DraftKind } from '../drafting/draft-kinds.ts';
import type { PaperContent } from './paper/paper-content.ts';
import { pointsToReview, slipPaper, type SlipStep } from './signing-slip.ts';

export type DraftSlip = {
	readonly kind: DraftKind;
	readonly content: Draft;
	/** The agency whose leader signs, and the office that lays it before them. */
	readonly agency: string;
	readonly office: string;
	readonly points: readonly string[];
	/** SHA-256 of the frozen content; null while it is written. */
	readonly sha256: string | null;
	readonly chain: readonly SlipStep[];
	/** What a leader has written on it by hand. */
	readonly written?: readonly string[];
};

/** The slip on top of a paper that was written here: its grounds as the paper says them, what it is and whom it goes to. */
export function draftSlip({ kind, content, agency, office, points, sha256, chain, written = [] }: DraftSlip): PaperContent {
	const grounds = content.body.flatMap((part) => (part.part === 'basis' ? [part.text.replace(/^Căn cứ\s+|[;.,\s]+$/gu, '')] : []));
	const name = draftKinds[kind];
	const goesTo = content.addressees.length === 0 ? '' : `, gửi ${content.addressees.join('; ')}`;
	const annexes = content.annexes.length === 0 ? '' : `; kèm ${content.annexes.map(({ label }) => label).join(', ')}`;
	return slipPaper({
		system: content.system,
		agency,
		office,
		placeAndDate: content.placeAndDate,
		about: `Về việc ký ban hành ${name} ${content.about}`,
		headings: [
			...(grounds.length === 0 ? [] : [['Căn cứ', `${grounds.join('; ')}.`] as const]),
			['Nội dung', `${name} ${content.about}${goesTo}${annexes}.`],
			pointsToReview(points)
		],
		sha256,
		chain,
		written
	});
}
