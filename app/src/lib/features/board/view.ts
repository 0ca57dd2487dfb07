import type { Waiting } from '#lib/features/home/view.ts';
import type { IssuedRegisterLine } from '#lib/features/consolidations/view.ts';
import type { Delay } from '#lib/features/tracking/view.ts';
import type { PageOf } from '#lib/ui/page-of.ts';
import type { BoardLine } from './board.ts';
import type { Stuck } from './stuck.ts';

export type Board = {
	readonly lines: readonly BoardLine[];
	/** A page of it, the longest wait first. */
	readonly stuck: PageOf<Stuck>;
	readonly delays: readonly {
		readonly planId: string;
		readonly plan: string;
		readonly task: string;
		readonly delay: Pick<Delay, 'forecast' | 'over' | 'left'>;
	}[];
	readonly frozen: readonly Waiting[];
	readonly issued: readonly IssuedRegisterLine[];
};
