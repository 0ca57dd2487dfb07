import type { ColumnType } from 'kysely';
import type { AgencyId, Day } from './columns.ts';

/** One place in the chain of a register, or of a paper written here, put up for signature: who is to agree, and how they did. */
export interface ApprovalStepsTable {
	agency_id: AgencyId;
	/** Of the two, the one that was put up. */
	consolidation_id: string | null;
	draft_round_id: string | null;
	/** Whichever of them there is. */
	subject_id: ColumnType<string, never, never>;
	/** From 1, the one who drafted it. */
	position: number;
	part: 'draft' | 'initial' | 'sign';
	/** "Chánh Văn phòng" */
	title: string;
	/** Empty where only the office is known. */
	name: string;
	/** The account that agrees in the app; on paper anybody's hand is entered by the Office. */
	user_id: string | null;
	how: 'app' | 'paper' | null;
	agreed_on: Day | null;
	agreed_at: Date | null;
	agreed_name: string | null;
	/** `actorKey` of the account that agreed. */
	agreed_user: string | null;
	entered_by: string | null;
	proof_sha256: string | null;
	proof_name: string | null;
}
