import { gap } from '../../drafting/skeletons.ts';
import type { DraftBody } from '../../drafting/draft.ts';
import type { System } from '../../presentation/pack.ts';
import type { PaperContent } from '../paper/paper-content.ts';
import type { Awarded } from './awarded.ts';
import { recognitionDecision } from './recognition-decision.ts';

export type MovementOnPaper = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	readonly abbreviation: string;
	readonly place: string | null;
	readonly year: number;
	/** "phong trào …". */
	readonly title: string;
	/** What launched it, as a decision cites it; empty where nobody said. */
	readonly launch: string;
	readonly awarded: readonly Awarded[];
};

/** The decision on those whom a council's result led to, as a draft: what only the signer knows is left open. */
export function movementDecision({ title, launch, awarded, ...agency }: MovementOnPaper): Omit<PaperContent, 'body'> & { readonly body: readonly DraftBody[] } {
	const { issuer } = agency;
	const paper = recognitionDecision({
		...agency,
		authority: `${gap} ${issuer}`.toLocaleUpperCase('vi'),
		honour: 'tặng Giấy khen',
		occasion: `có thành tích trong ${title}`,
		bases: [gap, ...(launch === '' ? [] : [launch])],
		proposedBy: gap,
		awarded,
		fund: null,
		executors: `${gap} và các tập thể, cá nhân có tên tại Điều 1`,
		recipients: ['Như Điều 2', `Lưu: VT, ${gap}`],
		signature: { capacity: null, onBehalfOf: null, position: gap, name: gap }
	});
	return { ...paper, body: paper.body.flatMap((part): DraftBody[] => (part.part === 'note' || part.part === 'box' ? [] : [part])) };
}
