import type { Waiting } from '#lib/features/home/view.ts';
import type { IssuedRegisterLine } from '#lib/features/consolidations/view.ts';
import type { Delay } from '#lib/features/tracking/view.ts';
import type { BoardLine, Stuck } from './board.ts';

export type Board = {
	readonly lines: readonly BoardLine[];
	readonly stuck: readonly Stuck[];
	readonly delays: readonly { readonly planId: string; readonly plan: string; readonly task: string; readonly delay: Delay }[];
	readonly frozen: readonly Waiting[];
	readonly issued: readonly IssuedRegisterLine[];
};
