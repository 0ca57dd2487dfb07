import type { AgencyId, Generated } from './columns.ts';

/** The guide through the sample's month, where people practise. */
export interface TrainingGuidesTable {
	agency_id: AgencyId;
	begun_at: Date;
	begun_by: string;
	/** Steps of which nothing is written: the player said that they were seen. */
	seen: Generated<string[]>;
	hidden_at: Date | null;
}
