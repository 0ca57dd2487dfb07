import type { Waiting } from '#lib/features/home/view.ts';
import type { IssuedRegisterLine } from '#lib/features/consolidations/view.ts';
import type { Delay } from '#lib/features/tracking/view.ts';
import type { BoardLine } from './board.ts';
import type { Stuck } from './stuck.ts';
import type { UnitStanding } from './unit-standing.ts';

export type Board = {
	readonly lines: readonly BoardLine[];
	readonly units: readonly UnitStanding[];
	readonly stuck: readonly Stuck[];
	readonly delays: readonly { readonly planId: string; readonly plan: string; readonly task: string; readonly delay: Delay }[];
	readonly frozen: readonly Waiting[];
	readonly issued: readonly IssuedRegisterLine[];
};
