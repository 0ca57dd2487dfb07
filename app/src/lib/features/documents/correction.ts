import type { Source } from '@kheo/core';
import type { SaidDeadline } from './said-deadline.ts';
import type { BeforeMeaning, FactHeader, FactObligation, Repair } from './schema.ts';
import type { UnitMatch } from './units-now.ts';

/** What a person can say about an obligation. */
export type SaidObligation = Pick<FactObligation, 'kind' | 'units' | 'unitIds' | 'role' | 'task' | 'recipient' | 'product' | 'foldsInto'> & {
	readonly deadline: SaidDeadline;
};

/** One thing a person changes about the facts. */
export type Correction =
	| { readonly type: 'header'; readonly header: FactHeader; readonly theme: string }
	| { readonly type: 'meaning'; readonly before: BeforeMeaning }
	| { readonly type: 'form'; readonly id: string; readonly label: string | null }
	| { readonly type: 'obligation'; readonly id: string; readonly said: SaidObligation }
	| { readonly type: 'addition'; readonly said: SaidObligation; readonly source: Source | null }
	| { readonly type: 'confirmation'; readonly id: string }
	| { readonly type: 'all-confirmed' }
	| { readonly type: 'removal'; readonly id: string }
	| { readonly type: 'restoration'; readonly id: string }
	| { readonly type: 'group'; readonly phrase: string; readonly unitIds: readonly string[] }
	| { readonly type: 'units-matched'; readonly matches: readonly UnitMatch[] }
	| { readonly type: 'repair'; readonly repair: Repair }
	| { readonly type: 'repair-undone'; readonly finding: string };
