import type { Citation, LayoutPart, PlainDate, Section, Severity, Signature, Slogan, Source, UnnumberedCitation, WorkingCalendar } from '@kheo/core';
import type { Leg } from './calendar-line.ts';
import type { GroupQuestion } from './groups.ts';
import type { Mark } from './page/marks.ts';
import type { Page } from './page/page.ts';
import type { KnownRelation } from './relation.ts';
import type { Facts } from './schema.ts';

export type EarlierReading = { readonly id: string; readonly name: string; readonly readOn: PlainDate; readonly readBy: string };

/** All that the page of one document shows. */
export type DocumentView = {
	readonly id: string;
	readonly name: string;
	readonly readOn: PlainDate;
	readonly readBy: string;
	readonly planId: string | null;
	/** The same paper, read earlier from another file. */
	readonly samePaper: EarlierReading | null;
	readonly version: number;
	readonly facts: Facts;
	readonly pages: readonly Page[];
	readonly marks: readonly Mark[];
	readonly citations: readonly Citation[];
	readonly unnumbered: readonly UnnumberedCitation[];
	readonly sections: readonly Section[];
	readonly appendices: readonly AppendixView[];
	/** The label of the appendix on which each task is answered, by the id of its fact; null for none. */
	readonly taskForms: Readonly<Record<string, string | null>>;
	readonly recipients: readonly string[];
	readonly signature: Signature | null;
	readonly findings: readonly FindingView[];
	/** Answers that came from the version before. */
	readonly carried: (BatchView & { readonly documentId: string; readonly name: string }) | null;
	/** Answers given here with one press. */
	readonly together: readonly BatchView[];
	readonly groups: readonly GroupQuestion[];
	/** How many tasks mean other units on the list of today than when the document was read. */
	readonly unitsToMatch: number;
	readonly units: readonly { readonly id: string; readonly name: string }[];
	/** What the dates suggest when no period is printed. */
	readonly suggestedPeriod: { readonly from: PlainDate | null; readonly to: PlainDate | null } | null;
	readonly signing: { readonly earliest: PlainDate; readonly day: PlainDate; readonly latest: PlainDate } | null;
	readonly legs: readonly Leg[];
	/** The agency's working days. */
	readonly calendar: WorkingCalendar;
	/** The superior's document that it says it carries out; with its id here once that has been read too. */
	readonly superior: { readonly name: string; readonly documentId: string | null } | null;
	/** Places mended by a press that a copy of the Word file can show as tracked changes. */
	readonly mended: number;
};

export type AppendixView = { readonly label: string; readonly title: string; readonly columns: readonly string[]; readonly slogans: readonly Slogan[] };

export type FindingView = {
	readonly key: string;
	readonly code: string;
	readonly severity: Severity;
	/** The part of the paper it speaks of, for one about the look; null for one about the content. */
	readonly layout: LayoutPart | null;
	readonly message: string;
	readonly rule: string;
	readonly places: readonly Source[];
	readonly mendable: boolean;
	/** Where another document, or a person, says what the finding builds on. */
	readonly evidence: (Pick<KnownRelation, 'source'> & { readonly by: string; readonly on: PlainDate }) | null;
	readonly answer: {
		readonly answer: 'accepted' | 'mended' | 'ignored';
		readonly reason: string | null;
		readonly by: string;
		readonly on: PlainDate;
		/** Given in the version before. */
		readonly carried: boolean;
	} | null;
};

/** Answers that are taken back with one press. */
export type BatchView = {
	readonly batch: string;
	readonly count: number;
	/** The day of the last of them. */
	readonly on: PlainDate;
	readonly by: string;
	readonly reason: string | null;
	readonly answer: 'accepted' | 'mended' | 'ignored';
};
