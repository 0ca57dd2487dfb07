import type { System } from '../../presentation/pack.ts';
import type { PaperSignature } from '../paper/paper-content.ts';

/** Whose plan is being composed, and what it calls those who carry it out. */
export type PlanningAgency = {
	readonly system: System;
	readonly parentIssuer: string | null;
	readonly issuer: string;
	/** The letters of its papers: "SXD". */
	readonly abbreviation: string;
	readonly place: string | null;
	/** Who gathers and sends on: "Văn phòng Sở". */
	readonly office: string;
	/** Who carries it out: "Các phòng, đơn vị trực thuộc Sở". */
	readonly units: string;
	/** How the superior calls it beside its name ("Các sở, ban, ngành"); none where any "các …" may mean it. */
	readonly calledBy: readonly string[];
	readonly signature: PaperSignature;
};
