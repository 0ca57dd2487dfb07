import type { Anchor, PlainDate } from '@kheo/core';
import type { Page } from '#lib/features/documents/page/page.ts';

export const remarkers = ['person', 'organisation', 'staff'] as const;
export type Remarker = (typeof remarkers)[number];
export const takens = ['whole', 'part', 'not'] as const;
export type Taken = (typeof takens)[number];

/** A remark, and where it stands in the newest version of the draft. */
export type Remark = {
	readonly id: string;
	readonly version: number;
	readonly draft: number;
	/** The paragraph as it read then; empty for the draft as a whole. */
	readonly paragraph: string;
	readonly quote: string;
	readonly words: string;
	readonly fromKind: Remarker;
	readonly fromName: string;
	readonly origin: 'web' | 'paper';
	readonly receivedOn: PlainDate;
	readonly state: 'waiting' | 'shown' | 'hidden';
	readonly hiddenBecause: string | null;
	readonly taken: Taken | null;
	readonly answer: string;
	/** Null for the draft as a whole; `at` counts the paragraphs of the newest version. */
	readonly anchor: Anchor | null;
};

/** What is asked of whom and when; all that the people's side lists. */
export type ConsultationHead = {
	readonly id: string;
	readonly version: number;
	readonly title: string;
	readonly asked: string;
	readonly note: string;
	readonly opensOn: PlainDate;
	readonly closesOn: PlainDate;
	readonly tableTitle: string;
	readonly state: 'prepared' | 'coming' | 'open' | 'closed' | 'withdrawn';
};

/** Those that wait and those that are not shown are counted too. */
export type RemarkCounts = { readonly remarks: number; readonly waiting: number; readonly answered: number };
export type ConsultationLine = ConsultationHead & RemarkCounts;

export type PublicConsultation = ConsultationHead & {
	readonly draft: number;
	readonly pages: readonly Page[];
	/** The texts of its paragraphs, in order; a remark counts these. */
	readonly paragraphs: readonly Paragraph[];
	readonly list: readonly Remark[];
};
export type Consultation = PublicConsultation & RemarkCounts;
export type Paragraph = { readonly block: number; readonly text: string };
