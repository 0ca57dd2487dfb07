import type { BenefitKey } from '@kheo/core';
import type { AgencyId, Id } from './columns.ts';

/** What was counted otherwise in a year than in the one before it. */
export interface BenefitNotesTable {
	agency_id: AgencyId;
	id: Id;
	figure: BenefitKey;
	year: number;
	words: string;
	entered_at: Date;
	entered_by: string;
	removed_at: Date | null;
}
