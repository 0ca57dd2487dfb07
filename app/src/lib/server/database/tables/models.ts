import type { ModelCopy } from '@kheo/core';
import type { AgencyId, Day, Generated, Id, Json } from './columns.ts';

/** A way of working that a unit runs somewhere ("mô hình"); its kind and field are the agency's own words. */
export interface ModelsTable {
	agency_id: AgencyId;
	id: Id;
	unit_id: string;
	name: string;
	kind: string;
	field: string;
	started_on: Day;
	ended_on: Day | null;
	ended_because: Generated<string>;
	/** What it changed, for whoever it was made for. */
	changed: string;
	/** Where it was taken from, where it was: one who was recognised, or an activity of a plan. */
	nomination_id: string | null;
	activity_id: string | null;
	source: string;
	state: Generated<'draft' | 'proposed' | 'approved'>;
	returned_because: string | null;
	proposed_by: string | null;
	proposed_by_id: string | null;
	/** What the people read: as it was approved, while a change waits. */
	copy: Json<ModelCopy> | null;
	published_at: Date | null;
	approved_by: string | null;
	approved_by_id: string | null;
	withdrawn_at: Date | null;
	withdrawn_because: string | null;
	/** Entered by mistake and never public. */
	dropped_at: Date | null;
	version: Generated<number>;
	entered_at: Date;
	entered_by: string;
}

export interface ModelPlacesTable {
	agency_id: AgencyId;
	id: Id;
	model_id: string;
	words: string;
	latitude: number | null;
	longitude: number | null;
	since: Day | null;
	/** Who took it over there; empty where it is the unit itself. */
	adopted_by: string;
	entered_at: Date;
	removed_at: Date | null;
}

/** Whom it served in a year, and how that is known. */
export interface ModelYearsTable {
	agency_id: AgencyId;
	model_id: string;
	year: number;
	people: number | null;
	households: number | null;
	businesses: number | null;
	how_known: string;
	entered_at: Date;
	entered_by: string;
}

/** The same place before and after; our own copies, without what a camera wrote into them. */
export interface ModelPairsTable {
	agency_id: AgencyId;
	id: Id;
	model_id: string;
	caption: string;
	before_sha256: string;
	before_alt: string;
	before_on: Day;
	after_sha256: string | null;
	after_alt: string | null;
	after_on: Day | null;
	entered_at: Date;
	entered_by: string;
	removed_at: Date | null;
}
