import type { Source } from '@kheo/core';
import type { BeforeMeaning, FactDeadline, FactHeader, FactObligation, Facts, Repair } from './schema.ts';

type Editable = Pick<FactObligation, 'kind' | 'units' | 'unitIds' | 'role' | 'task' | 'recipient' | 'deadline' | 'product' | 'foldsInto'>;

/** One thing a person changes about the facts. */
export type Correction =
	| { readonly type: 'header'; readonly header: FactHeader; readonly theme: string }
	| { readonly type: 'period'; readonly period: Facts['period'] }
	| { readonly type: 'meaning'; readonly before: BeforeMeaning }
	| { readonly type: 'form'; readonly label: string | null }
	| { readonly type: 'obligation'; readonly id: string; readonly fields: Editable }
	| { readonly type: 'addition'; readonly fields: Editable; readonly source: Source | null }
	| { readonly type: 'confirmation'; readonly id: string }
	| { readonly type: 'removal'; readonly id: string }
	| { readonly type: 'restoration'; readonly id: string }
	| { readonly type: 'group'; readonly phrase: string; readonly unitIds: readonly string[] }
	| { readonly type: 'repair'; readonly repair: Repair }
	| { readonly type: 'repair-undone'; readonly finding: string };

export type { Editable, FactDeadline };
