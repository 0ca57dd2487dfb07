import type { Column, ReadDeadline, RegisterHeading, Source } from '@kheo/core';
import type { ColumnType } from 'kysely';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** The document of the superior that a plan carries out. */
export type SuperiorDocument = { readonly kind: string; readonly number: string; readonly date: Day | null; readonly issuer: string | null };

/** A confirmed reading: what the agency runs. */
export interface PlansTable {
	agency_id: AgencyId;
	id: Id;
	document_id: string;
	title: string;
	kind: string;
	theme: string;
	year: number | null;
	number: string | null;
	symbol: string | null;
	issuer: string | null;
	parent_issuer: string | null;
	place: string | null;
	issued_on: Day | null;
	period_from: Day | null;
	period_to: Day | null;
	superior: Json<SuperiorDocument> | null;
	/** Defaults of the later letter. */
	heading: Json<RegisterHeading>;
	before_meaning: 'end-of-day-before' | 'includes-the-day';
	confirmed_at: Date;
	confirmed_by: string;
}

/** Heads of the plan's contents, offered as tags of registered rows. */
export interface ContentHeadsTable {
	agency_id: AgencyId;
	plan_id: string;
	/** "II.2" */
	label: string;
	title: string;
	position: number;
}

/** The form of a product, read out of an appendix. */
export interface FormsTable {
	agency_id: AgencyId;
	id: Id;
	plan_id: string;
	version: number;
	label: string;
	title: string;
	columns: Json<readonly Column[]>;
	/** Read out of the plan's appendix, set by the Office, or taken from a proposal. */
	origin: Generated<'printed' | 'set' | 'proposed'>;
	/** The form it took the place of. */
	follows: string | null;
	/** Columns of earlier versions that it no longer asks. */
	removed: ColumnType<readonly Column[], string | undefined, string>;
	made_at: Date | null;
	made_by: string | null;
}

export interface ObligationsTable {
	agency_id: AgencyId;
	id: Id;
	plan_id: string;
	position: number;
	kind: 'registration' | 'report' | 'duty' | 'consolidation';
	task: string;
	role: 'lead' | 'support' | 'monitor';
	/** As the document names them; who that is stands in `assignments`. */
	units_printed: Json<readonly string[]>;
	product: string | null;
	recipient: string | null;
	recipient_inferred: boolean;
	form_id: string | null;
	/** The Office's obligation that the product is folded into. */
	folds_into: string | null;
	deadline: Json<ReadDeadline> | null;
	/** Last day in time under the plan's meaning. */
	due: Day | null;
	source: Json<Source> | null;
	/** The leader's handwriting it comes from, where it stands in no document, and its deadline in those words. */
	directive_id: string | null;
	deadline_words: string | null;
	/** A later version of the plan no longer asks it; what was handed in stays. */
	withdrawn_at: Date | null;
}

/** Which unit owes which obligation. */
export interface AssignmentsTable {
	agency_id: AgencyId;
	obligation_id: string;
	unit_id: string;
	/** A later version of the plan no longer asks this unit. */
	withdrawn_at: Date | null;
}

/** What "các phòng, đơn vị trực thuộc" meant the last time it was asked. */
export interface UnitGroupsTable {
	agency_id: AgencyId;
	/** `searchKey` of the phrase. */
	phrase: string;
	unit_ids: string[];
	answered_at: Date;
	answered_by: string;
}
